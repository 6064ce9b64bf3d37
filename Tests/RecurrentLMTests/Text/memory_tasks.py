"""What the late word of sentences of made-up languages has to be.

    python memory_tasks.py TASK FILE

FILE is a JSON array of sentences, each an array of words. Prints a JSON array with, for each sentence,
the number of words between the early and the late word and whether the late one is right, found out
with rules of its own: a count, the ends of words, and a stack.
"""
import json
import sys

PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def repetition(words):
    return len(words) - 2, words[-2] == "who" and words[-1] == words[0]


def agreement(words):
    place = next(i for i, word in enumerate(words) if word in ("is", "are"))
    plural = words[1].endswith("s")
    return place - 2, words[0] == "the" and (words[place] == "are") == plural


def brackets(words):
    stack = []
    for place, word in enumerate(words):
        if word in PAIRS:
            stack.append(PAIRS[word])
        elif not stack or stack.pop() != word:
            return len(words) - 2, False
        elif not stack and place < len(words) - 1:
            return len(words) - 2, False
    return len(words) - 2, not stack


with open(sys.argv[2], encoding="utf-8") as file:
    print(json.dumps([globals()[sys.argv[1]](words) for words in json.load(file)]))
