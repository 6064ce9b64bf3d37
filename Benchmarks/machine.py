"""What is measured on: the processor, OpenBLAS's routines and their fastest product, the commit."""

import ctypes
import datetime
import os
import pathlib
import platform
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [0, 1]
# What OpenBLAS calls processors without AVX. The newest Intel ones were unknown to 0.3.21, which
# takes them for these.
OLD = {"prescott", "core2", "penryn", "nehalem", "atom", "generic"}


def routines():
    """The environment in which OpenBLAS takes the right routines, as `swift-rnn` itself sees to."""
    if "OPENBLAS_CORETYPE" in os.environ or openblas_core().lower() not in OLD:
        return {}
    flags = processor("flags").split()
    for core, needed in (("SKYLAKEX", "avx512bw"), ("HASWELL", "avx2")):
        if needed in flags:
            return {"OPENBLAS_CORETYPE": core}
    return {}


def processor(field):
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith(field)), "")


def openblas():
    library = ctypes.CDLL("libopenblas.so.0")
    library.openblas_get_corename.restype = ctypes.c_char_p
    return library


def openblas_core():
    return openblas().openblas_get_corename().decode()


def product_speed(size=512, tries=30):
    """Operations a second of one core that multiplies matrices in single precision."""
    library = openblas()
    library.openblas_set_num_threads(1)
    factor = (ctypes.c_float * (size * size))(*([0.5] * (size * size)))
    product = (ctypes.c_float * (size * size))()
    one, zero = ctypes.c_float(1), ctypes.c_float(0)
    shortest = float("inf")
    for _ in range(tries):
        start = time.perf_counter()
        library.cblas_sgemm(
            101, 111, 111, size, size, size, one, factor, size, factor, size, zero, product, size)
        shortest = min(shortest, time.perf_counter() - start)
    return 2 * size**3 / shortest


def describe(core, speed):
    git = ["git", "-C", str(ROOT)]
    commit = subprocess.run(git + ["describe", "--always", "--dirty"], capture_output=True, text=True)
    return "\n".join([
        f"- date: {datetime.date.today()}",
        f"- commit: {commit.stdout.strip() or 'unknown'}",
        f"- processor: {processor('model name')}, {len(CORES)} cores used",
        f"- OpenBLAS routines: {core}, {speed / 1e9:.0f} GFLOP/s on one core (sgemm, 512³)",
        f"- load when it began: {os.getloadavg()[0]:.1f}",
    ])
