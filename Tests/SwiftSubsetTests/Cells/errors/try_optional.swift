// swift-format-ignore-file
enum E: Error { case e }
func half(_ n: Int) throws -> Int { if n % 2 == 1 { throw E.e }; return n / 2 }
print((try? half(3)) as Any, (try? half(4)) ?? 0)
if let h = try? half(8) { print(h) }
