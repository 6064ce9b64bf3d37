// swift-format-ignore-file
print([1, 2] == [1, 2], [[1]] != [[2]], ["a": 1] == ["a": 1], Set([1, 2]) == Set([2, 1]), (1, "a") == (1, "a"))
