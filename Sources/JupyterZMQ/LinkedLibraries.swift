import CZeroMQ

/// The C libraries that this process runs with, which need not be those that it was built with.
public enum LinkedLibraries {
  /// Their names and versions, such as `ZeroMQ 4.3.4`.
  public static var versions: [String] {
    var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
    zmq_version(&major, &minor, &patch)
    return ["ZeroMQ \(major).\(minor).\(patch)"]
  }
}
