// swift-format-ignore-file
switch 3 {
case 1: print("one")
}
