// swift-format-ignore-file
var xs = [3, 1, 2]
xs.append(4)
xs += [5]
xs.sort()
print(xs, xs.count, xs.first!, xs.last!, xs[1], xs.isEmpty)
xs[0] = 10
xs.remove(at: 1)
xs.insert(7, at: 0)
print(xs, xs.reversed() as [Int], xs.contains(7))
