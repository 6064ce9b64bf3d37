struct N {}
print((N(), 1) == (N(), 1))
