let v: Int128 = 3
