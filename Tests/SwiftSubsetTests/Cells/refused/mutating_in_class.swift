// swift-format-ignore-file
class C { var n = 0; mutating func f() { n += 1 } }
