// swift-format-ignore-file
let s: String? = "abc"
print(s!.count, s!)
