// swift-format-ignore-file
let ws = ["ccc", "a", "bb"]
print(ws.min { $0.count < $1.count }!, ws.max { $0.count < $1.count }!, ws.min()!, [Int]().max() as Any)
