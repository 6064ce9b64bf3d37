#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The file descriptors 0, 1 and 2, which a process may be started without.
enum StandardDescriptors {
  /// Opens those that are closed on nothing, or the next file that is opened would take their place,
  /// and be written to by whoever prints.
  static func openMissing() {
    while true {
      let descriptor = open("/dev/null", O_RDWR)
      if descriptor > STDERR_FILENO || descriptor < 0 {
        close(descriptor)
        return
      }
    }
  }

  /// Raises the limit of open descriptors to what the system lets this process have, for each client
  /// of a kernel takes five; were they used up, ZeroMQ would try again and again to let one in.
  static func raiseLimit() {
    var limit = rlimit()
    #if canImport(Glibc)
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
    let resource = RLIMIT_NOFILE
    #endif
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, max(limit.rlim_cur, 65_536))
    setrlimit(resource, &limit)
  }
}
