import Testing

/// The tutorial's network as a student writes it in cells, a class that grows by extensions over
/// matrices, without a method of `RNN`; the library's model is what it is compared with.
@Suite struct FromScratchTests {
  @Test func `a network written in cells has the library's numbers`() async throws {
    let notebook = Notebook()
    for cell in Self.cells { try await notebook.run(cell) }
    #expect(try await notebook.run("student").plain == "Student: 7 words, 5 hidden units")
    for quantity in ["o", "s", "loss", "dLdU", "dLdV", "dLdW", "losses", "U", "V", "W"] {
      let shown = try await notebook.run("difference(of: \"\(quantity)\") < 1e-12").plain
      #expect(shown == "true", "\(quantity)")
    }
  }

  @Test func `the gradient check of a student passes and shows a wrong gradient`() async throws {
    let notebook = Notebook()
    for cell in Self.cells { try await notebook.run(cell) }
    let check = "try student.gradientCheck([0, 1, 2, 3], [1, 2, 3, 4], h: 0.001, threshold: 0.01)"
    let faults = try await notebook.run(check).plain
    #expect(faults == "0")
    try await notebook.run("student.truncate = 1")
    let truncated = try await notebook.run(check).plain
    #expect(try #require(Int(truncated)) > 5)
  }

  private static let cells = [model, forward, loss, bptt, gradientCheck, sgd, comparison]

  private static let model = """
    final class Student {
      let vocabularySize: Int
      let hiddenSize: Int
      var truncate: Int
      var U: Matrix
      var V: Matrix
      var W: Matrix

      init(U: Matrix, V: Matrix, W: Matrix, truncate: Int) {
        self.U = U
        self.V = V
        self.W = W
        self.truncate = truncate
        (hiddenSize, vocabularySize) = U.shape
      }
    }

    extension Student: CustomStringConvertible {
      var description: String { "Student: \\(vocabularySize) words, \\(hiddenSize) hidden units" }
    }

    let model = try RNN(vocabularySize: 7, hiddenSize: 5, bpttTruncate: 4, seed: 10)
    let student = Student(U: model.U, V: model.V, W: model.W, truncate: 4)
    """

  private static let forward = """
    extension Student {
      func forward(_ x: [Int]) throws -> (o: Matrix, s: Matrix) {
        var s = Matrix(rows: x.count + 1, columns: hiddenSize)
        var o = Matrix(rows: x.count, columns: vocabularySize)
        for (t, word) in x.enumerated() {
          s[t + 1] = tanh(U.column(word) + (try W.dot(s[t])))
          o[t] = softmax(try V.dot(s[t + 1]))
        }
        return (o, s)
      }

      func predict(_ x: [Int]) throws -> [Int] { try forward(x).o.argmax() }
    }
    """

  private static let loss = """
    extension Student {
      func totalLoss(_ x: [Int], _ y: [Int]) throws -> Double {
        let (o, _) = try forward(x)
        var sum = 0.0
        for (t, word) in y.enumerated() { sum -= log(o[t, word]) }
        return sum
      }
    }
    """

  private static let bptt = """
    struct Gradients {
      var dLdU: Matrix
      var dLdV: Matrix
      var dLdW: Matrix

      init(of student: Student) {
        dLdU = Matrix(rows: student.hiddenSize, columns: student.vocabularySize)
        dLdV = Matrix(rows: student.vocabularySize, columns: student.hiddenSize)
        dLdW = Matrix(rows: student.hiddenSize, columns: student.hiddenSize)
      }
    }

    extension Student {
      func bptt(_ x: [Int], _ y: [Int]) throws -> Gradients {
        let (o, s) = try forward(x)
        var gradients = Gradients(of: self)
        for t in y.indices.reversed() {
          var error = o[t]
          error[y[t]] -= 1
          gradients.dLdV += try error.outer(s[t + 1])
          var delta = try V.transposedDot(error) * (1 - s[t + 1] * s[t + 1])
          for k in stride(from: t, through: max(0, t - truncate), by: -1) {
            gradients.dLdW += try delta.outer(s[k])
            for row in 0..<hiddenSize { gradients.dLdU[row, x[k]] += delta[row] }
            delta = try W.transposedDot(delta) * (1 - s[k] * s[k])
          }
        }
        return gradients
      }
    }
    """

  private static let gradientCheck = """
    extension Student {
      /// The number of weights whose gradient is not the slope.
      func gradientCheck(_ x: [Int], _ y: [Int], h: Double, threshold: Double) throws -> Int {
        let gradients = try bptt(x, y)
        var faults = 0
        for row in 0..<W.rows {
          for column in 0..<W.columns {
            let old = W[row, column]
            W[row, column] = old + h
            let above = try totalLoss(x, y)
            W[row, column] = old - h
            let below = try totalLoss(x, y)
            W[row, column] = old
            let slope = (above - below) / (2 * h)
            let gradient = gradients.dLdW[row, column]
            let error = abs(gradient - slope) / (abs(gradient) + abs(slope))
            if error > threshold { faults += 1 }
          }
        }
        return faults
      }
    }
    """

  private static let sgd = """
    extension Student {
      func sgdStep(_ x: [Int], _ y: [Int], learningRate: Double) throws {
        let gradients = try bptt(x, y)
        U -= learningRate * gradients.dLdU
        V -= learningRate * gradients.dLdV
        W -= learningRate * gradients.dLdW
      }

      func train(on pairs: [(x: [Int], y: [Int])], learningRate: Double, epochs: Int) throws
        -> [Double]
      {
        var losses: [Double] = []
        for _ in 0..<epochs {
          for (x, y) in pairs { try sgdStep(x, y, learningRate: learningRate) }
          losses.append(try pairs.map { try totalLoss($0.x, $0.y) }.reduce(0, +))
        }
        return losses
      }
    }
    """

  private static let comparison = """
    let x = [0, 1, 5, 3, 2, 6]
    let y = [1, 5, 3, 2, 6, 4]
    let (o, s) = try student.forward(x)
    let theirs = try model.forward(x)
    let gradients = try student.bptt(x, y)
    let (dLdU, dLdV, dLdW) = try model.bptt(x, y)
    let loss = try student.totalLoss(x, y)
    let theirLoss = try model.sentenceLoss(x, y)
    let trained = Student(U: model.U, V: model.V, W: model.W, truncate: 4)
    let losses = try trained.train(on: [(x, y), (y, x)], learningRate: 0.1, epochs: 5)
    var theirLosses: [Double] = []
    for _ in 0..<5 {
      try model.sgdStep(x, y, learningRate: 0.1)
      try model.sgdStep(y, x, learningRate: 0.1)
      theirLosses.append(try model.sentenceLoss(x, y) + model.sentenceLoss(y, x))
    }

    func largest(_ a: Matrix, _ b: Matrix) -> Double {
      zip(a.values, b.values).map { abs($0 - $1) }.max() ?? .infinity
    }

    func difference(of name: String) -> Double {
      switch name {
      case "o": largest(o, theirs.o)
      case "s": largest(s, theirs.s)
      case "loss": abs(loss - theirLoss)
      case "dLdU": largest(gradients.dLdU, dLdU)
      case "dLdV": largest(gradients.dLdV, dLdV)
      case "dLdW": largest(gradients.dLdW, dLdW)
      case "losses": zip(losses, theirLosses).map { abs($0 - $1) }.max() ?? .infinity
      case "U": largest(trained.U, model.U)
      case "V": largest(trained.V, model.V)
      case "W": largest(trained.W, model.W)
      default: .infinity
      }
    }
    """
}
