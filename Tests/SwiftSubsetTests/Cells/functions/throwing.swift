// swift-format-ignore-file
func risky(_ n: Int) throws -> Int { n }
print(try risky(3), (try? risky(4)) as Any, try! risky(5))
do {
  print(try risky(1))
} catch {
  print("no")
}
print(try [1, 2].map { try risky($0) })
