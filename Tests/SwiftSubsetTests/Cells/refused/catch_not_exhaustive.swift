enum E: Error { case a, b }
func f() { do { throw E.a } catch E.a { print("a") } }
