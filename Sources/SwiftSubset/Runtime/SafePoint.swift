#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// When a running cell looks whether it should stop, whether others wait, and whether there is
/// memory left.
///
/// Turns of loops take nanoseconds or minutes. A look costs more than a short turn, so its distance
/// in turns doubles while turns are short, and is one turn where they are long.
struct SafePoint {
  /// How many turns may pass until the next look.
  var turnsLeft = 1
  private var distance = 1
  private var lastLook = 0
  private var lastMeasure = 0
  /// The bytes that were taken in large pieces since memory was last measured.
  private var unmeasured = 0

  /// Short turns are looked at once in so many.
  private static let longestDistance = 64
  /// Turns that take longer than this together are looked at one by one, in milliseconds.
  private static let longestSilence = 4
  /// How often memory is measured, in milliseconds.
  private static let measureInterval = 20
  /// What is smaller than this counts by time alone, in bytes.
  private static let smallPiece = 1 << 16
  /// So many bytes in pieces are taken without a question.
  private static let unaskedBytes = 16 << 20

  /// Notes a look.
  ///
  /// - Returns: Whether memory has to be measured.
  mutating func look() -> Bool {
    let now = Self.milliseconds()
    let isQuick = now - lastLook < Self.longestSilence
    distance = isQuick ? min(2 * distance, Self.longestDistance) : 1
    turnsLeft = distance
    lastLook = now
    guard now - lastMeasure >= Self.measureInterval else { return false }
    lastMeasure = now
    return true
  }

  /// Notes that memory is about to be taken.
  ///
  /// - Returns: Whether memory has to be measured before.
  mutating func take(_ bytes: Int) -> Bool {
    guard bytes >= Self.smallPiece else { return false }
    unmeasured += bytes
    guard unmeasured > Self.unaskedBytes else { return false }
    unmeasured = 0
    return true
  }

  /// A clock that is read in nanoseconds and goes by milliseconds.
  private static func milliseconds() -> Int {
    var time = timespec()
    #if canImport(Glibc)
    clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
    #else
    clock_gettime(CLOCK_MONOTONIC_RAW_APPROX, &time)
    #endif
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}

extension RuntimeContext {
  /// Call at each turn of a loop.
  @inline(__always)
  func tick() throws {
    safePoint.turnsLeft &-= 1
    if safePoint.turnsLeft <= 0 { try look() }
  }

  @inline(never)
  func look() throws {
    if Task.isCancelled { throw RuntimeFailure.interrupted }
    if safePoint.look() { try requireMemory() }
    pause()
  }

  /// Call before room is taken whose size the cell chooses.
  ///
  /// - Throws: `RuntimeFailure` if there is not so much memory.
  func reserve(_ count: Int, bytesEach: Int = MemoryLayout<Value>.stride) throws {
    let (bytes, overflows) = count.multipliedReportingOverflow(by: bytesEach)
    guard !overflows, count <= Value.largestCount, bytes <= Value.largestSize else {
      throw RuntimeFailure.tooLarge(count)
    }
    try take(bytes, or: .tooLarge(count))
  }

  private func take(_ bytes: Int, or failure: @autoclosure () -> RuntimeFailure) throws {
    guard safePoint.take(bytes) else { return }
    while let available = memory.available(), bytes > available {
      guard try hasWaitedForMemory() else { throw failure() }
    }
    try requireMemory()
  }

  /// Call before a collection gets longer.
  func reserve(_ count: Int, and more: Int) throws {
    let (sum, overflows) = count.addingReportingOverflow(more)
    guard !overflows, sum <= Value.largestCount else {
      throw RuntimeFailure.tooLarge(overflows ? .max : sum)
    }
    try reserve(Self.growth(count, to: sum))
  }

  /// Call before a text is made.
  func reserveText(_ bytes: Int) throws {
    guard bytes <= Value.longestText else { throw RuntimeFailure.textTooLong(bytes) }
    try take(bytes, or: .textTooLong(bytes))
  }

  /// Call before a text gets longer.
  func reserveText(_ bytes: Int, and more: Int) throws {
    let (sum, overflows) = bytes.addingReportingOverflow(more)
    guard !overflows, sum <= Value.longestText else {
      throw RuntimeFailure.textTooLong(overflows ? .max : sum)
    }
    let growth = Self.growth(bytes, to: sum)
    try take(growth, or: .textTooLong(sum))
  }

  /// What is taken where something grows: mostly what is added, and the whole where its room doubles.
  ///
  /// If the whole counted each time, memory would be measured at every other addition to a long one.
  private static func growth(_ count: Int, to sum: Int) -> Int {
    sum.leadingZeroBitCount < count.leadingZeroBitCount ? sum : sum - count
  }
}
