import JupyterProtocol

/// Puts each message into one short line.
enum Transcript {
  static func line(type: String, content: JSONValue) -> String {
    func text(_ name: String) -> String { content[name]?.string ?? "?" }
    func count() -> String { content["execution_count"]?.int.map(String.init) ?? "?" }
    let plain = content["data"]?["text/plain"]?.string ?? ""
    let id = content["transient"]?["display_id"]?.string.map { " as \($0)" } ?? ""
    return switch type {
    case "status": text("execution_state")
    case "execute_input": "input \(count()) \(text("code"))"
    case "stream": "\(text("name")) \(text("text"))"
    case "display_data": "display \(plain)\(id)"
    case "update_display_data": "update \(plain)\(id)"
    case "execute_result": "result \(count()) \(plain)"
    case "clear_output": "clear \(content["wait"]?.bool == true ? "later" : "now")"
    case "error": "error \(text("ename")): \(text("evalue"))"
    case "execute_reply": "reply \(text("status")) \(count())"
    case "input_request": "asks \(text("prompt"))"
    default: content["status"]?.string.map { "\(type) \($0)" } ?? type
    }
  }
}
