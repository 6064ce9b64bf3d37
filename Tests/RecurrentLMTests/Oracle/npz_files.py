"""Writes and reads .npz files with NumPy.

    python npz_files.py write FOLDER     float32.npz, float64.npz, fortran.npz, object.npz, ...
    python npz_files.py broken FOLDER    archives that claim what is not so; prints their names
    python npz_files.py tutorial FILE    three float32 arrays of the tutorial's sizes
    python npz_files.py words FILE       prints JSON: the words of a model, in either form
    python npz_files.py read FILE        prints JSON: each array's type, shape and elements
    python npz_files.py same FILE FILE   prints JSON: the arrays that both have, bit for bit
    python npz_files.py whole FILE...    reads every array of each file
    python npz_files.py change FILE NAME VALUE OTHER    copies it to OTHER, an array replaced
"""
import io
import json
import struct
import sys
import zipfile
import zlib

import numpy as np


def member(descr="'<f8'", shape="(3, 5)", content=b"\0" * 120, version=1, order="False"):
    """The bytes of an array with a header of any kind."""
    header = f"{{'descr': {descr}, 'fortran_order': {order}, 'shape': {shape}, }}\n".encode()
    length = struct.pack("<H" if version == 1 else "<I", len(header))
    return b"\x93NUMPY" + bytes([version, 0]) + length + header + content


def saved(array):
    """The bytes of an array as NumPy saves it."""
    stream = io.BytesIO()
    np.save(stream, array)
    return stream.getvalue()


def zip64_archive(members, claimed, size, packed):
    """An archive of stored members, of which one claims its sizes in a record of zip64."""
    data, directory = bytearray(), bytearray()
    for name, content in members.items():
        crc, offset = zlib.crc32(content), len(data)
        sizes = (len(content), len(content))
        data += struct.pack("<4s5H3I2H", b"PK\3\4", 45, 0, 0, 0, 0, crc, *sizes, len(name), 0)
        data += name.encode() + content
        extra = b""
        if name == claimed:
            sizes, extra = (0xFFFFFFFF,) * 2, struct.pack("<2H2Q", 1, 16, size, packed)
        directory += struct.pack(
            "<4s6H3I5H2I", b"PK\1\2", 45, 45, 0, 0, 0, 0, crc, *sizes, len(name), len(extra),
            0, 0, 0, 0, offset)
        directory += name.encode() + extra
    end = struct.pack(
        "<4s4H2IH", b"PK\5\6", 0, 0, len(members), len(members), len(directory), len(data), 0)
    return bytes(data + directory + end)


def broken_archives(folder):
    """Writes archives whose U alone is at fault, and returns their names."""
    megabytes = b"\0" * (400 << 20)
    U = {
        "bomb": member(content=megabytes),
        "hugebomb": member(shape="(100, 524288)", content=megabytes),
        "absurd": member(shape="(1099511627776, 1099511627776)"),
        "overflow": member(shape="(9223372036854775808, 1)"),
        "wrapping": member(shape="(4294967296, 4294967296, 1)", content=b""),
        "negative": member(shape="(-3, 5)"),
        "negatives": member(shape="(-3, -5)"),
        "fraction": member(shape="(3.0, 5)"),
        "long": member(content=b"\0" * 121),
        "short": member(content=b"\0" * 119),
        "empty": member(shape="(0, 5)", content=b""),
        "deep": member(shape="(" + "1, " * 30 + "3, 5)"),
        "fortran": member(shape="(3, 5, 1)", order="True"),
        "records": member(descr="[('a', '<f8')]"),
        "complex": member(descr="'<c16'", content=b"\0" * 240),
        "half": member(descr="'<f2'", content=b"\0" * 31),
        "object": member(descr="'|O'", content=b"cos\nsystem\n(S'true'\ntR."),
        "words": member(descr="'<U3'", content=b"\0" * 180),
        "nowords": member(descr="'<U0'", shape="(1000000000,)", content=b""),
        "version": member(version=9),
        "cut": member()[:40],
        "header": b"\x93NUMPY\x01\x00\xff\xff" + b"{" * 60000,
        "code": member(shape="__import__('os').getpid()"),
        "text": b"U = 1, 2, 3",
        "nothing": b"",
    }
    others = {"V": np.zeros((5, 3)), "W": np.zeros((3, 3))}
    valid = io.BytesIO()
    np.save(valid, np.zeros((3, 5)))
    for name, content in U.items():
        with zipfile.ZipFile(f"{folder}/{name}.npz", "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr("U.npy", content)
            for other, array in others.items():
                with file.open(f"{other}.npy", "w") as stream:
                    np.save(stream, array)
    with zipfile.ZipFile(f"{folder}/checksum.npz", "w") as file:
        file.writestr("U.npy", valid.getvalue())
        for other, array in others.items():
            with file.open(f"{other}.npy", "w") as stream:
                np.save(stream, array)
    with open(f"{folder}/checksum.npz", "r+b") as file:
        data = bytearray(file.read())
        data[200] ^= 1
        file.seek(0)
        file.write(data)
    # The sizes that the archive claims for U, in its central directory and before the member.
    for name, size in (("claims", 0xFFFFFFF0), ("claimsless", 40)):
        data = bytearray(open(f"{folder}/long.npz", "rb").read())
        entry = data.index(b"PK\x01\x02")
        data[entry + 24:entry + 28] = struct.pack("<I", size)
        data[22:26] = struct.pack("<I", size)
        open(f"{folder}/{name}.npz", "wb").write(data)
    records = {
        "zip64": (1 << 62, 1 << 62), "zip64full": ((1 << 64) - 1, (1 << 64) - 1),
        "zip64half": ((1 << 63) - 1, 1 << 53), "zip64packed": (248, 1 << 62),
        "zip64third": (((1 << 63) // 3) + 1, ((1 << 63) // 3) + 1),
    }
    for name, (size, packed) in records.items():
        with open(f"{folder}/{name}.npz", "wb") as file:
            file.write(zip64_archive(
                {"U.npy": valid.getvalue(), **{f"{n}.npy": saved(a) for n, a in others.items()}},
                "U.npy", size, packed))
    return [*U, "checksum", "claims", "claimsless", *records]


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
    np.savez(f"{path}/integers.npz", U=np.arange(15).reshape(3, 5), V=V, W=W)
    np.savez(f"{path}/missing.npz", U=U, V=V)
    np.savez(f"{path}/shapes.npz", U=U, V=U, W=W)
    np.savez(f"{path}/nan.npz", U=U, V=V * np.nan, W=W)
    np.savez(f"{path}/flat.npz", U=U.ravel(), V=V, W=W)
    json.dump({"U": U.tolist(), "V": V.tolist(), "W": W.tolist()}, sys.stdout)
elif action == "broken":
    print(json.dumps(broken_archives(path)))
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
elif action == "words":
    with np.load(path) as file:
        if "words" in file.files:
            words = file["words"].tolist()
        else:
            text, ends = file["words_utf8"].tobytes(), file["words_ends"]
            words = [text[a:b].decode() for a, b in zip([0, *ends], ends)]
    json.dump(words, sys.stdout)
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
