import RecurrentLM

#if canImport(Glibc)
import Glibc
#endif

/// Makes a call under a limit of a gigabyte, which must not end the process.
///
/// Sizes that cannot fit are refused; what may fit by what it is given gives its result or is refused.
///
/// The first byte of the input chooses the call, the second how far beyond the limit it goes.
func checkSizes(_ input: [UInt8]) throws {
  guard input.count >= 2 else { return }
  MemoryLimit.isSet
  let size =
    Int(input[1]) % 4 == 3 ? Int.max : MemoryLimit.bytes * (2 + Int(input[1]) % 64)
  let call = SizedCall.all[Int(input[0]) % SizedCall.all.count]
  do {
    try call.body(size)
    try require(!call.isAlwaysTooLarge, "'\(call.name)' took sizes for \(size) bytes")
  } catch let error as RecurrentLMError {
    try require(!error.description.isEmpty, "an error has no message")
  }
}

/// The memory that calls may take.
private enum MemoryLimit {
  static let bytes = 1 << 30

  /// Sets the limit once, above what the process has by then.
  static let isSet: Void = {
    #if canImport(Glibc)
    let resource = __rlimit_resource_t(RLIMIT_DATA.rawValue)
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    // The program and its libraries have some 100 MiB of data.
    limit.rlim_cur = rlim_t(bytes + 100 << 20)
    setrlimit(resource, &limit)
    #endif
  }()
}

/// A call, or several that belong together, with sizes that follow from a number of bytes.
struct SizedCall: Sendable {
  /// The public calls, as the tables of the tests name them.
  let names: [String]

  /// Whether so many bytes can never be enough; otherwise the call may do with less.
  let isAlwaysTooLarge: Bool

  let body: @Sendable (_ bytes: Int) throws -> Void

  var name: String { names.joined(separator: ", ") }

  /// A call whose result has so many bytes.
  static func tooLarge(
    _ names: String...,
    body: @escaping @Sendable (_ bytes: Int) throws -> Void
  ) -> SizedCall {
    SizedCall(names: names, isAlwaysTooLarge: true, body: body)
  }

  /// A call whose argument is large, and whose result may be.
  static func large(
    _ names: String...,
    body: @escaping @Sendable (_ bytes: Int) throws -> Void
  ) -> SizedCall {
    SizedCall(names: names, isAlwaysTooLarge: false, body: body)
  }

  static let all: [SizedCall] =
    models { try RNN(vocabularySize: $0, hiddenSize: $1) }
    + models { try FastRNN(vocabularySize: $0, hiddenSize: $1) } + matrices + texts
}
