"""Steps of networks some of whose states are dropped, in NumPy, as an oracle for the engine.

    python gated_dropout.py tanh|gru|gru-reset-after|lstm C H LAYERS RATE SEED LEARNING_RATE STEPS

Prints JSON: sentences, and the weights after so many steps of gradient descent, each on all of them.
The masks of a step are numpy.random.RandomState's of `SEED + 2654435761 n` modulo 2³², n the examples
before it: 32 bits for each number, layer after layer, in each word after word, which lie time after time
and at each time the longest sentence first. Gradients are slopes, as in gated_numpy.py.
"""
import json
import sys

import numpy as np

import gated_numpy


def draw_weights(kind, C, H, layers, draw):
    if kind != "tanh":
        p = gated_numpy.draw_weights(kind, C, H, layers, draw)
        return {**p, "b": p["b"][..., None], "c": p["c"][..., None]}
    bound = np.sqrt(1.0 / H)
    U = draw.uniform(-np.sqrt(1.0 / C), np.sqrt(1.0 / C), (H, C))
    V = draw.uniform(-bound, bound, (C, H))
    return {"U": U, "V": V, "W": draw.uniform(-bound, bound, (H, H))}


def loss(kind, p, layers, sentence, masks):
    """The loss of a sentence; masks [layers][T] are columns [H, 1]."""
    H = p["W"].shape[-1]
    state = [(np.zeros((H, 1)), np.zeros((H, 1)))] * layers
    total = 0.0
    for t, (word, label) in enumerate(zip(sentence[:-1], sentence[1:])):
        shown, after = p["U" if kind == "tanh" else "E"][..., :, [word]], []
        for layer in range(layers):
            s, c = state[layer]
            if kind == "tanh":
                s = np.tanh(shown + p["W"] @ s)
            else:
                s, c = gated_numpy.step(kind, p, layer, shown, s, c)
            after.append((s, c))
            shown = s * masks[layer][t]
        state = after
        z = p["V"] @ shown + p.get("c", 0)
        total = total - (z - np.log(np.exp(z).sum(-2, keepdims=True)))[..., label, 0]
    return total


def draw_masks(sentences, layers, H, rate, seed):
    lengths = [len(sentence) - 1 for sentence in sentences]
    order = sorted(range(len(lengths)), key=lambda index: -lengths[index])
    rows = [(index, t) for t in range(max(lengths)) for index in order if lengths[index] > t]
    draw = np.random.RandomState(seed % 2**32)
    bits = draw.randint(0, 2**32, (layers, len(rows), H, 1), dtype=np.uint32)
    values = np.where(bits < int(rate * 2**32), 0.0, 1.0 / (1.0 - rate))
    return [[[values[layer, rows.index((index, t))] for t in range(length)] for layer in range(layers)]
            for index, length in enumerate(lengths)]


def main():
    kind = sys.argv[1]
    C, H, layers = map(int, sys.argv[2:5])
    rate, seed, learning_rate, steps = (
        float(sys.argv[5]), int(sys.argv[6]), float(sys.argv[7]), int(sys.argv[8]))
    p = draw_weights(kind, C, H, layers, np.random.RandomState(10))
    sentences = [np.random.RandomState(size).randint(0, C, size).tolist() for size in (4, 6, 3)]
    for number in range(steps):
        masks = draw_masks(sentences, layers, H, rate, seed + 2654435761 * number * len(sentences))

        def losses(p):
            return sum(loss(kind, p, layers, *both) for both in zip(sentences, masks))

        slopes = {}
        for name, values in p.items():
            found = {}
            for h in (1e-3, -1e-3, 2e-3, -2e-3):
                moved = values.ravel() + h * np.eye(values.size)
                found[h] = losses({**p, name: moved.reshape(-1, *values.shape)})
            slopes[name] = (8 * (found[1e-3] - found[-1e-3]) - (found[2e-3] - found[-2e-3])) / 12e-3
        p = {name: values - learning_rate * slopes[name].reshape(values.shape)
             for name, values in p.items()}
    json.dump({"sentences": sentences, "weights": {name: v.ravel().tolist() for name, v in p.items()}},
              sys.stdout)


if __name__ == "__main__":
    main()
