// swift-format-ignore-file
func minMax(_ xs: [Int]) -> (min: Int, max: Int)? {
  guard let first = xs.first else { return nil }
  return xs.reduce((first, first)) { (Swift.min($0.0, $1), Swift.max($0.1, $1)) }
}
print(minMax([3, 1, 4])!.max, minMax([]) == nil)
