import OpenCLRuntime

/// The two limits of whatever computes: how many operations it does a second, and how many bytes it
/// reads from its memory.
///
///     let limits = try ceilings()
///     limits.leastStepTime(words: 45, vocabularySize: 8000, hiddenSize: 100)     // seconds
///
/// No program runs faster than the slower of the two lets it. A large product is held up by the first:
/// each number that is read is used many times. A step of one sentence is held up by the second, for it
/// reads all of V and changes all of it.
public struct Ceilings: Sendable {
  /// What was measured.
  public let device: Device

  /// Floating-point operations a second in single precision, sums and products counted each.
  public let operationsPerSecond: Double

  /// Bytes a second, read one after another.
  public let bytesPerSecond: Double

  /// The least time that a training step can take with such limits.
  ///
  ///     max(6 T C H / operations a second, 4 (3 C H + 6 T C) / bytes a second)
  ///
  /// Three products of `2TCH` operations: the scores, their errors on the way back, the gradient of V.
  /// V is read twice and written once; the scores and their errors are passed six times where they do
  /// not stay in a cache. What the recurrence takes is left out: it is small where C is large.
  ///
  /// - Parameters:
  ///   - T: The words of all sentences of the step.
  ///   - C: The words of the vocabulary.
  ///   - H: The hidden units.
  /// - Returns: Seconds.
  public func leastStepTime(words T: Int, vocabularySize C: Int, hiddenSize H: Int) -> Double {
    let (T, C, H) = (Double(T), Double(C), Double(H))
    return max(6 * T * C * H / operationsPerSecond, 4 * (3 * C * H + 6 * T * C) / bytesPerSecond)
  }
}

extension Ceilings: CustomStringConvertible {
  /// Both limits, in one line.
  public var description: String {
    let (operations, bytes) = (operationsPerSecond / 1e9, bytesPerSecond / 1e9)
    return "\(device.name): \(decimal(operations, 0)) GFLOP/s, \(decimal(bytes, 1)) GB/s"
  }
}

/// Measures the two limits of the processor, or of a device beside it.
///
///     print(try ceilings())
///
/// The first is that of a product of matrices, the second that of reading far more numbers than a cache
/// holds. The processor is measured on the two cores that a training uses. Other programs that run
/// meanwhile make both lower.
///
/// - Parameter device: What is to be measured.
/// - Returns: The limits.
/// - Throws: `RecurrentLMError.noDevice` where there is none, `.deviceFailed`, or `CancellationError`.
/// - Complexity: Less than half a second, and of a device at the first use of its driver some more.
public func ceilings(of device: DeviceChoice = .processor) throws -> Ceilings {
  guard let context = try device.context({ _ in }) else {
    return Ceilings(
      device: .processor,
      operationsPerSecond: try ProcessorTrial.operationsPerSecond(),
      bytesPerSecond: try ProcessorTrial.bytesPerSecond()
    )
  }
  return Ceilings(
    device: Device(context.device),
    operationsPerSecond: try DeviceTrial.operationsPerSecond(context),
    bytesPerSecond: try DeviceTrial.bytesPerSecond(context)
  )
}
