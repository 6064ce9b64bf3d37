let Hidden = 100
print(hidden)
