import SwiftSubset
import Testing

/// Protocols and generic functions over several cells, and what must not go on for ever.
@Suite struct ProtocolTests {
  @Test func `a type of an older cell conforms, and what is generic knows types of newer cells`()
    throws
  {
    let session = TestSession()
    _ = try session.run("struct Point { var x = 1, y = 2 }", cell: 1)
    _ = try session.run(
      "protocol Named { var name: String { get } }\n"
        + "extension Named { func hello() -> String { \"hello \" + name } }\n"
        + "func greet<T: Named>(_ x: T) -> String { x.hello() + \"!\" }",
      cell: 2
    )
    _ = try session.run(
      "extension Point: Named { var name: String { \"(\\(x), \\(y))\" } }",
      cell: 3
    )
    #expect(try session.run("greet(Point())", cell: 4) == "hello (1, 2)!")
    #expect(try session.run("let n: any Named = Point(x: 5)\nn.hello()", cell: 5) == "hello (5, 2)")
    _ = try session.run("struct Dog: Named { let name = \"Rex\" }", cell: 6)
    #expect(try session.run("[n, Dog()].map { $0.hello() }", cell: 7).contains("hello Rex"))
    #expect(try session.run("greet(Dog())", cell: 8) == "hello Rex!")
  }

  @Test func `a protocol that is declared again is another one`() throws {
    let session = TestSession()
    let cell =
      "protocol P { func f() -> Int }\nstruct S: P { func f() -> Int { N } }\n(S() as any P).f()"
    for number in 1...3 {
      let source = cell.replacing("N", with: "\(number)")
      #expect(try session.run(source, cell: number) == "\(number)")
    }
  }

  @Test func `a refused cell leaves no conformance`() throws {
    let session = TestSession()
    _ = try session.run("protocol P { func f() -> Int }\nstruct S {}", cell: 1)
    #expect(session.failure("extension S: P { func f() -> Int { 1 } }\nlet x: Int = \"a\"") != nil)
    #expect(session.failure("let p: any P = S()") != nil)
    #expect(
      try session.run("extension S: P { func f() -> Int { 2 } }\n(S() as any P).f()", cell: 3)
        == "2"
    )
  }

  @Test func `generic code that asks for ever new types is refused, and calls itself freely else`()
    throws
  {
    let session = TestSession()
    let endless = "func f<T>(_ x: T, _ n: Int) -> Int { n == 0 ? 0 : f((x, x), n - 1) }\nf(1, 2)"
    #expect(session.failure(endless)?.message.contains("ever new types") == true)
    let fine = "func g<T>(_ x: T, _ n: Int) -> Int { n == 0 ? 0 : 1 + g(x, n - 1) }\ng(\"a\", 900)"
    #expect(try session.run(fine) == "900")
  }
}

extension ProtocolTests {
  @Test func `protocols with a million ways up, and classes in a long line, are no burden`() throws
  {
    let session = TestSession()
    var source = "protocol A0 { func f() -> Int }\nprotocol B0 { func g() -> Int }\n"
    for level in 1...30 {
      source += "protocol A\(level): A\(level - 1), B\(level - 1) {}\n"
      source += "protocol B\(level): A\(level - 1), B\(level - 1) {}\n"
    }
    source += "struct S: A30 { func f() -> Int { 1 }\n  func g() -> Int { 2 } }\n"
    source +=
      "func h<T: A30>(_ x: T) -> Int { x.f() + x.g() }\nlet x: any A30 = S()\nh(S()) + x.g()"
    #expect(try session.run(source) == "5")
    var line = "class C0 { init() {} }\n"
    for level in 1...120 { line += "class C\(level): C\(level - 1) {}\n" }
    #expect(session.failure(line)?.message.contains("more than 100 classes") == true)
  }

  @Test func `generic values of ever larger types are refused at once`() {
    let session = TestSession()
    let source =
      "struct Box<T> { var value: T }\n"
      + "func f<T>(_ x: Box<T>, _ n: Int) -> Int { n == 0 ? 0 : f(Box(value: (x, x)), n - 1) }\n"
      + "f(Box(value: 1), 3)"
    #expect(session.failure(source)?.message.contains("ever new types") == true)
  }
}
