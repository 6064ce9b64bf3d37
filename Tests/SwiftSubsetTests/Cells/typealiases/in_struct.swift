// swift-format-ignore-file
struct Net { typealias Weights = [Double]; var w: Weights = [1, 2]; func sum() -> Weights.Element { w.reduce(0, +) } }
let w: Net.Weights = [3]
print(Net().sum(), w)
