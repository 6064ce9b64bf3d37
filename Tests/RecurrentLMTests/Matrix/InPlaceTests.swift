import RecurrentLM
import Testing

/// What changes a matrix or a vector in place leaves its elements where they lie: nothing of its size is
/// asked for.
@Suite struct InPlaceTests {
  static let matrices: [(name: String, change: @Sendable (inout Matrix) -> Void)] = [
    ("+= a number", { $0 += 1 }), ("*= a matrix", { $0 *= other }), ("-=", { $0 -= other }),
    ("/=", { $0 /= 2 }), ("+= rows", { $0 += Vector(count: 40).asRow }),
    ("*= columns", { $0 *= Vector(count: 30).asColumn }), ("an element", { $0[3, 4] += 1 }),
    ("a row", { $0[3] = Vector(count: 40) }), ("a row's sum", { $0[3] += 1 }),
    ("rows", { $0[1..<3] = other[5...6] }), ("a block", { $0[1..<3, 2...] *= 2 }),
    ("a column", { $0[0..., 4] = Vector(count: 30) }),
    ("part of a row", { $0[2, ..<9] -= 1 }), ("clip", { $0.clip(to: 0...1) }),
    ("a mask", { $0.replace(with: 1, where: other .> 0) }),
  ]

  static let vectors: [(name: String, change: @Sendable (inout Vector) -> Void)] = [
    ("+= a number", { $0 += 1 }), ("-= a vector", { $0 -= Vector(count: 500) }),
    ("*=", { $0 *= Vector(count: 500) }), ("/=", { $0 /= 2 }), ("an element", { $0[7] = 1 }),
    ("a part", { $0[1..<9] += 1 }), ("the end", { $0[490...] = Vector(count: 10) }),
    ("clip", { $0.clip(to: 0...1) }),
    ("a mask", { $0.replace(with: 1, where: Vector(count: 500) .> 0) }),
  ]

  private static let other = Matrix(repeating: 2, rows: 30, columns: 40)

  private func place(_ values: [Double]) -> UnsafePointer<Double>? {
    values.withUnsafeBufferPointer(\.baseAddress)
  }

  @Test func `a matrix stays where it is`() {
    var matrix = Matrix(rows: 30, columns: 40)
    for (name, change) in Self.matrices {
      let before = place(matrix.values)
      change(&matrix)
      #expect(place(matrix.values) == before, "\(name)")
    }
  }

  @Test func `a vector stays where it is`() {
    var vector = Vector(count: 500)
    for (name, change) in Self.vectors {
      let before = place(vector.values)
      change(&vector)
      #expect(place(vector.values) == before, "\(name)")
    }
  }

  @Test func `a copy made before keeps what it was`() {
    for (name, change) in Self.matrices {
      var matrix = Matrix(repeating: 3, rows: 30, columns: 40)
      let copy = matrix
      change(&matrix)
      #expect(copy == Matrix(repeating: 3, rows: 30, columns: 40), "\(name)")
    }
  }
}
