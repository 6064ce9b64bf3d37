protocol Row { subscript(_ i: Int) -> Double { get } }
