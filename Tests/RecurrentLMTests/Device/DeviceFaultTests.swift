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
  }

  @Test(.enabled(if: TestDevice.isThere, TestDevice.missing))
  func `what devices do not compute is refused by its name`() throws {
    let lstm = try FastRNN(vocabularySize: 5, hiddenSize: 3, cell: .lstm)
    #expect(message { _ = try lstm.moved(to: TestDevice.choice) }.contains("an LSTM"))
    let dropping = try FastRNN(vocabularySize: 5, hiddenSize: 3, cell: .gru, dropout: 0.2)
    #expect(message { _ = try dropping.moved(to: TestDevice.choice) }.contains("dropout"))
    let large = message { _ = try TestDevice.model(5, 3_000_000) }
    #expect(large.contains("hidden units") || large.contains("memory"))
    #expect(try lstm.moved(to: .automatic).device.name == "processor")
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

extension TestDevice {
  static func context(named name: String) throws -> FastRNN {
    try FastRNN(vocabularySize: 5, hiddenSize: 3, device: .named(name))
  }
}
