import Foundation
import OpenCLRuntime
import RecurrentLM
import Testing

/// What goes wrong with devices, and what is refused.
@Suite struct DeviceFaultTests {
  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "nothing"
    } catch {
      return "\(error)"
    }
  }

  @Test func `where there is no loader, the message says what to install`() {
    let error = #expect(throws: OpenCLError.self) {
      _ = try OpenCLFunctions(paths: ["/nowhere/libOpenCL.so.1"])
    }
    #expect("\(error.map { "\($0)" } ?? "")".contains("ocl-icd-libopencl1"))
    let old = #expect(throws: OpenCLError.self) { _ = try OpenCLFunctions(paths: ["libc.so.6"]) }
    #expect("\(old.map { "\($0)" } ?? "")".contains("clGetPlatformIDs"))
  }

  @Test func `the processor is always there`() throws {
    #expect(devices().first?.name == "processor")
    #expect(devices().first?.problem == nil)
    let model = try FastRNN(vocabularySize: 20, hiddenSize: 3, device: .processor)
    #expect(model.device.name == "processor")
    #expect(try FastRNN(vocabularySize: 20, hiddenSize: 3).parameters == model.parameters)
  }

  @Test func `a device that is not there is an error that names what is`() {
    let found = message { _ = try TestDevice.context(named: "no such device") }
    #expect(found.contains("no device with 'no such device' in its name"))
    #expect(found.contains("device: .automatic"))
    if let device = TestDevice.device { #expect(found.contains(device.name)) }
  }

  @Test(.enabled(if: TestDevice.isThere, TestDevice.missing))
  func `what devices do not compute is refused by its name`() throws {
    let lstm = try FastRNN(vocabularySize: 5, hiddenSize: 3, cell: .lstm)
    #expect(message { _ = try lstm.moved(to: TestDevice.choice) }.contains("an LSTM"))
    let dropping = try FastRNN(vocabularySize: 5, hiddenSize: 3, cell: .gru, dropout: 0.2)
    #expect(message { _ = try dropping.moved(to: TestDevice.choice) }.contains("dropout"))
    let tree = try WordTree(counts: [3, 2, 2, 1, 1])
    let byTree = message { _ = try TestDevice.model(5, 3, output: .hierarchicalSoftmax(of: tree)) }
    #expect(byTree.contains("a hierarchical softmax"))
    let samples = WordSamples(count: 2, counts: [3, 2, 2, 1, 1])
    let bySamples = message { _ = try TestDevice.model(5, 3, output: .sampledSoftmax(of: samples)) }
    #expect(bySamples.contains("a sampled softmax"))
    #expect(try lstm.moved(to: .automatic).device.name == "processor")
  }

  @Test(.enabled(if: TestDevice.isThere, TestDevice.missing), arguments: [false, true])
  func `a state larger than a group's memory is refused in bytes`(hasGates: Bool) throws {
    let device = try #require(TestDevice.device?.opencl)
    let largest = (device.localMemory - 1024) / (hasGates ? 20 : 8)
    try device.checkState(of: largest, hasGates: hasGates)
    let found = message { try device.checkState(of: largest + 1, hasGates: hasGates) }
    #expect(found.contains("'\(device.name)' has \(device.localMemory) bytes"))
    #expect(
      found.contains("\(largest + 1) hidden units need \((largest + 1) * (hasGates ? 20 : 8))")
    )
  }

  @Test(.enabled(if: TestDevice.isThere, TestDevice.missing))
  func `a device that computes wrongly is not used`() throws {
    let device = try #require(TestDevice.device?.opencl)
    _ = try DeviceContext.apart(device) { $0 }
    let found = message {
      _ = try DeviceContext.apart(device) {
        $0.replacingOccurrences(
          of: "C[(size_t)m * N + n] = value;",
          with: "C[m * N + n] = value + 1;"
        )
      }
    }
    #expect(found.contains("'\(device.name)' computes a product wrongly"))
  }

  @Test(.enabled(if: TestDevice.isThere, TestDevice.missing))
  func `a driver's error is told by its name, and the device not asked again`() throws {
    let context = try TestDevice.context()
    let lacking = message { try context.work { try context.run("turn", over: 1, []) } }
    #expect(lacking.contains("'\(context.queue.device.name)' has stopped working"))
    #expect(lacking.contains("clEnqueueNDRangeKernel(turn)' answers CL_INVALID_KERNEL_ARGS"))
    #expect(message { try context.work {} } == lacking)
    let other = try TestDevice.context()
    let unknown = message { try other.work { try other.run("nothing", over: 1, []) } }
    #expect(unknown.contains("clCreateKernel(nothing)' answers CL_INVALID_KERNEL_NAME"))
  }

  @Test(.enabled(if: TestDevice.isThere, TestDevice.missing))
  func `a step too large for a device is refused, and the device goes on`() throws {
    let context = try TestDevice.context()
    let (queue, device) = (context.queue, context.queue.device)
    // Pieces of four gibibytes, more than the device has.
    let pieces = 2 + device.memory >> 32
    let sizes = (0..<pieces).map { ("piece \($0)", 1 << 30) }
    func refusal(_ bytes: Int) -> OpenCLError {
      .notEnoughMemory(
        device: device.name,
        needed: bytes,
        free: device.memory - queue.bytesTaken,
        largest: device.largestBuffer
      )
    }
    #expect(throws: RecurrentLMError.deviceTooSmall("\(refusal(pieces << 32))")) {
      try context.work { _ = try context.room(Dictionary(uniqueKeysWithValues: sizes)) }
    }
    let tooLong = device.largestBuffer / 4 + 1
    #expect(throws: refusal(4 * tooLong)) { _ = try DeviceBuffer(count: tooLong, queue) }
    try context.work {}
    let taken = queue.bytesTaken
    do {
      let buffer = try DeviceBuffer(count: 1000, queue)
      #expect(queue.bytesTaken == taken + 4 * buffer.count)
    }
    #expect(queue.bytesTaken == taken)
  }

  @Test(.enabled(if: TestDevice.isThere, TestDevice.missing))
  func `memory that a device has not is asked for before it is taken`() throws {
    let context = try TestDevice.context()
    let taken = context.queue.bytesTaken
    #expect(throws: OpenCLError.self) {
      // Pieces of four gibibytes, more than the device has.
      let pieces = 2 + context.queue.device.memory >> 32
      _ = try context.room(
        Dictionary(uniqueKeysWithValues: (0..<pieces).map { ("piece \($0)", 1 << 30) })
      )
    }
    #expect(throws: RecurrentLMError.self) { _ = try context.room(["a": 1 << 31]) }
    #expect(context.queue.bytesTaken <= taken)
    let error = OpenCLError.notEnoughMemory(device: "X", needed: 9, free: 8, largest: 7)
    #expect("\(error)".contains("9 bytes: 8 are free, at most 7"))
  }

  @Test(.enabled(if: TestDevice.isThere, TestDevice.missing))
  func `a compiler's refusal says what the compiler says`() throws {
    let context = try TestDevice.context()
    let found = message {
      _ = try DeviceProgram(source: "__kernel void broken( {", for: context.queue)
    }
    #expect(found.contains(context.queue.device.name) && found.contains("error"))
    #expect(throws: OpenCLError.self) {
      _ = try DeviceProgram(binary: [1, 2, 3], for: context.queue)
    }
  }
}

