import SwiftSyntax

extension Lowering {
  /// What a loop does after its body has run once.
  enum AfterTurn {
    case next
    case finish
    case leave(Completion)
  }

  static func after(_ completion: Completion, _ label: String?) -> AfterTurn {
    switch completion {
    case .normal: .next
    case .continuing(nil): .next
    case .continuing(let target): target == label ? .next : .leave(completion)
    case .breaking(nil): .finish
    case .breaking(let target): target == label ? .finish : .leave(completion)
    case .returning: .leave(completion)
    }
  }

  func loop(_ conditions: [TypedCondition], _ body: [TypedStatement], _ label: String?) throws
    -> StatementCode
  {
    let test = try self.conditions(conditions)
    let turn = try block(body)
    let runtime = runtime
    return { frame in
      while try test(frame) {
        try runtime.tick()
        let completion = try turn(frame)
        if case .normal = completion { continue }
        switch Self.after(completion, label) {
        case .next: continue
        case .finish: return .normal
        case .leave(let completion): return completion
        }
      }
      return .normal
    }
  }

  func repeatLoop(_ body: [TypedStatement], _ condition: TypedExpression, _ label: String?) throws
    -> StatementCode
  {
    let test = try lower(condition).bool
    let turn = try block(body)
    let runtime = runtime
    return { frame in
      repeat {
        try runtime.tick()
        switch Self.after(try turn(frame), label) {
        case .next: continue
        case .finish: return .normal
        case .leave(let completion): return completion
        }
      } while try test(frame)
      return .normal
    }
  }

  func forLoop(
    _ pattern: TypedPattern,
    _ sequence: TypedExpression,
    _ filter: TypedExpression?,
    _ body: [TypedStatement],
    _ label: String?,
    _ made: TypedStatement
  ) throws -> StatementCode {
    let source = try value(sequence)
    let bind = try match(pattern)
    let test = try filter.map { try lower($0).bool }
    let turn = try block(body)
    let runtime = runtime
    let place = place(sequence.syntax)
    func step(_ value: Value, _ frame: Frame) throws -> AfterTurn {
      try runtime.tick()
      guard try bind(frame, value) else { return .next }
      if let test, try !test(frame) { return .next }
      return Self.after(try turn(frame), label)
    }
    return { frame in
      let value = try source(frame)
      switch value {
      case .range(let range):
        for index in range {
          switch try step(.int(index), frame) {
          case .next: continue
          case .finish: return .normal
          case .leave(let completion): return completion
          }
        }
      case .closedRange(let range):
        for index in range {
          switch try step(.int(index), frame) {
          case .next: continue
          case .finish: return .normal
          case .leave(let completion): return completion
          }
        }
      case .bounds(let lower?, nil, _):
        var index = try lower.int()
        while true {
          switch try step(.int(index), frame) {
          case .next:
            let (next, overflows) = index.addingReportingOverflow(1)
            if overflows { throw PlacedFailure.at(place, RuntimeFailure.overflow("+")) }
            index = next
          case .finish: return .normal
          case .leave(let completion): return completion
          }
        }
      default:
        let list: [Value]
        do { list = try runtime.elements(of: value) } catch { throw PlacedFailure.at(place, error) }
        for element in list {
          switch try step(element, frame) {
          case .next: continue
          case .finish: return .normal
          case .leave(let completion): return completion
          }
        }
      }
      return .normal
    }
  }
}
