"""Writes files as other programs leave them, with NumPy.

    python foreign_files.py types FOLDER    models whose arrays have every type; prints their numbers
    python foreign_files.py odd FOLDER      models of which some arrays are no use
    python foreign_files.py kinds FOLDER    files that are no archives of arrays, by their kinds
"""
import io
import json
import pickle
import sys
import warnings
import zipfile

import numpy as np

WORDS = ["SENTENCE_START", "SENTENCE_END", "naïve", "𝄞 clef", "UNKNOWN_TOKEN"]
COUNTS = [7, 7, 2, 1, 0]

draw = np.random.RandomState(5)
U, V, W = (draw.uniform(-1, 1, shape) for shape in ((3, 5), (5, 3), (3, 3)))


def types(folder):
    """Models of every floating-point type and order, and every type of whole numbers and of words."""
    models = {}

    def write(name, U, V, W, **others):
        np.savez(f"{folder}/{name}.npz", U=U, V=V, W=W, **others)
        models[name] = {
            "U": U.astype("<f8").tolist(), "V": V.astype("<f8").tolist(),
            "W": W.astype("<f8").tolist()}

    for kind in ("<f2", "<f4", "<f8", ">f2", ">f4", ">f8"):
        for order in "CF":
            arrays = [array.astype(kind, order=order) for array in (U, V, W)]
            write(f"{kind[1:]}{'little' if kind[0] == '<' else 'big'}{order}", *arrays)
    # Every number of half precision that is one.
    halves = np.arange(1 << 16, dtype="<u2").view("<f2")
    halves = halves[np.isfinite(halves)]
    write("halves", halves[None, :], halves[:, None], np.ones((1, 1), ">f2"))
    for kind in ("i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"):
        for order in "<>":
            write(
                f"{kind}{'little' if order == '<' else 'big'}", U, V, W,
                words=np.array(WORDS), counts=np.array(COUNTS, order + kind),
                bpttTruncate=np.array(6, order + kind))
    write("bigwords", U, V, W, words=np.array(WORDS).astype(">U14"), counts=np.array(COUNTS))
    write("bytes", U, V, W, words=np.array([w.encode() for w in WORDS]), counts=np.array(COUNTS))
    return models


def odd(folder):
    """Models whose weights are good and whose other arrays are not, or the reverse."""
    model = {"U": U, "V": V, "W": W, "words": np.array(WORDS), "counts": np.array(COUNTS)}
    others = {
        "texts": {"history_epochs": np.array("three")},
        "pickled": {"history_losses": np.array([{"epoch": 1}], dtype=object)},
        "floats": {"bpttTruncate": np.array(4.0)},
        "manycounts": {"counts": np.arange(4)},
        "objects": {"words": np.array(WORDS, dtype=object)},
        "latin": {"words": np.array([word.encode("latin-1", "ignore") for word in WORDS])},
        "toolarge": {"counts": np.array([1, 1, 1, 1, 1 << 63], "<u8")},
        "negative": {"counts": np.array([1, 1, 1, 1, -3])},
        "complex": {"V": V.astype("<c16")},
        "quadruple": {"V": V.astype(np.longdouble)},
        "integers": {"V": np.ones((5, 3), int)},
        "transposedU": {"U": U.T},
        "transposedV": {"V": V.T},
        "transposed": {"U": U.T, "V": V.T, "W": W.T},
        "other": {"V": np.ones((5, 4))},
    }
    for name, changes in others.items():
        np.savez(f"{folder}/{name}.npz", **(model | changes))
    np.savez(f"{folder}/positions.npz", U, V, W)
    np.savez(f"{folder}/weights.npz", U=U, V=V, W=W)
    stream = io.BytesIO()
    np.save(stream, V)
    np.savez(f"{folder}/twice.npz", **model)
    with warnings.catch_warnings(action="ignore"):
        with zipfile.ZipFile(f"{folder}/twice.npz", "a") as file:
            file.writestr("V.npy", stream.getvalue())


def kinds(folder):
    """Files that come in the place of a model's file."""
    def write(name, content):
        open(f"{folder}/{name}", "wb").write(content)

    np.savez(f"{folder}/whole.npz", U=U, V=V, W=W)
    whole = open(f"{folder}/whole.npz", "rb").read()
    write("cut", whole[:-40])
    write("half", whole[:len(whole) // 2])
    write("empty", b"")
    write("pointer", b"version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 5\n")
    write("page", b"\n<!DOCTYPE html>\n<html><head><title>404</title></head></html>\n")
    write("text", b"0.1 0.2 0.3\n0.4 0.5 0.6\n")
    for protocol in (0, 2, 3, 4, 5):
        write(f"pickle{protocol}", pickle.dumps({"U": U}, protocol))
    write("pickledArray", pickle.dumps(U, 0))
    np.save(f"{folder}/single", U)
    write("objects", open(f"{folder}/single.npy", "rb").read().replace(b"'<f8'", b"'|O' "))
    with zipfile.ZipFile(f"{folder}/torch.pt", "w") as file:
        file.writestr("archive/data.pkl", pickle.dumps({}))
        file.writestr("archive/data/0", b"\0" * 64)


action, folder = sys.argv[1:]
json.dump({"types": types, "odd": odd, "kinds": kinds}[action](folder), sys.stdout)
