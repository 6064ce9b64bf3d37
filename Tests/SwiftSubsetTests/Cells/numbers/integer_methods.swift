print(7.isMultiple(of: 7), (-7).magnitude, 7.quotientAndRemainder(dividingBy: 2), Int.max, Int.min)
