// swift-format-ignore-file
enum Fault: Error { case always }
let never: () throws -> Int = { throw Fault.always }
func both(_ f: (Int, Int) throws -> Int) throws -> Int { try f(1, 2) }
print((try? never()) ?? -1, (try? both { _, _ in throw Fault.always }) ?? 7)
print((try? [1, 2].map { (n: Int) -> Int in throw Fault.always }) ?? [])
