"""The recurrent network in NumPy, step by step, as an oracle for the Swift models.

    python numpy_model.py C H T TRUNCATE SEED [CLIP_NORM [SHUFFLE_SEED]] [--batch N]
        [--adagrad EPSILON | --rmsprop DECAY EPSILON | --adam BETA1 BETA2 EPSILON] [--classes 0 1 … | --tree 0 1 …]

Prints JSON: the weights, a sentence, the forward pass, every gradient and their norm, and ten losses
of training, with the gradients clipped by their global norm if CLIP_NORM is given, each epoch in a
new order if SHUFFLE_SEED is, and each step on the sum of N sentences' gradients. With the class of each
word the output predicts the class first, and then the word among those of its class. With the two
branches of each node it goes down a tree: a number below C is a word, and C + n is node n.
"""
import argparse
import json
import sys

import numpy as np

parser = argparse.ArgumentParser()
parser.add_argument("sizes", type=int, nargs=5)
parser.add_argument("clip_norm", type=float, nargs="?", default=np.inf)
parser.add_argument("shuffle_seed", type=int, nargs="?")
parser.add_argument("--batch", type=int, default=1)
parser.add_argument("--adagrad", type=float)
parser.add_argument("--rmsprop", type=float, nargs=2)
parser.add_argument("--adam", type=float, nargs=3)
parser.add_argument("--classes", type=int, nargs="*")
parser.add_argument("--tree", type=int, nargs="*")
options = parser.parse_args()
C, H, T, TRUNCATE, SEED = options.sizes
CLIP_NORM = options.clip_norm
orders = np.random.RandomState(options.shuffle_seed) if options.shuffle_seed is not None else None
draw = np.random.RandomState(SEED)
U = draw.uniform(-np.sqrt(1.0 / C), np.sqrt(1.0 / C), (H, C))
V = draw.uniform(-np.sqrt(1.0 / H), np.sqrt(1.0 / H), (C - 1 if options.tree else C, H))
W = draw.uniform(-np.sqrt(1.0 / H), np.sqrt(1.0 / H), (H, H))
CLASSES = np.array(options.classes or [0] * C)
K = CLASSES.max() + 1
A = draw.uniform(-np.sqrt(1.0 / H), np.sqrt(1.0 / H), (K, H)) if options.classes else np.zeros((1, H))


def paths(place, path):
    """The nodes and branches on the way to each word, from a node or a word on."""
    if place < C:
        return {place: path}
    node = place - C
    first, second = options.tree[2 * node], options.tree[2 * node + 1]
    return {**paths(first, path + [(node, 0)]), **paths(second, path + [(node, 1)])}


PATHS = paths(2 * C - 2, []) if options.tree else None
weights = {"U": U.tolist(), "V": V.tolist(), "W": W.tolist(), "A": A.tolist()}


def forward(x):
    s = np.zeros((len(x) + 1, H))
    o = np.zeros((len(x), C))
    for t, word in enumerate(x):
        s[t + 1] = np.tanh(U[:, word] + W.dot(s[t]))
        if options.tree:
            p = 1 / (1 + np.exp(-V.dot(s[t + 1])))
            o[t] = [np.prod([p[n] if branch else 1 - p[n] for n, branch in PATHS[word]])
                    for word in range(C)]
            continue
        e, a = np.exp(V.dot(s[t + 1])), np.exp(A.dot(s[t + 1]))
        o[t] = (a / a.sum())[CLASSES] * e / np.bincount(CLASSES, e)[CLASSES]
    return o, s


def total_loss(pairs):
    loss = 0.0
    for x, y in pairs:
        o, _ = forward(x)
        loss -= np.log(o[np.arange(len(y)), y]).sum()
    return loss


