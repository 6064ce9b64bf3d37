import JupyterKernel
import RecurrentLM

/// Which cell uses which model, so that two cells do not work against each other.
///
/// Cells of several shells run in turns. One that changes a model has it for itself until it ends:
/// another may not train the same model meanwhile, or both losses would mean nothing. Looking at it is
/// free. It belongs to the cell whose turn it is.
final class ModelClaims {
  private struct Claim {
    var model: any LanguageModel
    var cell: CellContext
    var isForReading: Bool
  }

  private var claims: [Claim] = []

  /// Keeps a model for the cell until the cell ends.
  ///
  /// - Throws: `ModelInUse` if another cell uses it.
  func change(_ model: any LanguageModel, by cell: CellContext) throws {
    var isClaimed = false
    for claim in claims where claim.model === model {
      guard claim.cell.output === cell.output else {
        throw ModelInUse(cell: claim.cell, isRead: claim.isForReading)
      }
      if !claim.isForReading { isClaimed = true }
    }
    if !isClaimed { claims.append(Claim(model: model, cell: cell, isForReading: false)) }
  }

  /// Keeps others from changing a model while the body reads it.
  func whileReading<Result>(
    _ model: any LanguageModel,
    by cell: CellContext,
    _ body: () throws -> Result
  ) rethrows -> Result {
    claims.append(Claim(model: model, cell: cell, isForReading: true))
    defer {
      let index = claims.lastIndex { $0.model === model && $0.isForReading }
      if let index { claims.remove(at: index) }
    }
    return try body()
  }

  /// The cell that keeps a model to change it, if one does.
  func cell(changing model: any LanguageModel) -> CellContext? {
    claims.first { $0.model === model && !$0.isForReading }?.cell
  }

  /// Gives back what a cell has kept.
  func release(by cell: CellContext) {
    claims.removeAll { $0.cell.output === cell.output }
  }
}

/// Another cell uses the model that this one wants to change.
struct ModelInUse: Error, CustomStringConvertible {
  let cell: CellContext
  let isRead: Bool

  var description: String {
    "the model is being \(isRead ? "measured" : "changed") by \(cell.place), which still runs; "
      + "wait for its end, interrupt it, or go on with a copy: 'let other = try model.copy()'"
  }
}
