"""Notebooks as programs: they compile against the library, and print what the notebook shows.

The tutorial trains for minutes, so that it is compiled whole and run cut down: trained on few
sentences, in the kernel and as a program. Times and rounding errors differ from run to run and are
left out; a training shows a table in the notebook and prints lines in a program, whose figures must
agree.
"""

import os
import pathlib
import re
import subprocess

import nbclient
import nbformat
import pytest
from conftest import NOTEBOOKS, lay_out

ROOT = pathlib.Path(__file__).resolve().parents[2]
# One package for all, so that the library is compiled once.
PACKAGE = ROOT / ".build" / "exported" / "lesson"
SWIFT_RNN = ROOT / ".build" / "release" / "swift-rnn"

SPLIT = "let (training, heldOut, seen) = try examples.split(validation: 0.05, seed: 1)"
CUT = """let (most, others, seen) = try examples.split(validation: 0.05, seed: 1)
let (training, heldOut) = (Array(most.prefix(200)), Array(others.prefix(50)))"""
TIMING = re.compile(r"^\S+ (?:s|ms|µs|ns) ± .* a run \(.*\)$")
# How far apart two orders of summing are is each processor's own.
ROUNDING = re.compile(r"^largest of \d+ differences: \S+e-\d+$")
SPEED = re.compile(r"^[\d,]+ epochs?, .* words/s$")
COUNTING = re.compile(r"^counting alone costs: ")
CEILINGS = re.compile(r"^.*: \d+ GFLOP/s, \S+ GB/s$|^a step takes at least ")
TIMES = re.compile(r"^the classes go through the text \d+ times as fast$|.* microseconds a word$")
HALVED = re.compile(r"^Setting learning rate to ")
SAMPLED = re.compile(r"^the loss after [\d,]+ examples is of a sample, ± ")
SAMPLE = re.compile(r"^sample after [\d,]+ examples?: ")
LEFT_OUT = (TIMING, ROUNDING, COUNTING, CEILINGS, TIMES, HALVED, SAMPLED, SAMPLE)
HEADING = re.compile(r"^examples seen +loss")
ROW = re.compile(r"^ *([\d,]+) +(\d+\.\d+)(?: +(\d+\.\d+))?$")
# Within an epoch held-out sentences alone are measured: the second column is empty.
HELD_OUT = re.compile(r"^ *([\d,]+) {10,}(\d+\.\d+)$")
LAST = re.compile(r"^Held-out loss after ([\d,]+) examples: (\d+\.\d+)")
LINE = re.compile(
    r"^\d{4}-\d\d-\d\d .*num_examples_seen=(\d+) epoch=\d+: (\d+\.\d+)(?:, held-out loss (\d+\.\d+))?$")


@pytest.fixture(scope="module")
def environment():
    """The same routines for kernel and program: only then are single-precision losses the same."""
    cpu = pathlib.Path("/proc/cpuinfo")
    has_avx2 = cpu.exists() and " avx2" in cpu.read_text()
    return os.environ | ({"OPENBLAS_CORETYPE": "Haswell"} if has_avx2 else {})


def build(notebook):
    """Exports a notebook, compiles the program and gives its path."""
    subprocess.run([SWIFT_RNN, "export", notebook, "--package", PACKAGE], check=True)
    command = ["swift", "build", "--configuration", "release", "--package-path", PACKAGE]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stdout + built.stderr
    assert "main.swift" not in "".join(
        line for line in built.stdout.splitlines() if "warning:" in line), built.stdout
    return PACKAGE / ".build" / "release" / "lesson"


