if false { let x: Int = "a"; print(x) }
