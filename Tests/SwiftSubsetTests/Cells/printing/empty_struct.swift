struct Empty {}
print(Empty(), [Empty()])
