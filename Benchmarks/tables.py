"""The tables of `bench.py`: what each asks of whom, and how it is written."""

import statistics
from math import exp

import machine

C, H = 8000, 100
BATCHES = (1, 4, 16, 64)
# The rates that the optimizers are compared with; a batch's gradient is a sum, and plain descent
# needs a smaller one for a longer sum.
RATES = {"sgd": 0.005, "adagrad": 0.05, "rmsProp": 0.001}
# A few sentences have gradients many times as long as all others: one plain step along such a one
# undoes what minutes have learnt, and the table would compare accidents.
CLIP = 100


def model(name):
    return {"model": "RNN" if name == "RNN" else "FastRNN"}


def rounds(all, count, do="time", turn=0.1, **request):
    """The answers of each contestant, taken in turn."""
    steps = {}
    for name, one in all.items():
        one.ask(do, **request, **model(name), steps=2)
        steps[name] = max(1, int(1000 * turn / one.ask(do, **request, **model(name), steps=2)))
    answers = {name: [] for name in all}
    for _ in range(count):
        for name, one in all.items():
            answers[name].append(one.ask(do, **request, **model(name), steps=steps[name]))
    return answers


def table(head, rows):
    lines = [head, ["---"] + ["---:"] * (len(head) - 1)] + rows
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def steps(all, count, speed):
    """One SGD step: milliseconds, and what FastRNN's are of each."""
    rows = []
    for T in (45, 20, 14):
        chosen = all if T == 45 else {n: all[n] for n in ("FastRNN", "FastRNN, 1 core", "JAX", "PyTorch")}
        answers = rounds(chosen, count, T=T)
        ours = min(answers["FastRNN"])
        floor = 6 * T * C * H / (speed * len(machine.CORES)) * 1e3
        for name, times in answers.items():
            least, middle = min(times), statistics.median(times)
            rows.append([f"{T}", name, f"{least:.3f}", f"{middle:.3f}", f"{ours / least:.2f}"])
        rows.append([f"{T}", "floor: 6TCH operations", f"{floor:.3f}", "", f"{ours / floor:.2f}"])
    return table(["T", "one SGD step", "minimum, ms", "median, ms", "FastRNN is × this"], rows)


def growth(all, count):
    """How a step grows with the vocabulary and the hidden units, on one core and on two."""
    rows, fast = [], {name: all[name] for name in ("FastRNN", "FastRNN, 1 core")}
    for words in (2000, 8000, 32000):
        for units in (50, 100, 256):
            answers = rounds(fast, count, turn=0.05, C=words, H=units, T=20)
            two, one = (min(answers[name]) for name in fast)
            speed = 6 * 20 * words * units / two / 1e6
            rows.append([
                f"{words}", f"{units}", f"{two:.3f}", f"{speed:.0f}", f"{one:.3f}", f"{one / two:.2f}"])
    head = ["C", "H", "T = 20: minimum, ms", "GFLOP/s", "one core, ms", "× two cores"]
    return table(head, rows)


def batches(all, count, sentences=640):
    """Words a second for batches of several sizes and all optimizers."""
    rows, fast = [], all["FastRNN"]
    fast.ask("sentences", steps=sentences)
    requests = [
        dict(steps=sentences, batch=batch, optimizer=optimizer, rate=1e-4)
        for batch in BATCHES for optimizer in RATES
    ]
    answers = [[fast.ask("train", **request) for request in requests] for _ in range(count)]
    best = [max(speeds) for speeds in zip(*answers)]
    for index, batch in enumerate(BATCHES):
        speeds = best[index * len(RATES):(index + 1) * len(RATES)]
        rows.append([f"{batch}"] + [f"{speed:,.0f}" for speed in speeds] + [f"{speeds[0] / best[0]:.2f}"])
    return table(["sentences a step"] + [f"{name}, words/s" for name in RATES] + ["sgd: × one"], rows)


