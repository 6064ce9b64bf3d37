"""Breaks the tree of a model's file, one way a file.

    python tree_files.py MODEL FOLDER

Prints, as a JSON list, the branches of the model's tree.
"""
import json
import pathlib
import sys

import numpy as np

arrays = dict(np.load(sys.argv[1]))
folder = pathlib.Path(sys.argv[2])
tree = arrays["tree"]
assert str(arrays["network"][0]) == "tanh-tree"
json.dump(tree.tolist(), sys.stdout)


def save(name, **changes):
    changed = {**arrays, **changes}
    np.savez(folder / name, **{key: value for key, value in changed.items() if value is not None})


def changed(place, value):
    copy = tree.copy()
    copy[place] = value
    return copy


save("missing.npz", tree=None)
save("without_V.npz", V=None)
save("short.npz", tree=tree[:-1])
save("beyond.npz", tree=changed(0, len(tree) // 2 + 1))
save("twice.npz", tree=changed(0, tree[1]))
save("negative.npz", tree=changed(0, -1))
