import JupyterKernel
import NotebookWords
import RecurrentLM
import RichDisplay
import SwiftSubset

extension Binding {
  /// The words of the notebook that are not the library's own, with their rich displays.
  static let words: [Binding] =
    trainings + checks + explorers + showing + charts + [
      .function("timeit(_:)") { (body: FunctionValue) in
        let timing = try Timing { try body.call([]) }
        CellContext.current?.output.write("\(timing)\n")
      },
      .function("help(_:)") { (word: String) in
        CellContext.current?.display(HelpPage.page(for: word).bundle)
      },
      .function("variables()") { () -> Void in
        guard let context = CellContext.current else { return }
        let engine = context.engine
        let display = VariablesDisplay(variables: engine.variables, text: engine.text)
        context.display(try display.block().bundle)
      },
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
