"""Breaks the classes of a model's file, one way a file.

    python class_files.py MODEL FOLDER

Prints, as a JSON list, what of the model was read: the class of each word, and the shape of A.
"""
import json
import pathlib
import sys

import numpy as np

arrays = dict(np.load(sys.argv[1]))
folder = pathlib.Path(sys.argv[2])
classes = arrays["classes"]
json.dump([classes.tolist(), arrays["A"].shape, str(arrays["network"][0])], sys.stdout)


def save(name, **changes):
    changed = {**arrays, **changes}
    np.savez(folder / name, **{key: value for key, value in changed.items() if value is not None})


save("missing.npz", classes=None)
save("without_A.npz", A=None)
save("short.npz", classes=classes[:-1])
save("beyond.npz", classes=np.where(classes == 0, len(arrays["A"]), classes))
save("negative.npz", classes=np.where(classes == 0, -1, classes))
save("empty.npz", classes=np.where(classes == 0, 1, classes))
save("fraction.npz", classes=classes + 0.5)
save("other.npz", network=np.array(["tanh-trees"]))
save("many.npz", A=np.zeros((len(classes) + 1, arrays["A"].shape[1])))
