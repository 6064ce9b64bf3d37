/// How the gradients of a training step change the weights.
///
///     .sgd               θ -= η g
///     .adagrad()         G += g²,                 θ -= η g / √(G + ε)
///     .rmsProp()         G = ρ G + (1 - ρ) g²,    θ -= η g / √(G + ε)
///
/// The last two give every weight a rate of its own: large where its gradients were small, as those
/// of rare words are. `G` has a number for each weight, 0 before the first step. Adagrad's rates only
/// fall; RMSProp forgets old gradients and goes on at about the same rate.
///
///     try train(model, on: examples, learningRate: 0.05, optimizer: .adagrad())
///
/// A step changes `U` only in the columns of the words that it read. The `G` of the other columns
/// stays as it is, so that RMSProp's is a mean over the steps in which the word was read.
///
/// Sources: J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and
/// Stochastic Optimization", JMLR 2011; T. Tieleman, G. Hinton, "Neural Networks for Machine
/// Learning", lecture 6e, 2012.
public struct Optimizer: Hashable, Sendable {
  /// The rules by the names that files keep.
  enum Rule: String, CaseIterable {
    case sgd
    case adagrad
    case rmsProp

    /// What is remembered of each weight.
    var memories: [Memory] {
      switch self {
      case .sgd: []
      case .adagrad, .rmsProp: [.squares]
      }
    }
  }

  /// What a rule may remember of a weight, by the names that files keep.
  enum Memory: String {
    /// A sum or a mean of the squares of its gradients.
    case squares
  }

  let rule: Rule

  /// The share ρ of the old squares that RMSProp keeps.
  let decay: Double

  /// The ε that keeps the quotient finite.
  let epsilon: Double

  /// Stochastic gradient descent: every weight has the same rate.
  ///
  ///     θ -= η g
  public static let sgd: Optimizer = Optimizer(rule: .sgd, decay: 0, epsilon: 0)

  /// Adagrad: a weight's rate falls with the sum of the squares of all its gradients.
  ///
  ///     G += g²,   θ -= η g / √(G + ε)
  ///
  /// - Parameter epsilon: The ε of the equation, 1.2e-38 or more.
  /// - Returns: The optimizer; a good rate for it is about 0.05.
  public static func adagrad(epsilon: Double = 1e-6) -> Optimizer {
    Optimizer(rule: .adagrad, decay: 0, epsilon: epsilon)
  }

  /// RMSProp: a weight's rate is divided by the root of the mean square of its late gradients.
  ///
  ///     G = ρ G + (1 - ρ) g²,   θ -= η g / √(G + ε)
  ///
  /// - Parameters:
  ///   - decay: The ρ of the equation, from 0 to below 1: 0.9 remembers about 10 steps.
  ///   - epsilon: The ε of the equation, 1.2e-38 or more.
  /// - Returns: The optimizer; a good rate for it is about 0.003.
  public static func rmsProp(decay: Double = 0.9, epsilon: Double = 1e-6) -> Optimizer {
    Optimizer(rule: .rmsProp, decay: decay, epsilon: epsilon)
  }

  /// Checks the numbers of the equation.
  ///
  /// - Throws: `RecurrentLMError.invalidArgument` if one is out of range.
  func check() throws {
    guard rule != .sgd else { return }
    // `FastRNN` computes with it in single precision.
    guard epsilon >= Double(Float.leastNormalMagnitude), epsilon.isFinite else {
      throw RecurrentLMError.invalidArgument(
        name: "epsilon",
        found: shortest(epsilon),
        expected: "a number of 1.2e-38 or more"
      )
    }
    guard (0..<1).contains(decay) else {
      throw RecurrentLMError.invalidArgument(
        name: "decay",
        found: shortest(decay),
        expected: "a number from 0 to below 1"
      )
    }
  }
}

extension Optimizer: CustomStringConvertible {
  /// The name and what it was given, such as `rmsProp(decay: 0.9, epsilon: 1e-06)`.
  public var description: String {
    switch rule {
    case .sgd: "sgd"
    case .adagrad: "adagrad(epsilon: \(epsilon))"
    case .rmsProp: "rmsProp(decay: \(decay), epsilon: \(epsilon))"
    }
  }
}
