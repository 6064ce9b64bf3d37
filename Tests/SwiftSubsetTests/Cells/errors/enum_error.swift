// swift-format-ignore-file
enum ParseError: Error { case empty, bad(Character) }
func parse(_ s: String) throws -> Int {
  guard !s.isEmpty else { throw ParseError.empty }
  for c in s where !c.isNumber { throw ParseError.bad(c) }
  return Int(s)!
}
for s in ["12", "", "1x"] {
  do {
    print(try parse(s))
  } catch ParseError.empty {
    print("empty")
  } catch ParseError.bad(let c) {
    print("bad", c)
  } catch {
    print("other")
  }
}
