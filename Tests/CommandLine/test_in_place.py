"""A cell that changes a matrix where it lies asks for no second one."""

import subprocess
import sys

import pytest
from conftest import EXECUTABLE

ROWS, COLUMNS = 4000, 5000
SIZE = 8 * ROWS * COLUMNS

MATRIX = f"""
import RecurrentLM
struct Network {{ var W: Matrix }}
struct Counts {{ var each: [Int] }}
var m = Matrix(repeating: 1, rows: {ROWS}, columns: {COLUMNS})
"""
CHANGES = f"""
for _ in 0..<2 {{
  m += 1
  m *= 2
  m[1, 2] += 5
  m[7] = Vector(count: {COLUMNS})
  m[0..<3, 2..<5] *= 2
  m[0..., 4] = Vector(count: {ROWS})
  m += Vector(count: {COLUMNS}).asRow
  m.clip(to: 0...10)
}}
"""
OF_A_NETWORK = CHANGES.replace("m ", "network.W ").replace("m[", "network.W[").replace("m.", "network.W.")


def peak(tmp_path, cell):
    """The most memory that a cell took, in bytes, told by a process that waits for it alone."""
    file = tmp_path / "cell.swift"
    file.write_text(cell)
    watch = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], check=True)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    ran = subprocess.run(
        [sys.executable, "-c", watch, EXECUTABLE, "run", file], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return int(ran.stdout.split()[-1]) * (1 if sys.platform == "darwin" else 1024)


@pytest.mark.parametrize("cell", [
    CHANGES,
    # The network takes the matrix over: the name it had holds nothing any more.
    f"var network = Network(W: m)\nm = Matrix(rows: 1, columns: 1)\n{OF_A_NETWORK}",
], ids=["a variable", "a property"])
def test_nothing_is_copied(tmp_path, cell):
    before = peak(tmp_path, MATRIX)
    assert before > SIZE
    assert peak(tmp_path, MATRIX + cell) < before + SIZE / 4


def test_a_copy_would_be_seen(tmp_path):
    assert peak(tmp_path, MATRIX + "let copy = m\nm += 1\nprint(copy[0, 0])") > 2 * SIZE
