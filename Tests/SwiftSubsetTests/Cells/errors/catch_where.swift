// swift-format-ignore-file
struct Bad: Error { var n: Int }
for n in 0..<3 {
  do { throw Bad(n: n) } catch let b as Bad where b.n > 1 { print("big") } catch is Bad { print("bad") } catch { print("x") }
}
