/// What is wrong with a line that should hold a JSON object.
public enum JSONLineFault: Error, Hashable, Sendable {
  /// It is no JSON object.
  case notAnObject

  /// It begins a list, as a file of one large list does.
  case aList

  /// It has no field of the name.
  case noField(String, fields: [String])

  /// The field holds something else than text.
  case notText(String)
}
