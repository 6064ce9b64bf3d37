/// A number that differs if any word or the order of the examples differs: the 64-bit FNV-1a hash
/// of the lengths and the indices.
///
/// - Throws: `CancellationError`.
func checksum(of examples: [Example]) throws -> Int {
  var hash = FNV1a.start
  func add(_ number: Int) {
    withUnsafeBytes(of: number.littleEndian) { hash = FNV1a.hash($0, from: hash) }
  }
  for example in examples {
    try Safepoint.pass()
    for words in [example.x, example.y] {
      add(words.count)
      try Safepoint.forEachPiece(of: words.count) { piece in
        for word in words[piece] { add(word) }
      }
    }
  }
  return Int(truncatingIfNeeded: hash)
}
