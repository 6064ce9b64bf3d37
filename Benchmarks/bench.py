"""Times the models beside NumPy, PyTorch and JAX, in turn, and writes `results.md`.

    python bench.py [--rounds N] [--learning SECONDS]

With `--learning` one more table: what each optimizer has learnt after so many seconds, for batches of
several sizes.

Every contestant first computes the losses of three training steps, which must be NumPy's; only then
is it timed. A round gives each one turn of a tenth of a second; minima and medians of all rounds
count. Other work on the machine shows as a large distance between the two.
"""

import argparse
import pathlib
import statistics
import sys
from math import exp

import machine
from contestant import Contestant

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = HERE / ".build" / "release"
C, H = 8000, 100
BATCHES = (1, 4, 16, 64)
# The rates that the optimizers are compared with; a batch's gradient is a sum, and plain descent
# needs a smaller one for a longer sum.
RATES = {"sgd": 0.005, "adagrad": 0.05, "rmsProp": 0.001}


def parse():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--rounds", type=int, default=15)
    options.add_argument("--learning", type=float, metavar="SECONDS")
    return options.parse_args()


def contestants():
    server, routines = str(FOLDER / "step-server"), machine.routines()
    peer = [sys.executable, str(HERE / "peer.py")]
    # NumPy brings an OpenBLAS of its own, which knows the processor.
    peers_own = {"OPENBLAS_CORETYPE": "", "OPENBLAS_L2_SIZE": ""}
    return {
        "FastRNN": Contestant("FastRNN", [server], routines),
        "FastRNN, 1 core": Contestant("FastRNN, 1 core", [server], routines, cores=[machine.CORES[0]]),
        "JAX": Contestant("JAX", peer + ["jax"]),
        "PyTorch": Contestant("PyTorch", peer + ["torch"]),
        "RNN": Contestant("RNN", [server], routines),
        "NumPy": Contestant("NumPy", peer + ["numpy"], peers_own),
    }


def model(name):
    return {"model": "RNN" if name == "RNN" else "FastRNN"}


def validate(all):
    """Stops where a contestant computes something else than NumPy."""
    for T in (45, 14):
        expected = all["NumPy"].ask("losses", T=T, steps=3)
        for name, one in all.items():
            # The peers do not truncate, which changes the losses after a step in the sixth digit.
            tolerance = 1e-9 if name == "RNN" else 1e-5
            for loss, right in zip(one.ask("losses", T=T, steps=3, **model(name)), expected):
                if not abs(loss - right) <= tolerance * right:
                    raise SystemExit(f"'{name}' computes a loss of {loss}, NumPy {right} (T = {T})")
    for optimizer, rate in RATES.items():
        request = dict(T=14, steps=3, batch=4, optimizer=optimizer, rate=rate)
        expected = all["NumPy"].ask("losses", **request)
        for name in ("FastRNN", "FastRNN, 1 core", "RNN"):
            # Where a gradient is almost zero, single precision decides which way a weight goes.
            tolerance = 1e-9 if name == "RNN" else 1e-5 if optimizer == "sgd" else 1e-3
            for loss, right in zip(all[name].ask("losses", **request, **model(name)), expected):
                if not abs(loss - right) <= tolerance * right:
                    raise SystemExit(
                        f"'{name}' computes a loss of {loss}, NumPy {right} ({optimizer})")
    print("losses of all contestants are NumPy's, of single sentences and of batches", flush=True)


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


def steps_table(all, count, speed):
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


def growth_table(all, count):
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


def batches_table(all, count, sentences=640):
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


def learning_table(all, seconds):
    """The loss of held-out sentences after equal time, for each optimizer and size of batch."""
    rows = []
    for optimizer, rate in RATES.items():
        for batch in BATCHES:
            rate_here = rate / batch**0.5 if optimizer == "sgd" else rate
            loss, words = all["FastRNN"].ask(
                "learn", seconds=seconds, batch=batch, optimizer=optimizer, rate=rate_here)
            rows.append([
                optimizer, f"{batch}", f"{rate_here:.4g}", f"{words:,}", f"{loss:.3f}", f"{exp(loss):.0f}"])
            print(*rows[-1], flush=True)
    head = ["optimizer", "sentences a step", "rate", f"words in {seconds:.0f} s", "held-out loss", "perplexity"]
    return table(head, rows)


def sentences_table(all, count, sentences=300):
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
    words = max(all["FastRNN"].ask("generate", steps=300) for _ in range(count))
    rows.append(["generate", "FastRNN", f"{words:,.0f}", ""])
    return table(["the fortunes", "", "words a second", "FastRNN is × this"], rows)


def memory_table():
    """What one epoch of the fortunes takes beside the corpus and its examples."""
    one = Contestant("FastRNN", [str(FOLDER / "step-server")], machine.routines())
    try:
        one.ask("sentences", steps=1_000_000)
        corpus, _ = one.memory()
        weights = 4 * one.ask("epoch")
        _, most = one.memory()
    finally:
        one.end()
    sizes = [f"{size / 2**20:.1f}" for size in (corpus, most, most - corpus, weights)]
    head = ["the fortunes", "examples, MiB", "epoch, MiB", "difference", "weights, MiB", "× weights"]
    return table(head, [["train", *sizes, f"{(most - corpus) / weights:.2f}"]])


def main():
    options = parse()
    count = options.rounds
    all = contestants()
    try:
        validate(all)
        speed = machine.product_speed()
        parts = [
            "# Benchmarks",
            machine.describe(machine.routines().get("OPENBLAS_CORETYPE") or machine.openblas_core(), speed),
            f"C = {C}, H = {H}; bpttTruncate 4, PyTorch and JAX none; RNN and NumPy in double precision.",
            steps_table(all, count, speed),
            growth_table(all, max(3, count // 3)),
            sentences_table(all, max(3, count // 3)),
            batches_table(all, max(3, count // 5)),
            memory_table(),
        ]
        if options.learning:
            parts.append(learning_table(all, options.learning))
    finally:
        for one in all.values():
            one.end()
    text = "\n\n".join(parts) + "\n"
    print(text)
    (HERE / "results.md").write_text(text)
    print(f"written to {HERE / 'results.md'}")


if __name__ == "__main__":
    main()
