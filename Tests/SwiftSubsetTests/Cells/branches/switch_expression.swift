// swift-format-ignore-file
let n = 2
let word = switch n { case 1: "one"; case 2: "two"; default: "many" }
print(word)
