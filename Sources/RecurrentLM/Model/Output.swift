/// How a network makes probabilities of all words of its hidden state.
public struct Output: Hashable, Sendable {
  /// What there is to choose from.
  enum Kind: Hashable, Sendable {
    case softmax
    case classes(WordClasses)
    case tree(WordTree)
    case sampled(WordSamples)
  }

  let kind: Kind

  init(_ kind: Kind) { self.kind = kind }

  /// One softmax over all words.
  ///
  ///     o_t = softmax(V s_t)
  ///
  /// A training step costs `6HC` operations a word, 4.8 million for 8,000 words and 100 hidden units.
  public static let softmax: Output = Output(.softmax)

  /// First the class of the word, then the word among those of its class.
  ///
  ///     a_t = softmax(A s_t)
  ///     o_t[w] = a_t[κ(w)] · exp(V_w · s_t) / Σ_{v in κ(w)} exp(V_v · s_t)
  ///
  /// `A [K, H]` has a row for each class, and κ(w) is the class of the word w. The probabilities are as
  /// exact as those of one softmax, and sum to 1. But for a word whose class is known only the rows of
  /// its class are wanted: a training step costs `6H(K + |κ|)` operations a word, 137 thousand with 200
  /// classes of 8,000 words. The whole o_t costs C + K rows.
  ///
  /// With an optimizer that remembers something of each weight, rows of V change in the classes that a
  /// step has to predict, as columns of U do in the words that it reads.
  ///
  /// Source: J. Goodman, "Classes for Fast Maximum Entropy Training", ICASSP 2001.
  ///
  /// - Parameter classes: The classes of the words of the model's vocabulary.
  /// - Returns: The output.
  public static func classes(of classes: WordClasses) -> Output { Output(.classes(classes)) }

  /// A way down a binary tree, a yes or no at each node, first to the class of the word and then to
  /// the word.
  ///
  ///     p_n = σ(V_n · s_t)
  ///     o_t[w] = Π_n p_n where the path of w takes the second branch of n, 1 - p_n where it takes the first
  ///
  /// `V [C-1, H]` has a row for each node, and n goes through the nodes from the root to w. Both branches
  /// of a node have together what came to it, and so the probabilities are exact and sum to 1. A word
  /// wants the rows on its path alone, about 9 of 8,000: a training step costs `6H` operations for each
  /// of them, 5 thousand a word. The whole o_t costs C - 1 rows.
  ///
  /// Frequent words have short paths, see `WordTree`. With an optimizer that remembers something of
  /// each weight, rows of V change at the nodes that a step meets.
  ///
  /// Source: F. Morin and Y. Bengio, "Hierarchical Probabilistic Neural Network Language Model",
  /// AISTATS 2005; Huffman's tree: T. Mikolov and others, "Distributed Representations of Words and
  /// Phrases and their Compositionality", NIPS 2013.
  ///
  /// - Parameter classes: Classes of the words of the model's vocabulary, which
  ///   `WordClasses(of:count:vocabulary:)` has made.
  /// - Returns: The output.
  /// - Throws: `RecurrentLMError.invalidArgument` if the classes don't know how often their words occur,
  ///   or none does.
  /// - Complexity: O(C log C).
  public static func hierarchicalSoftmax(of classes: WordClasses) throws -> Output {
    Output(.tree(try WordTree(of: classes)))
  }

  /// A way down Huffman's tree over the counts of a vocabulary, a yes or no at each node.
  ///
  ///     p_n = σ(V_n · s_t)
  ///
  /// Nothing is known here of words that are alike: such a tree is made at once, and the network learns
  /// more slowly with it than with one over classes.
  ///
  /// - Parameter vocabulary: The model's vocabulary, made from a text.
  /// - Returns: The output.
  /// - Throws: `RecurrentLMError.invalidArgument` if the vocabulary knows no counts.
  /// - Complexity: O(C log C).
  public static func hierarchicalSoftmax(of vocabulary: Vocabulary) throws -> Output {
    Output(.tree(try WordTree(of: vocabulary)))
  }

