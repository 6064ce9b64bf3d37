struct S { var x = 1 { didSet(n) { print(oldValue) } } }
