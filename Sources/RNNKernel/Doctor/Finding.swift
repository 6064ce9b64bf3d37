/// One thing that the doctor looked at.
public struct Finding: Sendable, CustomStringConvertible {
  /// How well it is.
  public enum State: Sendable {
    case good
    /// It works, but not as well as it could.
    case poor
    case bad
  }

  /// What was looked at, such as `OpenBLAS`.
  public let subject: String

  /// How well it is.
  public let state: State

  /// What was found.
  public let detail: String

  /// How to mend it, or nil where nothing is wrong.
  public let remedy: String?

  /// Notes something that is well.
  public static func good(_ subject: String, _ detail: String) -> Finding {
    Finding(subject: subject, state: .good, detail: detail, remedy: nil)
  }

  /// Notes something that is not well, and how to mend it.
  public static func wrong(
    _ subject: String,
    _ detail: String,
    remedy: String,
    state: State = .bad
  ) -> Finding {
    Finding(subject: subject, state: state, detail: detail, remedy: remedy)
  }

  /// The finding as a line, and its remedy as another.
  public var description: String {
    let mark =
      switch state {
      case .good: "ok  "
      case .poor: "poor"
      case .bad: "BAD "
      }
    let column = subject.padding(to: 12)
    let line = "\(mark)  \(column)\(detail)"
    return remedy.map { "\(line)\n      \("".padding(to: 12))→ \($0)" } ?? line
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 1))
  }
}
