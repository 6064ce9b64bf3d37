let loss = 8.98
let count = 3
print(loss / count)
