import OpenCLRuntime
import RecurrentLM
import Testing

/// The device that tests run on: the processor through OpenCL, if a driver makes a device of it, for it
/// is the same everywhere; otherwise the first device there is.
enum TestDevice {
  static let device: Device? = {
    let usable = ((try? Device.found()) ?? []).filter { $0.problem == nil }
    return usable.first { $0.kind != "GPU" } ?? usable.first
  }()

  static let isThere = device != nil

  /// Why tests are skipped.
  static let missing: Comment =
    "no device of OpenCL here: install pocl-opencl-icd and ocl-icd-libopencl1"

  static var choice: DeviceChoice { .named(device?.name ?? "no device") }

  /// A context that no model uses meanwhile.
  static func context() throws -> DeviceContext { try .apart(#require(device?.opencl)) }

  /// A model on the device with the weights of a seed.
  static func model(
    _ C: Int,
    _ H: Int,
    bpttTruncate: Int = 4,
    output: Output = .softmax
  ) throws -> FastRNN {
    try FastRNN(
      vocabularySize: C,
      hiddenSize: H,
      bpttTruncate: bpttTruncate,
      output: output,
      device: choice
    )
  }

  /// Sentences of words that come back.
  static func sentences(_ lengths: [Int], C: Int, seed: UInt32 = 3) -> [Example] {
    var random = MersenneTwister(seed: seed)
    return lengths.map { length in
      let words = (0...length).map { _ in Int(random.next() % UInt64(C)) }
      return Example(x: Array(words.dropLast()), y: Array(words.dropFirst()))
    }
  }

  /// How far apart weights or gradients are, in parts of what is allowed.
  static func distance(_ a: Parameters, _ b: Parameters, _ relative: Double) -> Double {
    a.names.map { RecurrentLMTests.distance(a[$0], b[$0], relative: relative) }.max() ?? .infinity
  }
}
