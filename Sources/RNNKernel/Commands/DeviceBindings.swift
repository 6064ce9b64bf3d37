import RecurrentLM
import SwiftSubset

extension Binding {
  /// Devices beside the processor, and the limits of both.
  static let devices: [Binding] = [
    .function("devices()") { RecurrentLM.devices() },
    .member("Device.name") { (device: Device) in device.name },
    .member("Device.kind") { (device: Device) in device.kind },
    .member("Device.driver") { (device: Device) in device.driver },
    .member("Device.memory") { (device: Device) in device.memory },
    .member("Device.problem") { (device: Device) in device.problem },
    .member("Device.description") { (device: Device) in device.description },
    .function("DeviceChoice.processor") { DeviceChoice.processor },
    .function("DeviceChoice.gpu") { DeviceChoice.gpu },
    .function("DeviceChoice.automatic") { DeviceChoice.automatic },
    .member("DeviceChoice.description") { (choice: DeviceChoice) in choice.description },
    .function(
      "FastRNN.init(vocabularySize:hiddenSize:cell:layers:bpttTruncate:output:device:seed:)",
      FastRNN.init(vocabularySize:hiddenSize:cell:layers:bpttTruncate:output:device:seed:)
    ),
    .member("FastRNN.device") { (model: FastRNN) in model.device },
    .member("FastRNN.moved(to:)") { (model: FastRNN, device: DeviceChoice) in
      try AnyModel(model: model).read { _ in try model.moved(to: device) }
    },
    .function("ceilings(of:)") { (device: DeviceChoice) in try ceilings(of: device) },
    .member("Ceilings.device") { (limits: Ceilings) in limits.device },
    .member("Ceilings.operationsPerSecond") { (limits: Ceilings) in limits.operationsPerSecond },
    .member("Ceilings.bytesPerSecond") { (limits: Ceilings) in limits.bytesPerSecond },
    .member("Ceilings.description") { (limits: Ceilings) in limits.description },
    .member("Ceilings.leastStepTime(words:vocabularySize:hiddenSize:)") {
      (limits: Ceilings, words: Int, vocabularySize: Int, hiddenSize: Int) in
      limits.leastStepTime(words: words, vocabularySize: vocabularySize, hiddenSize: hiddenSize)
    },
  ]
}

extension Device: LibraryBridged {}
extension DeviceChoice: LibraryBridged {}
extension Ceilings: LibraryBridged {}
