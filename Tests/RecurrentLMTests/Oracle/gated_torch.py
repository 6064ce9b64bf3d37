"""Writes gated_torch.json: gradients and losses of networks with gates, by PyTorch in double precision.

    Benchmarks/.venv/bin/python Tests/RecurrentLMTests/Oracle/gated_torch.py

The weights and the sentences are those of gated_numpy.py with seed 10, C = 11 and H = 5. PyTorch
differentiates the equations; its own nn.GRU, whose reset comes after the product, and nn.LSTM must give
the same states. Ten losses of each optimizer are those before each epoch of one step a sentence, with a
learning rate of 0.05; what an optimizer remembers of E changes where a step reads words.
"""
import json
import pathlib

import numpy as np
import torch

from gated_numpy import LETTERS, draw_sentences, draw_weights

torch.set_default_dtype(torch.float64)
C, H = 11, 5


def states(kind, p, layers, words):
    """The states of the upper layer, shape [T, H]."""
    gates = len(LETTERS[kind])
    x = [p["E"][:, word] for word in words]
    for layer in range(layers):
        U, W, b = (p[name][gates * layer:gates * (layer + 1)] for name in "UWb")
        s, c, found = torch.zeros(H), torch.zeros(H), []
        for one in x:
            if kind == "lstm":
                i, f, q = (torch.sigmoid(U[k] @ one + W[k] @ s + b[k]) for k in range(3))
                c = c * f + torch.tanh(U[3] @ one + W[3] @ s + b[3]) * i
                s = torch.tanh(c) * q
            else:
                z, r = (torch.sigmoid(U[k] @ one + W[k] @ s + b[k]) for k in range(2))
                product = r * (W[2] @ s) if kind == "gru-reset-after" else W[2] @ (s * r)
                s = (1 - z) * torch.tanh(U[2] @ one + product + b[2]) + z * s
            found.append(s)
        x = found
    return torch.stack(x)


def check_with_modules(kind, p, layers, words):
    """PyTorch's own modules have the gates in the orders r z n and i f g o."""
    order = {"gru-reset-after": (1, 0, 2), "lstm": (0, 1, 3, 2)}.get(kind)
    if order is None:
        return
    module = (torch.nn.LSTM if kind == "lstm" else torch.nn.GRU)(H, H, layers)
    with torch.no_grad():
        for layer in range(layers):
            first = len(order) * layer
            for name, letter in (("weight_ih", "U"), ("weight_hh", "W"), ("bias_ih", "b")):
                parts = torch.cat([p[letter][first + gate] for gate in order])
                getattr(module, f"{name}_l{layer}").copy_(parts)
            getattr(module, f"bias_hh_l{layer}").zero_()
        own = module(p["E"][:, words].T)[0]
        assert torch.allclose(own, states(kind, p, layers, words), atol=1e-14, rtol=0)


def loss(kind, p, layers, words):
    z = states(kind, p, layers, words[:-1]) @ p["V"].T + p["c"]
    return torch.nn.functional.cross_entropy(z, torch.tensor(words[1:]), reduction="sum")


def gradients(kind, p, layers, words):
    return dict(zip(p, torch.autograd.grad(loss(kind, p, layers, words), list(p.values()))))


def fresh(kind, layers):
    draw = np.random.RandomState(10)
    p = draw_weights(kind, C, H, layers, draw)
    p = {name: torch.tensor(values, requires_grad=True) for name, values in p.items()}
    return p, [words.tolist() for words in draw_sentences(C, draw)]


def losses(kind, layers, rule):
    p, sentences = fresh(kind, layers)
    words = sum(len(sentence) - 1 for sentence in sentences)
    first = {name: torch.zeros_like(values) for name, values in p.items()}
    second = {name: torch.zeros_like(values) for name, values in p.items()}
    found, steps = [], 0
    for _ in range(10):
        found.append(sum(loss(kind, p, layers, one).item() for one in sentences) / words)
        for sentence in sentences:
            steps += 1
            g = gradients(kind, p, layers, sentence)
            with torch.no_grad():
                for name, values in p.items():
                    at = (slice(None), sorted(set(sentence[:-1]))) if name == "E" else ()
                    change = g[name][at]
                    if rule == "adagrad":
                        second[name][at] += change ** 2
                        change = change / torch.sqrt(second[name][at] + 1e-3)
                    if rule == "adam":
                        first[name][at] = 0.9 * first[name][at] + 0.1 * change
                        second[name][at] = 0.999 * second[name][at] + 0.001 * change ** 2
                        mean = first[name][at] / (1 - 0.9 ** steps)
                        square = second[name][at] / (1 - 0.999 ** steps)
                        change = mean / (torch.sqrt(square) + 1e-3)
                    values[at] -= 0.05 * change
    return found


result = []
for kind in LETTERS:
    for layers in (1, 2):
        p, sentences = fresh(kind, layers)
        check_with_modules(kind, p, layers, sentences[0][:-1])
        g = gradients(kind, p, layers, sentences[0])
        result.append({
            "kind": kind, "layers": layers, "sentences": sentences,
            "gradients": {name: values.flatten().tolist() for name, values in g.items()},
            "losses": {rule: losses(kind, layers, rule) for rule in ("sgd", "adagrad", "adam")},
        })
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text("[\n" + ",\n".join(json.dumps(one) for one in result) + "\n]\n")
