// swift-format-ignore-file
print(UInt8.max, Int8.min, Int16.max, UInt32.max, Int64.max, UInt64.max, UInt.max, Int32.min, UInt.min)
print(UInt8(clamping: 300), UInt8(clamping: -3), Int8(clamping: 200), UInt8(truncatingIfNeeded: 300))
print(Int8(truncatingIfNeeded: 200), Int(truncatingIfNeeded: UInt64.max), UInt64(truncatingIfNeeded: -1))
print(UInt8(exactly: 300) as Any, UInt8(exactly: 30) as Any, Int8(exactly: 2.5) as Any)
let byte: UInt8 = 200
print(Int(byte) + 1, Double(byte) / 3, Float(byte), UInt8(3.9), Int16(byte), Int8(bitPattern: byte))
print(String(byte), String(byte, radix: 16), String(255, radix: 16, uppercase: true), "\(byte)")
print(UInt8("FF", radix: 16)!, UInt8("256") as Any, Int64("-5")!, UInt("12")!, Int("7f", radix: 16)!)
print(UInt64.max.description, UInt64(9_223_372_036_854_775_808), Double(UInt64.max))
print(byte.leadingZeroBitCount, byte.nonzeroBitCount, byte.trailingZeroBitCount, UInt16(1).byteSwapped)
print(byte.addingReportingOverflow(100), byte.multipliedReportingOverflow(by: 2).overflow)
print(UInt8.bitWidth, Int64.bitWidth, UInt8.isSigned, byte.isMultiple(of: 8), Int8(-5).signum())
print(byte.quotientAndRemainder(dividingBy: 7), byte.distance(to: 10), byte.advanced(by: 5))
let any: [Any] = [byte, UInt64.max, 1]
for value in any {
  if let byte = value as? UInt8 { print("byte", byte) }
  if let wide = value as? UInt64 { print("wide", wide) }
  if value is Int { print("int") }
}
