#if LIBFUZZER
import Foundation
import RecurrentLM

// libFuzzer has a `main` of its own and calls these functions. It keeps the inputs that reach new code
// in the folder it is given, and makes new ones from them: FUZZ_SEEDS names that folder, which gets
// some inputs of the generator to begin with. FUZZ_TARGET names the target.

private let environment = ProcessInfo.processInfo.environment
private let target = environment["FUZZ_TARGET"].flatMap { FuzzTarget(rawValue: $0) } ?? .csv
private let files = Result { try ScratchFiles() }

/// Writes the inputs to begin with.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeRawPointer, _ arguments: UnsafeRawPointer) -> CInt {
  atexit { try? files.get().remove() }
  guard let folder = environment["FUZZ_SEEDS"] else { return 0 }
  do {
    var inputs = InputGenerator(seed: 1)
    for number in 0..<200 {
      let input = inputs.next(for: target, files: try files.get())
      try Data(input).write(to: URL(filePath: folder).appending(path: "\(number)"))
    }
  } catch {
    print(error)
    abort()
  }
  return 0
}

/// Runs the target on one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    let input = Array(UnsafeBufferPointer(start: bytes, count: count))
    try target.run(input, files: files.get())
  } catch {
    print(error)
    abort()
  }
  return 0
}
#endif
