// Models on devices.

extension FastRNN {
  /// Makes an untrained model that a device computes.
  ///
  ///     let model = try FastRNN(vocabularySize: 8000, hiddenSize: 512, device: .gpu)
  ///
  /// The weights are those of the same model on the processor. They stay on the device, and come back
  /// when somebody looks at them, saves them or lets the model write. Losses agree with the processor's
  /// to four digits, and a device gives the same bits each time. A device is worth it for many hidden
  /// units, many words or many sentences a step: `ceilings(of:)` tells what it could do.
  ///
  /// Devices compute the network without gates and the GRU, one softmax and outputs by classes, with
  /// every optimizer, with `clipNorm` and with any number of sentences a step; no LSTM and no dropout.
  ///
  /// - Parameters:
  ///   - vocabularySize: The number of words C, 1 or more.
  ///   - hiddenSize: The number of hidden units H, 1 or more.
  ///   - cell: What makes a state of a word and the state before.
  ///   - layers: The number of layers, in 1...100; one for `.tanh`.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more; nil for 4,
  ///     and for the whole sentence with gates.
  ///   - output: How probabilities come of the hidden state.
  ///   - device: What computes it: `.gpu`, `.automatic` or `.processor`.
  ///   - seed: The seed of the weights, in `0...4294967295`.
  /// - Throws: `RecurrentLMError.noDevice` if `.gpu` is wanted and there is none, `.notOnDevice` if it
  ///   does not compute such a network, `.deviceTooSmall` or `.deviceFailed`; and what the model on the
  ///   processor throws.
  /// - Complexity: O(C · H), and at the first use of a driver some seconds to compile.
  public convenience init(
    vocabularySize: Int,
    hiddenSize: Int = 100,
    cell: RecurrentCell = .tanh,
    layers: Int = 1,
    bpttTruncate: Int? = nil,
    output: Output = .softmax,
    device: DeviceChoice,
    seed: Int = 10
  ) throws {
    let network = try Network(cell, layers: layers, output)
    try self.init(
      network,
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      bpttTruncate: bpttTruncate ?? network.usualTruncation,
      device: device
    )
    try draw(seed: seed)
  }

  /// Makes a model of given weights that a device computes.
  ///
  /// - Parameters:
  ///   - parameters: The weights, whose shapes give C and H.
  ///   - bpttTruncate: How many steps before its own each error goes back in time, 0 or more.
  ///   - device: What computes it.
  /// - Throws: What the model without weights throws.
  package convenience init(
    parameters: Parameters,
    bpttTruncate: Int,
    device: DeviceChoice
  ) throws {
    try self.init(
      parameters.network,
      vocabularySize: parameters.vocabularySize,
      hiddenSize: parameters.hiddenSize,
      bpttTruncate: bpttTruncate,
      device: device
    )
    try setParameters(parameters)
  }

  /// Makes an untrained model on a device that is at work.
  package convenience init(vocabularySize: Int, hiddenSize: Int, on context: DeviceContext) throws {
    try self.init(
      .tanh,
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      bpttTruncate: 4
    ) { sizes in try DeviceEngine(.tanh, sizes, bpttTruncate: 4, on: context) }
    try draw(seed: 10)
  }

  private convenience init(
    _ network: Network,
    vocabularySize: Int,
    hiddenSize: Int,
    bpttTruncate: Int,
    device: DeviceChoice
  ) throws {
    try self.init(
      network,
      vocabularySize: vocabularySize,
      hiddenSize: hiddenSize,
      bpttTruncate: bpttTruncate
    ) { sizes in
      let context = try device.context { try DeviceEngine.check(network, sizes, $0) }
      guard let context else {
        return ProcessorEngine(FastWeights(network, sizes), bpttTruncate: bpttTruncate)
      }
      return try DeviceEngine(network, sizes, bpttTruncate: bpttTruncate, on: context)
    }
  }

  /// What computes the model.
  public var device: Device {
    (engine as? DeviceEngine).map { Device($0.context.device) } ?? .processor
  }

  /// Makes the same model on another device: its weights, its history and its dropout.
  ///
  ///     let onProcessor = try model.moved(to: .processor)
  ///
  /// This model stays as it is. A training that was saved goes on on any device: files are the same.
  ///
  /// - Parameter device: What is to compute it.
  /// - Returns: The model there.
  /// - Throws: What the model made there anew throws.
  /// - Complexity: O(C · H).
  public func moved(to device: DeviceChoice) throws -> FastRNN {
    try checkParameters()
    guard dropout == 0 || device == .processor || device == .automatic else {
      throw RecurrentLMError.notOnDevice("dropout")
    }
    let moved = try FastRNN(
      parameters: parameters,
      bpttTruncate: bpttTruncate,
      device: dropout > 0 ? .processor : device
    )
    try Safepoint.pass()
    moved.history = history
    moved.dropout = dropout
    return moved
  }
}
