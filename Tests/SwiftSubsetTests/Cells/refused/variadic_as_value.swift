func f(_ a: Int...) {}
let g: ([Int]) -> Void = f
