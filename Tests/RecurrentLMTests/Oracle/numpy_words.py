"""What is drawn from a model, and what is seen in it, in NumPy.

    python numpy_words.py TASK < JSON     reads {"U": …, "V": …, "W": …} and what the task needs

SENTENCE_START is word 0, SENTENCE_END word 1, UNKNOWN_TOKEN the last.
"""
import json
import sys

import numpy as np

request = json.load(sys.stdin)
U, V, W = (np.array(request[name]) for name in "UVW")
(H, C) = U.shape


def step(word, s):
    s = np.tanh(U[:, word] + W.dot(s))
    e = np.exp(V.dot(s))
    return e / e.sum(), s


def read(x):
    o, s = [], [np.zeros(H)]
    for word in x:
        p, state = step(word, s[-1])
        o.append(p)
        s.append(state)
    return np.array(o), np.array(s)


def renormalised(p):
    """The probabilities that words are drawn with."""
    p = p.copy()
    p[[0, C - 1]] = 0.0
    if request["topK"] is not None:
        p[np.argsort(-p, kind="stable")[request["topK"]:]] = 0.0
    if request["temperature"] == 0:
        return np.eye(C)[np.argmax(p)]
    p = p ** (1.0 / request["temperature"])
    return p / p.sum()


def generate():
    draw = np.random.RandomState(request["seed"])

    def attempt():
        words, s = [], np.zeros(H)
        p, s = step(0, s)
        for word in request["prompt"]:
            words.append(word)
            p, s = step(word, s)
        while len(words) < request["maximumLength"]:
            cumulative = np.cumsum(renormalised(p))
            word = int(np.argmax(cumulative > draw.random_sample() * cumulative[-1]))
            if word == 1:
                break
            words.append(word)
            p, s = step(word, s)
        return words

    def sentence():
        while True:
            words = attempt()
            if len(words) >= request["minimumLength"]:
                return words

    return [sentence() for _ in range(request["sentences"])]


def next_words():
    o, _ = read(request["x"])
    best = np.argsort(-o, axis=1, kind="stable")[:, :request["top"]]
    return {"indices": best.tolist(),
            "probabilities": np.take_along_axis(o, best, axis=1).tolist()}


def correlations():
    states = np.concatenate([read(x)[1][1:] for x in request["sentences"]])
    signal = np.concatenate(request["signals"])
    return [float(np.corrcoef(states[:, unit], signal)[0, 1]) for unit in range(H)]


def bptt_trace():
    t = request["t"]
    o, s = read(request["x"])
    error = o[t] - np.eye(C)[request["y"][t]]
    delta = np.dot(V.T, error) * (1 - s[t + 1] ** 2)
    norms = []
    for k in range(t, -1, -1):
        norms.append(float(np.linalg.norm(delta)))
        delta = np.dot(W.T, delta) * (1 - s[k] ** 2)
    return norms


def nearest():
    similarities = U.T.dot(U[:, request["word"]]) / np.linalg.norm(U, axis=0) / np.linalg.norm(U[:, request["word"]])
    similarities[[0, 1, C - 1, request["word"]]] = -2
    best = np.argsort(-similarities, kind="stable")[:request["top"]]
    return {"indices": best.tolist(), "similarities": similarities[best].tolist()}


def components():
    points = np.array(request["points"])
    centred = points - points.mean(axis=0)
    _, lengths, directions = np.linalg.svd(centred, full_matrices=False)
    directions = directions[:request["count"]]
    farthest = np.abs(directions).argmax(axis=1)
    directions *= np.sign(directions[np.arange(len(directions)), farthest])[:, None]
    return {"directions": directions.tolist(), "coordinates": centred.dot(directions.T).tolist(),
            "shares": (lengths ** 2 / np.sum(lengths ** 2))[:request["count"]].tolist()}


tasks = {"nearest": nearest, "components": components, "generate": generate, "distribution": lambda: renormalised(np.array(request["o"])).tolist(),
         "nextWords": next_words, "correlations": correlations, "bpttTrace": bptt_trace}
json.dump(tasks[sys.argv[1]](), sys.stdout)
