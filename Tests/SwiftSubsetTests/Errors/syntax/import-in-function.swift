func root(_ x: Double) -> Double {
  import Foundation
  return sqrt(x)
}
