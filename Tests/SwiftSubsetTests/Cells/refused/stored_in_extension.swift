struct P {}
extension P { var n = 1 }
