import JupyterKernel
import Testing

/// A shape that does not fit names the operands as the cell writes them, with the letters of the
/// notebook's model.
@Suite struct ShapeMessageTests {
  @Test(arguments: [
    (
      "try W.dot(x)",
      "W.dot(x): W is (H × H) = (4, 4), x is (C) = (9); expected equal inner sizes, found 4 and 9"
    ),
    (
      "model.U + model.V",
      "model.U + model.V: model.U is (H × C) = (4, 9), model.V is (C × H) = (9, 4); "
        + "expected two matrices of the same shape"
    ),
    (
      "try Vector([1, 2]).dot(Vector([1, 2, 3]))",
      "Vector([1, 2]).dot(Vector([1, 2, 3])): Vector([1, 2]) is (2), Vector([1, 2, 3]) is (3); "
        + "expected two vectors of the same count"
    ),
  ])
  func `operands are named with their letters and sizes`(cell: String, message: String) async throws
  {
    let notebook = Notebook()
    try await notebook.run(
      """
      let model = try RNN(vocabularySize: 9, hiddenSize: 4, seed: 1)
      let W = model.W
      let x = Vector([1, 0, 0, 0, 0, 0, 0, 0, 0])
      """
    )
    let failure = try #require(await notebook.failure(cell))
    #expect(failure.message == message)
    #expect(failure.name == "RecurrentLMError")
  }
}
