enum E: Int { case a }
print(E.a == 0)
