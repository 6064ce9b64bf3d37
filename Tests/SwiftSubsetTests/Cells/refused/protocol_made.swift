protocol Shape { init() }
let s = Shape()
