"""Huffman's trees over counts, as an oracle for `WordTree`.

    python word_trees.py COUNT... [--classes 0 1 …]

Prints the two branches of each node, one node after another, as a JSON list: a number below C is a word,
and C + n is node n. With the class of each word a tree over the words of each class, class after class,
and then one over the classes.
"""
import argparse
import heapq
import json

parser = argparse.ArgumentParser()
parser.add_argument("counts", type=int, nargs="+")
parser.add_argument("--classes", type=int, nargs="*")
options = parser.parse_args()
C, children = len(options.counts), []


def join(heap):
    heapq.heapify(heap)
    while len(heap) > 1:
        (one, first), (other, second) = heapq.heappop(heap), heapq.heappop(heap)
        children.extend([first, second])
        heapq.heappush(heap, (one + other, C + len(children) // 2 - 1))
    return heap[0]


words = [(count, word) for word, count in enumerate(options.counts)]
if options.classes:
    join([join([pair for pair in words if options.classes[pair[1]] == number])
          for number in range(max(options.classes) + 1)])
else:
    join(words)
print(json.dumps(children))
