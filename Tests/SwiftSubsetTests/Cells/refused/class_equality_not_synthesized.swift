class C: Equatable { var n = 1 }
