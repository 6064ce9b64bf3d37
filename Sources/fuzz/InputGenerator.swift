import RecurrentLM

/// Inputs from a seed: pieces that have a meaning, in no order, and whole files with bytes changed.
struct InputGenerator {
  private static let separators = [
    "a", "b", "é", "\u{1F600}", " ", "  ", ",", ",", ";", "\t", "\"", "\"", "\"\"", "\n", "\r",
    "\r\n", "\0", "\u{FEFF}", "'", "\\", "twelve words", "12345678", "\u{85}", "\u{2028}", "\u{1C}",
  ]
  private static let marks = [
    "the", "The", "He", "a", "I", "Mr.", "U.S.", "e.g.", "J.", "etc.", "3.", "3.14", "1,000",
    "foo.",
    "can't", "cannot", "gimme", "'tis", " 'Twas ", "more'n", "wanna ", "d'ye", "n't", "'ll", "\"",
    "''", "``", "'", "`", "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "\u{AB}", "\u{BB}", ".",
    "..", "...", ". . .", "\u{2026}", "--", "---", "\u{2014}", "-", ",", ":", ";", "?", "!", "?!",
    "(", ")", "[", "]", "{", "}", "<", ">", "*", "@", "#", "$", "%", "&", " ", " ", " ", "  ", "\t",
    "\n", "\n\n", "\r\n", "\u{A0}", "\u{3000}", "\u{2028}", "\u{1C}", "\0", "\u{130}", "\u{3A3}",
    "\u{17F}", "e\u{301}", "\u{1F469}\u{200D}\u{1F680}", "http://a.b/c?d", "\u{663}.",
  ]
  private static let headers = [
    "(", ")", ",", "'", "{", "}", ":", "0", "1", "2", "6", "-1", "9223372036854775807",
    "4294967296", "True", "False", "<f8", "<f4", "<i8", "<U", "<U0", "<U9999999", "|O", ">f8", "[",
    "'shape': ", "'descr': ", "'fortran_order': ", " ", "\n", "\u{93}NUMPY", "nan",
  ]

  private var random: MersenneTwister

  init(seed: UInt32) {
    random = MersenneTwister(seed: seed)
  }

  private mutating func draw(_ bound: Int) -> Int {
    Int(random.nextUnit() * Double(bound))
  }

  /// The next input for a target.
  mutating func next(for target: FuzzTarget, files: ScratchFiles) -> [UInt8] {
    switch target {
    case .csv: [UInt8(draw(256))] + text(of: Self.separators)
    case .words, .sentences: text(of: Self.marks)
    case .arrays: changedArray(files)
    case .records: claims(files.arrays.count)
    case .sizes: [UInt8(draw(256)), UInt8(draw(256))]
    case .archives: changed(files.archive, pieces: ["PK\u{1}\u{2}", "PK\u{3}\u{4}", ".npy", "U"])
    }
  }

  /// Three numbers for each member, and five of the directory: mostly true, some extreme.
  private mutating func claims(_ members: Int) -> [UInt8] {
    (0..<3 * members + 5).map { _ in UInt8(draw(30) == 0 ? 224 + draw(32) : draw(224)) }
  }

  private mutating func text(of pieces: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<draw([4, 12, 40, 120][draw(4)]) {
      if draw(40) == 0 {
        bytes.append(UInt8(draw(256)))
      } else {
        bytes.append(contentsOf: pieces[draw(pieces.count)].utf8)
      }
    }
    return bytes
  }

  private mutating func changedArray(_ files: ScratchFiles) -> [UInt8] {
    let place = draw(files.arrays.count)
    return [UInt8(place)] + changed(files.arrays[place].bytes, pieces: Self.headers)
  }

  /// Bytes of which some are flipped, cut off, put in, left out, said twice or set to extremes.
  private mutating func changed(_ whole: [UInt8], pieces: [String]) -> [UInt8] {
    var bytes = whole
    for _ in 0...draw(4) {
      guard !bytes.isEmpty else { break }
      let place = draw(bytes.count)
      switch draw(7) {
      case 0: bytes[place] ^= 1 << UInt8(draw(8))
      case 1: bytes[place] = UInt8(draw(256))
      case 2: bytes.removeSubrange(place...)
      case 3: bytes.insert(contentsOf: pieces[draw(pieces.count)].utf8, at: place)
      case 4: bytes.removeSubrange(place..<min(bytes.count, place + 1 + draw(16)))
      case 5: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 64)], at: place)
      default:
        let value: UInt8 = draw(2) == 0 ? 0xFF : 0
        for offset in place..<min(bytes.count, place + 8) { bytes[offset] = value }
      }
    }
    return bytes
  }
}
