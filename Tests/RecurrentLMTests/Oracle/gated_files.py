"""Reads a GRU's file in NumPy, and makes files of it as the series' program writes them, and broken ones.

    python gated_files.py MODEL FOLDER
"""
import json
import pathlib
import sys

import numpy as np

path, folder = sys.argv[1], pathlib.Path(sys.argv[2])
found = dict(np.load(path))
shapes = {name: list(found[name].shape) for name in "EUWVbc"}
print(json.dumps({**shapes, "network": found["network"].tolist(),
                  "bpttTruncate": int(found["bpttTruncate"])}), end="")
series = {name: found[name] for name in "EUWVbc"}
np.savez(folder / "series.npz", **series)


def broken(name, **arrays):
    changed = {**found, **arrays}
    np.savez(folder / f"{name}.npz", **{key: value for key, value in changed.items() if value is not None})


broken("one_gate_short", U=found["U"][:5])
broken("short_W", W=found["W"][:3])
broken("without_b", b=None)
broken("wide_c", c=np.zeros(9))
nan = found["W"].copy()
nan.flat[7] = np.nan
broken("nan", W=nan)
broken("flat_U", U=found["U"].reshape(30, 5))
broken("unknown", E=None)
