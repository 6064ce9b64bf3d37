import RecurrentLM

/// The rows are those of a reader that follows Python's `_csv.c` state by state.
func checkCSV(_ input: [UInt8]) throws {
  guard let first = input.first else { return }
  let delimiter = [0x2C, 0x3B, 0x09, 0x61][Int(first) % 4] as UInt8
  let text = Array(String(decoding: input.dropFirst(), as: UTF8.self).utf8)
  let expected = PlainCSVReader.rows(of: text, delimiter: delimiter)
  try text.withUnsafeBufferPointer { bytes in
    var reader = CSVReader(bytes: bytes, delimiter: delimiter)
    var narrow = CSVReader(bytes: bytes, delimiter: delimiter)
    var rows: [[String]] = []
    var row: [String] = []
    while reader.nextRow(keeping: nil, into: { row.append($0) }) {
      try require(reader.fieldCount == row.count, "the fields are miscounted")
      rows.append(row)
      var second: [String] = []
      let isRow = narrow.nextRow(keeping: 1, into: { second.append($0) })
      try require(isRow && narrow.index == reader.index, "one column ends elsewhere than all")
      try require(second == Array(row.dropFirst().prefix(1)), "the second column differs")
      row = []
    }
    try require(rows.map { $0.map { Array($0.utf8) } } == expected, "the rows differ")
  }
}

/// The states of `_csv.c` with `skipinitialspace` and `doublequote`, a byte at a time.
private struct PlainCSVReader {
  enum State { case rowStart, fieldStart, field, quoted, quoteInQuoted, lineEnd }

  private var state = State.rowStart
  private var rows: [[[UInt8]]] = []
  private var row: [[UInt8]] = []
  private var field: [UInt8] = []

  static func rows(of text: [UInt8], delimiter: UInt8) -> [[[UInt8]]] {
    var reader = PlainCSVReader()
    for byte in text { reader.read(byte, delimiter) }
    switch reader.state {
    case .rowStart, .lineEnd: break
    default: reader.endRow()
    }
    return reader.rows
  }

  private mutating func read(_ byte: UInt8, _ delimiter: UInt8) {
    let isLineEnd = byte == 0x0A || byte == 0x0D
    switch state {
    case .rowStart, .lineEnd:
      if isLineEnd { return }
      state = .fieldStart
      read(byte, delimiter)
    case .fieldStart:
      if isLineEnd { return endRow() }
      if byte == 0x22 {
        state = .quoted
        return
      }
      if byte == 0x20 { return }
      state = .field
      read(byte, delimiter)
    case .field, .quoteInQuoted:
      if isLineEnd { return endRow() }
      if byte == delimiter { return endField() }
      let goesOn = state == .quoteInQuoted && byte == 0x22
      state = goesOn ? .quoted : .field
      field.append(byte)
    case .quoted:
      if byte == 0x22 { state = .quoteInQuoted } else { field.append(byte) }
    }
  }

  private mutating func endField() {
    row.append(field)
    field = []
    state = .fieldStart
  }

  private mutating func endRow() {
    endField()
    rows.append(row)
    row = []
    state = .rowStart
  }
}
