import RecurrentLM

extension LongCalls {
  /// Models for devices, on the processor, which every machine has; and what measures it.
  static let devices: [LongCall] = [
    LongCall(
      "FastRNN.init, for a device",
      covers: [
        "Model.init(vocabularySize:hiddenSize:cell:layers:bpttTruncate:output:device:seed:)"
      ]
    ) { { _ = try FastRNN(vocabularySize: 60_000, hiddenSize: 200, device: .processor) } },
    LongCall("FastRNN.moved", covers: ["Model.moved(to:)"]) {
      let model = try FastRNN(vocabularySize: 60_000, hiddenSize: 200)
      return { _ = try model.moved(to: .processor) }
    },
    LongCall("ceilings", covers: ["ceilings(of:)"]) { { _ = try ceilings() } },
  ]
}
