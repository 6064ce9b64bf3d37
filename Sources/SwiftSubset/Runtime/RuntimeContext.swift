#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What running code shares: where it writes, how deep it is, whether it should stop.
///
/// Confined to the thread that its `Session` belongs to at the time.
final class RuntimeContext {
  var output: (any CellOutput)?
  /// How the elements of the host's own collections are got, by the name of their Swift type.
  var hostElements: [String: (Value, RuntimeContext) throws -> [Value]] = [:]
  /// How many more nested calls there may be whatever the stack's size.
  static let maximumDepth = 200_000
  private(set) var depth = 0
  /// Lets others use the session for a while; called now and then while a cell runs.
  var pause: () -> Void = {}
  /// How memory is measured.
  var memory = MemoryGauge.none
  var safePoint = SafePoint()
  /// Addresses below this are kept for what runs between two checks.
  private var stackLimit: UInt = 0
  /// For host code and the interpreter's own closures between two checks of the stack.
  private static let stackReserve: UInt = 192 * 1024

  /// Call when a cell starts, on the thread that will run it.
  func start(output: any CellOutput) {
    self.output = output
    depth = 0
    safePoint = SafePoint()
    measureStack()
  }

  /// Looks how far the stack of the thread goes down.
  func measureStack() { stackLimit = Self.lowestStackAddress() + Self.stackReserve }

  /// Sets the running cell aside while another one of the session may run.
  func suspended<Result>(_ body: () throws -> Result) rethrows -> Result {
    let (output, depth, stackLimit) = (output, depth, stackLimit)
    defer {
      (self.output, self.depth, self.stackLimit) = (output, depth, stackLimit)
    }
    return try body()
  }

  func enterCall() throws {
    depth += 1
    // A call takes as long as a few turns.
    safePoint.turnsLeft &-= 3
    try tick()
    if depth > Self.maximumDepth || isStackLow { throw RuntimeFailure.tooDeep }
  }

  func leaveCall() { depth -= 1 }

  /// Whether the thread's stack is nearly used up.
  var isStackLow: Bool { Self.stackAddress() < stackLimit }

  @inline(never)
  private static func stackAddress() -> UInt {
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
  }

  private static func lowestStackAddress() -> UInt {
    #if canImport(Glibc)
    var attributes = pthread_attr_t()
    guard threadAttributes(pthread_self(), &attributes) == 0 else { return 0 }
    defer { pthread_attr_destroy(&attributes) }
    var address: UnsafeMutableRawPointer?
    var size = 0
    pthread_attr_getstack(&attributes, &address, &size)
    return UInt(bitPattern: address)
    #else
    let thread = pthread_self()
    return UInt(bitPattern: pthread_get_stackaddr_np(thread))
      - UInt(pthread_get_stacksize_np(thread))
    #endif
  }
}

#if canImport(Glibc)
// A GNU extension that the Glibc module does not show.
@_silgen_name("pthread_getattr_np")
private func threadAttributes(
  _ thread: pthread_t,
  _ attributes: UnsafeMutablePointer<pthread_attr_t>
) -> Int32
#endif
