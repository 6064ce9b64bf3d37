struct A: CustomStringConvertible { var n = 1 }
