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
import sys

import machine
import tables
from contestant import Contestant

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = HERE / ".build" / "release"


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


def validate(all):
    """Stops where a contestant computes something else than NumPy."""
    for T in (45, 14):
        expected = all["NumPy"].ask("losses", T=T, steps=3)
        for name, one in all.items():
            # The peers do not truncate, which changes the losses after a step in the sixth digit.
            tolerance = 1e-9 if name == "RNN" else 1e-5
            for loss, right in zip(one.ask("losses", T=T, steps=3, **tables.model(name)), expected):
                if not abs(loss - right) <= tolerance * right:
                    raise SystemExit(f"'{name}' computes a loss of {loss}, NumPy {right} (T = {T})")
    for optimizer, rate in tables.RATES.items():
        request = dict(T=14, steps=3, batch=4, optimizer=optimizer, rate=rate)
        expected = all["NumPy"].ask("losses", **request)
        for name in ("FastRNN", "FastRNN, 1 core", "RNN"):
            # Where a gradient is almost zero, single precision decides which way a weight goes.
            tolerance = 1e-9 if name == "RNN" else 1e-5 if optimizer == "sgd" else 1e-3
            for loss, right in zip(all[name].ask("losses", **request, **tables.model(name)), expected):
                if not abs(loss - right) <= tolerance * right:
                    raise SystemExit(
                        f"'{name}' computes a loss of {loss}, NumPy {right} ({optimizer})")
    print("losses of all contestants are NumPy's, of single sentences and of batches", flush=True)


def memory():
    # What others have asked for before would be in its memory still.
    one = Contestant("FastRNN", [str(FOLDER / "step-server")], machine.routines())
    try:
        return tables.memory(one)
    finally:
        one.end()


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
            f"C = {tables.C}, H = {tables.H}; bpttTruncate 4, PyTorch and JAX none; "
            "RNN and NumPy in double precision.",
            tables.steps(all, count, speed),
            tables.growth(all, max(3, count // 3)),
            tables.sentences(all, max(3, count // 3)),
            tables.batches(all, max(3, count // 5)),
            tables.outputs(all, max(3, count // 5)),
            memory(),
        ]
        if options.learning:
            parts.append(tables.learning(all, options.learning))
    finally:
        for one in all.values():
            one.end()
    text = "\n\n".join(parts) + "\n"
    print(text)
    (HERE / "results.md").write_text(text)
    print(f"written to {HERE / 'results.md'}")


if __name__ == "__main__":
    main()
