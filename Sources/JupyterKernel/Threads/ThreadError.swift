/// A thread that the system did not start; without it the kernel could not go on as it promises.
public struct ThreadError: Error, Hashable {
  /// The system's number for the reason.
  public let code: Int32
}