  /// A way down a given tree.
  package static func hierarchicalSoftmax(of tree: WordTree) -> Output { Output(.tree(tree)) }

  /// One softmax over all words, of which the steps of a training see some alone: the words to predict, and
  /// K others, drawn anew for each step.
  ///
  ///     q(w) = n_w^(3/4) / Σ_v n_v^(3/4),   z_w = V_w · s_t - ln(K q(w))
  ///     in a training: δo_t = softmax of z over the samples and y_t, minus onehot(y_t)
  ///     anywhere else: o_t = softmax(V s_t)
  ///
  /// A word that is drawn often would be pushed down often: subtracting the logarithm of how often it is
  /// drawn on average makes up for that, and the rows of V become those of one softmax. All words of a
  /// step share its samples; where one of them is the word to predict it is left out, for it is there
  /// already. A training step costs `6H` operations a word for each sample and each word that the step
  /// predicts, 400 thousand with 500 samples; whatever is measured, scored or written costs as much as
  /// with `.softmax`. The loss while it learns is that among the samples, lower than the model's.
  ///
  /// The samples follow from the training's seed and the examples before the step, so that a training
  /// that is resumed has the same. A step by itself, without a training, takes the whole softmax.
  ///
  /// Source: Y. Bengio and J.-S. Senécal, "Adaptive Importance Sampling to Accelerate Training of a
  /// Neural Probabilistic Language Model", 2008; S. Jean and others, "On Using Very Large Target
  /// Vocabulary for Neural Machine Translation", ACL 2015.
  ///
  /// - Parameters:
  ///   - samples: How many words are drawn for a step, K, in `1...C`.
  ///   - vocabulary: The model's vocabulary, made from a text.
  /// - Returns: The output.
  /// - Throws: `RecurrentLMError.invalidArgument` if there are less than one or more samples than words,
  ///   or the vocabulary knows no counts.
  /// - Complexity: O(C).
  public static func sampledSoftmax(samples: Int, of vocabulary: Vocabulary) throws -> Output {
    Output(.sampled(try WordSamples(count: samples, of: vocabulary)))
  }

  /// A softmax over given samples.
  package static func sampledSoftmax(of samples: WordSamples) -> Output {
    Output(.sampled(samples))
  }

  /// What is drawn, nil where nothing is.
  var samples: WordSamples? {
    guard case .sampled(let samples) = kind else { return nil }
    return samples
  }

  /// The classes of the words, nil where there are none.
  var wordClasses: WordClasses? {
    guard case .classes(let classes) = kind else { return nil }
    return classes
  }

  /// The tree over the words, nil where there is none.
  var tree: WordTree? {
    guard case .tree(let tree) = kind else { return nil }
    return tree
  }

  /// The vocabulary that it is for, nil if it is not known or any of its size will do.
  var vocabulary: VocabularyIdentity? {
    wordClasses?.vocabulary ?? tree?.vocabulary ?? samples?.vocabulary
  }

  /// The number of words that it is for, nil if any will do.
  var vocabularySize: Int? {
    wordClasses?.vocabularySize ?? tree?.vocabularySize ?? samples?.counts.count
  }
}

extension Output: CustomStringConvertible {
  /// What it is, in a few words.
  public var description: String {
    switch kind {
    case .softmax: "softmax"
    case .classes(let classes): "classes (\(classes))"
    case .tree(let tree): "hierarchical softmax (\(tree))"
    case .sampled: "sampled softmax (\(samplesText))"
    }
  }

  /// What a model's description and its card say of it.
  var shortText: String? {
    switch kind {
    case .softmax: nil
    case .classes(let classes): classes.countText
    case .tree: "hierarchical softmax"
    case .sampled: samplesText
    }
  }

  private var samplesText: String { counted(samples?.count ?? 0, "sample") }
}
