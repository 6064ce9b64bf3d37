import SwiftSyntax

/// The code of generic functions: made once for each list of types that a cell uses them with, so
/// that their values stay bare and their loops fast.
///
/// What is asked for waits in a queue until the cell's own code is made: a function may ask for
/// itself with other types, and the stack stays low.
final class Specializations {
  /// Tells the functions of this cell from those of older ones.
  private let solver: Solver
  /// What is pointed to where an older cell's function does not fit.
  private let cell: Syntax
  private var waiting: [Order] = []
  private var made: [(function: UserFunction, key: [SwiftType])] = []
  private var promised: [TypeDeclaration] = []
  private var instances: [(type: TypeDeclaration, arguments: [SwiftType])] = []

  private struct Order {
    let function: UserFunction
    let types: [String: SwiftType]
    let code: FunctionCode
  }

  init(for solver: Solver, at cell: SourceFileSyntax) {
    self.solver = solver
    self.cell = cell.statements.first.map { Syntax($0) } ?? Syntax(cell)
  }

  /// The place of a failure in the cell that is checked.
  private func placed(_ failure: CheckFailure, in function: UserFunction) -> CheckFailure {
    if function.home?.solver === solver { return failure }
    return CheckFailure(problem: failure.problem, node: cell)
  }

  /// A cell may use generic functions with so many lists of types.
  private static let most = 5_000
  /// Types that have more parts than this grow without end.
  private static let largest = 200

  /// The function's code for these types, which may be filled in later.
  func code(of function: UserFunction, _ types: [String: SwiftType]) throws -> FunctionCode {
    let names = function.archetypes.keys.sorted()
    let key = names.map { types[$0] ?? .parameter($0) }
    // The body itself, as it is checked: nobody runs it.
    if key.contains(where: \.containsParameter) { return FunctionCode() }
    guard made.count <= Self.most || function.specializations[key] != nil,
      !key.contains(where: { $0.isLarger(than: Self.largest) })
    else {
      let failure = CheckFailure(
        problem: .endlessGenerics(function.declaration.name),
        node: function.syntax
      )
      throw placed(failure, in: function)
    }
    if let known = function.specializations[key] { return known }
    let code = FunctionCode()
    function.specializations[key] = code
    made.append((function, key))
    waiting.append(Order(function: function, types: types, code: code))
    return code
  }

  /// Makes all code that was asked for.
  func finish(_ runtime: RuntimeContext, while patience: Patience) throws {
    while let order = waiting.popLast() {
      if patience.isOver() { throw RuntimeFailure.interrupted }
      guard let home = order.function.home else { continue }
      let lowering = Lowering(
        solver: home.solver,
        source: home.source,
        runtime: runtime,
        function: order.function.context,
        outer: nil,
        specializations: self
      )
      lowering.types = order.types
      do { try lowering.fill(order.code, of: order.function) } catch let failure as CheckFailure {
        throw placed(failure, in: order.function)
      }
      lowering.settleCaptures()
    }
  }

  /// Notes that a cell makes values of a generic type.
  func note(_ type: TypeDeclaration, _ arguments: [SwiftType]) {
    instances.append((type, arguments))
  }

  /// Notes that a cell gives a generic type a conformance.
  func notePromise(of type: TypeDeclaration) { promised.append(type) }

  /// Forgets what a refused cell asked for.
  func forget() {
    for (function, key) in made { function.specializations[key] = nil }
    for (type, arguments) in instances { type.instances[arguments] = nil }
    for type in promised { type.promises.removeLast() }
    waiting = []
  }
}

extension SwiftType {
  /// Whether the type has more parts than this; no more of them are looked at.
  fileprivate func isLarger(than most: Int) -> Bool {
    var left = most
    func count(_ type: SwiftType) {
      left -= 1
      if left < 0 { return }
      switch type {
      case .nominal(_, let parts), .existential(_, let parts):
        for part in parts where left >= 0 { count(part) }
      case .tuple(let parts): for part in parts where left >= 0 { count(part.type) }
      case .function(let function):
        for part in function.parameters where left >= 0 { count(part.type) }
        count(function.result)
      case .member(let base, _), .metatype(let base): count(base)
      case .parameter, .variable: break
      }
    }
    count(self)
    return left < 0
  }
}
