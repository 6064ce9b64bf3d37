/// Makes cells that are right but mean harm: the same seed and index, the same cell.
///
/// A mutated cell seldom passes the checker. These do: a grammar of templates combines what runs long,
/// grows, nests, contradicts itself or changes under one's hands.
struct CellComposer: Sendable {
  private let seed: UInt64
  /// A template has at most so many levels of others in it.
  private static let deepest = 5
  /// A cell of many more bytes is rare in a notebook.
  private static let longest = 4_000

  init(seed: UInt64) { self.seed = seed }

  /// The cell of an index.
  func cell(_ index: Int) -> String {
    var random = generator(index)
    let body = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      let depth = Int.random(in: 1...Self.deepest, using: &random)
      return expand("‹statement›", depth, &random)
    }.joined(separator: "\n")
    return [prologue(of: body, &random), body].joined(separator: "\n")
  }

  /// The moment at which the cell of an index is interrupted, in seconds after its start.
  ///
  /// Most cells meet it in the middle of something; a few have the time to fill the memory.
  func interruption(_ index: Int) -> Double {
    var random = generator(index)
    guard Int.random(in: 0..<50, using: &random) > 0 else { return 1 }
    // As many of them within the first milliseconds as within the next ten.
    let share = Double.random(in: 0...1, using: &random)
    return 0.05 * share * share * share
  }

  private func generator(_ index: Int) -> SplitMix {
    SplitMix(state: seed &* 0x9E37_79B9 &+ UInt64(index) &* 0xD1B5_4A32_D192_ED03 &+ 1)
  }

  /// What the body uses, and what that uses in turn.
  private func prologue(of body: String, _ random: inout SplitMix) -> String {
    var parts: [String] = []
    var used = Self.words(body)
    for (word, forms) in CellTemplates.declarations.reversed() where used.contains(word) {
      let form = forms.randomElement(using: &random) ?? ""
      parts.append(form)
      used.formUnion(Self.words(form))
    }
    return parts.reversed().joined(separator: "\n")
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter }.map(String.init))
  }

  private func expand(_ template: String, _ depth: Int, _ random: inout SplitMix) -> String {
    var text = ""
    var rest = template[...]
    while let start = rest.firstIndex(of: "‹"), let end = rest.firstIndex(of: "›") {
      text += rest[..<start]
      let kind = String(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
      text += part(kind, text.utf8.count > Self.longest ? 0 : depth, &random)
    }
    return text + rest
  }

  private func part(_ kind: String, _ depth: Int, _ random: inout SplitMix) -> String {
    if kind == "deep" { return nested(&random) }
    let leaves = CellTemplates.leaves[kind] ?? []
    let others = CellTemplates.others[kind] ?? []
    let isLeaf = depth <= 0 || others.isEmpty || Int.random(in: 0..<4, using: &random) == 0
    let template = (isLeaf ? leaves : others).randomElement(using: &random) ?? ""
    return expand(template, depth - 1, &random)
  }

  /// One expression in very many of a kind.
  private func nested(_ random: inout SplitMix) -> String {
    let (opening, inner, closing) =
      CellTemplates.nests.randomElement(using: &random) ?? ("", "1", "")
    let count = [3, 30, 300, 3_000].randomElement(using: &random) ?? 3
    return String(repeating: opening, count: count) + inner
      + String(repeating: closing, count: count)
  }
}
