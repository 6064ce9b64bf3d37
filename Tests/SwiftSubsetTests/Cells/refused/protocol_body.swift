protocol Shape { func area() -> Double { 1 } }
