"""Orders as numpy.random.RandomState draws them, two after another from each generator.

    python numpy_permutations.py SEED COUNT [SEED COUNT]...

Prints a JSON list with, for each seed and count, a list of two orders.
"""
import json
import sys

import numpy as np

numbers = [int(argument) for argument in sys.argv[1:]]
orders = []
for seed, count in zip(numbers[::2], numbers[1::2]):
    random = np.random.RandomState(seed)
    orders.append([random.permutation(count).tolist() for _ in range(2)])
print(json.dumps(orders))
