#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// An address to listen at, as ZeroMQ takes it: numbers, in brackets where they have colons.
///
/// Connection files may name the machine instead (`localhost`), which sockets can be connected with
/// but do not listen at.
struct NetworkAddress {
  /// The address in numbers; what has none, such as an interface's name or `*`, as it was.
  let text: String

  /// Takes an address or a name apart.
  init(_ written: String) {
    let number = Self.isNumeric(written) ? written : Self.resolved(written) ?? written
    text = number.contains(":") && !number.hasPrefix("[") ? "[\(number)]" : number
  }

  /// Whether it is neither this machine's own address nor one that is not known to be another.
  var isPublic: Bool { !text.hasPrefix("127.") && text != "[::1]" }

  private static func isNumeric(_ text: String) -> Bool {
    text.contains(":") || text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
  }

  // The first address of the name, one of the older kind if there is any.
  private static func resolved(_ name: String) -> String? {
    for family in [AF_INET, AF_INET6] {
      var hints = addrinfo()
      hints.ai_family = family
      var found: UnsafeMutablePointer<addrinfo>?
      guard getaddrinfo(name, nil, &hints, &found) == 0, let first = found else { continue }
      defer { freeaddrinfo(first) }
      var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      let (address, length) = (first.pointee.ai_addr, first.pointee.ai_addrlen)
      let size = socklen_t(host.count)
      guard getnameinfo(address, length, &host, size, nil, 0, NI_NUMERICHOST) == 0 else { continue }
      return String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return nil
  }
}
