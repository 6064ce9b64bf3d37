protocol Row { subscript(_ i: Int) -> Double { get set } }
func clear(_ row: inout any Row) { row[0] = 0 }
