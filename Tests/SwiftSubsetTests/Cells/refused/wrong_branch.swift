// swift-format-ignore-file
if false { let x: Int = "a"; print(x) }
