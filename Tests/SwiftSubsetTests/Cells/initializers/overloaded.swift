// swift-format-ignore-file
struct Angle { var d: Double
  init(degrees: Double) { d = degrees }
  init(turns: Double) { d = turns * 360 }
  init(_ i: Int) { d = Double(i) } }
print(Angle(degrees: 90).d, Angle(turns: 0.5).d, Angle(7).d)
