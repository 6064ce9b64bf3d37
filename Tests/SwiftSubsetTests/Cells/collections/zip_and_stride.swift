let dot = zip([1.0, 2], [3.0, 4]).map { $0 * $1 }.reduce(0, +)
print(dot, zip(1..., ["a", "b"]).map { "\($0)\($1)" }, stride(from: 0, to: 1, by: 0.25).map { $0 })
