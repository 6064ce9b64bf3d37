protocol Shape { func area() -> Double }
struct Circle: Shape { func area() -> Int { 3 } }
