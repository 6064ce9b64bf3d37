func risky() throws -> Int { 1 }
print(risky())
