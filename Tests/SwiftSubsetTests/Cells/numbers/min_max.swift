// swift-format-ignore-file
print(min(3, 1, 2), max(1.5, 2), [3, 1].min()!, [2.5].max()!, Swift.max(1, 9))
