struct F { let f: (Int) -> Int }
print(F { $0 }, [1, 2].map(String.init))
