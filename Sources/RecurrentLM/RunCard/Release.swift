/// What this library is, and what it was built with.
package enum Release {
  /// The version of the library and of the kernel.
  package static let version = "0.1.0"

  /// The version of the Swift compiler that built the library, without its last number.
  package static var swiftVersion: String {
    #if compiler(>=6.4)
    "6.4 or later"
    #elseif compiler(>=6.3)
    "6.3"
    #else
    "6.2"
    #endif
  }
}
