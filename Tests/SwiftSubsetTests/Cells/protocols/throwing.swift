protocol Parser { func parse(_ text: String) throws -> Int }
enum ParseError: Error { case bad(String) }
struct Strict: Parser {
  func parse(_ text: String) throws -> Int {
    guard let n = Int(text) else { throw ParseError.bad(text) }
    return n
  }
}
struct Lenient: Parser {
  func parse(_ text: String) -> Int { Int(text) ?? -1 }
}
let parsers: [any Parser] = [Strict(), Lenient()]
for parser in parsers {
  do { print(try parser.parse("12"), try parser.parse("x")) } catch { print("caught", error) }
}
func sum<P: Parser>(_ p: P, _ texts: [String]) throws -> Int {
  var total = 0
  for t in texts { total += try p.parse(t) }
  return total
}
print(try sum(Strict(), ["1", "2"]), (try? sum(Strict(), ["a"])) ?? 0, try sum(Lenient(), ["a"]))
protocol Coded: Error { var code: Int { get } }
struct Lost: Coded { var code = 404 }
do { throw Lost() } catch let e as any Coded { print("coded", e.code) } catch { print("other") }
