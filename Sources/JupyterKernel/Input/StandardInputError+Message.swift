extension StandardInputError: CustomStringConvertible {
  /// What is wrong, in one line.
  public var description: String {
    switch self {
    case .notAllowed: "this front end can not ask for input; run the cell in a notebook or console"
    case .endOfFile: "expected a line of input, found its end"
    case .refused(let reason):
      "expected a line of input, found that the front end has none\(reason.isEmpty ? "" : ": \(reason)")"
    case .noListener: "the front end does not listen for questions; nobody can be asked for input"
    }
  }
}