/// The kernels that are kept.
@Suite(.enabled(if: TestDevice.isThere, TestDevice.missing)) final class KernelCacheTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func source(_ number: Int) -> String {
    "__kernel void say(__global float *to) { to[0] = \(number); }"
  }

  @Test func `kernels are kept by their source, and made again if a file is damaged`() throws {
    let context = try TestDevice.context()
    func answer(_ number: Int) throws -> [Float] {
      let program = try KernelCache.program(source(number), for: context.queue, in: folder.path)
      let found = try DeviceBuffer(count: 1, context.queue)
      try program.run("say", groups: [1], of: [1], [.buffer(found)])
      return try found.read(1)
    }
    func file(_ number: Int) -> URL {
      folder.appending(path: KernelCache.name(source(number), context.queue.device))
    }
    #expect(try answer(1) == [1] && answer(2) == [2])
    // What lies under the name of a source is taken for it.
    let kept = try Data(contentsOf: file(2))
    try kept.write(to: file(1))
    #expect(try answer(1) == [2])
    var damaged = kept
    damaged[damaged.count / 2] ^= 1
    for bytes in [damaged, kept.prefix(5), kept.dropLast()] {
      try bytes.write(to: file(1))
      #expect(try answer(1) == [1])
      #expect(try answer(1) == [1])
    }
  }
}

extension TestDevice {
  static func context(named name: String) throws -> FastRNN {
    try FastRNN(vocabularySize: 5, hiddenSize: 3, device: .named(name))
  }
}
