import JupyterKernel
import NotebookWords
import RecurrentLM
import RichDisplay
import SwiftSubset

extension Binding {
  /// The words of the notebook that are not the library's own, with their rich displays.
  static let words: [Binding] =
    trainings + checks + explorers + showing + charts + timings + [
      .function("timeit(_:)") { (body: FunctionValue) in
        let timing = try Timing { try body.call([]) }
        CellContext.current?.output.write("\(timing)\n")
        return timing
      },
      .function("help(_:)|String") { (word: String) in
        CellContext.current?.display(HelpPage.page(for: word).bundle)
      },
      .function("help(_:)|Any") { (value: Value) in
        guard let context = CellContext.current else { return }
        context.display(try context.engine.page(of: value))
      },
      .function("variables()") { () -> Void in
        guard let context = CellContext.current else { return }
        let engine = context.engine
        let display = VariablesDisplay(variables: engine.variables, text: engine.text)
        context.display(try display.block().bundle)
      },
    ]

  private static let timings: [Binding] = [
    .function("Timing.init(of:)") { (body: FunctionValue) in try Timing { try body.call([]) } },
    .member("Timing.seconds") { (timing: Timing) in timing.seconds },
    .member("Timing.runsPerRound") { (timing: Timing) in timing.runsPerRound },
    .member("Timing.mean") { (timing: Timing) in timing.mean },
    .member("Timing.fastest") { (timing: Timing) in timing.fastest },
    .member("Timing.deviation") { (timing: Timing) in timing.deviation },
    .member("Timing.description") { (timing: Timing) in timing.description },
  ]

  /// Swift's own way to ask: here the front end opens a field for the answer.
  static let input: [Binding] = [
    .function("readLine(strippingNewline:)") { (isStripped: Bool) -> String? in
      do {
        let line = try CellContext.current.map { cell in
          try cell.engine.outsideTurn { try cell.output.readLine() }
        }
        return isStripped ? line : line.map { $0 + "\n" }
      } catch StandardInputError.endOfFile {
        return nil
      }
    }
  ]
}

extension Timing: LibraryBridged {}
