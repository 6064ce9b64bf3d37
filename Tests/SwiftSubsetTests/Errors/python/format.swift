let loss = 2.5
print(f"loss {loss}")
