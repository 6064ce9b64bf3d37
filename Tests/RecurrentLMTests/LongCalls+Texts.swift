import RecurrentLM

extension LongCalls {
  static let texts: [LongCall] = {
    @Sendable func line(_ word: String) -> String { String(repeating: word, count: 1_500_000) }
    return [
      LongCall("tokenized, one long line", covers: ["Corpus.tokenized(by:)"]) {
        let corpus = Corpus(documents: [line("word (more) ")])
        return { _ = try corpus.tokenized() }
      },
      LongCall("tokenized, one long line in capitals beyond ASCII") {
        let corpus = Corpus(documents: [line("ÄÖÜ Σ ")])
        return { _ = try corpus.tokenized() }
      },
      LongCall("tokenized, characters of one long line") {
        let corpus = Corpus(documents: [line("ÄÖÜ Σ ")])
        return { _ = try corpus.tokenized(by: .characters) }
      },
      LongCall(
        "sentences of a made-up language",
        covers: ["MemoryTask.text(sentences:distances:seed:)"]
      ) {
        {
          for task in [MemoryTask.repetition, .agreement, .brackets] {
            _ = try task.text(sentences: 20_000, distances: [20], seed: 1)
            _ = try task.text(sentences: 1, distances: [2_000_000], seed: 1)
          }
        }
      },
      LongCall(
        "accuracy in a made-up language",
        covers: ["Model.accuracy(of:at:_:sentences:seed:)"]
      ) {
        let text = try MemoryTask.brackets.text(sentences: 200, distances: [4])
        let vocabulary = try Vocabulary(of: text)
        let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 50)
        return { _ = try model.accuracy(of: .brackets, at: 200, vocabulary, sentences: 2000) }
      },
      LongCall("tokenized, one word") {
        let corpus = Corpus(documents: [line("wordwordword")])
        return { _ = try corpus.tokenized() }
      },
      LongCall("tokenized, full stops") {
        let corpus = Corpus(documents: [line("a. B? ")])
        return { _ = try corpus.tokenized() }
      },
      LongCall("tokenized, lines") {
        let corpus = Corpus(
          documents: (0..<100_000).map { "He saw the \($0)th of them. So it was." }
        )
        return { _ = try corpus.tokenized() }
      },
      LongCall(
        "Vocabulary and encode",
        covers: ["Vocabulary.init(of:size:)", "Vocabulary.encode(_:)"]
      ) {
        let sentence = words(200_000, below: 50_000).map { "w\($0)" }
        let text = TokenizedText(sentences: [[String]](repeating: sentence, count: 10))
        return {
          let vocabulary = try Vocabulary(of: text, size: 8000)
          _ = try vocabulary.encode(text)
        }
      },
      LongCall("Vocabulary, many words", covers: ["Vocabulary.init(words:)"]) {
        let words = try vocabulary(1_000_000).words
        let text = TokenizedText(sentences: [Array(words.dropFirst(3))])
        return {
          _ = try Vocabulary(words: words)
          _ = try Vocabulary(of: text, size: 500_000)
        }
      },
      LongCall(
        "encode and decode, one sentence",
        covers: [
          "Vocabulary.encode(sentence:)", "Vocabulary.decode(_:)", "Vocabulary.decodeWords(_:)",
          "Example.decoded(by:)",
        ]
      ) {
        let vocabulary = try vocabulary(4000)
        let x = words(4_000_000, below: 4000)
        let sentence = try vocabulary.decodeWords(x)
        return {
          _ = vocabulary.encode(sentence: sentence)
          _ = try Example(x: x, y: x).decoded(by: vocabulary)
        }
      },
      LongCall("TokenizedText", covers: ["TokenizedText.init(sentences:)"], canThrow: false) {
        let sentences = (0..<400_000).map { ["the", "word", "w\($0)"] }
        return { for _ in 0..<3 { _ = TokenizedText(sentences: sentences) } }
      },
      LongCall(
        "TokenizedText.filtered",
        covers: [
          "TokenizedText.filtered(_:)",
          "TokenizedText.filtered(without:longestWord:longestSentence:)",
        ]
      ) {
        let text = TokenizedText(sentences: (0..<400_000).map { ["the", "word", "w\($0)"] })
        return { for _ in 0..<3 { _ = try text.filtered(without: ["7"], longestWord: 20) } }
      },
      LongCall("Corpus.filtered and checksum", covers: ["Corpus.filtered(_:)", "Corpus.checksum"]) {
        let corpus = Corpus(documents: (0..<1_000_000).map { "He saw the \($0)th of them." })
        return {
          _ = corpus.checksum
          _ = try corpus.filtered { $0.contains("7") }
        }
      },
      LongCall("Examples.split", covers: ["Examples.split(validation:by:seed:)"]) {
        let examples = Examples((0..<500_000).map { Example(x: [$0, 1, 2], y: [1, 2, $0]) })
        return { for seed in 0..<3 { _ = try examples.split(validation: 0.2, seed: seed) } }
      },
      LongCall("WordTokenizer", covers: ["WordTokenizer.tokenize(_:)"], canThrow: false) {
        let text = line("word (more) ")
        return { _ = WordTokenizer().tokenize(text) }
      },
      LongCall(
        "Punkt",
        covers: ["PunktTrainer.train(on:)", "SentenceSplitter.split(_:)"],
        canThrow: false
      ) {
        let texts = (0..<20).map { _ in
          String(repeating: "He saw Dr. M. So it was. ", count: 40_000)
        }
        return {
          let splitter = SentenceSplitter(try PunktTrainer().train(on: texts))
          _ = splitter.split(texts.joined(separator: "\n"))
        }
      },
      LongCall(
        "MersenneTwister.uniform",
        covers: ["MersenneTwister.uniform(in:count:)"],
        canThrow: false
      ) {
        {
          var random = MersenneTwister(seed: 1)
          _ = random.uniform(in: 0..<1, count: 40_000_000)
        }
      },
    ]
  }()
}
