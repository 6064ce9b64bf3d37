func loop<T: Numeric & Comparable>(_ n: T, _ one: T) -> T {
  var i = one - one
  var sum = i
  while i < n { sum += i; i += one }
  return sum
}
print(loop(1000, 1), loop(10.0, 0.5))
func power<T: Numeric>(_ base: T, _ n: Int) -> T {
  var r: T = 1
  for _ in 0..<n { r = r * base }
  return r
}
print(power(2, 10), power(1.5, 2), power(Float(2), 3))
func isSorted<T: Comparable>(_ xs: [T]) -> Bool { zip(xs, xs.dropFirst()).allSatisfy { $0 <= $1 } }
print(isSorted([1, 2, 2]), isSorted(["b", "a"]))
func bin<T: Comparable>(_ xs: [T], _ x: T) -> Int? {
  var low = 0, high = xs.count - 1
  while low <= high {
    let mid = (low + high) / 2
    if xs[mid] == x { return mid }
    if xs[mid] < x { low = mid + 1 } else { high = mid - 1 }
  }
  return nil
}
print(bin([1, 3, 5, 7], 5) ?? -1, bin(["a", "c"], "b") ?? -1)
func freq<T: Hashable & Comparable>(_ xs: [T]) -> [(T, Int)] {
  var d: [T: Int] = [:]
  for x in xs { d[x, default: 0] += 1 }
  return d.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}
print(freq(["b", "a", "b"]), freq([2, 1, 2]))
func clampAll<T: Comparable>(_ xs: [T], to r: ClosedRange<T>) -> [T] { xs.map { min(max($0, r.lowerBound), r.upperBound) } }
print(clampAll([1, 5, 9], to: 2...6))
func digits<I: BinaryInteger>(_ n: I) -> [I] { n == 0 ? [] : digits(n / 10) + [n % 10] }
print(digits(1234))
func gcd<I: BinaryInteger>(_ a: I, _ b: I) -> I { b == 0 ? a : gcd(b, a % b) }
print(gcd(12, 18))
func avg<T: BinaryFloatingPoint>(_ xs: [T]) -> T { xs.reduce(0, +) / T(xs.count) }
print(avg([1.0, 2.0]))
func safe<T>(_ xs: [T], _ i: Int) -> T? { xs.indices.contains(i) ? xs[i] : nil }
print(safe([1], 3) ?? 0, safe(["q"], 0) ?? "")
func tuple<T>(_ x: T) -> (T, T) { (x, x) }
print(tuple(3).0 + 1, tuple("a").1 + "b")
func count<T>(_ x: T...) -> Int { x.count }
