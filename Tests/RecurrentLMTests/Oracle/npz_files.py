"""Writes and reads .npz files with NumPy.

    python npz_files.py write FOLDER     float32.npz, float64.npz, fortran.npz, object.npz, ...
    python npz_files.py tutorial FILE    three float32 arrays of the tutorial's sizes
    python npz_files.py read FILE        prints JSON: each array's type, shape and elements
    python npz_files.py same FILE FILE   prints JSON: the arrays that both have, bit for bit
    python npz_files.py whole FILE...    reads every array of each file
    python npz_files.py change FILE NAME VALUE OTHER    copies it to OTHER, an array replaced
"""
import json
import sys

import numpy as np

action, path, *others = sys.argv[1:]
if action == "write":
    draw = np.random.RandomState(3)
    U, V, W = (draw.uniform(-1, 1, shape) for shape in ((3, 5), (5, 3), (3, 3)))
    words = np.array(["SENTENCE_START", "SENTENCE_END", "naïve", "𝄞 clef", "UNKNOWN_TOKEN"])
    single = {name: a.astype("float32") for name, a in (("U", U), ("V", V), ("W", W))}
    np.savez(f"{path}/float32.npz", **single)
    np.savez_compressed(f"{path}/float64.npz", U=U, V=V, W=W, words=words)
    fortran = {name: np.asfortranarray(a) for name, a in (("U", U), ("V", V), ("W", W))}
    np.savez_compressed(f"{path}/fortran.npz", **fortran)
    np.savez(f"{path}/object.npz", U=np.array([["a", 1]], dtype=object), V=V, W=W)
    np.savez(f"{path}/integers.npz", U=np.arange(6).reshape(2, 3), V=V, W=W)
    np.savez(f"{path}/missing.npz", U=U, V=V)
    np.savez(f"{path}/shapes.npz", U=U, V=U, W=W)
    np.savez(f"{path}/nan.npz", U=U, V=V * np.nan, W=W)
    np.savez(f"{path}/big_endian.npz", U=U.astype(">f8"), V=V, W=W)
    np.savez(f"{path}/flat.npz", U=U.ravel(), V=V, W=W)
    json.dump({"U": U.tolist(), "V": V.tolist(), "W": W.tolist()}, sys.stdout)
elif action == "tutorial":
    draw = np.random.RandomState(10)
    np.savez(path, **{
        name: draw.uniform(-1, 1, shape).astype("float32")
        for name, shape in (("U", (50, 8000)), ("V", (8000, 50)), ("W", (50, 50)))})
elif action == "same":
    with np.load(path) as one, np.load(others[0]) as other:
        same = [
            name for name in one.files
            if name in other.files and one[name].dtype == other[name].dtype
            and one[name].shape == other[name].shape
            and one[name].tobytes() == other[name].tobytes()
        ]
    json.dump(sorted(same), sys.stdout)
elif action == "whole":
    for path in (path, *others):
        with np.load(path, allow_pickle=False) as file:
            assert file.zip.testzip() is None
            assert all(np.isfinite(file[name]).all() for name in ("U", "V", "W")), path
            for name in file.files:
                file[name]
elif action == "change":
    name, value, other = others
    with np.load(path) as file:
        arrays = dict(file)
    if value == "nothing":
        del arrays[name]
    else:
        arrays[name] = np.array(json.loads(value))
    np.savez(other, **arrays)
else:
    with np.load(path, allow_pickle=False) as file:
        arrays = {
            name: {"type": file[name].dtype.str, "shape": file[name].shape,
                   "elements": file[name].ravel().tolist()}
            for name in file.files
        }
    json.dump(arrays, sys.stdout)
