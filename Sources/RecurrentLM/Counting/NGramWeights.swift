/// What the counts of an n-gram model become under its smoothing.
struct NGramWeights: Sendable {
  /// Of each run, what it counts for.
  private var counts: [Int32]

  /// Of each context, what its followers count for together.
  private var totals: [Int64]

  /// Of each context, how many different words were seen after it.
  private var followers: [Int32]

  /// Of each length of run, what is taken from its count; nothing is taken by Witten and Bell.
  private let discounts: [Double]?

  /// Weighs counts.
  ///
  /// - Throws: `CancellationError`.
  init(_ counted: NGramCounts, _ smoothing: Smoothing) throws {
    counts = try Self.counts(counted, smoothing)
    totals = [Int64](repeating: 0, count: counted.nodes.count)
    followers = [Int32](repeating: 0, count: counted.nodes.count)
    // Of each length, how many runs count for one, and for two.
    var rare = [(once: Int, twice: Int)](repeating: (0, 0), count: counted.order + 1)
    for (number, node) in counted.nodes.enumerated() where counts[number] > 0 {
      if number.isMultiple(of: 65_536) { try Safepoint.pass() }
      totals[Int(node.context)] += Int64(counts[number])
      followers[Int(node.context)] += 1
      if counts[number] == 1 { rare[Int(node.length)].once += 1 }
      if counts[number] == 2 { rare[Int(node.length)].twice += 1 }
    }
    discounts =
      switch smoothing.rule {
      case .wittenBell: nil
      case .kneserNey(let given):
        // Of few words there may be none that came once; then half a count is given away.
        rare.map { once, twice in
          given ?? (once > 0 ? Double(once) / Double(once + 2 * twice) : 0.5)
        }
      }
  }

  /// What each run counts for.
  private static func counts(
    _ counted: NGramCounts,
    _ smoothing: Smoothing
  ) throws -> [Int32] {
    guard case .kneserNey = smoothing.rule else { return counted.nodes.map(\.count) }
    var counts = [Int32](repeating: 0, count: counted.nodes.count)
    for (number, node) in counted.nodes.enumerated() where node.count > 0 {
      if number.isMultiple(of: 65_536) { try Safepoint.pass() }
      // Where no longer run can be, there is nothing but how often this one came.
      if node.length == counted.order || node.isInitial { counts[number] = node.count }
      // A run counts once for each word that came before it.
      if node.length > 1 { counts[Int(node.shorter)] += 1 }
    }
    return counts
  }

  /// The probability of a word after a context.
  ///
  ///     p(w | h) = a(h w) + γ(h) p(w | h')
  func probability(of word: Int, after context: Int32, _ counted: NGramCounts, C: Int) -> Double {
    let node = counted.nodes[Int(context)]
    let shorter =
      context == 0
      ? 1 / Double(C) : probability(of: word, after: node.shorter, counted, C: C)
    let total = Double(totals[Int(context)])
    // A context that was never followed by anything says nothing.
    guard total > 0 else { return shorter }
    let count = counted.run(context, then: word).map { Double(counts[Int($0)]) } ?? 0
    let given = Double(followers[Int(context)])
    guard let discounts else { return (count + given * shorter) / (total + given) }
    let discount = discounts[Int(node.length) + 1]
    return (max(count - discount, 0) + discount * given * shorter) / total
  }
}
