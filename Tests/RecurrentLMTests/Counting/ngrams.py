"""Prints the probabilities of n-gram models as JSON: NLTK's, and those of the textbook's equations in plain Python.

    python ngrams.py '{"sentences": [[[x], [y]], ...], "C": 12, "order": 3, "rule": "kneserNey", "discount": 0.75,
                       "contexts": [[0, 4], ...]}'

For each context a list of C probabilities; NLTK's is null where it has no such estimator. Its unigram has no
uniform distribution below it: that line is written here.
"""
import collections
import json
import sys

from nltk.lm.models import InterpolatedLanguageModel
from nltk.lm.smoothing import KneserNey, WittenBell

task = json.loads(sys.argv[1])
C, order, rule, discount = task["C"], task["order"], task["rule"], task.get("discount")
START = 0
# The runs that end in a label, of each length, within their sentence.
runs = []
for x, y in task["sentences"]:
    words = x[:1] + y
    for end in range(1, len(words)):
        runs += [tuple(words[end - n + 1:end + 1]) for n in range(1, order + 1) if end - n + 1 >= 0]


class OverUniform:
    def unigram_score(self, word):
        seen = self.counts.unigrams
        if rule == "wittenBell":
            return (seen[word] + len(seen) / C) / (seen.N() + len(seen))
        if order == 1:
            count, total = seen[word], seen.N()
        else:
            count, total = self._continuation_counts(word)
        return (max(count - discount, 0) + discount * len(seen) / C) / total


class WittenBellOverUniform(OverUniform, WittenBell):
    pass


class KneserNeyOverUniform(OverUniform, KneserNey):
    pass


def nltk(contexts):
    if rule == "wittenBell":
        model = InterpolatedLanguageModel(WittenBellOverUniform, order)
    elif discount is not None:
        model = InterpolatedLanguageModel(
            KneserNeyOverUniform, order, params={"discount": discount, "order": order})
    else:
        yield from [None] * len(contexts)
        return
    model.counts.update([runs])
    for context in contexts:
        context = tuple(context[max(0, len(context) - order + 1):])
        # NLTK counts what came before the sentence's first word, where nothing can come.
        if rule == "kneserNey" and START in context and len(context) < order - 1 or context[1:2] == (START,):
            yield None
        elif rule == "kneserNey" and order > 2 and context and context[-1] == START:
            yield None
        else:
            yield [model.unmasked_score(word, context) for word in range(C)]


def plain(contexts):
    counts = [collections.Counter() for _ in range(order + 1)]
    for run in runs:
        counts[len(run)][run] += 1
    if rule == "kneserNey":
        for n in range(order - 1, 0, -1):
            before = collections.Counter(run[1:] for run in counts[n + 1])
            for run in counts[n]:
                if run[0] != START:
                    counts[n][run] = before[run]
    followers = collections.defaultdict(dict)
    for n in range(1, order + 1):
        for run, count in counts[n].items():
            followers[run[:-1]][run[-1]] = count

    def taken(n):
        if discount is not None:
            return discount
        once, twice = (sum(c == k for c in counts[n].values()) for k in (1, 2))
        return once / (once + 2 * twice) if once else 0.5

    taken = [0] + [taken(n) for n in range(1, order + 1)]

    def p(word, context):
        shorter = p(word, context[1:]) if context else 1 / C
        seen = followers.get(context, {})
        total, n = sum(seen.values()), len(seen)
        if not total:
            return shorter
        count = seen.get(word, 0)
        if rule == "wittenBell":
            return (count + n * shorter) / (total + n)
        d = taken[len(context) + 1]
        return (max(count - d, 0) + d * n * shorter) / total

    for context in contexts:
        context = tuple(context[max(0, len(context) - order + 1):])
        yield [p(word, context) for word in range(C)]


json.dump({"nltk": list(nltk(task["contexts"])), "plain": list(plain(task["contexts"]))}, sys.stdout)
