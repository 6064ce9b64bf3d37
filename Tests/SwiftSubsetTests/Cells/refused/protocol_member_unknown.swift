protocol Shape { func area() -> Double }
func f(_ s: any Shape) -> Double { s.perimeter() }
