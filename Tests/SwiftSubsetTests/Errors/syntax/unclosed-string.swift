let name = "RNN
print(name)
