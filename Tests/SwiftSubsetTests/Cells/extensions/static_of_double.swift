// swift-format-ignore-file
extension Double { static let golden = 1.618; var squared: Double { self * self } }
print(Double.golden, 3.0.squared)
