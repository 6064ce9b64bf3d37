extension RunCard: CustomStringConvertible {
  /// The characters that the names of the lines take, with the blanks behind them.
  package static let nameWidth = 12

  /// The losses that are shown of a long training at its beginning, and at its end.
  private static let shownLosses = 5

  /// The lines of the card: what each is of, what there is to say, and its checksum or nothing.
  package var lines: [(name: String, text: String, checksum: String)] {
    var lines = [(name: "model", text: modelText, checksum: "")]
    lines.append(("corpus", corpus.map { shortened($0) } ?? "not known", corpusChecksum ?? ""))
    lines.append(("vocabulary", "\(grouped(wordCount)) \(unit)", vocabularyChecksum))
    lines.append(("weights", weightsText, weightsChecksum))
    lines.append(("training", trainingText, ""))
    if !losses.isEmpty { lines.append(("losses", lossesText, "")) }
    if let finalLossText { lines.append(("final loss", finalLossText, "")) }
    lines.append(
      (
        "made with",
        "swift-rnn \(libraryVersion), Swift \(swiftVersion), "
          + "OpenBLAS \(openBLASVersion) for \(openBLASCore)",
        ""
      )
    )
    if let noteOnWeights { lines.append(("note", noteOnWeights, "")) }
    if wordCount != vocabularySize {
      let counts = "\(grouped(vocabularySize)) and \(grouped(wordCount)) words"
      lines.append(("note", "the vocabulary is not the model's: \(counts)", ""))
    } else if let learnt = learntVocabularyChecksum, learnt != vocabularyChecksum {
      lines.append(("note", "the vocabulary is not the model's, which has checksum \(learnt)", ""))
    }
    return lines
  }

  /// The card, a line for each thing to compare.
  public var description: String {
    let lines = lines
    let width = lines.filter { !$0.checksum.isEmpty }.map(\.text.count).max() ?? 0
    return lines.map { name, text, checksum in
      let padding = String(repeating: " ", count: max(0, Self.nameWidth - name.count))
      let gap = String(repeating: " ", count: checksum.isEmpty ? 0 : width - text.count + 2)
      return name + padding + text + gap + checksum
    }.joined(separator: "\n")
  }

  private var modelText: String {
    let origin = seed.map { ", seed \($0)" } ?? ""
    return "\(model), \(grouped(vocabularySize)) \(unit), \(grouped(hiddenSize)) hidden units, "
      + "bpttTruncate \(truncationText(bpttTruncate))\(detailText)\(origin)"
  }

  private var weightsText: String {
    "\(grouped(parameterCount)) in \(lossDecimals == 4 ? "single" : "double") precision"
  }

  private var trainingText: String {
    guard let first = learningRates.first, let last = learningRates.last else { return "none" }
    let rate = general(first.rate) + (last.rate == first.rate ? "" : " to \(general(last.rate))")
    return "\(counted(examplesSeen, "example")), \(counted(epochs, "epoch")), learning rate "
      + rate + plan.text
  }

  /// Nothing for a model that was not trained, whose loss is not a training's last.
  private var finalLossText: String? {
    if let finalLoss {
      return decimal(finalLoss, lossDecimals) + (isHeldOut ? " on the held-out examples" : "")
    }
    guard examplesSeen > 0 else { return nil }
    let running = lastRunningLoss.map { seen, loss in
      "\(decimal(loss, lossDecimals)) while it learnt the sentences up to \(grouped(seen)), "
    }
    return (running ?? "") + "not measured after: 'runCard(model, vocabulary, on: examples)' does"
  }

  private var lossesText: String {
    let all = losses.map { seen, loss in
      "\(seen == 0 ? "before training" : "\(seen)"): \(decimal(loss, lossDecimals))"
    }
    guard all.count > 2 * Self.shownLosses else { return all.joined(separator: ", ") }
    return (all.prefix(Self.shownLosses) + ["…"] + all.suffix(Self.shownLosses))
      .joined(separator: ", ")
  }
}
