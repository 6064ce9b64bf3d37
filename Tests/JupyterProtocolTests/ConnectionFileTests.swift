import JupyterProtocol
import Testing

@Suite struct ConnectionFileTests {
  private let fields: [String: JSONValue] = [
    "transport": "tcp", "ip": "127.0.0.1", "key": "secret", "signature_scheme": "hmac-sha256",
    "shell_port": 1, "control_port": "2", "stdin_port": 3, "iopub_port": 4, "hb_port": 5,
    "kernel_name": "unknown fields are passed over",
  ]

  @Test func `ports may be numbers or strings`() throws {
    let connection = try ConnectionFile(json: fields)
    #expect(connection.endpoint(of: .shell) == "tcp://127.0.0.1:1")
    #expect(connection.endpoint(of: .control) == "tcp://127.0.0.1:2")
    #expect(connection.key == "secret")
  }

  @Test func `an ipc address is a prefix, a hyphen and a number`() throws {
    let json = fields.merging(["transport": "ipc", "ip": "/tmp/kernel"]) { $1 }
    #expect(try ConnectionFile(json: json).endpoint(of: .heartbeat) == "ipc:///tmp/kernel-5")
  }

  @Test func `a bad field is named`() {
    let cases: [(String, JSONValue?)] = [
      ("shell_port", nil), ("hb_port", "five"), ("transport", "udp"), ("signature_scheme", "md5"),
      ("control_port", 70_000), ("curve_publickey", "short"),
    ]
    for (field, value) in cases {
      var json = fields
      json[field] = value
      let error = #expect(throws: WireError.self) { try ConnectionFile(json: json) }
      #expect(error.map { "\($0)".contains("'\(field)'") } == true)
    }
  }

  private let registration: [String: JSONValue] = [
    "transport": "tcp", "registration_ip": "127.0.0.1", "registration_port": 9, "key": "secret",
    "signature_scheme": "hmac-sha256", "kernel_id": "kernel 1",
  ]

  @Test func `a registration file has one address, and leaves the ports to the kernel`() throws {
    var connection = try ConnectionFile(json: registration)
    let place = try #require(connection.registration)
    #expect(place.kernelID == "kernel 1")
    #expect(connection.endpoint(port: place.port) == "tcp://127.0.0.1:9")
    #expect(connection.ports.isEmpty)
    for (port, channel) in Channel.allCases.enumerated() { connection.ports[channel] = port + 1 }
    let written = try ConnectionFile(json: connection.json)
    #expect(written.ports == connection.ports)
    #expect(written.registration == nil)
    #expect(try ConnectionFile(json: fields).registration == nil)
  }

  @Test func `a kernel registers with its ports as text, and checks the answer`() throws {
    let place = try #require(try ConnectionFile(json: registration).registration)
    let signer = MessageSigner(key: "secret")
    let message = RegistrationMessage(place, ports: [.shell: 5, .heartbeat: 6])
    #expect(
      JSONValue(parsing: String(decoding: message.content, as: UTF8.self))
        == ["kernel_id": "kernel 1", "shell_port": "5", "hb_port": "6"]
    )
    let frames = message.frames(signedBy: signer)
    #expect(
      frames == [WireMessage.delimiter, signer.signature(of: [message.content]), message.content]
    )
    try RegistrationMessage.checkAcknowledgement(frames, signer: signer)
    #expect(throws: WireError.badSignature) {
      try RegistrationMessage.checkAcknowledgement(frames, signer: MessageSigner(key: "other"))
    }
    for bad in [[], [WireMessage.delimiter], frames + [Frame()], [frames[1], frames[2]]] {
      #expect(throws: WireError.self) {
        try RegistrationMessage.checkAcknowledgement(bad, signer: signer)
      }
    }
  }
}
