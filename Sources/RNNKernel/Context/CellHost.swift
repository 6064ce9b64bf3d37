import JupyterKernel
import NotebookWords
import RecurrentLM
import RichDisplay
import SwiftSubset

/// What runs cells, as the words and widgets see it that are used in them.
///
/// The words lie below the engine, which knows all of them: through this they ask for what only it
/// knows, whose turn it is and which cell has which model.
protocol CellHost: AnyObject, Sendable {
  /// Where widgets are shown.
  var widgets: WidgetStage { get }

  /// Under which names cells have shown something.
  var shownNames: ShownNames { get set }

  /// The notebook's variables, by name, for a word that the cell whose turn it is says.
  var variables: [VariableDescription] { get }

  /// What `print` shows of a value, cut where it is long, for a word of the cell whose turn it is.
  func text(of value: Value) throws -> String

  /// What `print` shows of a variable, cut after so many bytes.
  func text(of variable: VariableDescription, limit: Int) throws -> String

  /// What is known of a value's type, for a word of the cell whose turn it is.
  func page(of value: Value) throws -> MIMEBundle

  /// Does something that may take long and touches nothing of the notebook, while other cells run.
  func outsideTurn<Result>(_ body: () throws -> Result) rethrows -> Result

  /// Lets a cell change a model; until the cell ends no other one may.
  ///
  /// - Throws: `ModelInUse` if another cell uses it.
  func change(_ model: any LanguageModel, by cell: CellContext) throws

  /// Lets a cell read a model in a call that takes long, as the model is when the call begins.
  ///
  /// Where other cells run, it reads a copy, and they go on with the model.
  func read<Result>(
    _ model: any LanguageModel,
    by cell: CellContext,
    _ body: (any LanguageModel) throws -> Result
  ) throws -> Result

  /// Looks at models for somebody who is no cell, between two steps of a cell that runs.
  ///
  /// - Throws: `CancellationError` if it is interrupted while it waits, or what the body throws.
  func look<Result>(_ body: () throws -> Result) throws -> Result

  /// The cell that changes a model, if one does; to be asked while looking.
  func cell(changing model: any LanguageModel) -> CellContext?
}
