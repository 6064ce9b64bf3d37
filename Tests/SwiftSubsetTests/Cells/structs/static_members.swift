struct Physics {
  static let g = 9.81
  static var count = 0
  static func fall(_ t: Double) -> Double {
    count += 1
    return 0.5 * g * t * t
  }
}
print(Physics.fall(1), Physics.fall(2), Physics.count)
Physics.count = 10
print(Physics.count)
