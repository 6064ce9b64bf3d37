// swift-format-ignore-file
enum Level { case low, mid, high
  var text: String {
    switch self {
    case .low: "L"
    case .mid: "M"
    case .high: "H"
    }
  }
}
print([Level.low, .mid, .high].map(\.text).joined())
