struct P { var x: Int { set { print(newValue) } } }
