"""NLTK's sentences and words for given texts, and Counter's vocabulary of them.

    python nltk_text.py [--documents FILE | --fuzz SEED COUNT | --prose SEED COUNT] [--learnt FILE]

FILE is a JSON array of documents; `--fuzz` and `--prose` make COUNT documents that are hard to split
(see hard_text.py). Punkt is trained on the documents joined by blank lines, splits each of them, and each
sentence is lower-cased and split into words. With `--learnt`, parameters as this program prints
them, texts of fewer than 100,000 characters are split with those. Prints one JSON object.
"""
import argparse
import json
import time
from collections import Counter

import hard_text
from nltk.tokenize import NLTKWordTokenizer
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer, PunktTrainer

arguments = argparse.ArgumentParser()
arguments.add_argument("--documents")
arguments.add_argument("--fuzz", nargs=2, type=int)
arguments.add_argument("--prose", nargs=2, type=int)
arguments.add_argument("--learnt")
arguments.add_argument("--size", type=int, default=8000)
options = arguments.parse_args()

if options.fuzz:
    documents = list(hard_text.pieces(*options.fuzz))
elif options.prose:
    documents = list(hard_text.prose(*options.prose))
else:
    with open(options.documents, encoding="utf-8") as file:
        documents = json.load(file)


def read_parameters(path):
    with open(path, encoding="utf-8") as file:
        learnt = json.load(file)
    parameters = PunktParameters()
    parameters.abbrev_types.update(learnt["abbreviations"])
    parameters.collocations.update(tuple(pair) for pair in learnt["collocations"])
    parameters.sent_starters.update(learnt["sentenceStarters"])
    for word, contexts in learnt["orthography"]:
        parameters.ortho_context[word] = int(contexts)
    return parameters


start = time.perf_counter()
text = "\n\n".join(documents)
if options.learnt and len(text) < 100_000:
    parameters = read_parameters(options.learnt)
else:
    trainer = PunktTrainer()
    trainer.train(text, finalize=True)
    parameters = trainer.get_params()
splitter = PunktSentenceTokenizer(parameters)
splits = [splitter.tokenize(document) for document in documents]
tokenizer = NLTKWordTokenizer()
originals, sentences = [], []
for sentence in (sentence for split in splits for sentence in split):
    words = tokenizer.tokenize(sentence.lower())
    if words:
        originals.append(sentence)
        sentences.append(words)
seconds = time.perf_counter() - start

counter = Counter()
for words in sentences:
    counter.update(["SENTENCE_START", *words, "SENTENCE_END"])
most_common = counter.most_common(options.size - 1)

print(json.dumps({
    "documents": documents,
    "splits": splits,
    "originals": originals,
    "sentences": sentences,
    "documentWords": [tokenizer.tokenize(document) for document in documents]
    if options.fuzz or options.prose else [],
    "uniqueWordCount": len({word for words in sentences for word in words}),
    "parameters": {
        "abbreviations": sorted(parameters.abbrev_types),
        "collocations": sorted(parameters.collocations),
        "sentenceStarters": sorted(parameters.sent_starters),
        "orthography": sorted([t, str(c)] for t, c in parameters.ortho_context.items() if c),
    },
    "vocabulary": [word for word, _ in most_common],
    "counts": [count for _, count in most_common],
    "seconds": seconds,
}))
