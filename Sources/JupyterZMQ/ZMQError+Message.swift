extension ZMQError: CustomStringConvertible {
  /// What went wrong, in one line.
  public var description: String { "can not \(action): \(reason)" }
}
