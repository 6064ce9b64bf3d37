public import RecurrentLM

/// Checks a list of numbers of an exercise, each to a tolerance.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's list.
///   - expected: What it should be.
///   - tolerance: How far off an element may be, 0 or more, as in the check of one number.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if the counts differ or an element is not right.
public func check(
  _ name: String,
  _ found: [Double],
  equals expected: [Double],
  tolerance: Double = 1e-6,
  hint: String = "",
  mistakes: [(String, [Double])] = []
) throws {
  let comparison = CheckComparison(name, tolerance: tolerance, hint: hint)
  print(
    try comparison.passes(found, expected, mistakes: mistakes) {
      try $0.passes(Vector($1), Vector($2))
    }
  )
}

/// Checks a vector of an exercise: its count, then every element to a tolerance.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's vector.
///   - expected: What it should be.
///   - letters: The letter of its count, such as `"H"`, for the message.
///   - tolerance: How far off an element may be, 0 or more, as in the check of one number.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if the counts differ or an element is not right.
public func check(
  _ name: String,
  _ found: Vector,
  equals expected: Vector,
  letters: String = "",
  tolerance: Double = 1e-6,
  hint: String = "",
  mistakes: [(String, Vector)] = []
) throws {
  let comparison = CheckComparison(name, letters: letters, tolerance: tolerance, hint: hint)
  print(
    try comparison.passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}

/// Checks a matrix of an exercise: its shape, then every element to a tolerance.
///
///     try check("dLdW", dLdW, equals: expected, letters: "H × H", hint: "δ is tied to s[k]")
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's matrix.
///   - expected: What it should be.
///   - letters: The letters of its shape, such as `"H × C"`, for the message.
///   - tolerance: How far off an element may be, 0 or more, as in the check of one number.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if the shapes differ or an element is not right.
/// - Complexity: O(rows · columns).
public func check(
  _ name: String,
  _ found: Matrix,
  equals expected: Matrix,
  letters: String = "",
  tolerance: Double = 1e-6,
  hint: String = "",
  mistakes: [(String, Matrix)] = []
) throws {
  let comparison = CheckComparison(name, letters: letters, tolerance: tolerance, hint: hint)
  print(
    try comparison.passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}

/// Checks the shape of an exercise's matrix, before its numbers: `check("U", U.shape, equals: (4, 9))`.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The numbers of rows and columns of the student's matrix.
///   - expected: What they should be.
///   - letters: The letters of the shape, such as `"H × C"`, for the message.
///   - hint: A mistake that is often made here.
/// - Throws: `CheckFailure` if they are others.
public func check(
  _ name: String,
  _ found: (Int, Int),
  equals expected: (Int, Int),
  letters: String = "",
  hint: String = ""
) throws {
  print(
    try CheckComparison(name, letters: letters, hint: hint).passes(found, expected) {
      try $0.passes($1, $2)
    }
  )
}
