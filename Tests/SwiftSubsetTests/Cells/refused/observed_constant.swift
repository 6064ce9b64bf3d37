struct S { let x: Int = 3 { didSet {} } }
