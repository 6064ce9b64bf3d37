/// How the vocabulary falls into blocks for the threads, and these into pieces for the cache.
enum BlockSizes {
  /// How many blocks the vocabulary has: enough to share out evenly, few enough to add up.
  private static let mostBlocks = 8

  /// How many words a block has at least, where the vocabulary has that many.
  private static let leastWords = 128

  /// How many words a piece has.
  ///
  /// With AVX-512 kernels OpenBLAS multiplies matrices below 10⁶ operations without packing them
  /// first, and small pieces pay. Other kernels always pack, and fewer calls pay: a piece of 500
  /// words, with its scores at 14 to 45 times, still fits in a second-level cache. One kind of
  /// processor always has one size, so that its numbers are always the same.
  static let wordsInPiece =
    ["skylakex", "cooperlake", "sapphirerapids"].contains(BLAS.coreName.lowercased()) ? 100 : 500

  /// How many blocks a vocabulary has, and how many words each has; the last may have fewer.
  static func blocks(vocabularySize: Int) -> (count: Int, words: Int) {
    let count = min(mostBlocks, (vocabularySize + leastWords - 1) / leastWords)
    return (count, (vocabularySize + count - 1) / count)
  }
}
