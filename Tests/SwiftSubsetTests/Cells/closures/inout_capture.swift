// swift-format-ignore-file
func fill(_ xs: inout [Int]) { (0..<3).forEach { xs.append($0) } }
var xs = [9]
fill(&xs)
print(xs)
