// swift-format-ignore-file
var total: UInt8 = 0
for x in [100, 100] as [UInt8] { let (v, o) = total.addingReportingOverflow(x); total = v; if o { print("over") } }
print(total)
let bytes = Array("Hi".utf8)
print(bytes, bytes.map { String($0, radix: 2) }, bytes.reduce(0) { $0 ^ $1 }, bytes[0] > bytes[1])
struct Color { var r, g, b: UInt8; var hex: String { [r, g, b].map { let h = String($0, radix: 16); return h.count == 1 ? "0" + h : h }.joined() } }
print(Color(r: 255, g: 10, b: 0).hex, Color(r: 1, g: 2, b: 3))
func fib(_ n: Int) -> UInt64 { var a: UInt64 = 0, b: UInt64 = 1; for _ in 0..<n { (a, b) = (b, a + b) }; return a }
print(fib(90), fib(92), [fib(10): "x"], Set([fib(3), fib(4)]).sorted(), (fib(5), fib(6)))
let pair: (UInt64, [UInt64?]) = (.max, [1, nil])
print(pair, "\(pair.1)", [[UInt64.max]], ["k": UInt64.max], Optional(UInt64.max)!)
let d = Double(UInt32.max); print(d, Int(d), Int32(-3.7), UInt16("x") as Any, Float(UInt8(7)) / 2)
print(Int8.max &+ 1, -(-5 as Int8), 7 as UInt8 == 7, Int64(1) << 40, (1 as UInt32) << 31, UInt8(255) >> 9)
let k: UInt = 3; print(Array(repeating: k, count: 2), (0..<k).map { $0 * $0 }, k.isMultiple(of: 3), stride(from: 0, to: k, by: 2).map { $0 })
let opt: UInt8? = nil; print(opt ?? 9, opt.map { Int($0) } as Any, [opt, 3].compactMap { $0 })
switch k { case 0: print("zero"); case 1..<4: print("few"); default: print("many") }
let r = UInt8.random(in: 1...6); print((1...6).contains(r))
print(min(k, 2), max(UInt64.max, 1), [5, 2, 9].max()! as Int16, abs(-7 as Int32), Int(exactly: UInt64.max) as Any, UInt8(exactly: 255)!)
