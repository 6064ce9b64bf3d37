struct City { var name = "x" }
let c: City! = nil
