// swift-format-ignore-file
enum Day: Int { case mon, tue, sun = 6 }
extension Day { var isFree: Bool { self == .sun }; static let first = Day.mon }
print(Day.sun.isFree, Day.first)
