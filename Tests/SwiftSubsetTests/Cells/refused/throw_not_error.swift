struct A {}
func f() throws { throw A() }
