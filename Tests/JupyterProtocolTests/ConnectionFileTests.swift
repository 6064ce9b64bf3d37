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
    ]
    for (field, value) in cases {
      var json = fields
      json[field] = value
      let error = #expect(throws: WireError.self) { try ConnectionFile(json: json) }
      #expect(error.map { "\($0)".contains("'\(field)'") } == true)
    }
  }
}
