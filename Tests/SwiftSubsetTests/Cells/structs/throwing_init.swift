struct Negative: Error {}
struct Root {
  let value: Double
  init(of x: Double) throws {
    guard x >= 0 else { throw Negative() }
    value = x.squareRoot()
  }
}
print(try Root(of: 9).value)
do { _ = try Root(of: -1) } catch { print(error) }
