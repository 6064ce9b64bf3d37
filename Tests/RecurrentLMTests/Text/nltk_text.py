"""NLTK's sentences and words for given texts, and Counter's vocabulary of them.

    python nltk_text.py [--documents FILE | --fuzz SEED COUNT] [--learnt FILE]

FILE is a JSON array of documents; `--fuzz` makes COUNT documents out of pieces that are hard to
split. Punkt is trained on the documents joined by blank lines, splits each of them, and each
sentence is lower-cased and split into words. With `--learnt`, parameters as this program prints
them, texts of fewer than 100,000 characters are split with those. Prints one JSON object.
"""
import argparse
import json
import random
import time
from collections import Counter

from nltk.tokenize import NLTKWordTokenizer
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer, PunktTrainer

arguments = argparse.ArgumentParser()
arguments.add_argument("--documents")
arguments.add_argument("--fuzz", nargs=2, type=int)
arguments.add_argument("--learnt")
arguments.add_argument("--size", type=int, default=8000)
options = arguments.parse_args()

PIECES = list(" \t\n\r.,:;?!'\"`-*@#$%&()[]{}<>/\\_~^+=|\0") + [
    "  ", "..", "...", ". . .", ". . . .", "--", "---", "''", "``", "\r\n", "%",
    "can", "not", "cannot", "Cannot", "d'ye", "gimme", "gonna", "gotta", "lemme", "more'n", "wanna",
    "wanna ", "'tis", "'twas", " 'tis ", " 'Twas ", "n't", "don't", "N'T", "'ll", "'LL", "'re",
    "'ve", "'s", "'S", "'m", "'d", "'t", "it's", "I'm", "'em", "'n",
    "Mr.", "Dr.", "e.g.", "i.e.", "U.S.A.", "J.", "S.", "etc.", "No.", "3.", "3.14", "1,000", "-5",
    ".5", "12:30", "$3.88", "a", "b", "I", "The", "the", "Foo", "foo", "foo.", "word", "Word",
    "x-ray.", "co-op.", "http://a.b/c?d=e&f", "me@x.org", "\u00ab", "\u00bb", "\u201c", "\u201d",
    "\u2018", "\u2019", "\u201e", "\u2026", "\u2013", "\u2014", "\u2015", "\u2012",
    # Letters whose case, kind or class is special.
    "\u00e9", "\u00c9", "\u00df", "\u0130", "\u0131", "\u017f", "\u212a", "\u03a3", "\u03a3\u0391\u03a3",
    "\u039f\u0394\u039f\u03a3.", "\u03a3'", "e\u0301", "\u01c5", "\u24b6", "\u10d0", "\u00aa",
    "\u4e2d", "\u6587\u3002", "\u0661\u0662", "\u0663.", "\u00b2", "\u00bd", "\u2167",
    # White space for `str`, for `re`, for `regex`, for all or for none of them.
    "\u00a0", "\u2003", "\u3000", "\u2028", "\u2029", "\x85", "\x1c", "\x1d", "\x1e", "\x1f", "\x0b",
    "\x0c", "\u200b", "\u200d", "\ufeff", "\U0001f600", "\U0001f469\u200d\U0001f680",
]


def fuzz(seed, count):
    draw = random.Random(seed)
    for _ in range(count):
        pieces = (
            draw.choice(PIECES) + (" " if draw.random() < 0.35 else "")
            for _ in range(draw.choice([1, 3, 6, 12, 30]))
        )
        yield "".join(pieces)


if options.fuzz:
    documents = list(fuzz(*options.fuzz))
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
    "documentWords": [tokenizer.tokenize(document) for document in documents] if options.fuzz else [],
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
