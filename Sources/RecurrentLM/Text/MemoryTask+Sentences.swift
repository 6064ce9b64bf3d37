extension MemoryTask {
  /// A sentence and the place of its late word.
  struct Sentence {
    var words: [String] = []

    /// Where in `words` the late word stands.
    var answer = 0
  }

  /// Makes a sentence with so many words between the early and the late one.
  func sentence(over distance: Int, using random: inout MersenneTwister) throws -> Sentence {
    // Its words, twice while their list grows, and their indices.
    try Memory.check(
      needed: Memory.bytes(ofShape: distance, 64, bytesPerElement: 1),
      for: "a sentence with \(counted(distance, "word")) between two"
    )
    switch grammar {
    case .repetition: return try Self.repetition(distance, &random)
    case .agreement: return try Self.agreement(distance, &random)
    case .brackets: return try Self.brackets(distance, &random)
    }
  }

  private static func repetition(
    _ distance: Int,
    _ random: inout MersenneTwister
  ) throws -> Sentence {
    let name = names[random.below(names.count)]
    var words = [name]
    for _ in 1..<distance {
      if words.count & 0xFFF == 0 { try Safepoint.pass() }
      words.append(noises[random.below(noises.count)])
    }
    return Sentence(words: words + [question, name], answer: distance + 1)
  }

  private static func agreement(
    _ distance: Int,
    _ random: inout MersenneTwister
  ) throws -> Sentence {
    func noun(isPlural: Bool, _ random: inout MersenneTwister) -> String {
      let (one, many) = nouns[random.below(nouns.count)]
      return isPlural ? many : one
    }
    let isPlural = random.below(2) == 1
    var words = ["the", noun(isPlural: isPlural, &random)]
    for phrase in 0..<distance / 3 {
      if phrase & 0xFFF == 0xFFF { try Safepoint.pass() }
      words.append(prepositions[random.below(prepositions.count)])
      words.append("the")
      words.append(noun(isPlural: random.below(2) == 1, &random))
    }
    // What phrases of three words leave.
    words += adverbs.prefix(distance % 3)
    return Sentence(words: words + [verbs[isPlural ? 1 : 0], "here"], answer: distance + 2)
  }

  private static func brackets(
    _ distance: Int,
    _ random: inout MersenneTwister
  ) throws -> Sentence {
    let outer = pairs[random.below(pairs.count)]
    var words = [outer.open]
    // What is open within the outer pair has to be closed again in the places that are left.
    var open: [String] = []
    for left in stride(from: distance, to: 0, by: -1) {
      if left & 0xFFF == 0 { try Safepoint.pass() }
      let opens = open.isEmpty || (open.count < left && random.below(2) == 0)
      if opens {
        let pair = pairs[random.below(pairs.count)]
        words.append(pair.open)
        open.append(pair.close)
      } else if let close = open.popLast() {
        words.append(close)
      }
    }
    return Sentence(words: words + [outer.close], answer: distance + 1)
  }
}
