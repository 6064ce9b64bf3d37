var hash = 17
for n in [3, 5, 7] { hash = (hash * 31 + n) % 1009 }
print(hash)
