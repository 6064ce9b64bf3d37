// swift-format-ignore-file
extension Array where Element: Comparable { func isSorted() -> Bool { true } }
struct P {}
print([P()].isSorted())
