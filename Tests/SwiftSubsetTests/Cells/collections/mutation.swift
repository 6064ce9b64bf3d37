// swift-format-ignore-file
var xs = [1, 2, 3]
xs.insert(9, at: 1)
xs.remove(at: 0)
xs.append(contentsOf: [4, 5])
xs.swapAt(0, 1)
xs.removeAll { $0 == 4 }
print(xs, xs.removeLast(), xs.popLast()!, xs)
