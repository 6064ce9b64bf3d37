public import RecurrentLM

/// Shows what a model writes at different temperatures.
///
///     p(w) = o_t[w]^(1/temperature) / Σ_v o_t[v]^(1/temperature)
///
/// In JupyterLab a slider sets the temperature, a button asks for other sentences, and the sentences
/// are made anew at each move, with the weights that the model has at that moment. Bars show what the
/// temperature makes of the probabilities of the word that comes first, for the eight likeliest words and
/// all others. Below them, in saved notebooks and in programs stand tables of both at the temperatures
/// 0.5, 0.8, 1.0 and 1.3. All sentences are made from the same random numbers, so that they differ by the
/// temperature alone. They are cut after 30 words, which three dots mark.
///
///     try exploreTemperatures(with: model, vocabulary)
///
/// - Parameters:
///   - model: The model.
///   - vocabulary: The vocabulary that the model was made with.
///   - sentences: How many sentences to make at each temperature, in 1...10.
///   - prompt: The beginning of each sentence, at most 29 words; all must be in the vocabulary.
///   - seed: What the random numbers come from; each click on the button adds 1.
/// - Throws: `RecurrentLMError.invalidArgument` for a bad number, and what `generate` throws.
public func exploreTemperatures(
  with model: any LanguageModel,
  _ vocabulary: Vocabulary,
  sentences: Int = 3,
  prompt: String = "",
  seed: Int = 1
) throws {
  let study = try TemperatureStudy(
    model,
    vocabulary,
    sentences: sentences,
    prompt: prompt,
    seed: seed
  )
  print(try study.table())
}

/// Shows what the hidden units of a model do while it reads a sentence.
///
///     s_t[unit]   for t = 0, …, T-1
///
/// In JupyterLab a slider goes through the units, a list leads to those that change most, and the
/// words of the sentence are shaded by the activation of the unit, with the weights that the model
/// has at that moment. Below them, in saved notebooks and in programs stands a table of the
/// activations of the four units that change most.
///
///     try exploreNeurons(of: model, over: "he went to buy some chocolate", vocabulary)
///
/// - Parameters:
///   - model: The model.
///   - sentence: One sentence; it is lower-cased and split into words as training texts are, words
///     that the vocabulary lacks are read as UNKNOWN_TOKEN.
///   - vocabulary: The vocabulary that the model was made with.
/// - Throws: `RecurrentLMError.emptySentence` for no words, `RecurrentLMError.vocabularyMismatch` if
///   model and vocabulary differ in size, `RecurrentLMError.notFinite` if a state is not a number.
public func exploreNeurons(
  of model: any LanguageModel,
  over sentence: String,
  _ vocabulary: Vocabulary
) throws {
  let study = NeuronStudy(model, over: sentence, vocabulary)
  print(try study.table(of: study.ranges()))
}

/// Shows backpropagation through time step by step, with its numbers.
///
///     δ_t = (Vᵀ (o_t - onehot(y_t))) ∘ (1 - s_t²)
///     δ_{k-1} = (Wᵀ δ_k) ∘ (1 - s_{k-1}²)
///     ∂L/∂W += δ_k ⊗ s_{k-1},   ∂L/∂U[:, x_k] += δ_k
///
/// In JupyterLab one slider chooses the word t whose error it is, and one how many steps back the error
/// has come; below them stand δ, the outer product that is added to ∂L/∂W, the column of U, what the sum
/// is by then, and the lines of the library that do it. Below, in saved notebooks and in programs stand
/// all steps of the last word. The sum of all that is shown is the gradient of `bptt`.
///
///     let tiny = try RNN(vocabularySize: vocabulary.count, hiddenSize: 3, seed: 10)
///     try bpttStepper(tiny, example.x, example.y, vocabulary)
///
/// - Parameters:
///   - model: A network of at most 6 units.
///   - x: Word indices, shape `[T]`, at most 12.
///   - y: The words that follow, shape `[T]`.
///   - vocabulary: The vocabulary that the model was made with, to name the words; nil shows indices.
/// - Throws: `RecurrentLMError.invalidArgument` if there are more units or words, and what
///   `bpttTrace` throws.
/// - Complexity: O(T² · H · (H + C)).
public func bpttStepper(
  _ model: RNN,
  _ x: [Int],
  _ y: [Int],
  _ vocabulary: Vocabulary? = nil
) throws {
  let study = try BPTTStudy(model, x, y, vocabulary)
  print(try study.strip())
}
