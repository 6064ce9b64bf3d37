for (i, x) in ["a", "b"].enumerated().reversed() { print(i, x) }
print(Array([1, 2].reversed()), Array("abc".enumerated().map { "\($0.offset)\($0.element)" }))
