import CSodium

/// Signs messages and checks their signatures with a keyed hash.
///
/// The signature covers the four JSON frames as they are sent, never the buffers, and travels as
/// lower-case hexadecimal digits. An empty key turns signing off: the signature is then empty, and
/// every message is accepted.
public struct MessageSigner: Sendable {
  /// The keyed hashes that a connection file may ask for.
  public enum Scheme: String, Sendable {
    /// HMAC with SHA-256, which every client uses unless told otherwise.
    case hmacSHA256 = "hmac-sha256"

    /// HMAC with SHA-512.
    case hmacSHA512 = "hmac-sha512"
  }

  private let scheme: Scheme
  private let key: [UInt8]

  /// Makes a signer.
  ///
  /// - Parameters:
  ///   - scheme: The keyed hash.
  ///   - key: The key as it stands in the connection file; empty for no signatures.
  public init(scheme: Scheme = .hmacSHA256, key: String) {
    self.scheme = scheme
    self.key = Array(key.utf8)
  }

  /// Whether messages carry signatures.
  public var isSigning: Bool { !key.isEmpty }

  /// The signature of the given frames, in hexadecimal digits; empty without a key.
  public func signature(of frames: some Sequence<Frame>) -> Frame {
    guard isSigning else { return [] }
    switch scheme {
    case .hmacSHA256: return hexadecimal(sha256(of: frames))
    case .hmacSHA512: return hexadecimal(sha512(of: frames))
    }
  }

  /// Whether a signature belongs to the given frames, compared in constant time.
  public func accepts(_ signature: Frame, of frames: some Sequence<Frame>) -> Bool {
    guard isSigning else { return true }
    let expected = self.signature(of: frames)
    return expected.count == signature.count
      && sodium_memcmp(expected, signature, expected.count) == 0
  }

  private func sha256(of frames: some Sequence<Frame>) -> [UInt8] {
    var state = crypto_auth_hmacsha256_state()
    crypto_auth_hmacsha256_init(&state, key, key.count)
    for frame in frames {
      crypto_auth_hmacsha256_update(&state, frame, UInt64(frame.count))
    }
    var digest = [UInt8](repeating: 0, count: crypto_auth_hmacsha256_bytes())
    crypto_auth_hmacsha256_final(&state, &digest)
    return digest
  }

  private func sha512(of frames: some Sequence<Frame>) -> [UInt8] {
    var state = crypto_auth_hmacsha512_state()
    crypto_auth_hmacsha512_init(&state, key, key.count)
    for frame in frames {
      crypto_auth_hmacsha512_update(&state, frame, UInt64(frame.count))
    }
    var digest = [UInt8](repeating: 0, count: crypto_auth_hmacsha512_bytes())
    crypto_auth_hmacsha512_final(&state, &digest)
    return digest
  }

  private func hexadecimal(_ digest: [UInt8]) -> Frame {
    let digits = Array("0123456789abcdef".utf8)
    return digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }
}
