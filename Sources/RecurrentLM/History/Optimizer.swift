/// How the gradients of a training step change the weights.
///
///     .sgd               θ -= η g
///     .adagrad()         G += g²,                 θ -= η g / √(G + ε)
///     .rmsProp()         G = ρ G + (1 - ρ) g²,    θ -= η g / √(G + ε)
///     .adam()            m = β₁ m + (1 - β₁) g,   v = β₂ v + (1 - β₂) g²,
///                        θ -= η m̂ / (√v̂ + ε),     m̂ = m / (1 - β₁ᵗ),  v̂ = v / (1 - β₂ᵗ)
///
/// The last three give every weight a rate of its own: large where its gradients were small, as those
/// of rare words are. `G`, `m` and `v` have a number for each weight, 0 before the first step. Adagrad's
/// rates only fall; RMSProp forgets old gradients and goes on at about the same rate; Adam does so too,
/// and follows a mean of the gradients in place of the last one.
///
///     try train(model, on: examples, learningRate: 0.05, optimizer: .adagrad())
///
/// A step changes `U` only in the columns of the words that it read. The `G`, `m` and `v` of the other
/// columns stay as they are, so that RMSProp's and Adam's are means over the steps in which the word was
/// read. Adam's `t` counts all steps of the training, whichever words they read.
///
/// Sources: J. Duchi, E. Hazan, Y. Singer, "Adaptive Subgradient Methods for Online Learning and
/// Stochastic Optimization", JMLR 2011; T. Tieleman, G. Hinton, "Neural Networks for Machine
/// Learning", lecture 6e, 2012; D. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", ICLR
/// 2015.
public struct Optimizer: Hashable, Sendable {
  /// The rules by the names that files keep.
  enum Rule: String, CaseIterable {
    case sgd
    case adagrad
    case rmsProp
    case adam

    /// What is remembered of each weight.
    var memories: [Memory] {
      switch self {
      case .sgd: []
      case .adagrad, .rmsProp: [.squares]
      case .adam: [.means, .squares]
      }
    }

    /// Whether a step depends on how many came before it.
    var countsSteps: Bool {
      switch self {
      case .sgd, .adagrad, .rmsProp: false
      case .adam: true
      }
    }
  }

  /// What a rule may remember of a weight, by the names that files keep.
  enum Memory: String {
    /// A mean of its gradients.
    case means
    /// A sum or a mean of the squares of its gradients.
    case squares
  }

  let rule: Rule

  /// The share of the old squares that is kept: RMSProp's ρ, Adam's β₂.
  let decay: Double

  /// The share β₁ of the old means that Adam keeps.
  var meanDecay = 0.0

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

  /// Adam: a step follows the mean of the late gradients, divided by the root of their mean square.
  ///
  ///     m = β₁ m + (1 - β₁) g,   v = β₂ v + (1 - β₂) g²
  ///     θ -= η m̂ / (√v̂ + ε),     m̂ = m / (1 - β₁ᵗ),   v̂ = v / (1 - β₂ᵗ)
  ///
  /// `m` and `v` begin at 0 and are too small at first; the quotients correct that. `t` is the number of
  /// the step, 1 for the first, counted over the whole training. It is the same for all weights: also
  /// for the column of a word in `U`, which stays as it is, with its `m` and `v`, while others are read.
  ///
  /// - Parameters:
  ///   - meanDecay: The β₁ of the equation, from 0 to below 1: 0.9 remembers about 10 steps.
  ///   - squareDecay: The β₂ of the equation, from 0 to below 1: 0.999 remembers about 1,000 steps.
  ///   - epsilon: The ε of the equation, 1.2e-38 or more.
  /// - Returns: The optimizer; a good rate for it is about 0.001.
  public static func adam(
    meanDecay: Double = 0.9,
    squareDecay: Double = 0.999,
    epsilon: Double = 1e-8
  ) -> Optimizer {
    Optimizer(rule: .adam, decay: squareDecay, meanDecay: meanDecay, epsilon: epsilon)
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
    let name = rule == .adam ? "squareDecay" : "decay"
    for (name, share) in [("meanDecay", meanDecay), (name, decay)]
    where !(0..<1).contains(share) {
      throw RecurrentLMError.invalidArgument(
        name: name,
        found: shortest(share),
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
    case .adam: "adam(meanDecay: \(meanDecay), squareDecay: \(decay), epsilon: \(epsilon))"
    }
  }
}