def run(program, folder, environment):
    ran = subprocess.run([program], cwd=folder, env=environment, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def shown(notebook):
    """The text of a notebook's outputs, one after the other; charts that grow last, as a program has them."""
    texts, charts = [], []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            grows = "liveChart(" in cell.source and "data" in output
            (charts if grows else texts).append(output.get("text") or output["data"]["text/plain"])
    return "".join(text if text.endswith("\n") else text + "\n" for text in texts + charts)


def comparable(text):
    """The text without times, and each training as the figures that are new in it.

    A program prints of the held-out losses within an epoch only the last.
    """
    lines, tables, table, goes_on, last = [], [], None, False, None
    for line in text.splitlines():
        goes_on = goes_on or line.startswith("Training goes on after ")
        if HEADING.match(line):
            table, last, heading = [], None, line
        elif table is not None and "held out" in heading and (row := HELD_OUT.match(line)):
            last = (row[1].replace(",", ""), None, row[2])
        elif table is not None and (row := ROW.match(line)):
            table.append((row[1].replace(",", ""), row[2], row[3]))
            last = None
        elif SPEED.match(line):
            # A training that goes on shows the rows of before once more.
            known = max((len(t) for t in tables if table[:len(t)] == t), default=0) if goes_on else 0
            lines += table[known:] + ([last] if last else [])
            tables, table, goes_on = tables + [table], None, False
        elif row := LINE.match(line):
            lines.append((row[1], row[2], row[3]))
        elif row := LAST.match(line):
            lines.append((row[1].replace(",", ""), None, row[2]))
        elif not any(kind.match(line) for kind in LEFT_OUT):
            lines.append(line)
    return lines


def lesson(tmp_path, name):
    """A copy of a notebook and of what it reads, under the name of the package."""
    lay_out(tmp_path)
    path = tmp_path / "lesson.ipynb"
    path.write_bytes((NOTEBOOKS / name).read_bytes())
    return path


def test_the_whole_tutorial_compiles(tmp_path):
    assert build(lesson(tmp_path, "tutorial.ipynb")).exists()


def test_the_tutorial_cut_down_prints_what_the_notebook_shows(tmp_path, environment):
    path = lesson(tmp_path, "tutorial.ipynb")
    notebook = nbformat.read(path, as_version=4)
    assert sum(SPLIT in cell.source for cell in notebook.cells) == 1
    for cell in notebook.cells:
        cell.source = cell.source.replace("epochs: 10,", "epochs: 2,").replace(SPLIT, CUT)
    nbformat.write(notebook, path)
    printed = run(build(path), tmp_path, environment)
    client = nbclient.NotebookClient(
        notebook, timeout=600, kernel_name="swift-rnn", resources={"metadata": {"path": str(tmp_path)}})
    client.execute(env=environment)
    assert comparable(printed) == comparable(shown(notebook))


@pytest.mark.parametrize(
    "name", [path.name for path in NOTEBOOKS.glob("*.ipynb") if path.name != "tutorial.ipynb"])
def test_a_notebook_prints_what_it_was_committed_with(name, tmp_path, environment):
    path = lesson(tmp_path, name)
    printed = run(build(path), tmp_path, environment)
    assert comparable(printed) == comparable(shown(nbformat.read(path, as_version=4)))


def test_words_with_widgets_print_their_tables(tmp_path, environment):
    path = lesson(tmp_path, "tutorial.ipynb")
    notebook = nbformat.read(path, as_version=4)
    notebook.cells = [nbformat.v4.new_code_cell(code) for code in (
        'let text = TokenizedText(sentences: [["a", "b", "c"], ["b", "a", "d", "e", "f"]])\n'
        "let vocabulary = try Vocabulary(of: text, size: 100)\n"
        "let model = try RNN(vocabularySize: 9, hiddenSize: 6, bpttTruncate: 4, seed: 10)",
        'try exploreTemperatures(with: model, vocabulary, sentences: 2, prompt: "a b", seed: 3)',
        'try exploreNeurons(of: model, over: "a b and more", vocabulary)',
        "try bpttStepper(model, [0, 2, 3], [2, 3, 1], vocabulary)")]
    nbformat.write(notebook, path)
    printed = run(build(path), tmp_path, environment)
    nbclient.NotebookClient(notebook, timeout=60, kernel_name="swift-rnn").execute(env=environment)
    assert printed == shown(notebook)
    assert "temperature 0.5:\n  a b " in printed and "UNKNOWN_TOKEN" in printed
