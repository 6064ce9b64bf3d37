// swift-format-ignore-file
enum E: Error, Equatable { case a(Int), b }
do { throw E.a(1) } catch { print(error as? E == .a(1), error as? E == .b) }
