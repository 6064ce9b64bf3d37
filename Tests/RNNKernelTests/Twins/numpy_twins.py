"""The twins of `MatrixTwins.swift` in NumPy: prints a JSON object of what each prints.

    python numpy_twins.py

What Swift writes in its own way is written so here: lists of numbers, `true` and `false`, `inf`.
"""
import contextlib
import io
import json
import sys

import numpy as np


def random(seed, shape, lower=0.0, upper=1.0):
    return np.random.RandomState(seed).uniform(lower, upper, shape)


def numbers(array):
    """A list of Doubles or Ints, as a list prints in both languages."""
    return np.asarray(array).tolist()


def swift(value):
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, np.ndarray):
        return str(value).replace("True", "true").replace("False", "false") if value.dtype == bool else str(value)
    return str(value)


def write(*values):
    print(*map(swift, values))


def blocks():
    m = random(1, (4, 5), -1, 1)
    write(m[0:3])
    write(m[0:3, 2:5])
    write(m[1:3, :2])
    write(m[2:, 3:].shape, m[:2, 0:].shape)
    write(m[:, 4])
    write(m[1, 2:])
    write(m[:1, :1], m[2], m[:, 4], m[3, 3])
    write(m[4:].shape, m[1:1, 2:].shape)


def assignments():
    m = np.zeros((4, 4))
    m[0:2] = [[1, 2, 3, 4], [5, 6, 7, 8]]
    m[2:, 1:3] = [[9, 10], [11, 12]]
    m[:, 3] = [20, 21, 22, 23]
    m[3, :2] = [30, 31]
    m[2] = [40, 41, 42, 43]
    write(m)
    m[1:3, 1:3] += 100
    m[0, :] *= 2
    m[:, 0] -= [1, 2, 3, 4]
    m[0, 1:3] = m[3, 1:3]
    m[0:2] = m[2:]
    write(m)
    v = np.array([1.0, 2, 3, 4, 5])
    v[1:3] = [7, 8]
    v[3:] += 10
    v[0] -= 1
    v[:2] = v[3:]
    write(v)


def lines():
    m = np.array([[1.0, 2, 3], [4, 5, 6]])
    for row in m:
        write(row, row.sum())
    for column in m.T:
        write(column)
    for i, row in enumerate(m):
        write(i, row.argmax())
    write(len(m), len(m.T), *m.shape)
    write([float(row.mean()) for row in m], [float(np.linalg.norm(column)) for column in m.T])
    write(m[-1], m.T[0])
    write(m[1], m.T[2])
    write([float(a[0] * b[0]) for a, b in zip(m, m[::-1])])


def alongAnAxis():
    m = random(2, (30, 20), -5, 5)
    for axis in (0, 1):
        write(m.sum(axis=axis))
        write(m.mean(axis=axis))
        write(m.max(axis=axis))
        write(m.min(axis=axis))
        write(numbers(m.argmax(axis=axis)))
    write(m.sum(), m.mean(), m.max(), m.min(), True)
    gaps = np.array([[1, np.nan, 3], [4, 5, np.nan], [np.inf, 0, -1]])
    write(gaps.max(axis=0), gaps.min(axis=1), gaps.sum(axis=1), numbers(gaps.argmax(axis=0)))


def collections():
    v = np.array([3.0, 1, 2, 1])
    write(numbers(v * 2), numbers(v[v > 1]), numbers(v))
    write(v.sum(), 2 in v, numbers(np.sort(v)), numbers(np.flatnonzero(v == 1)[0]))
    write(v[:2], v[1:], v[-2:], v[::-1])
    write(v[0], v[-1], False, len(v))
    total = v.sum() + (np.arange(4) * v).sum() + (v * (v + 1)).sum()
    write(total, v / 4)
    write(np.arange(0, 1, 0.25), np.arange(3.0))


def parts():
    v = np.array([5.0, 3, 8, 1])
    write(v[0:3], v[1:], v[:2], v[1:3], len(v[4:]))
    order = numbers(v.argsort(kind="stable"))
    write(np.concatenate([v, [9]]), order, v.argmin(), v.argmax())
    write(numbers(np.argsort([2, 1, 2, np.nan, 1], kind="stable")))
    write(numbers(v[order]), order[::-1][:2])
    write(True, (v[0:2] == [5, 3]).all())


def sums():
    v, added = np.array([1.0, 2, 3]), np.array([10.0, 20, 30])
    write(v + [1, 2, 3], [1, 2, 3] + v, v + added, added + v)
    write(v - [1, 2, 3], v * [1, 2, 3], v / [1, 2, 4])
    write(v + v[:3], v[-3:] + v, v * 2 + v)
    w = v.copy()
    w += [1, 1, 1]
    w += v
    w *= 2
    write(w, -w, 1 - w, w / 2)


