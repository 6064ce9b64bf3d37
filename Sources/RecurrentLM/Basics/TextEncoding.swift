/// How the bytes of a text file stand for characters.
///
///     try Corpus(lines: "roman.txt", encoding: .windows1252)
///     try Corpus(lines: "dos.txt", encoding: TextEncoding("cp850"))
///
/// A file that begins with the mark of UTF-16 or UTF-32 needs no encoding: the mark tells it.
public struct TextEncoding: Hashable, Sendable, CustomStringConvertible {
  /// The name in capital letters, as the system's `iconv` knows it.
  public let name: String

  /// Makes an encoding of a name; `iconv -l` lists those that the system can read.
  ///
  /// - Parameter name: A name such as `windows-1252`, in letters of any case.
  public init(_ name: String) {
    self.name = name.uppercased()
  }

  /// UTF-8, which every file should have.
  public static let utf8: TextEncoding = TextEncoding("UTF-8")

  /// UTF-16 without a mark, the low byte first, as Windows writes it.
  public static let utf16LittleEndian: TextEncoding = TextEncoding("UTF-16LE")

  /// UTF-16 without a mark, the high byte first.
  public static let utf16BigEndian: TextEncoding = TextEncoding("UTF-16BE")

  /// Western European, of Windows; Latin-1 with quotation marks and dashes.
  public static let windows1252: TextEncoding = TextEncoding("WINDOWS-1252")

  /// Central European, of Windows.
  public static let windows1250: TextEncoding = TextEncoding("WINDOWS-1250")

  /// Cyrillic, of Windows.
  public static let windows1251: TextEncoding = TextEncoding("WINDOWS-1251")

  /// Western European, ISO 8859-1.
  public static let latin1: TextEncoding = TextEncoding("ISO-8859-1")

  /// Western European, of old Macs.
  public static let macRoman: TextEncoding = TextEncoding("MACINTOSH")

  /// Japanese, of Windows and old Macs.
  public static let shiftJIS: TextEncoding = TextEncoding("SHIFT_JIS")

  /// Chinese, GB 18030 with GBK and GB 2312 in it.
  public static let gb18030: TextEncoding = TextEncoding("GB18030")

  /// Chinese with traditional characters.
  public static let big5: TextEncoding = TextEncoding("BIG5")

  /// Korean.
  public static let eucKR: TextEncoding = TextEncoding("EUC-KR")

  /// The name.
  public var description: String { name }
}

extension TextEncoding {
  /// The encoding that a file's first bytes tell, nil if they tell none.
  init?(markOf bytes: some Collection<UInt8>) {
    // UTF-32 first: its mark begins as that of UTF-16 does.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      self.init("UTF-32")
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self.init("UTF-16")
    } else {
      return nil
    }
  }

  /// The form of UTF-16 that bytes without a mark seem to have, by their zeros; nil if they have
  /// next to none.
  ///
  /// In text of the Latin alphabet every other byte is zero, in any other text the blanks and line
  /// ends have one. No text in UTF-8 has zeros.
  init?(zerosOf bytes: UnsafeBufferPointer<UInt8>) {
    let pairs = min(bytes.count, 4096) / 2
    var zeros = (first: 0, second: 0)
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { zeros.first += 1 }
      if bytes[2 * pair + 1] == 0 { zeros.second += 1 }
    }
    let (few, many) = (min(zeros.first, zeros.second), max(zeros.first, zeros.second))
    guard many * 8 >= pairs, many >= 8, few * 20 <= many else { return nil }
    self = zeros.first > zeros.second ? .utf16BigEndian : .utf16LittleEndian
  }

  /// What a text that is not UTF-8 may be, from the bytes before the first bad one; nil where they
  /// are UTF-8 beyond ASCII, so that the bad one is damaged.
  static func guess(of bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> TextEncoding? {
    if let utf16 = TextEncoding(zerosOf: bytes) { return utf16 }
    return bytes[..<offset].contains { $0 >= 0x80 } ? nil : .windows1252
  }
}