def gradients(x, y):
    o, s = forward(x)
    dU, dV, dW, dA = np.zeros_like(U), np.zeros_like(V), np.zeros_like(W), np.zeros_like(A)
    for t in range(len(y) - 1, -1, -1):
        a = np.bincount(CLASSES, o[t])
        words = np.where(CLASSES == CLASSES[y[t]], o[t] / a[CLASSES], 0.0)
        words[y[t]] -= 1.0
        a[CLASSES[y[t]]] -= 1.0
        if options.tree:
            words = np.zeros(C - 1)
            for node, branch in PATHS[y[t]]:
                words[node] = 1 / (1 + np.exp(-V[node].dot(s[t + 1]))) - branch
        dA += np.outer(a, s[t + 1]) if options.classes else 0.0
        dV += np.outer(words, s[t + 1])
        delta = (V.T.dot(words) + A.T.dot(a)) * (1 - s[t + 1] ** 2)
        for k in range(t, max(0, t - TRUNCATE) - 1, -1):
            dW += np.outer(delta, s[k])
            dU[:, x[k]] += delta
            delta = W.T.dot(delta) * (1 - s[k] ** 2)
    return dU, dV, dW, dA


def norm(matrices):
    return np.linalg.norm(np.concatenate([matrix.ravel() for matrix in matrices]))


squares = [np.zeros_like(parameter) for parameter in (U, V, W, A)]
means = [np.zeros_like(parameter) for parameter in (U, V, W, A)]
steps = 0


def descend(changes, read, met):
    """One step against the gradients; of U only the columns of the words read take part, and of V the
    rows of the classes or of the nodes met."""
    global steps
    steps += 1
    for parameter, gradient, square, mean in zip((U, V, W, A), changes, squares, means):
        columns = np.s_[:, read] if parameter is U else np.s_[met] if parameter is V else np.s_[:]
        gradient = gradient[columns]
        if options.adagrad is not None:
            square[columns] += gradient ** 2
            gradient = gradient / np.sqrt(square[columns] + options.adagrad)
        if options.rmsprop is not None:
            decay, epsilon = options.rmsprop
            square[columns] = decay * square[columns] + (1 - decay) * gradient ** 2
            gradient = gradient / np.sqrt(square[columns] + epsilon)
        if options.adam is not None:
            beta1, beta2, epsilon = options.adam
            mean[columns] = beta1 * mean[columns] + (1 - beta1) * gradient
            square[columns] = beta2 * square[columns] + (1 - beta2) * gradient ** 2
            corrected = mean[columns] / (1 - beta1 ** steps), square[columns] / (1 - beta2 ** steps)
            gradient = corrected[0] / (np.sqrt(corrected[1]) + epsilon)
        parameter[columns] -= 0.05 * gradient


sentences = [draw.randint(0, C, size) for size in (T + 1, 2, 3, T + 6, 6)]
pairs = [(words[:-1], words[1:]) for words in sentences]
x, y = pairs[0]
o, s = forward(x)
dU, dV, dW, dA = gradients(x, y)
result = {
    "weights": weights, "sentences": [words.tolist() for words in sentences],
    "o": o.tolist(), "s": s.tolist(), "totalLoss": total_loss(pairs),
    "dLdU": dU.tolist(), "dLdV": dV.tolist(), "dLdW": dW.tolist(),
    "dLdA": dA.tolist(), "norm": norm((dU, dV, dW, dA)), "losses": [],
}
words = sum(len(y) for _, y in pairs)
for _ in range(10):
    result["losses"].append(total_loss(pairs) / words)
    order = np.arange(len(pairs)) if orders is None else orders.permutation(len(pairs))
    for first in range(0, len(order), options.batch):
        batch = [pairs[index] for index in order[first:first + options.batch]]
        changes = [sum(parts) for parts in zip(*(gradients(x, y) for x, y in batch))]
        factor = min(1.0, CLIP_NORM / norm(changes))
        read, predicted = (np.unique(np.concatenate(words)) for words in zip(*batch))
        met = np.isin(CLASSES, CLASSES[predicted])
        if options.tree:
            met = np.isin(np.arange(C - 1), [node for word in predicted for node, _ in PATHS[word]])
        descend([factor * change for change in changes], read, met)
result["trained"] = {"U": U.tolist(), "V": V.tolist(), "W": W.tolist(), "A": A.tolist()}
json.dump(result, sys.stdout)
