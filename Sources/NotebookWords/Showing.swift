import RecurrentLM
import Synchronization

/// Shows a value as a notebook shows the value of a cell's last line: a program prints it.
///
///     show(model.U)
///     show(Markdown("**Done**"))
///
/// - Parameter value: Anything; `Markdown`, `HTML` and `Image` show as what they are.
public func show<Value>(_ value: Value) {
  print(value)
}

/// Shows a value under a name, so that later something else can take its place: a program prints it.
///
///     show("0 of 10", as: "progress")
///     for i in 1...10 { try show("\(i) of 10", replacing: "progress") }
///
/// - Parameters:
///   - value: Anything.
///   - name: The name. What is shown under it once more is shown twice, and replaced twice.
public func show<Value>(_ value: Value, as name: String) {
  ShownNames.program.withLock { $0.insert(name) }
  print(value)
}

/// Shows a value in the place of what was shown under a name, in this cell or an earlier one: a
/// program, whose output is on paper already, prints it below.
///
/// - Parameters:
///   - value: Anything.
///   - name: The name; it stays that of what is shown now.
/// - Throws: `RecurrentLMError.invalidArgument` if nothing was shown under the name.
public func show<Value>(_ value: Value, replacing name: String) throws {
  try ShownNames.program.withLock { try $0.check(name) }
  print(value)
}

/// Takes away what the cell has shown so far; a program, whose output is on paper already, does
/// nothing.
///
/// - Parameter wait: Whether to wait for the next output, which then takes the old one's place
///   without a flicker.
public func clearOutput(wait: Bool = false) {}

/// The names under which something was shown.
package struct ShownNames: Sendable {
  /// Those of a program.
  static let program = Mutex(ShownNames())

  private var names: Set<String> = []

  /// Makes an empty list.
  package init() {}

  /// Adds a name.
  package mutating func insert(_ name: String) { names.insert(name) }

  /// Checks that something was shown under a name.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if nothing was.
  package func check(_ name: String) throws {
    guard !names.contains(name) else { return }
    let known = names.sorted().prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    throw RecurrentLMError.invalidArgument(
      name: "replacing",
      found: "'\(name)'",
      expected: known.isEmpty
        ? "a name that 'show(…, as:)' gave: it gave none yet"
        : "a name that 'show(…, as:)' gave: \(known)"
    )
  }
}
