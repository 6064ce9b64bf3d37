// Makes fortunes-gru-h100.npz and its card again. From the folder of the project:
//
//     swift-rnn run notebooks/models/train-gru.swift > notebooks/models/fortunes-gru-h100.txt
//
// Every x86-64 processor with AVX2 makes the same weights; on others the last digits differ, and the
// losses agree to about three decimals.

let text = try Corpus.fortunes().tokenized()
let vocabulary = try Vocabulary(of: text, size: 8000)
let (training, heldOut, seen) = try vocabulary.encode(text).split(validation: 0.05, seed: 1)
let classes = try WordClasses(of: training, count: 200, vocabulary: vocabulary)
let model = try FastRNN(
  vocabularySize: vocabulary.count,
  hiddenSize: 100,
  cell: .gru(reset: .after),
  output: .classes(of: classes),
  seed: 10
)

// After a third epoch, at any rate, it is worse on sentences that it has not seen.
for (number, rate) in [0.1, 0.05].enumerated() {
  try train(
    model,
    on: training,
    learningRate: rate,
    epochs: 1,
    evaluateEvery: 1,
    validation: heldOut,
    shuffle: true,
    seed: number + 1,
    batchSize: 16,
    optimizer: .adagrad(epsilon: 0.1)
  )
}
try model.save(to: "notebooks/models/fortunes-gru-h100.npz", vocabulary: vocabulary)

print("sentences to learn from", training.count)
print("held out", heldOut.count, "left out", seen.count)
print("held-out loss", try model.loss(on: heldOut))
print("held-out perplexity", try model.perplexity(on: heldOut))
print("perplexity of those left out", try model.perplexity(on: seen))
let trigram = try NGramModel(of: training, vocabulary: vocabulary, order: 3)
print("held-out perplexity of a trigram, which only counts", try trigram.perplexity(on: heldOut))
print(model.history)
print(runCard(model, vocabulary))
for sentence in try generate(
  sentences: 10,
  with: model,
  vocabulary,
  minimumLength: 7,
  maximumLength: 30,
  seed: 1
) {
  print(sentence)
}
