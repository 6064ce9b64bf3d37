/// How often the words of some sentences followed one another, in runs of up to `order` words.
///
/// A tree: its root is no word at all, and a run of words is the path of its words from the root, the
/// oldest first. Each node also knows the node of its run without the oldest word, so that one step
/// leads to a shorter context. What is counted are labels: a run counts when its last word had to be
/// predicted, which SENTENCE_START never has to be.
struct NGramCounts: Sendable {
  /// A run of words that was seen.
  struct Node: Sendable {
    /// How often it was counted.
    var count: Int32 = 0

    /// The run without its oldest word.
    var shorter: Int32 = 0

    /// The run without its newest word.
    var context: Int32 = 0

    /// How many words it has.
    var length: UInt8 = 0

    /// Whether it begins with its sentence, so that no word can stand before it.
    var isInitial = false
  }

  /// The longest run.
  let order: Int

  /// The runs; the first is that of no word, and each comes after its context.
  private(set) var nodes = [Node()]

  private let sentenceStart: Int
  /// The runs that are one word longer, by a run and that word.
  private var children: [UInt64: Int32] = [:]

  /// Counts the runs of sentences whose words are known to be in the vocabulary.
  ///
  /// - Throws: `RecurrentLMError.notEnoughMemory`, or `CancellationError`.
  init(of examples: some Collection<Example>, order: Int, sentenceStart: Int) throws {
    let words = examples.reduce(0) { $0 + $1.y.count }
    try Memory.check(
      needed: Self.bytes(words: words, order: order),
      for: "the counts of \(grouped(words)) words"
    )
    self.order = order
    self.sentenceStart = sentenceStart
    try Meter.measure("counting \(counted(words, "word"))", of: words) { meter in
      for example in examples {
        try count(example)
        meter.advance(by: example.y.count)
      }
    }
  }

  /// About how many bytes the runs of so many words take: most of the long ones are seen once, a node
  /// and its weights take 32 bytes, and a table that grows holds twice what it must.
  private static func bytes(words: Int, order: Int) -> Int {
    let (runs, isTooMany) = words.multipliedReportingOverflow(by: order)
    return isTooMany || runs > Int(Int32.max) ? .max : runs * 96
  }

  /// The run that is one word longer, if it was seen.
  func run(_ context: Int32, then word: Int) -> Int32? {
    children[Self.key(context, word)]
  }

  /// The longest run that was seen of those that end a context and a word, no longer than a context
  /// may be.
  func context(after context: Int32, _ word: Int) -> Int32 {
    guard order > 1 else { return 0 }
    var node = end(of: context, atMost: order - 2)
    while true {
      if let found = run(node, then: word) { return found }
      guard node != 0 else { return 0 }
      node = nodes[Int(node)].shorter
    }
  }

  // A number rather than a struct: its hash is made without a call for each part.
  private static func key(_ context: Int32, _ word: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: context)) << 32 | UInt64(UInt32(truncatingIfNeeded: word))
  }

  private mutating func count(_ example: Example) throws {
    var context: Int32 = 0
    for (t, (word, label)) in zip(example.x, example.y).enumerated() {
      if t.isMultiple(of: 1024) { try Safepoint.pass() }
      if order > 1 { context = made(end(of: context, atMost: order - 2), then: word) }
      // The label ends a run of each length, the longest first.
      var run = made(context, then: label)
      while run != 0 {
        nodes[Int(run)].count += 1
        run = nodes[Int(run)].shorter
      }
    }
  }

  /// A run, or as much of its end as may be.
  private func end(of run: Int32, atMost length: Int) -> Int32 {
    var run = run
    while nodes[Int(run)].length > length { run = nodes[Int(run)].shorter }
    return run
  }

  /// The run that is one word longer; it and those without its oldest words are made if they are new.
  private mutating func made(_ context: Int32, then word: Int) -> Int32 {
    let key = Self.key(context, word)
    if let known = children[key] { return known }
    let known = nodes[Int(context)]
    let shorter = context == 0 ? 0 : made(known.shorter, then: word)
    let number = Int32(nodes.count)
    children[key] = number
    nodes.append(
      Node(
        shorter: shorter,
        context: context,
        length: known.length + 1,
        isInitial: context == 0 ? word == sentenceStart : known.isInitial
      )
    )
    return number
  }
}