def masks():
    m = np.array([[1, -2, 3], [-4, 5, np.nan]])
    write(m > 0, m <= -2, m == 5, m != 5)
    small = np.abs(m) < 4
    write(np.count_nonzero(small), m[small], np.count_nonzero(m < m))
    write((m >= 1) & (m < 5), (m < 0) | (m > 4), ~small)
    write(np.where(~(m == m), 0, m))
    write(np.where(m < 0, -m, m))
    w = m.copy()
    w[small] = 9
    write(w)
    write(np.count_nonzero(~small), small.size, small.size)
    v = np.array([1.0, 5, 2])
    write(v > [0, 5, 1], v[v > 1], numbers((v > 1).astype(int)), (v > 9).any())


def limits():
    v = np.array([-2, 0.5, 3, np.nan])
    write(np.clip(v, -1, 1), np.maximum(v, 0), np.minimum(v, [0, 1, 2, 3]))
    write(np.maximum([1, np.nan], [np.nan, 2]))
    m = np.array([[-7.0, 7], [1, 6]])
    write(np.clip(m, -5, 5), np.maximum(m, -m), np.minimum(m, 1))
    m = np.clip(m, 0, 6)
    write(m, np.linalg.norm(m), np.linalg.norm([3, 4]))


def spreading():
    m = np.array([[1.0, 2, 3], [4, 5, 6]])
    row, column = np.array([10.0, 20, 30]), np.array([[100.0], [200]])
    write(m + row, row + m, m - column, column - m)
    write(m * row, m / column, row / m, column * m)
    write(m - m.mean(axis=0), m / m.sum(axis=1, keepdims=True))
    m += row
    m *= column
    m -= column
    m /= row
    write(m)
    square = np.array([[1.0, 2], [3, 4]])
    write(square + column.T, square + column)


def makers():
    write(np.eye(3), np.full((2, 3), 2.5))
    write(np.full(3, 7.0), np.zeros(2))
    write(random(3, 4), random(4, 2, -2, 2))
    write(random(5, (2, 3)))
    m = np.array([[1.0, 2], [3, 4]])
    write(np.concatenate([m, m[0:1]], axis=0), np.concatenate([m, -m], axis=1))
    write(np.outer([1.0, 2], [3, 4, 5]), np.dot([1.0, 2], [3, 4]))


def functions():
    m = np.array([[1.0, 4], [9, 16]])
    write(np.sqrt(m), np.abs(-m), np.sqrt([2, 4]), np.abs([-1.0, 1]))
    write(m.T, m.dot(m), m.dot([1, -1]))


def sizes():
    count = np.count_nonzero
    for n in [1, 7, 8, 15, 16, 17, 31, 33, 64, 130, 4100, 20_000]:
        v = random(n, n, -1, 1)
        write(n, v.max(), v.min(), v.argmax(), v.argmin(), np.sqrt(abs(v)).sum())
        write(count(v < 0.1), count(v >= -1))
        v[n // 2] = np.nan
        write(v.max(), v.min(), v.argmax(), v.argmin(), np.maximum(v, 0).max())
        write(count(v < 0), count(v <= v))
        write(count(v == v), count(v != v))
        write(count(v > 0.5), count(v != 0))
    m = random(3, (67, 35))
    write(m.max(axis=0).sum(), m.min(axis=0).sum(), m.max(axis=1).sum(), m.min(axis=1).sum())
    write(numbers(m.argmax(axis=0)), numbers(m.argmax(axis=1)))
    m[40, 20] = np.nan
    write(m.max(axis=0)[18:22], m.min(axis=1)[39:42], m.argmax(axis=0)[20])
    write(np.concatenate([m, m], axis=1).shape, m[30:51, 20].argmax())


def nothing():
    none = np.zeros((0, 3))
    write(none.sum(axis=0), len(none.sum(axis=1)), 0)
    write(none[0:0].shape, [len(column) for column in none.T], none.sum())
    empty = np.zeros(0)
    write(empty.sum(), np.linalg.norm(empty), len(empty.argsort()), 0)
    write(len(empty > 0), np.concatenate([empty, [1]]), len(empty[:3]))


def textbook():
    U, W = random(6, (3, 5), -0.5, 0.5), random(7, (3, 3), -0.5, 0.5)
    s, states = np.zeros(3), np.zeros((4, 3))
    for t, word in enumerate([4, 0, 2, 4]):
        s = np.tanh(U[:, word] + W.dot(s))
        states[t] = s
    write(states)
    write(states[1:, :2], states.max(axis=0), np.count_nonzero(states > 0))
    write(np.linalg.norm(U, axis=0).argmax(), (U * U).sum(axis=0).argmax())


TWINS = [
    blocks, assignments, lines, alongAnAxis, collections, parts, sums, masks, limits, spreading, makers,
    functions, nothing, sizes, textbook,
]
printed = {}
for twin in TWINS:
    with contextlib.redirect_stdout(io.StringIO()) as text:
        twin()
    printed[twin.__name__] = text.getvalue()
json.dump(printed, sys.stdout)
