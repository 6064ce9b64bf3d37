func g(_ x: inout Int) -> () -> Void { { x += 1 } }
