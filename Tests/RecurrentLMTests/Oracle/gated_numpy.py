"""Networks with gates in NumPy, with slopes for gradients, as an oracle for the Swift models.

    python gated_numpy.py gru|gru-reset-after|lstm C H LAYERS TRUNCATE SEED

Prints JSON: the weights, sentences, the forward pass of the first, its loss, and the derivatives of its
loss by central differences of fourth order, `(8 (L(h) - L(-h)) - (L(2h) - L(-2h))) / 12h`. TRUNCATE is
the number of steps that errors go back, -1 for all of them: then a word's loss is one of the weights
that read so many words before it, after a state that does not move.
"""
import json
import sys

import numpy as np

LETTERS = {"gru": "zrh", "gru-reset-after": "zrh", "lstm": "ifqg"}


def draw_weights(kind, C, H, layers, draw):
    """The weights of a seed: the series' order, E, all U, all W, V; biases 0, the LSTM's bf 1."""
    gates = len(LETTERS[kind])
    bound = np.sqrt(1.0 / H)
    E = draw.uniform(-np.sqrt(1.0 / C), np.sqrt(1.0 / C), (H, C))
    U = draw.uniform(-bound, bound, (gates * layers, H, H))
    W = draw.uniform(-bound, bound, (gates * layers, H, H))
    V = draw.uniform(-bound, bound, (C, H))
    b = np.zeros((gates * layers, H))
    if kind == "lstm":
        b[1::gates] = 1.0
    return {"E": E, "U": U, "W": W, "V": V, "b": b, "c": np.zeros(C)}


def draw_sentences(C, draw):
    return [draw.randint(0, C, size) for size in (9, 2, 3, 7, 6)]


def step(kind, p, layer, x, s, c):
    """One word in one layer: the new state and, of an LSTM, the new memory, columns [..., H, 1].

    The weights may have a first axis, of many networks at once.
    """
    def sigmoid(v):
        return 1.0 / (1.0 + np.exp(-v))

    gates = len(LETTERS[kind])
    U, W, b = (
        [p[name][..., gates * layer + k, :, :] for k in range(gates)] for name in ("U", "W", "b"))
    if kind == "lstm":
        i, f, q = (sigmoid(U[k] @ x + W[k] @ s + b[k]) for k in range(3))
        g = np.tanh(U[3] @ x + W[3] @ s + b[3])
        c = c * f + g * i
        return np.tanh(c) * q, c
    z, r = (sigmoid(U[k] @ x + W[k] @ s + b[k]) for k in range(2))
    product = r * (W[2] @ s) if kind == "gru-reset-after" else W[2] @ (s * r)
    h = np.tanh(U[2] @ x + product + b[2])
    return (1 - z) * h + z * s, c


def read(kind, p, layers, x, state):
    """Reads words after a state: log probabilities, the upper states, and the state after each word."""
    logs, upper, after = [], [], []
    for word in x:
        below, new = p["E"][..., :, [word]], []
        for layer in range(layers):
            s, c = step(kind, p, layer, below, *state[layer])
            below = s
            new.append((s, c))
        state = new
        z = p["V"] @ below + p["c"]
        logs.append(z - np.log(np.exp(z).sum(-2, keepdims=True)))
        upper.append(below)
        after.append(state)
    return logs, upper, after


def main():
    kind = sys.argv[1]
    C, H, layers, truncate, seed = map(int, sys.argv[2:])
    draw = np.random.RandomState(seed)
    p = draw_weights(kind, C, H, layers, draw)
    sentences = draw_sentences(C, draw)
    words = sentences[0]
    x, y = words[:-1], words[1:]
    p["b"], p["c"] = p["b"][..., None], p["c"][..., None]
    nothing = [(np.zeros((H, 1)), np.zeros((H, 1)))] * layers
    logs, upper, after = read(kind, p, layers, x, nothing)

    def losses(p):
        if truncate < 0:
            found = read(kind, p, layers, x, nothing)[0]
            return -sum(log[..., label, 0] for log, label in zip(found, y))
        total = 0.0
        for t, label in enumerate(y):
            first = max(0, t - truncate)
            before = after[first - 1] if first > 0 else nothing
            total = total - read(kind, p, layers, x[first:t + 1], before)[0][-1][..., label, 0]
        return total

    gradients = {}
    for name, values in p.items():
        found = {}
        for h in (1e-3, -1e-3, 2e-3, -2e-3):
            moved = values.ravel() + h * np.eye(values.size)
            found[h] = losses({**p, name: moved.reshape(-1, *values.shape)})
        slopes = (8 * (found[1e-3] - found[-1e-3]) - (found[2e-3] - found[-2e-3])) / 12e-3
        gradients[name] = slopes.tolist()
    json.dump({
        "weights": {name: values.ravel().tolist() for name, values in p.items()},
        "sentences": [words.tolist() for words in sentences],
        "o": np.exp(logs)[..., 0].tolist(),
        "s": [[0.0] * H] + np.array(upper)[..., 0].tolist(),
        "loss": losses(p) if truncate < 0 else -sum(log[label, 0] for log, label in zip(logs, y)),
        "gradients": gradients,
    }, sys.stdout)


if __name__ == "__main__":
    main()
