import JupyterProtocol

extension CellFailure {
  /// Puts any error that ended a cell into words.
  init(_ error: any Error) {
    switch error {
    case let failure as CellFailure: self = failure
    case is CancellationError:
      self.init(
        name: "Interrupted",
        message: "the cell was interrupted",
        traceback: ["Interrupted: the cell was interrupted"]
      )
    default:
      let name = "\(type(of: error))"
      self.init(name: name, message: "\(error)", traceback: ["\(name): \(error)"])
    }
  }

  /// The error as the protocol has it.
  var reply: ErrorReply {
    ErrorReply(ename: name, evalue: message, traceback: traceback)
  }
}

extension FrontEndRequest {
  /// The request as replies carry it.
  var payload: JSONValue {
    switch self {
    case .page(let bundle): Payload.page(data: bundle.json)
    case .setNextInput(let text, let replace): Payload.setNextInput(text, replace: replace)
    case .askExit(let keepKernel): Payload.askExit(keepKernel: keepKernel)
    }
  }
}
