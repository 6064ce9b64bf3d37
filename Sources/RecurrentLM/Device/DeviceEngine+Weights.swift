// Where the weights are, and what is looked at.

extension DeviceEngine {
  var network: Network { numbers.network }

  var weights: any WeightStore { numbers }

  func load(_ parameters: Parameters) throws {
    try host.load(parameters)
    numbers.hostHasChanged()
  }

  func load(_ matrix: Matrix, in index: Int) {
    _ = numbers.current
    host.load(matrix, in: index)
    numbers.hostHasChanged()
  }

  func load(_ store: any WeightStore) {
    if let mirrored = store as? MirroredWeights {
      numbers.take(mirrored)
    } else {
      host.load(store)
      numbers.hostHasChanged()
    }
  }

  func load(_ values: [Double], row: Int, of matrix: Int) {
    _ = numbers.current
    host.load(values, row: row, of: matrix)
    numbers.hostHasChanged()
  }

  func matrix(_ index: Int) -> Matrix {
    _ = numbers.current
    return host.matrix(index)
  }

  func forward(_ x: Words) throws -> (o: Matrix, s: Matrix) {
    try numbers.bringBack()
    return try host.forward(x)
  }

  func scores(after word: Int, state: inout Vector) throws -> Vector {
    try numbers.bringBack()
    return try host.scores(after: word, state: &state)
  }

  var deviceName: String? { context.name }

  func checkDevice() throws { try context.check() }

  func twin() throws -> any StepEngine {
    let twin = try DeviceEngine(network, numbers.sizes, bpttTruncate: bpttTruncate, on: context)
    try numbers.bringBack()
    twin.numbers.take(numbers)
    return twin
  }
}
