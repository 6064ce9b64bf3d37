enum Light {
  case red, green, yellow
  var next: Light {
    switch self {
    case .red: return .green
    case .green: return .yellow
    case .yellow: return .red
    }
  }
  mutating func advance() { self = next }
}
var light = Light.red
light.advance()
light.advance()
print(light, light.next)
