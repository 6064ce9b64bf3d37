package import OpenCLRuntime

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Something that computes a `FastRNN`: the processor, or a device beside it.
///
///     for device in devices() { print(device) }
public struct Device: Sendable {
  /// The name that its driver gives it, or `processor`.
  public let name: String

  /// What it is, such as `GPU`.
  public let kind: String

  /// The version of its driver, and that of OpenCL; nothing for the processor.
  public let driver: String

  /// Its memory in bytes; nil for the processor, whose memory others use too.
  public let memory: Int?

  /// Why it cannot be used, nil if it can.
  public let problem: String?

  /// The device as OpenCL knows it, nil for the processor.
  package let opencl: OpenCLDevice?

  /// The processor, which every model can be computed on.
  static let processor: Device = Device(
    name: "processor",
    kind: "processor",
    driver: "",
    memory: nil,
    problem: nil,
    opencl: nil
  )
}

extension Device {
  init(_ device: OpenCLDevice) {
    self.init(
      name: device.name,
      kind: device.isGPU ? "GPU" : "processor through OpenCL",
      driver: device.version,
      memory: device.memory,
      problem: device.problem,
      opencl: device
    )
  }

  /// The devices beside the processor, or why there are none.
  package static func found() throws -> [Device] {
    do {
      return try OpenCLDevice.all().map { Device($0) }
    } catch {
      throw RecurrentLMError.noDevice("\(error)")
    }
  }
}

extension Device: CustomStringConvertible {
  /// What it is, in one line.
  public var description: String {
    guard opencl != nil else { return name }
    let room = memory.map { ", \(Memory.text(bytes: $0))" } ?? ""
    return "\(name) (\(kind)\(room), driver \(driver))" + (problem.map { ": \($0)" } ?? "")
  }
}

/// What can compute a `FastRNN`: the processor first, and then all devices that OpenCL finds, with what
/// is wrong with each.
///
///     for device in devices() { print(device) }
///
/// A device needs its maker's driver with OpenCL 1.2 or later, and the loader, in Debian the package
/// `ocl-icd-libopencl1`. `swift-rnn doctor` says what is missing.
///
/// - Returns: The devices; the processor alone where there is no OpenCL.
public func devices() -> [Device] { [.processor] + ((try? Device.found()) ?? []) }

/// Where a `FastRNN` is computed.
///
///     let model = try FastRNN(vocabularySize: 8000, device: .gpu)
public struct DeviceChoice: Hashable, Sendable {
  enum Kind: Hashable {
    case processor
    case gpu
    case automatic
    case named(String)
  }

  let kind: Kind

  /// The processor, on which everything works.
  public static let processor: DeviceChoice = DeviceChoice(kind: .processor)

  /// A GPU; an error if there is none.
  ///
  /// Of several the first is taken, or the one whose name has the text in it that the environment's
  /// variable `SWIFT_RNN_DEVICE` holds. That may name any device of OpenCL, one that is no GPU too.
  public static let gpu: DeviceChoice = DeviceChoice(kind: .gpu)

  /// A GPU where there is one that computes the network, otherwise the processor.
  public static let automatic: DeviceChoice = DeviceChoice(kind: .automatic)

  /// The device of OpenCL that has a text in its name.
  ///
  /// - Parameter name: A part of the name, in upper or lower case.
  /// - Returns: The choice.
  package static func named(_ name: String) -> DeviceChoice { DeviceChoice(kind: .named(name)) }
}

extension DeviceChoice: CustomStringConvertible {
  /// What it is, as a cell of a notebook writes it.
  public var description: String {
    switch kind {
    case .processor: ".processor"
    case .gpu: ".gpu"
    case .automatic: ".automatic"
    case .named(let name): name
    }
  }
}

extension DeviceChoice {
  /// The device at work that is chosen, nil for the processor.
  ///
  /// - Parameter check: Throws if a device does not compute what is wanted.
  /// - Returns: The context.
  /// - Throws: `RecurrentLMError.noDevice` if there is none, or `.deviceFailed`.
  func context(_ check: (OpenCLDevice) throws -> Void) throws -> DeviceContext? {
    switch kind {
    case .processor: return nil
    case .gpu: return try Self.context(of: try Self.gpu(named: Self.variable), check)
    case .named(let name): return try Self.context(of: try Self.gpu(named: name), check)
    case .automatic:
      do {
        return try Self.context(of: try Self.gpu(named: Self.variable), check)
      } catch is RecurrentLMError {
        return nil
      }
    }
  }

  private static func context(
    of device: OpenCLDevice,
    _ check: (OpenCLDevice) throws -> Void
  ) throws -> DeviceContext {
    try check(device)
    return try .of(device)
  }

  private static var variable: String? {
    getenv("SWIFT_RNN_DEVICE").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The first device that has a text in its name, or the first GPU.
  private static func gpu(named name: String?) throws -> OpenCLDevice {
    let all = try Device.found()
    let fitting = all.compactMap(\.opencl).filter { device in
      name.map { device.name.lowercased().contains($0.lowercased()) } ?? device.isGPU
    }
    if let usable = fitting.first(where: { $0.problem == nil }) { return usable }
    let wanted = name.map { "device with '\(shortened($0))' in its name" } ?? "GPU"
    let found = all.isEmpty ? "no device" : listed(all) { "\($0)" }
    throw RecurrentLMError.noDevice(
      "OpenCL finds no \(wanted) that can be used, but \(found): install the GPU's driver with OpenCL"
    )
  }
}
