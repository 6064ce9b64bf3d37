extension RecurrentLMError {
  /// The message: what was expected, what was found, and what helps.
  public var description: String { textMessage ?? "unknown error" }
}
