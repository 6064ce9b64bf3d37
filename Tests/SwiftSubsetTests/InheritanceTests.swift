import SwiftSubset
import Testing

/// Classes of one cell that inherit from those of another.
@Suite struct InheritanceTests {
  @Test func `calls of older cells reach what newer classes override`() throws {
    let session = TestSession()
    _ = try session.run(
      "class A { init() {}\n  func f() -> Int { 1 }\n  var v: Int { f() * 10 } }\n"
        + "func ask(_ a: A) -> Int { a.f() + a.v }\nlet a = A()",
      cell: 1
    )
    #expect(try session.run("ask(a)", cell: 2) == "11")
    _ = try session.run("class B: A { override func f() -> Int { super.f() + 1 } }", cell: 3)
    #expect(try session.run("ask(B())", cell: 4) == "22")
    _ = try session.run("class C: B { override var v: Int { 100 } }", cell: 5)
    #expect(try session.run("ask(C()) + ask(a)", cell: 6) == "113")
  }

  @Test func `a subclass prints and is compared as its superclass says, also from later on`() throws
  {
    let session = TestSession()
    _ = try session.run("class A { var n = 1\n  init() {} }\nclass B: A { var m = 2 }", cell: 1)
    _ = try session.run(
      "extension A: CustomStringConvertible { var description: String { \"n is \\(n)\" } }",
      cell: 2
    )
    #expect(try session.run("print(B(), [B()])", cell: 3) == "n is 1 [n is 1]\n")
  }

  @Test func `a deep line of classes is made and let go`() throws {
    let session = TestSession()
    var source = "class C0 { init() {}\n  func f() -> Int { 0 } }\n"
    for level in 1...60 {
      source += "class C\(level): C\(level - 1) { override func f() -> Int { super.f() + 1 } }\n"
    }
    #expect(try session.run(source + "C60().f()") == "60")
  }
}
