#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension ThreadError: CustomStringConvertible {
  /// What went wrong and what helps, in one line.
  public var description: String {
    "can not start a thread: \(String(cString: strerror(code))); expected room for one more under the "
      + "limits on this user's processes ('ulimit -u'), on the container's tasks and on memory"
  }
}
