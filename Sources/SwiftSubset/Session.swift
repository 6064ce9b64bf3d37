import Foundation
import SwiftSyntax

/// The notebook while it lives: its global names and what they hold.
///
/// A session belongs to one thread at a time: while a cell is suspended, another thread may run one.
/// Each cell is checked whole before its first statement runs; names become part of the session as
/// the statements that declare them run.
package final class Session {
  let table: TypeTable
  let runtime = RuntimeContext()
  private var names: [String: Scope.Entry] = [:]
  private var typeAliases: [String: SwiftType] = [:]
  private var origins = Origins()
  private var locked = LockedNames()
  private let libraryOperators: [String: [Declaration]]
  private var problems: [String] = []
  private let reserved: Set<String>

  /// Starts a session.
  ///
  /// - Parameter modules: The host's modules; cells see them without an `import` too.
  package init(modules: [HostModule]) {
    table = TypeTable(copying: Self.standard.table, access: NSLock())
    reserved = modules.reduce(into: []) { $0.formUnion($1.reserved) }
    problems += Self.standard.problems
    for module in modules {
      table.add(module: module.name)
      var reader = InterfaceReader(table: table, module: module.name)
      reader.read([module.interface], implementations: module.implementations)
      problems += reader.problems
    }
    libraryOperators = table.operators
    HostSequences(
      table: table,
      implementations: modules.reduce(into: [:]) {
        $0.merge($1.implementations) { first, _ in first }
      },
      runtime: runtime
    ).connect()
  }

  // Read once: sessions have tables of their own, and never change the library's declarations.
  private nonisolated(unsafe) static let standard: (table: TypeTable, problems: [String]) = {
    let table = TypeTable()
    table.add(module: "Foundation")
    var reader = InterfaceReader(table: table, module: StandardLibrary.moduleName)
    reader.read(StandardLibrary.interfaces, implementations: StandardLibrary.implementations)
    FixedWidthTypes.make(in: table, StandardLibrary.implementations)
    return (table, reader.problems)
  }()

  /// Declarations without an implementation, and interface text that was not understood.
  package func missingImplementations() -> [String] {
    problems
      + table.declarations.filter { declaration in
        declaration.implementation == nil && declaration.body == nil
          && declaration.kind != .enumCase && !isServedByConformers(declaration)
      }.map { $0.key }
      + table.declarations.filter {
        $0.isSettable && $0.setter == nil && $0.body == nil && !$0.isProtocolMember
      }
      .map { $0.key + "=" }
  }

  /// Whether every type that conforms to the declaration's protocol has a member of its own.
  private func isServedByConformers(_ declaration: Declaration) -> Bool {
    guard let container = declaration.container, container.kind == .protocol else { return false }
    let conformers = table.types.values.filter { type in
      type.kind != .protocol
        && table.conformances(of: type).contains {
          table.inherits($0.protocol, from: container.name)
        }
    }
    return conformers.allSatisfy { type in
      table.members(of: type, named: declaration.name).contains {
        $0.fullName == declaration.fullName
      }
    }
  }

  /// Checks a cell whole, then runs it.
  ///
  /// - Parameters:
  ///   - source: The cell.
  ///   - cell: Its number.
  ///   - isLocked: Whether the notebook's author wrote it, so that no other cell should hide what it
  ///     declares.
  ///   - output: Takes what it writes.
  /// - Returns: The value of the last expression, or nil if there is nothing to show.
  /// - Throws: `CellError` with the place; what ran before it has happened.
  package func execute(
    _ source: String,
    cell: Int,
    isLocked: Bool = false,
    output: any CellOutput
  ) throws(CellError) -> CellResult? {
    runtime.start(output: output)
    let source = CellSource(text: source, cell: cell)
    let program = try checked(try CellParser.parse(source, while: .untilInterrupted), source)
    for stale in cell > 0 ? program.warnings : [] { output.warn(stale) }
    if isLocked { locked.add(cell, declaring: program.origins.keys, in: table) }
    do {
      return try run(program)
    } catch { throw cellError(error, source) }
  }

  /// Checks a cell whole and takes its names over, as if it had run, but does not run it.
  ///
  /// - Returns: What the cell declares, uses and shows.
  /// - Throws: `CellError` with the place.
  package func outline(_ source: String, cell: Int) throws(CellError) -> CellOutline {
    runtime.measureStack()
    let source = CellSource(text: source, cell: cell)
    let tree = try CellParser.parse(source, while: .untilInterrupted)
    let program = try checked(tree, source)
    names.merge(program.hoisted) { $1 }
    typeAliases = program.typeAliases
    for step in program.steps { names.merge(step.names) { $1 } }
    return CellOutline(
      tree,
      uses: program.uses,
      table: table,
      shown: program.shownSyntax,
      unused: program.unused
    )
  }

  private func checked(
    _ tree: SourceFileSyntax,
    _ source: CellSource
  ) throws(CellError) -> Program {
    let contents = table.contents
    do {
      return try table.access.withLock {
        do { return try check(tree, source, source.cell) } catch {
          table.contents = contents
          throw error
        }
      }
    } catch let failure as CheckFailure {
      throw CellError(failure, source: source)
    } catch {
      throw cellError(error, source)
    }
  }

  private func cellError(_ error: any Error, _ source: CellSource) -> CellError {
    let variables = error is CheckFailure ? [] : variables()
    return CellError(running: error, source: source, variables: variables) { [runtime] in
      runtime.message(of: $0, as: .anyError)
    }
  }

  /// A checked cell, ready to run.
  private struct Program {
    var steps: [(code: StatementCode, names: [String: Scope.Entry])]
    var shown: (code: ValueCode, type: SwiftType)?
    var shownSyntax: Syntax?
    var unused: [Syntax]
    var uses: [Int: GlobalUse]
    var hoisted: [String: Scope.Entry]
    var typeAliases: [String: SwiftType]
    var context: FunctionContext
    var origins: [String: Origin]
    var warnings: [StaleName]
  }

  private func check(_ tree: SourceFileSyntax, _ source: CellSource, _ cell: Int) throws -> Program
  {
    let globals = GlobalScope(names: names, typeAliases: typeAliases)
    let declared = GlobalNames(in: tree).all
    if let taken = declared.first(where: { reserved.contains($0.name) }) {
      throw CheckFailure(problem: .reserved(taken.name), node: taken.declaration)
    }
    let runtime = runtime
    let checker = Checker(
      table: table,
      globals: globals,
      cell: cell,
      isStackLow: { runtime.isStackLow },
      patience: .untilInterrupted
    )
    checker.effort.allow(forBytes: source.text.utf8.count)
    var statements = try checker.cell(tree.statements)
    let specializations = Specializations(for: checker.solver, at: tree)
    var isWhole = false
    defer { if !isWhole { specializations.forget() } }
    let lowering = Lowering(
      solver: checker.solver,
      source: source,
      runtime: runtime,
      function: checker.context,
      outer: nil,
      specializations: specializations
    )
    for body in checker.bodies where !body.function.archetypes.isEmpty {
      body.function.home = (checker.solver, source)
    }
    lowering.function.isThrowing = true
    for body in checker.bodies { _ = try lowering.lower(body.function) }
    var shown: (ValueCode, SwiftType)?
    var shownSyntax: Syntax?
    if let last = statements.last, case .expression(let node) = last.kind,
      tree.statements.last?.semicolon == nil, isShown(node, checker)
    {
      statements.removeLast()
      shownSyntax = last.syntax
      shown = (try lowering.value(node), checker.solver.substitute(node.type))
    }
    let steps = try statements.map { made in
      (try lowering.statement(made), declaredNames(made))
    }
    for type in checker.newTypes { type.register() }
    for witness in checker.witnesses { try lowering.install(witness) }
    for (type, asked) in checker.conformances { try lowering.install(type, conformingTo: asked) }
    lowering.settleCaptures()
    try specializations.finish(runtime, while: .untilInterrupted)
    isWhole = true
    let hoisted = globals.declaredInCell.filter {
      if case .variable = $0.value { false } else { true }
    }
    return Program(
      steps: steps,
      shown: shown,
      shownSyntax: shownSyntax,
      unused: statements.filter { made in
        if case .expression(let node) = made.kind { isShown(node, checker) } else { false }
      }.map(\.syntax),
      uses: globals.uses,
      hoisted: hoisted,
      typeAliases: globals.typeAliases,
      context: checker.context,
      origins: origins.plan(
        tree.statements,
        declaring: declared.map { ($0.name, $0.utf8Offset) },
        uses: globals.uses,
        cell: cell
      ),
      warnings: origins.warnings(for: globals.uses)
    )
  }

  private func isShown(_ node: TypedExpression, _ checker: Checker) -> Bool {
    let type = checker.solver.substitute(node.type)
    if type == .void || type == .never || type == .optional(.void) { return false }
    if case .assign = node.kind { return false }
    if case .attempt(let inner, _) = node.kind { return isShown(inner, checker) }
    if case .call(let call) = node.kind, call.declaration?.isDiscardable == true { return false }
    return true
  }

  private func declaredNames(_ made: TypedStatement) -> [String: Scope.Entry] {
    var names: [String: Scope.Entry] = [:]
    for variable in made.kind.variables where variable.owner == nil {
      names[variable.name] = .variable(variable)
    }
    return names
  }

  private func run(_ program: Program) throws -> CellResult? {
    names.merge(program.hoisted) { $1 }
    origins.declare(program.hoisted.keys, from: program.origins)
    typeAliases = program.typeAliases
    let frame = Frame(count: program.context.slotCount, captures: [])
    for step in program.steps {
      _ = try step.code(frame)
      names.merge(step.names) { $1 }
      origins.declare(step.names.keys, from: program.origins)
    }
    guard let (code, type) = program.shown else { return nil }
    let value = try code(frame)
    return CellResult(
      value: value,
      type: "\(type)",
      description: try runtime.shownText(of: value, as: type, limit: Self.longestShown)
    )
  }

  /// What a cell shows as its result is cut after so many bytes; `print` writes all.
  private static let longestShown = 1 << 20

  /// What `print` shows of a value, for the host's own code while a cell runs.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - limit: The text ends with "…" after so many bytes.
  /// - Returns: The text.
  /// - Throws: What a cell's own `description` throws, or that the cell is interrupted.
  package func text(of value: Value, limit: Int = longestShown) throws -> String {
    try runtime.shownText(of: value, as: .any, limit: limit)
  }

  /// What `print` shows of a variable's value, cut as `text(of:limit:)` has it.
  package func text(of variable: VariableDescription, limit: Int = longestShown) throws -> String {
    try runtime.shownText(of: variable.value, as: variable.staticType, limit: limit)
  }

  /// Says how memory is measured while a cell runs.
  package func measureMemory(_ gauge: MemoryGauge) {
    runtime.memory = gauge
  }

  /// Says what to do now and then while a cell runs: it may call `suspended`.
  package func onPause(_ pause: @escaping () -> Void) {
    runtime.pause = pause
  }

  /// Sets the running cell aside while the body lets other threads run cells.
  package func suspended<Result>(_ body: () throws -> Result) rethrows -> Result {
    try runtime.suspended(body)
  }

  /// The notebook's variables, by name.
  package func variables() -> [VariableDescription] {
    names.values.compactMap { entry -> VariableDescription? in
      guard case .variable(let variable) = entry else { return nil }
      let type = variable.type
      return VariableDescription(
        name: variable.name,
        type: "\(type)",
        value: variable.box.value,
        staticType: type,
        isMutable: variable.isMutable,
        cell: variable.cell,
        stale: origins[variable.name].flatMap { origins.stale($0) }
      )
    }.sorted { $0.name < $1.name }
  }

  /// The names that cells declared and that hide the library's or a locked cell's, by name.
  package func hidingNames() -> [HidingName] {
    let known = Set(names.keys).union(typeAliases.keys)
    let cells = known.compactMap { name in origins[name].map { (name, $0.cell) } }
    return HidingNames(
      table: table,
      libraryOperators: libraryOperators,
      locked: locked,
      origins: .init(uniqueKeysWithValues: cells)
    ).all
  }

  /// Those of them that a cell may use.
  ///
  /// - Parameter source: The cell.
  /// - Returns: The names, by name.
  package func hidingNames(usedIn source: String) -> [HidingName] {
    let hiding = hidingNames()
    guard !hiding.isEmpty else { return [] }
    let words = CellParser.parseUnfinished(source, while: .ofQuestion)?.words
    return hiding.filter { name in name.word.map { words?.contains($0) ?? true } ?? true }
  }

  /// The names and types for completion and inspection while a cell runs on another thread.
  package var symbols: SymbolSnapshot {
    SymbolSnapshot(names: names, typeAliases: typeAliases, table: table)
  }
}

extension TypedStatement.Kind {
  /// The variables that the statement declares for those after it.
  fileprivate var variables: [Variable] {
    switch self {
    case .declare(let pattern, _): pattern.variables
    case .guard(let conditions, _): conditions.flatMap(\.variables)
    default: []
    }
  }
}

extension TypedCondition {
  /// The variables that the condition declares.
  fileprivate var variables: [Variable] {
    switch self {
    case .expression: []
    case .binding(let pattern, _), .match(let pattern, _): pattern.variables
    }
  }
}

extension TypedPattern {
  /// The variables that the pattern declares.
  var variables: [Variable] {
    switch self {
    case .variable(let variable): [variable]
    case .tuple(let parts), .enumCase(_, let parts): parts.flatMap(\.variables)
    case .some(let inner), .cast(let inner, _, _): inner.variables
    case .discard, .expression, .isNil: []
    }
  }
}
