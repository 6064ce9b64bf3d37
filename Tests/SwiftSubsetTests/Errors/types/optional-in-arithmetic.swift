let index: Int? = 3
print(index + 1)
