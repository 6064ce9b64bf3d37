class C { private func f() {} }
C().f()
