func f() { super.f() }
