// swift-format-ignore-file
struct P: Equatable { var x: Int; var s: String; var l: [Double] }
print(P(x: 1, s: "a", l: [1]) == P(x: 1, s: "a", l: [1]), P(x: 1, s: "a", l: []) == P(x: 1, s: "b", l: []))
