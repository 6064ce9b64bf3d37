/// A table from words to consecutive numbers, in the order in which the words were first seen.
///
/// Words are equal if their bytes are: Swift's `String` would also take two spellings of é for the
/// same word, Python's doesn't. Open addressing with linear probing, at most half full; all bytes
/// lie in one block, so that half a million words cost no allocation each.
struct WordIndex: Sendable {
  private var slots: [Int32]
  private var hashes: [UInt32] = []
  private var ends: [Int] = []
  private var storage: [UInt8] = []

  /// Makes an empty table with room for about `capacity` words.
  init(capacity: Int = 512) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  /// The number of words.
  var count: Int { ends.count }

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
    hashes.append(hash)
    storage.append(contentsOf: word)
    ends.append(storage.count)
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
    let start = number == 0 ? 0 : ends[number - 1]
    return storage.withUnsafeBufferPointer { body(.init(rebasing: $0[start..<ends[number]])) }
  }

  /// A word as a string.
  func word(_ number: Int) -> String {
    withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<count {
      var slot = Int(hashes[number]) & mask
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
      if number < 0 || (hashes[number] == hash && equals(number, word)) { return slot }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func equals(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    return storage.withUnsafeBufferPointer { bytes in
      for index in 0..<word.count where bytes[start + index] != word[index] { return false }
      return true
    }
  }

  /// FNV-1a over the bytes, folded to 32 bits.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = FNV1a.hash(word)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
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
}
