print(Array(stride(from: 0, to: 10, by: 3)), Array(stride(from: 1.0, through: 0, by: -0.25)))
for i in stride(from: 3, through: 0, by: -1) { print(i, terminator: " ") }
print()
