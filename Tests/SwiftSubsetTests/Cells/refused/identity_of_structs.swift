struct A {}
print(A() === A())
