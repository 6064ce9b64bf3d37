/// Walks over sequences, which a cell can make tens of millions of elements long.
extension RuntimeContext {
  /// So many elements are copied without a look whether to go on.
  private static let piece = 1 << 16

  /// The elements of any sequence, the host's own included.
  func elements(of value: Value) throws -> [Value] {
    guard case .hosted(let box) = value.unwrapped else {
      try reserve(value.mostElements())
      return try value.elements { try tick() }
    }
    let name = "\(type(of: box.anyValue))"
    guard let elements = hostElements[name] else { return try value.elements() }
    return try elements(value, self)
  }

  /// Does something with each element of any sequence, until it is enough.
  ///
  /// The elements of a range are made one after the other, so that a walk over it needs no memory.
  ///
  /// - Parameters:
  ///   - value: The sequence.
  ///   - body: Returns whether to go on.
  /// - Throws: What `body` throws, and `RuntimeFailure` where the cell has to stop.
  func forEach(of value: Value, _ body: (Value) throws -> Bool) throws {
    switch value.unwrapped {
    case .range, .closedRange:
      let (lower, upper, isClosed) = value.unwrapped.limits
      guard var next = try lower?.int(), let end = try upper?.int() else { return }
      while isClosed ? next <= end : next < end {
        try tick()
        guard try body(.int(next)), next < .max else { return }
        next += 1
      }
    case .string(let text):
      for character in text {
        try tick()
        guard try body(.character(character)) else { return }
      }
    case .substring(let text):
      for character in text {
        try tick()
        guard try body(.character(character)) else { return }
      }
    default:
      for element in try elements(of: value) {
        try tick()
        guard try body(element) else { return }
      }
    }
  }

  /// The same for each of many elements, with a look whether to go on.
  func map<Element>(
    _ elements: some Collection<Element>,
    bytesEach: Int = MemoryLayout<Value>.stride,
    _ transform: (Element) throws -> Value
  ) throws -> Value {
    try reserve(elements.count, bytesEach: bytesEach)
    return .array(
      try elements.map { element in
        try tick()
        return try transform(element)
      }
    )
  }

  /// Adds elements to others, a piece at a time.
  ///
  /// What was added stays where the cell has to stop.
  func append(_ more: [Value], to elements: inout [Value]) throws {
    var start = 0
    while more.count - start > Self.piece {
      elements += more[start..<(start + Self.piece)]
      start += Self.piece
      try look()
    }
    elements += more[start...]
  }

  /// The elements in an order of chance: Fisher and Yates's, from the last one on.
  func shuffled(_ elements: [Value]) throws -> [Value] {
    try reserve(elements.count)
    var elements = elements
    var generator = SystemRandomNumberGenerator()
    for last in elements.indices.reversed() {
      try tick()
      elements.swapAt(last, Int.random(in: 0...last, using: &generator))
    }
    return elements
  }

  /// The elements from the last to the first.
  func reversed(_ elements: [Value]) throws -> [Value] {
    try reserve(elements.count)
    return try elements.reversed().map { element in
      try tick()
      return element
    }
  }
}
