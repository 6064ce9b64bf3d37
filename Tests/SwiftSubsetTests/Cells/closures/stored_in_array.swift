var fs: [(Int) -> Int] = []
for i in 1...3 { fs.append { $0 * i } }
print(fs.map { $0(10) })
