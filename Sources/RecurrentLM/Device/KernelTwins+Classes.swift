// The kernels of outputs by classes, in plain Swift.

extension KernelTwins {
  /// For each row the softmax over the words of the class that it has to predict: its errors, in as many
  /// places as the largest class has words, and its loss.
  package static func classSoftmax(
    _ batch: DeviceBatch,
    _ classes: DeviceClasses,
    _ V: [Float],
    bias: [Float]?,
    _ S: [Float],
    _ H: Int
  ) -> (errors: [Float], losses: [Float]) {
    var errors = [Float](repeating: 0, count: batch.N * classes.largest)
    var losses: [Float] = []
    for (row, label) in batch.y.enumerated() {
      let words = classes.words[classes.classOfWord[label]]
      let scores = words.map { word in
        (0..<H).reduce(bias?[word] ?? 0) { $0 + V[word * H + $1] * S[row * H + $1] }
      }
      let found = softmax(scores, words.count, [classes.placeOfWord[label]])
      let first = row * classes.largest
      errors.replaceSubrange(first..<first + words.count, with: found.errors)
      losses += found.losses
    }
    return (errors, losses)
  }

  /// What the errors of the words of a class send back to the states, shape `[N, H]`.
  package static func classErrors(
    _ batch: DeviceBatch,
    _ classes: DeviceClasses,
    _ V: [Float],
    _ errors: [Float],
    _ H: Int
  ) -> [Float] {
    batch.y.enumerated().flatMap { row, label in
      let words = classes.words[classes.classOfWord[label]]
      return (0..<H).map { i in
        words.enumerated().reduce(0) { sum, word in
          sum + errors[row * classes.largest + word.offset] * V[word.element * H + i]
        }
      }
    }
  }

  /// The gradients of the rows of V, and of the bias, that belong to the words of the classes met: class
  /// after class.
  package static func classGradients(
    _ batch: DeviceBatch,
    _ classes: DeviceClasses,
    _ errors: [Float],
    _ S: [Float],
    _ H: Int
  ) -> (ofV: [Float], ofBias: [Float]) {
    var (ofV, ofBias) = ([Float](), [Float]())
    for (number, words) in classes.words.enumerated() {
      let rows = (0..<batch.N).filter { classes.classOfWord[batch.y[$0]] == number }
      guard !rows.isEmpty else { continue }
      for place in words.indices {
        func error(_ row: Int) -> Float { errors[row * classes.largest + place] }
        ofV += (0..<H).map { i in rows.reduce(0) { $0 + error($1) * S[$1 * H + i] } }
        ofBias.append(rows.reduce(0) { $0 + error($1) })
      }
    }
    return (ofV, ofBias)
  }
}
