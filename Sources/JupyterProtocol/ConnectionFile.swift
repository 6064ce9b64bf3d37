#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a client writes down before it starts a kernel: where to listen, and the key.
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

  /// The address to listen at, or the path prefix for `ipc`.
  public let ip: String

  /// The ports by channel.
  public let ports: [Channel: Int]

  /// The key of the signatures; empty for none.
  public let key: String

  /// The keyed hash of the signatures.
  public let scheme: MessageSigner.Scheme

  /// The keys for encryption, if the client asks for it.
  public let curve: CurveKeys?

  /// The address of one channel's socket as ZeroMQ writes it.
  public func endpoint(of channel: Channel) -> String {
    let port = ports[channel] ?? 0
    return switch transport {
    case .tcp: "tcp://\(ip):\(port)"
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
        reason: "is '\(scheme)', not 'hmac-sha256' or 'hmac-sha512'"
      )
    }
    self.transport = known
    self.ip = json["ip"]?.string ?? "127.0.0.1"
    self.key = json["key"]?.string ?? ""
    self.scheme = knownScheme
    self.ports = try Self.ports(in: json)
    if let publicKey = json["curve_publickey"]?.string,
      let secretKey = json["curve_secretkey"]?.string
    {
      self.curve = CurveKeys(publicKey: publicKey, secretKey: secretKey)
    } else {
      self.curve = nil
    }
  }

  private static func ports(in json: [String: JSONValue]) throws(WireError) -> [Channel: Int] {
    let names: [Channel: String] = [
      .shell: "shell_port", .control: "control_port", .stdin: "stdin_port", .iopub: "iopub_port",
      .heartbeat: "hb_port",
    ]
    var ports: [Channel: Int] = [:]
    for (channel, name) in names {
      guard let value = json[name] else {
        throw .badConnectionFile(field: name, reason: "is missing")
      }
      guard let port = value.int ?? value.string.flatMap({ Int($0) }), port > 0 else {
        throw .badConnectionFile(field: name, reason: "is not a port number")
      }
      ports[channel] = port
    }
    return ports
  }
}
