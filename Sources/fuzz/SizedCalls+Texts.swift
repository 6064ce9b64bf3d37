import RecurrentLM

extension SizedCall {
  private static let megabytes = 60 << 20

  static let texts: [SizedCall] = [
    large("Corpus.tokenized()", "TokenizedText.filtered(_:)") { _ in
      let text = String(repeating: "a", count: megabytes)
      _ = try Corpus(documents: [text]).tokenized().filtered { _ in true }
    },
    large("Corpus.tokenized()") { _ in
      let text = String(repeating: "a. B? ", count: 1 << 22)
      _ = try Corpus(documents: [String](repeating: text, count: 4)).tokenized()
    },
    large("PunktTrainer.train(on:)", "SentenceSplitter.split(_:)", "WordTokenizer.tokenize(_:)") {
      _ in
      let text = String(repeating: "a. B? ", count: 1 << 18)
      let splitter = SentenceSplitter(try PunktTrainer().train(on: [text]))
      _ = (splitter.split(text), WordTokenizer().tokenize(text))
    },
    large("Vocabulary.init(of:size:)", "Vocabulary.encode(_:)", "Vocabulary.init(words:)") { _ in
      let text = TokenizedText(sentences: [(0..<1 << 19).map { "w\($0)" }])
      _ = try Vocabulary(of: text, size: Int.max).encode(text)
    },
  ]

  /// The calls that are not in the table, by the reason.
  static let withoutSize: [String: [String]] = [
    "makes less than it is given": [
      "Corpus.checksum", "Matrix.argmax()", "Matrix.dot(_:)", "Matrix.max()", "Matrix.mean()",
      "Matrix.min()", "Matrix.sum()", "Vector.argmax()", "Vector.dot(_:)", "Vector.max()",
      "Vector.mean()", "Vector.min()", "Vector.sum()",
    ],
    "makes a list of parts of what it is given, which it shares": [
      "Corpus.filtered(_:)", "Examples.split(validation:by:seed:)",
      "TokenizedText.filtered(without:longestWord:longestSentence:)",
      "TokenizedText.init(sentences:)", "Vocabulary.decode(_:)", "Vocabulary.decodeWords(_:)",
      "Vocabulary.encode(sentence:)", "Example.decoded(by:)", "Matrix.init(_:)",
      "Model.nextWords(_:after:expected:top:_:)",
    ],
    "changes what is there": [
      "Matrix.*=(left:right:)", "Matrix.+=(left:right:)", "Matrix.-=(left:right:)",
      "Matrix./=(left:right:)", "Vector.*=(left:right:)", "Vector.+=(left:right:)",
      "Vector.-=(left:right:)", "Vector./=(left:right:)", "Model.next(after:state:)",
      "Model.scores(after:state:)",
    ],
    "cannot throw, and is not for cells": ["MersenneTwister.uniform(in:count:)"],
    "reads a file, which the other targets make": [
      "Corpus.init(csv:column:delimiter:hasHeader:skippingBadRows:encoding:onProgress:)",
      "Corpus.init(csv:column:delimiter:skippingBadRows:encoding:onProgress:)",
      "Corpus.init(jsonLines:field:skippingBadRows:encoding:)", "Corpus.init(lines:encoding:)",
      "Corpus.init(paragraphs:encoding:)",
      "Model.train(on:resumingFrom:validation:clock:onEvaluation:onProgress:onBegin:)",
    ],
  ]
}
