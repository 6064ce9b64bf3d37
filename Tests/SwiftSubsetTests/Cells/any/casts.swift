let x: Any = [1, 2]
print((x as? [Int])?.count ?? 0, x is [String], x is [Int])
func describe(_ v: Any) -> String {
  if let n = v as? Int { return "int \(n)" }
  if let s = v as? String { return "text \(s)" }
  return "?"
}
print(describe(1), describe("a"), describe(2.0))
