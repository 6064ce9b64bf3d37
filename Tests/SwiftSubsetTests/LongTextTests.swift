import Foundation
import SwiftSubset
import Testing

/// Walks over long texts and over texts of very many marks: they end as Swift's own, and in time.
@Suite struct LongTextTests {
  private static let parts = [
    "a, b,, c", "e\u{301}, x\u{301},e", "a\r\nb\nc\r\n", "aaaabaaab", "👩‍👩‍👧,👩,🇩🇪🇫🇷", "é, e\u{301}, e",
    "Straße, İ, ΑΣ",
  ]
  private static let filling = String(repeating: "·", count: 9_000)
  /// Texts whose parts lie far from one another, and one that has the same at each place.
  private static let texts =
    parts.map { [$0, $0, $0].joined(separator: filling) }
    + [String(repeating: parts.joined(), count: 400)]

  /// A walk as a cell writes it, and what Swift and Foundation say.
  private struct Walk: Sendable {
    let source: String
    let native: @Sendable (String) -> String
  }

  private static let walks: [Walk] =
    [",", "\n", "\r\n", "aa", "aab", "e", "é", "e\u{301}", "👩", "·b", "\u{301}"].flatMap { part in
      [
        Walk(source: "components(separatedBy: part)") { "\($0.components(separatedBy: part))" },
        Walk(source: "split(separator: part)") { "\($0.split(separator: part))" },
        Walk(source: "split(separator: part, maxSplits: 2)") {
          "\($0.split(separator: part, maxSplits: 2))"
        },
        Walk(source: "split(separator: part, omittingEmptySubsequences: false)") {
          "\($0.split(separator: part, omittingEmptySubsequences: false))"
        },
        Walk(source: "replacingOccurrences(of: part, with: \"<>\")") {
          $0.replacingOccurrences(of: part, with: "<>")
        },
        Walk(source: "contains(part)") { "\($0.contains(part))" },
        Walk(source: "hasPrefix(part)") { "\($0.hasPrefix(part))" },
        Walk(source: "hasSuffix(part)") { "\($0.hasSuffix(part))" },
        Walk(source: "hasPrefix(text + part)") { "\($0.hasPrefix($0 + part))" },
        Walk(source: "hasSuffix(text)") { "\($0.hasSuffix($0))" },
      ].map { walk in
        let call = walk.source.replacingOccurrences(of: "part", with: part.debugDescription)
        return Walk(source: "text.\(call)", native: walk.native)
      }
    } + [
      Walk(source: "text.uppercased()") { $0.uppercased() },
      Walk(source: "text.lowercased()") { $0.lowercased() },
      Walk(source: "text.count") { "\($0.count)" },
      Walk(source: "text.prefix(20_010).count") { "\($0.prefix(20_010).count)" },
    ]

  @Test(arguments: texts.indices) func `a long text is walked as Swift does`(index: Int) throws {
    let text = Self.texts[index]
    let session = TestSession()
    _ = try session.run("let text = \(text.debugDescription)")
    for (index, walk) in Self.walks.enumerated() {
      let said = try session.run("print(\(walk.source))", cell: index + 2)
      #expect(said.dropLast() == walk.native(text), "\(walk.source)")
    }
  }

  /// Scalars of kinds that quoting treats each in its own way: marks, letters without an alphabet,
  /// signs that join what follows, flags, families, escapes.
  private static let quoted: [[ClosedRange<UInt32>]] = [
    [0x300...0x36F], [0x4E00...0x9FFF], [0...0x7F], [0x600...0x605, 0x11000...0x1107F],
    [0x1F1E6...0x1F1FF, 0x1F466...0x1F469, 0x200D...0x200D, 0xFE0F...0xFE0F],
    [0x1100...0x11FF, 0xAC00...0xD7A3], [0xE000...0x10_FFFF],
  ]

  @Test(arguments: quoted.indices) func `a long text in quotes is written as Swift does`(index: Int)
    throws
  {
    var generator = SplitMix(state: UInt64(index))
    // Pure, so that no piece ends where it would be easy, and mixed, so that kinds meet.
    for kinds in [[Self.quoted[index]], Self.quoted] {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<12_000 {
        let ranges = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
        let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
        scalars.append(Unicode.Scalar(UInt32.random(in: range, using: &generator)) ?? "x")
      }
      let text = String(scalars)
      let session = TestSession()
      _ = try session.run("let text = \(text.debugDescription)")
      #expect(try session.run("print([text])", cell: 2) == "\([text])\n")
    }
  }

  @Test(arguments: [
    "contains", "hasPrefix", "hasSuffix", "components(separatedBy:", "split(separator:",
  ])
  func `very many combining marks are searched`(walk: String) throws {
    let call = walk.hasSuffix(":") ? "\(walk) b)" : "\(walk)(b)"
    let source = """
      let a = "e" + String(repeating: "\\u{301}\\u{323}", count: 100_000)
      let b = "e" + String(repeating: "\\u{323}\\u{301}", count: 100_000)
      print(a.\(call))
      """
    let said = try TestSession().run(source)
    #expect(
      said
        == (walk.hasSuffix(":") ? (walk.hasPrefix("split") ? "[]\n" : "[\"\", \"\"]\n") : "true\n")
    )
  }

  @Test(arguments: [
    "t.contains(p)", "t.components(separatedBy: p)", "t.split(separator: p)",
    "t.replacingOccurrences(of: p, with: \"\")",
  ])
  func `a text that repeats itself is searched in linear time`(walk: String) throws {
    let source = """
      let t = String(repeating: "a", count: 200_000)
      let p = String(repeating: "a", count: 100_000) + "b"
      "\\(\(walk))".count
      """
    #expect(try !TestSession().run(source).isEmpty)
  }

  /// Each step back in the repeated part compares the long letter with a short one.
  @Test(arguments: ["p + marks", "p + marks + p", "marks + p"])
  func `a letter of very many marks behind a text that repeats itself is searched`(target: String)
    throws
  {
    let source = """
      let marks = "e" + String(repeating: "\\u{301}\\u{323}", count: 50_000)
      let p = String(repeating: "s ", count: 10_000)
      print((p + p + marks + p).contains(\(target)), "abc".components(separatedBy: \(target)))
      """
    #expect(try TestSession().run(source) == "true [\"abc\"]\n")
  }

  @Test func `nothing is repeated at once, however often`() throws {
    let source = "print(String(repeating: \"\", count: 1 << 40).count)"
    #expect(try TestSession().run(source) == "0\n")
  }

  @Test func `a name of very many marks is refused, and no question about it hangs`() throws {
    let name = "e" + String(repeating: "\u{301}\u{323}", count: 100_000)
    let failure = TestSession().failure("let \(name) = 1")
    #expect(failure?.message == "a name has hundreds of combining marks on one letter")
    let symbols = TestSession().session.symbols
    #expect(inspect(name, utf8Offset: name.utf8.count, in: symbols) == nil)
    #expect(complete(name, utf8Offset: name.utf8.count, in: symbols).suggestions.isEmpty)
    // In a text they may stand.
    #expect(TestSession().failure("let a = \"\(name)\"") == nil)
  }
}
