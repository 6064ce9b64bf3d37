extension LanguageModel {
  /// Makes a second model with the same weights and the same history.
  ///
  /// From then on the two know nothing of each other: training one leaves the other as it is.
  /// (`let other = model` would be a second name for the same model.)
  ///
  /// - Returns: A model of the same kind, with weights of its own.
  /// - Throws: `RecurrentLMError.notEnoughMemory` if a second model does not fit,
  ///   `RecurrentLMError.parameterShape` if a matrix was replaced by one of another shape.
  /// - Complexity: O(C · H).
  public func copy() throws -> Self {
    // A model on a device is copied there.
    let twin = try engineModel.flatMap { $0.deviceName == nil ? nil : try $0.twin() as? Self }
    let copy = try twin ?? Self(parameters: parameters, bpttTruncate: bpttTruncate)
    try Safepoint.pass()
    copy.history = history
    copy.engineModel?.dropout = dropoutRate
    return copy
  }
}
