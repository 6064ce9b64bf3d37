// swift-format-ignore-file
let words = ["a", "b", "a"]
print(words.reduce(into: [:]) { counts, word in counts[word, default: 0] += 1 }.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
print((1...4).reduce(into: []) { $0.append($1 * $1) }, [3, 4].reduce(into: 1) { $0 *= $1 })
let total: [String: [Int]] = (1...5).reduce(into: [:]) { $0[$1 % 2 == 0 ? "even" : "odd", default: []].append($1) }
print(total["even"]!, total["odd"]!)
func twice(_ f: () throws -> Int) rethrows -> Int { try f() + f() }
print(twice { 2 })
struct Bad: Error {}
do { _ = try twice { throw Bad() } } catch { print("caught", error) }
func each<T, U>(_ values: [T], _ f: (T) throws -> U) rethrows -> [U] {
  try values.map { try f($0) }
}
print(each([1, 2]) { $0 + 1 }, (try? each([1]) { (_: Int) throws -> Int in throw Bad() }) as Any)
