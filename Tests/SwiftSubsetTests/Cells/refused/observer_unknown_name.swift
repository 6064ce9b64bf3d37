struct S { var x = 1 { didSet { y = 2 } } }
