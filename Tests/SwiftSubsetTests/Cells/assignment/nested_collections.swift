// swift-format-ignore-file
var grid = [[1, 2], [3, 4]]
grid[0][1] = 20
grid[1] += [5]
grid[1][0] *= 10
var d = ["a": [1]]
d["a"]?.append(2)
d["b", default: []].append(9)
d["a"]![0] = 7
print(grid, d["a"]!, d["b"]!)
