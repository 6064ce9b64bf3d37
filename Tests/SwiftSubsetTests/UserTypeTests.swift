import SwiftSubset
import Testing

/// What a notebook adds to types of its own: cells that run again, and objects that cannot break
/// the process.
@Suite struct UserTypeTests {
  @Test func `a type declared again leaves the values of the older one as they are`() throws {
    let session = TestSession()
    _ = try session.run("struct P { var x = 1 }\nfunc f() -> P { P() }\nlet p = P()")
    let shown = try session.run("struct P { var y = \"two\" }\nprint(P(), p, f(), [P()])", cell: 2)
    #expect(shown == "P(y: \"two\") P(x: 1) P(x: 1) [main.P(y: \"two\")]\n")
  }

  @Test func `an extension that runs again takes the place of the older one`() throws {
    let session = TestSession()
    _ = try session.run("class M { var n = 1 }\nlet m = M()")
    let text = "var description: String"
    for k in 1...2 {
      let members = "func go() -> Int { n * \(k) }; \(text) { \"M\(k)\" }"
      _ = try session.run("extension M: CustomStringConvertible { \(members) }", cell: 1 + k)
    }
    #expect(try session.run("print(m.go(), m)", cell: 4) == "2 M2\n")
  }

  @Test func `a refused cell leaves no trace of its types`() throws {
    let session = TestSession()
    _ = try session.run("class M { var n = 1 }")
    #expect(
      session.failure("extension M { func a() -> Int { 1 }; func b() -> Int { n.no } }") != nil
    )
    #expect(session.failure("M().a()", cell: 2)?.message.contains("no member 'a'") == true)
    #expect(session.failure("struct Q { var x: Int = \"s\" }", cell: 3)?.kind == "TypeError")
    #expect(session.failure("Q()", cell: 4)?.kind == "NameError")
  }

  @Test(arguments: [
    "struct S: CustomStringConvertible { var description: String { \"\\(self)\" } }\nprint(S())",
    "struct E: Equatable { static func == (a: E, b: E) -> Bool { a == b } }\n[E()].contains(E())",
    "class K { var k: K; init() { k = K() } }\nK()",
    "struct T { static let a: Int = T.b; static let b: Int = T.a }\nT.a",
  ])
  func `what calls itself without end is an error`(source: String) {
    #expect(TestSession().failure(source)?.kind == "RecursionTooDeep")
  }

  @Test func `a long chain of objects ends without nested calls`() throws {
    let source = """
      class Node { var next: Node? }
      var head: Node?
      for _ in 0..<100_000 {
        let node = Node()
        node.next = head
        head = node
      }
      head = nil
      let ring = Node()
      ring.next = ring
      print(ring, head == nil)
      """
    #expect(try TestSession().run(source) == "main.Node true\n")
  }

  @Test func `a value that is used while it changes is an error`() {
    let source = "struct W { var n = 0; mutating func f() { w.n = 5; n += 1 } }\nvar w = W()\nw.f()"
    #expect(TestSession().failure(source)?.kind == "OverlappingAccess")
  }
}