def outputs(all, count, sentences=1600):
    """Words a second with each output, in batches of 16 with Adagrad, and where a loss is measured."""
    rows, best = [], {}
    names = ("FastRNN", "FastRNN, 1 core")
    for name in names:
        all[name].ask("sentences", steps=sentences)
    requests = {
        (do, output): dict(output=output, steps=sentences, **(
            dict(batch=16, optimizer="adagrad", rate=0.05) if do == "train" else {}))
        for do in ("train", "evaluate") for output in ("softmax", "classes", "tree")
    }
    for _ in range(count):
        for name in names:
            for (do, output), request in requests.items():
                speed = all[name].ask(do, **request)
                best[do, output, name] = max(speed, best.get((do, output, name), 0))
    for do, output in requests:
        speeds = [best[do, output, name] for name in names]
        times = [speeds[i] / best[do, "softmax", name] for i, name in enumerate(names)]
        rows.append([do, output, *(f"{speed:,.0f}" for speed in speeds), *(f"{one:.1f}" for one in times)])
    head = ["16 sentences a step", "output", "words/s", "one core, words/s", "× softmax", "one core, × softmax"]
    return table(head, rows)


def learning(all, seconds):
    """The loss of held-out sentences after equal time, for each optimizer and size of batch."""
    rows = []
    for optimizer, rate in RATES.items():
        for batch in BATCHES:
            rate_here = rate / batch**0.5 if optimizer == "sgd" else rate
            loss, words = all["FastRNN"].ask(
                "learn", seconds=seconds, batch=batch, optimizer=optimizer, rate=rate_here, clip=CLIP)
            rows.append([
                optimizer, f"{batch}", f"{rate_here:.4g}", f"{words:,}", f"{loss:.3f}", f"{exp(loss):.0f}"])
            print(*rows[-1], flush=True)
    loss, words = all["FastRNN"].ask(
        "learn", seconds=seconds / 8, batch=16, optimizer="adagrad", rate=RATES["adagrad"], clip=CLIP,
        output="classes")
    rows.append([
        "adagrad, classes, an eighth of the time", "16", f"{RATES['adagrad']:.4g}", f"{words:,}",
        f"{loss:.3f}", f"{exp(loss):.0f}"])
    head = ["optimizer", "sentences a step", "rate", f"words in {seconds:.0f} s", "held-out loss", "perplexity"]
    return table(head, rows)


def sentences(all, count, sentences=300):
    """Words a second on the first sentences of the fortunes, one sentence a step."""
    encoded = all["FastRNN"].ask("sentences", steps=sentences)
    named = {name: all[name] for name in ("FastRNN", "JAX", "PyTorch")}
    for name in ("JAX", "PyTorch"):
        named[name].ask("sentences", sentences=encoded)
    rows, best = [], {}
    for do in ("train", "evaluate"):
        # JAX compiles anew for each length of sentence: not in the time measured.
        for one in named.values():
            one.ask(do, steps=sentences)
        speeds = {name: [] for name in named}
        for _ in range(count):
            for name, one in named.items():
                speeds[name].append(one.ask(do, steps=sentences))
        best[do] = {name: max(speed) for name, speed in speeds.items()}
        ours = best[do]["FastRNN"]
        rows += [[do, name, f"{speed:,.0f}", f"{ours / speed:.2f}"] for name, speed in best[do].items()]
    ratio = best["evaluate"]["FastRNN"] / best["train"]["FastRNN"]
    rows.append(["evaluate", "FastRNN: × its training", "", f"{ratio:.2f}"])
    # A norm below all: each step is clipped.
    words = max(all["FastRNN"].ask("train", steps=sentences, clip=0.1) for _ in range(count))
    rows.append(["train, clipped", "FastRNN", f"{words:,.0f}", ""])
    words = max(all["FastRNN"].ask("generate", steps=300) for _ in range(count))
    rows.append(["generate", "FastRNN", f"{words:,.0f}", ""])
    return table(["the fortunes", "", "words a second", "FastRNN is × this"], rows)


def memory(one):
    """What one epoch of the fortunes takes beside the corpus and its examples, in a new process."""
    one.ask("sentences", steps=1_000_000)
    corpus = one.memory()
    one.forget_most_memory()
    weights = 4 * one.ask("epoch")
    most = one.most_memory()
    sizes = [f"{size / 2**20:.1f}" for size in (corpus, most, most - corpus, weights)]
    head = ["the fortunes", "examples, MiB", "epoch, MiB", "difference", "weights, MiB", "× weights"]
    return table(head, [["train", *sizes, f"{(most - corpus) / weights:.2f}"]])
