// swift-format-ignore-file
var grid = [[1, 2], [3, 4]]
grid[1][0] += 10
grid[0].append(9)
print(grid)
let table = (0..<3).map { i in (0..<2).map { j in i * 2 + j } }
print(table)
