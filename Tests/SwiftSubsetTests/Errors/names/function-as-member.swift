let loss = 9.0
print(loss.sqrt())
