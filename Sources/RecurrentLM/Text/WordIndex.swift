/// A table from words to consecutive numbers, in the order in which the words were first seen.
///
/// Words are equal if their bytes are: Swift's `String` would also take two spellings of é for the
/// same word, Python's doesn't. Open addressing with linear probing, at most half full; all bytes
/// lie in one block, so that half a million words cost no allocation each.
struct WordIndex: Sendable {
  private var slots: [Int32]
  private var entries: [Entry] = []
  private var storage: [UInt8] = []

  /// Where a word's bytes lie.
  private struct Entry: Sendable {
    let start: Int
    let length: Int32
    let hash: UInt32
  }

  /// Makes an empty table with room for about `capacity` words.
  init(capacity: Int = 512) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  /// The number of words.
  var count: Int { entries.count }

  /// The number of a word, nil if it isn't in the table.
  ///
  /// - Complexity: O(length of the word).
  func find(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    let number = slots[slot(of: word, hash: Self.hash(word))]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a word, nil if it isn't in the table.
  func find(_ word: String) -> Int? {
    var copy = word
    return copy.withUTF8 { find($0) }
  }

  /// The number of a word, which is added if it is new.
  ///
  /// - Complexity: O(length of the word), amortised.
  mutating func insert(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let slot = slot(of: word, hash: hash)
    let known = slots[slot]
    if known >= 0 { return Int(known) }
    let number = count
    slots[slot] = Int32(truncatingIfNeeded: number)
    let length = Int32(truncatingIfNeeded: word.count)
    entries.append(Entry(start: storage.count, length: length, hash: hash))
    storage.append(contentsOf: word)
    if count * 2 > slots.count { grow() }
    return number
  }

  /// The number of a word, which is added if it is new.
  mutating func insert(_ word: String) -> Int {
    var copy = word
    return copy.withUTF8 { insert($0) }
  }

  /// Runs `body` on the bytes of a word.
  @inline(__always)
  func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let entry = entries[number]
    let end = entry.start + Int(entry.length)
    return storage.withUnsafeBufferPointer { body(.init(rebasing: $0[entry.start..<end])) }
  }

  /// A word as a string.
  func word(_ number: Int) -> String {
    withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<count {
      var slot = Int(entries[number].hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  /// The slot that holds the word, or the free one where it belongs.
  @inline(__always)
  private func slot(of word: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let number = Int(slots[slot])
      if number < 0 || equals(entries[number], hash, word) { return slot }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func equals(_ entry: Entry, _ hash: UInt32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard entry.hash == hash, Int(entry.length) == word.count else { return false }
    return storage.withUnsafeBufferPointer { bytes in
      for index in 0..<word.count where bytes[entry.start + index] != word[index] { return false }
      return true
    }
  }

  /// A hash over eight bytes at a time; it never leaves this table, so no file depends on it.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(word)
    // Two odd constants without a pattern: those of SplitMix64.
    var hash = UInt64(truncatingIfNeeded: word.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= raw.count {
      hash = mix(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    return UInt32(truncatingIfNeeded: mix(hash ^ rest))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xBF58_476D_1CE4_E5B9)
    return product.high ^ product.low
  }
}

/// The 64-bit FNV-1a hash: short, stable on every machine, and easy to compute by hand elsewhere.
///
///     h = 0xcbf29ce484222325;  for each byte b:  h = (h xor b) · 0x100000001b3  mod 2^64
///
/// Source: draft-eastlake-fnv, https://datatracker.ietf.org/doc/html/draft-eastlake-fnv.
enum FNV1a {
  /// The hash of no bytes.
  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Goes on with a hash over more bytes.
  @inline(__always)
  static func hash(_ bytes: some Sequence<UInt8>, from hash: UInt64 = start) -> UInt64 {
    var hash = hash
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Goes on with a hash over the bytes of a text that may be long.
  static func hash(text: String, from hash: UInt64) -> UInt64 {
    var (hash, text) = (hash, text)
    text.withUTF8 { bytes in
      Safepoint.inPieces(of: bytes.count, size: 1 << 22) { piece in
        hash = Self.hash(UnsafeBufferPointer(rebasing: bytes[piece]), from: hash)
      }
    }
    return hash
  }

  /// A hash in sixteen hexadecimal digits.
  static func text(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
