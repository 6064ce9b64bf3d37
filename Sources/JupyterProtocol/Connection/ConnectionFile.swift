#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a client writes down before it starts a kernel: where to listen, and the key.
///
/// There are two forms. In a connection file the client has chosen the ports, and another process
/// may take one before the kernel does. In a registration file the client names one address of its
/// own: the kernel chooses its ports, and tells them there.
///
/// Source: https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files
public struct ConnectionFile: Sendable {
  /// How sockets are reached.
  public enum Transport: String, Sendable {
    /// Over the network, at an address and five ports.
    case tcp

    /// Through the file system, at a path prefix and five numbers.
    case ipc
  }

  /// The key pair that encrypts all sockets, each as 40 characters of Z85.
  public struct CurveKeys: Sendable {
    /// The half that clients know.
    public let publicKey: String

    /// The half that only the kernel and its clients know.
    public let secretKey: String
  }

  /// How sockets are reached.
  public let transport: Transport

  /// Where a kernel tells the ports that it has chosen.
  public struct Registration: Hashable, Sendable {
    /// Names the kernel to the client that started it.
    public let kernelID: String

    /// The port, or for `ipc` the number, at which the client listens.
    public let port: Int
  }

  /// The address or name to listen at, or the path prefix for `ipc`.
  public let ip: String

  /// Whether other machines can reach the kernel, as far as the address tells.
  package var isPublic: Bool { transport == .tcp && NetworkAddress(ip).isPublic }

  /// The ports by channel, 0 for one that the kernel is to choose, which enters it here.
  public package(set) var ports: [Channel: Int]

  /// Where to tell the chosen ports, or nil if the client has chosen them.
  public let registration: Registration?

  /// The key of the signatures; empty for none.
  public let key: String

  /// The keyed hash of the signatures.
  public let scheme: MessageSigner.Scheme

  /// The keys for encryption, if the client asks for it.
  public let curve: CurveKeys?

  /// The address of one channel's socket as ZeroMQ writes it.
  public func endpoint(of channel: Channel) -> String {
    endpoint(port: ports[channel] ?? 0)
  }

  /// The address at a port as ZeroMQ writes it.
  package func endpoint(port: Int) -> String {
    switch transport {
    case .tcp: "tcp://\(NetworkAddress(ip).text):\(port)"
    case .ipc: "ipc://\(ip)-\(port)"
    }
  }

  /// Reads a connection file.
  ///
  /// - Throws: `WireError.unreadableConnectionFile` if the file is missing or is no JSON,
  ///   `WireError.badConnectionFile` if a field is missing or of no use.
  public init(path: String) throws(WireError) {
    let contents: Data
    do {
      contents = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw .unreadableConnectionFile(path: path, reason: "\(error)")
    }
    guard let json = JSONValue(parsing: String(decoding: contents, as: UTF8.self))?.object else {
      throw .unreadableConnectionFile(path: path, reason: "expected a JSON object")
    }
    try self.init(json: json)
  }

  /// Makes the connection of a kernel that nobody has written a file for: on this machine alone, with
  /// a key of its own and ports that are still to be chosen.
  package init() {
    transport = .tcp
    ip = "127.0.0.1"
    ports = Dictionary(uniqueKeysWithValues: Channel.allCases.map { ($0, 0) })
    registration = nil
    key = randomIdentifier()
    scheme = .hmacSHA256
    curve = nil
  }

  /// Takes the fields of a connection file; ports may be numbers or strings of digits.
  ///
  /// - Throws: `WireError.badConnectionFile` if a field is missing or of no use.
  public init(json: [String: JSONValue]) throws(WireError) {
    let transport = json["transport"]?.string ?? Transport.tcp.rawValue
    guard let known = Transport(rawValue: transport) else {
      throw .badConnectionFile(field: "transport", reason: "is '\(transport)', not 'tcp' or 'ipc'")
    }
    let scheme = json["signature_scheme"]?.string ?? MessageSigner.Scheme.hmacSHA256.rawValue
    guard let knownScheme = MessageSigner.Scheme(rawValue: scheme.isEmpty ? "hmac-sha256" : scheme)
    else {
      throw .badConnectionFile(
        field: "signature_scheme",
        reason: "is '\(scheme)', expected 'hmac-sha256' or 'hmac-sha512': other digests are either "
          + "broken (md5, sha1) or used by no client unless told to; take signature_scheme out of the "
          + "client's settings"
      )
    }
    self.transport = known
    self.registration = try Self.registration(in: json)
    self.ip = json[registration == nil ? "ip" : "registration_ip"]?.string ?? "127.0.0.1"
    self.key = json["key"]?.string ?? ""
    self.scheme = knownScheme
    self.ports = registration == nil ? try Self.ports(in: json) : [:]
    self.curve = try Self.curve(in: json)
  }

  // One key without the other would leave clients that encrypt unheard.
  private static func curve(in json: [String: JSONValue]) throws(WireError) -> CurveKeys? {
    let names = ["curve_publickey", "curve_secretkey"]
    guard names.contains(where: { json[$0] != nil && json[$0] != .null }) else { return nil }
    for name in names where json[name]?.string?.utf8.count != 40 {
      throw .badConnectionFile(field: name, reason: "is not a key of 40 characters")
    }
    return CurveKeys(
      publicKey: json[names[0]]?.string ?? "",
      secretKey: json[names[1]]?.string ?? ""
    )
  }

  /// The fields of the connection file that lets further clients join a kernel which has chosen its
  /// ports itself.
  package var json: [String: JSONValue] {
    var json: [String: JSONValue] = [
      "transport": .string(transport.rawValue), "ip": .string(ip), "key": .string(key),
      "signature_scheme": .string(scheme.rawValue),
    ]
    for (channel, port) in ports { json[Self.portName(of: channel)] = .int(port) }
    if let curve {
      json["curve_publickey"] = .string(curve.publicKey)
      json["curve_secretkey"] = .string(curve.secretKey)
    }
    return json
  }

  /// The field that holds a channel's port.
  package static func portName(of channel: Channel) -> String {
    channel == .heartbeat ? "hb_port" : "\(channel.rawValue)_port"
  }

  // A registration file is told by what it lacks: the ports.
  private static func registration(in json: [String: JSONValue]) throws(WireError) -> Registration?
  {
    guard json["registration_port"] != nil, json[portName(of: .shell)] == nil else { return nil }
    guard let kernelID = json["kernel_id"]?.string else {
      throw .badConnectionFile(field: "kernel_id", reason: "is missing")
    }
    return Registration(kernelID: kernelID, port: try port(named: "registration_port", in: json))
  }

  private static func ports(in json: [String: JSONValue]) throws(WireError) -> [Channel: Int] {
    var ports: [Channel: Int] = [:]
    for channel in Channel.allCases {
      ports[channel] = try port(named: portName(of: channel), in: json)
    }
    return ports
  }

  private static func port(
    named name: String,
    in json: [String: JSONValue]
  ) throws(WireError) -> Int {
    guard let value = json[name] else {
      throw .badConnectionFile(field: name, reason: "is missing")
    }
    guard let port = value.int ?? value.string.flatMap({ Int($0) }), (0...65_535).contains(port)
    else {
      throw .badConnectionFile(
        field: name,
        reason: "is not a port number from 1 to 65535, or 0 for a free one"
      )
    }
    return port
  }
}
