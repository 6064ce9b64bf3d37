struct A: CustomStringConvertible { var description: Int { 1 } }
