/// Checks a number of an exercise against the one that is expected.
///
///     |found − expected| ≤ tolerance · max(1, |expected|)
///
/// If it is right, a line such as `✓ loss` is printed. If not, the error says what is wrong, what was
/// expected, and what the mistake may be. NaN is never right.
///
///     try check("loss", loss, equals: 2.302585, hint: "add up the losses of all words")
///
/// Where the value that a mistake leads to is known, its hint can be kept for those who made it:
///
///     try check("loss", loss, equals: 2.302585, mistakes: [("log is the natural logarithm", 3.321928)])
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's number.
///   - expected: What it should be.
///   - tolerance: How far off it may be, 0 or more.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if it is not right.
public func check(
  _ name: String,
  _ found: Double,
  equals expected: Double,
  tolerance: Double = 1e-6,
  hint: String = "",
  mistakes: [(String, Double)] = []
) throws {
  let comparison = CheckComparison(name, tolerance: tolerance, hint: hint)
  print(
    try comparison.passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}

/// Checks a whole number of an exercise.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's number.
///   - expected: What it should be.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if it is another one.
public func check(
  _ name: String,
  _ found: Int,
  equals expected: Int,
  hint: String = "",
  mistakes: [(String, Int)] = []
) throws {
  print(
    try CheckComparison(name, hint: hint).passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}

/// Checks a claim of an exercise, such as `check("the loss falls", after < before, equals: true)`.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: Whether the claim holds.
///   - expected: Whether it should.
///   - hint: A mistake that is often made here.
/// - Throws: `CheckFailure` if it is otherwise.
public func check(_ name: String, _ found: Bool, equals expected: Bool, hint: String = "") throws {
  print(
    try CheckComparison(name, hint: hint).passes(found, expected) {
      try $0.passes($1, $2)
    }
  )
}

/// Checks a text of an exercise, letter by letter.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's text.
///   - expected: What it should be.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if it is another one.
public func check(
  _ name: String,
  _ found: String,
  equals expected: String,
  hint: String = "",
  mistakes: [(String, String)] = []
) throws {
  print(
    try CheckComparison(name, hint: hint).passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}

/// Checks a list of whole numbers of an exercise, such as word indices: all of them, in order.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's list.
///   - expected: What it should be.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if the lists differ.
public func check(
  _ name: String,
  _ found: [Int],
  equals expected: [Int],
  hint: String = "",
  mistakes: [(String, [Int])] = []
) throws {
  print(
    try CheckComparison(name, hint: hint).passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}

/// Checks a list of texts of an exercise, such as the words of a sentence: all of them, in order.
///
/// - Parameters:
///   - name: What is checked, as the message is to call it.
///   - found: The student's list.
///   - expected: What it should be.
///   - hint: A mistake that is often made here.
///   - mistakes: Mistakes that are made here, each with the value that it leads to: its hint is shown to
///     those whose value it is, in place of `hint`.
/// - Throws: `CheckFailure` if the lists differ.
public func check(
  _ name: String,
  _ found: [String],
  equals expected: [String],
  hint: String = "",
  mistakes: [(String, [String])] = []
) throws {
  print(
    try CheckComparison(name, hint: hint).passes(found, expected, mistakes: mistakes) {
      try $0.passes($1, $2)
    }
  )
}
