/// Why no line could be read.
public enum StandardInputError: Error, Hashable {
  /// The front end can not ask anybody.
  case notAllowed

  /// The person has ended the input.
  case endOfFile

  /// The front end has answered that there is no line.
  case refused(reason: String)

  /// The front end that runs the cell does not listen to questions.
  case noListener
}
