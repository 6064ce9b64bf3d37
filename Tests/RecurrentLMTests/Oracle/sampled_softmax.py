"""The loss of a sampled softmax and its slopes, as an oracle for the engine.

    python sampled_softmax.py < STEP

Reads a JSON object: the weights U, V and W, sentences as lists of words, how often each word occurs, the
number of samples and their seed. Prints the samples, the loss, and the loss's slopes by central
differences.
"""
import json
import sys

import numpy as np

step = json.load(sys.stdin)
U, V, W = (np.array(step[name]) for name in "UVW")
K = step["samples"]
weights = np.maximum(1, step["counts"]) ** 0.75
q = weights / weights.sum()
draws = np.random.RandomState(step["seed"] ^ 0x5A3D1E57).random_sample(K)
drawn = np.searchsorted(np.cumsum(weights), draws * np.cumsum(weights)[-1], side="right")


def loss():
    total = 0.0
    for words in step["sentences"]:
        s = np.zeros(len(W))
        for word, label in zip(words, words[1:]):
            s = np.tanh(U[:, word] + W.dot(s))
            others = drawn[drawn != label]
            z = V[others].dot(s) - np.log(K * q[others])
            own = V[label].dot(s) - np.log(K * q[label])
            total += np.log(np.exp(z).sum() + np.exp(own)) - own
    return total


def slopes(matrix):
    result = np.zeros_like(matrix)
    for place in np.ndindex(matrix.shape):
        kept, h = matrix[place], 1e-5
        matrix[place] = kept + h
        above = loss()
        matrix[place] = kept - h
        result[place] = (above - loss()) / (2 * h)
        matrix[place] = kept
    return result.tolist()


json.dump({"drawn": drawn.tolist(), "loss": loss(), "U": slopes(U), "V": slopes(V), "W": slopes(W)},
          sys.stdout)
