var m = Array(repeating: Array(repeating: 0.0, count: 3), count: 2)
for i in 0..<2 { for j in 0..<3 { m[i][j] = Double(i * 3 + j) } }
print(m, m.map { $0.reduce(0, +) }, m.flatMap { $0 }.count)
