/// A message as it travels: routing identities, four JSON frames as raw bytes, and buffers.
///
///     identities…  <IDS|MSG>  signature  header  parent_header  metadata  content  buffers…
///
/// The JSON stays as it came, for two reasons: nothing is parsed before its signature was checked,
/// and a reply's parent header repeats the request's header byte for byte.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
public struct WireMessage: Sendable {
  /// The frame between the identities and the signature.
  public static let delimiter = Frame("<IDS|MSG>".utf8)

  /// An empty JSON object.
  public static let emptyObject = Frame("{}".utf8)

  /// Where a reply has to go, or on iopub the topic.
  public var identities: [Frame]

  /// The header's JSON.
  public var header: Frame

  /// The JSON of the header of the request that caused this message, or an empty object.
  public var parentHeader: Frame

  /// The metadata's JSON.
  public var metadata: Frame

  /// The content's JSON.
  public var content: Frame

  /// Binary attachments, which are not signed.
  public var buffers: [Frame]

  /// Makes a message of its parts.
  public init(
    identities: [Frame] = [],
    header: Frame,
    parentHeader: Frame = emptyObject,
    metadata: Frame = emptyObject,
    content: Frame,
    buffers: [Frame] = []
  ) {
    self.identities = identities
    self.header = header
    self.parentHeader = parentHeader
    self.metadata = metadata
    self.content = content
    self.buffers = buffers
  }

  /// The frames of the message, signed.
  public func frames(signedBy signer: MessageSigner) -> [Frame] {
    let parts = [header, parentHeader, metadata, content]
    return identities + [Self.delimiter, signer.signature(of: parts)] + parts + buffers
  }

  /// Takes a received message apart after checking its signature.
  ///
  /// - Parameters:
  ///   - frames: The frames as they came.
  ///   - signer: The holder of the connection's key.
  ///   - replays: The signatures seen so far; a good one is entered.
  /// - Throws: `WireError`: `missingDelimiter` and `tooFewFrames` for what is no message,
  ///   `badSignature` where the key is another, `replayed` for a signature seen before.
  public init(
    frames: [Frame],
    signer: MessageSigner,
    replays: inout ReplayGuard
  ) throws(WireError) {
    guard let delimiter = frames.firstIndex(of: Self.delimiter) else {
      throw .missingDelimiter(frameCount: frames.count)
    }
    let parts = frames[(delimiter + 1)...]
    guard parts.count >= 5 else { throw .tooFewFrames(count: parts.count) }
    let start = parts.startIndex
    let signed = parts[(start + 1)..<(start + 5)]
    guard signer.accepts(parts[start], of: signed) else { throw .badSignature }
    if signer.isSigning {
      guard replays.enter(parts[start]) else { throw .replayed }
    }
    self.init(
      identities: Array(frames[..<delimiter]),
      header: parts[start + 1],
      parentHeader: parts[start + 2],
      metadata: parts[start + 3],
      content: parts[start + 4],
      buffers: Array(parts[(start + 5)...])
    )
  }
}
