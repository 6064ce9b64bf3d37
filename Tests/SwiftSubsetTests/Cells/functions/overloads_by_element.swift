func total(_ numbers: [Double]) -> String { "numbers \(numbers)" }
func total(_ pairs: [(Double, Double)]) -> String { "pairs \(pairs.count)" }
func total(_ words: [String]) -> String { "words \(words)" }
print(total((0..<3).map { Double($0) + 1 }))
print(total((0..<3).map { (Double($0), Double($0) + 1) }))
print(total((0..<3).map { "\($0)" + "." }))
