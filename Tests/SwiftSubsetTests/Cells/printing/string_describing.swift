struct S { let t = "x" }
print(String(describing: S()), String(describing: [S()]), String(reflecting: S()))
