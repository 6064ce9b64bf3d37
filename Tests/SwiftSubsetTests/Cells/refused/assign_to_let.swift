// swift-format-ignore-file
let x = 1
x = 2
