"""The tutorial's model in another system, timed on request: `python peer.py numpy | torch | jax`.

Reads one JSON request a line and answers each with one line, as the Swift `step-server` does, so that
`bench.py` can time all of them in turn. NumPy runs the tutorial's loops in double precision; PyTorch
and JAX compute the whole sentence's gradient in single precision on all cores.
"""

import functools
import json
import os
import sys
import time

import numpy

RATE, TRUNCATE = 0.005, 4


def weights(C, H):
    draw = numpy.random.RandomState(10)
    return [
        draw.uniform(-numpy.sqrt(1 / n), numpy.sqrt(1 / n), shape)
        for n, shape in ((C, (H, C)), (H, (C, H)), (H, (H, H)))
    ]


def sentence(C, T, number=0):
    t = numpy.arange(T) + 1009 * number
    return (t * 7919 + 13) % C, (t * 104729 + 7) % C


class NumPy:
    def __init__(self, C, H):
        self.parameters = self.U, self.V, self.W = weights(C, H)
        self.squares = [numpy.zeros_like(parameter) for parameter in self.parameters]

    def forward(self, x):
        s = numpy.zeros((len(x) + 1, len(self.W)))
        o = numpy.zeros((len(x), len(self.V)))
        for t, word in enumerate(x):
            s[t] = numpy.tanh(self.U[:, word] + self.W.dot(s[t - 1]))
            e = numpy.exp(self.V.dot(s[t]))
            o[t] = e / e.sum()
        return o, s

    def gradients(self, x, y):
        o, s = self.forward(x)
        loss = -numpy.log(o[range(len(y)), y]).sum()
        dU, dV, dW = (numpy.zeros_like(p) for p in (self.U, self.V, self.W))
        o[range(len(y)), y] -= 1
        for t in reversed(range(len(y))):
            dV += numpy.outer(o[t], s[t])
            delta = self.V.T.dot(o[t]) * (1 - s[t] ** 2)
            for k in range(t, max(0, t - TRUNCATE) - 1, -1):
                dW += numpy.outer(delta, s[k - 1])
                dU[:, x[k]] += delta
                delta = self.W.T.dot(delta) * (1 - s[k - 1] ** 2)
        return loss, (dU, dV, dW)

    def step(self, x, y):
        loss, gradients = self.gradients(x, y)
        for parameter, gradient in zip(self.parameters, gradients):
            parameter -= RATE * gradient
        return lambda: loss

    def batch_step(self, pairs, optimizer, rate):
        """One step with the summed gradients; of U only the columns of the words read take part."""
        losses, gradients = zip(*(self.gradients(x, y) for x, y in pairs))
        read = numpy.unique(numpy.concatenate([x for x, _ in pairs]))
        for parameter, square, parts in zip(self.parameters, self.squares, zip(*gradients)):
            columns = read if parameter is self.U else slice(None)
            gradient, G = sum(parts)[:, columns], square[:, columns]
            if optimizer != "sgd":
                G = G + gradient**2 if optimizer == "adagrad" else 0.9 * G + 0.1 * gradient**2
                square[:, columns] = G
                gradient = gradient / numpy.sqrt(G + 1e-6)
            parameter[:, columns] -= rate * gradient
        return sum(losses)

    def loss(self, x, y):
        o, _ = self.forward(x)
        return -numpy.log(o[range(len(y)), y]).sum()


class PyTorch:
    def __init__(self, C, H):
        import torch

        torch.set_num_threads(len(os.sched_getaffinity(0)))
        self.torch = torch
        U, V, W = weights(C, H)
        self.parameters = [
            torch.tensor(p, dtype=torch.float32, requires_grad=True) for p in (U.T.copy(), V, W)
        ]

    def total(self, x, y):
        torch, (embedding, V, W) = self.torch, self.parameters
        inputs = torch.nn.functional.embedding(torch.as_tensor(x), embedding, sparse=True)
        state, states = torch.zeros(len(W)), []
        for word in inputs:
            state = torch.tanh(word + W @ state)
            states.append(state)
        scores = torch.stack(states) @ V.T
        return torch.nn.functional.cross_entropy(scores, torch.as_tensor(y), reduction="sum")

    def step(self, x, y):
        total = self.total(x, y)
        total.backward()
        with self.torch.no_grad():
            for parameter in self.parameters:
                parameter.add_(parameter.grad, alpha=-RATE)
                parameter.grad = None
        return total.item

    def loss(self, x, y):
        with self.torch.no_grad():
            return self.total(x, y).item()


class JAX:
    def __init__(self, C, H):
        import jax
        import jax.numpy

        U, V, W = weights(C, H)
        self.parameters = tuple(jax.numpy.array(p, dtype="float32") for p in (U.T, V, W))

        def total(parameters, x, y):
            embedding, V, W = parameters

            def cell(state, word):
                state = jax.numpy.tanh(word + W @ state)
                return state, state

            _, states = jax.lax.scan(cell, jax.numpy.zeros(len(W)), embedding[x])
            return -jax.nn.log_softmax(states @ V.T)[jax.numpy.arange(len(y)), y].sum()

        @functools.partial(jax.jit, donate_argnums=0)
        def update(parameters, x, y):
            loss, gradients = jax.value_and_grad(total)(parameters, x, y)
            return loss, jax.tree.map(lambda p, g: p - RATE * g, parameters, gradients)

        self.update, self.total = update, jax.jit(total)

    def step(self, x, y):
        loss, self.parameters = self.update(self.parameters, x, y)
        self.parameters[0].block_until_ready()
        return lambda: float(loss)

    def loss(self, x, y):
        return float(self.total(self.parameters, x, y))


PEERS = {"numpy": NumPy, "torch": PyTorch, "jax": JAX}
peer, kept, examples = PEERS[sys.argv[1]], {}, []


def pairs(count):
    return [(numpy.array(words[:-1]), numpy.array(words[1:])) for words in examples[:count]]


def answer(request):
    C, H, T = (request.get(name, size) for name, size in (("C", 8000), ("H", 100), ("T", 45)))
    count = request.get("steps", 1)
    if request["do"] == "sentences":
        examples[:] = request["sentences"]
        return len(examples)
    if request["do"] == "losses":
        model = peer(C, H)
        if "batch" in request:
            batch = [sentence(C, T, number) for number in range(request["batch"])]
            return [
                model.batch_step(batch, request["optimizer"], request["rate"]) for _ in range(count)]
        return [float(model.step(*sentence(C, T))()) for _ in range(count)]
    if (C, H) not in kept:
        kept[C, H] = peer(C, H)
    model = kept[C, H]
    if request["do"] == "time":
        x, y = sentence(C, T)
        start = time.perf_counter()
        for _ in range(count):
            model.step(x, y)
        return (time.perf_counter() - start) * 1e3 / count
    work = {"train": model.step, "evaluate": model.loss}[request["do"]]
    chosen = pairs(count)
    start = time.perf_counter()
    for x, y in chosen:
        work(x, y)
    return sum(len(x) for x, _ in chosen) / (time.perf_counter() - start)


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
