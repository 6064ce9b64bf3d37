"""Prints arrays as NumPy does, for the descriptions of matrices and vectors.

    python print_arrays.py < JSON       a list of arrays, nested lists; prints a JSON list of texts
"""
import json
import sys

import numpy as np

print(json.dumps([str(np.array(array, dtype=float)) for array in json.load(sys.stdin)]))
