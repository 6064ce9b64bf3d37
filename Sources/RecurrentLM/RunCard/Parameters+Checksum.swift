extension Parameters {
  /// Sixteen hexadecimal digits that differ if a bit of any weight differs.
  ///
  /// The 64-bit FNV-1a hash of all matrices in their order, row by row, each weight with its low byte first, as
  /// in the arrays of a model's file. Weights that were only drawn are equal on every machine;
  /// trained ones on every machine of one kind.
  ///
  /// - Parameter bytesPerWeight: 8 in double precision; 4 to hash the weights in single precision.
  /// - Returns: The digits.
  /// - Complexity: O(number of weights).
  func checksum(bytesPerWeight: Int) -> String {
    var hash = FNV1a.start
    for matrix in matrices {
      Safepoint.inPieces(of: matrix.count) { piece in
        for value in matrix.values[piece] {
          if bytesPerWeight == 4 {
            withUnsafeBytes(of: Float(value).bitPattern.littleEndian) {
              hash = FNV1a.hash($0, from: hash)
            }
          } else {
            withUnsafeBytes(of: value.bitPattern.littleEndian) { hash = FNV1a.hash($0, from: hash) }
          }
        }
      }
    }
    return FNV1a.text(hash)
  }
}
