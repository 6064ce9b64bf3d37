"""Classes of words by the exchange algorithm, as an oracle for `WordClasses`.

    python word_classes.py C K < SENTENCES

Reads a JSON list of sentences, each a list of word indices, and prints the class of each word. Whatever
a word would gain is computed anew from the whole objective.
"""
import collections
import json
import math
import sys

C, K = int(sys.argv[1]), int(sys.argv[2])
pairs = [pair for words in json.load(sys.stdin) for pair in zip(words, words[1:])]
counts = collections.Counter(label for _, label in pairs)
order = sorted(range(C), key=lambda word: (-counts[word], word))
most = max(400, 4 * -(-C // K))
classes = [0] * C
for rank, word in enumerate(order):
    classes[word] = rank % K


def weight(n):
    return round(n * math.log(n) * 2 ** 20) if n > 1 else 0


def objective():
    followers = collections.Counter((before, classes[label]) for before, label in pairs)
    totals = collections.Counter(classes[label] for _, label in pairs)
    return sum(map(weight, followers.values())) - sum(map(weight, totals.values()))


for _ in range(6):
    moved = False
    for word in order:
        old = classes[word]
        if counts[word] == 0 or classes.count(old) == 1:
            continue
        best, best_class = objective(), old
        for number in range(K):
            if number == old or classes.count(number) >= most:
                continue
            classes[word] = number
            found = objective()
            if found > best or found == best and best_class != old and number < best_class:
                best, best_class = found, number
            classes[word] = old
        classes[word] = best_class
        moved = moved or best_class != old
    if not moved:
        break
numbers = {}
json.dump([numbers.setdefault(number, len(numbers)) for number in classes], sys.stdout)
