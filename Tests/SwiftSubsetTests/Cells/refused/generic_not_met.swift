protocol Shape { func area() -> Double }
func show<S: Shape>(_ s: S) {}
show(3)
