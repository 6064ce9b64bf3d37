"""Checksums of the weights that NumPy draws, in double and in single precision.

    python weight_checksums.py C H SEED

Prints JSON: the 64-bit FNV-1a hashes of the bytes of U, V and W.
"""
import json
import sys

import numpy as np

C, H, SEED = map(int, sys.argv[1:])
draw = np.random.RandomState(SEED)
U = draw.uniform(-np.sqrt(1 / C), np.sqrt(1 / C), (H, C))
V = draw.uniform(-np.sqrt(1 / H), np.sqrt(1 / H), (C, H))
W = draw.uniform(-np.sqrt(1 / H), np.sqrt(1 / H), (H, H))


def checksum(kind):
    value = 0xCBF29CE484222325
    for matrix in (U, V, W):
        for byte in matrix.astype(kind).tobytes():
            value = (value ^ byte) * 0x100000001B3 % 2**64
    return f"{value:016x}"


print(json.dumps({"double": checksum("<f8"), "single": checksum("<f4")}))
