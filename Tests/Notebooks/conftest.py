"""Runs the notebooks as a student would: from their first cell to their last."""

import functools
import pathlib
import shutil
import tempfile

import nbclient
import nbformat
import pytest

NOTEBOOKS = pathlib.Path(__file__).resolve().parents[2] / "notebooks"
NAMES = [
    "tutorial", "from-scratch", "free-hands", "cheaper-outputs", "vanishing-gradients", "gru-lstm", "letters", "memory",
    "what-it-knows", "reference"]


def stored(name):
    return nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)


def lay_out(folder):
    """Copies what the notebooks read."""
    for name in ("comments.csv", "names.txt"):
        shutil.copy(NOTEBOOKS / name, folder)
    shutil.copytree(NOTEBOOKS / "models", pathlib.Path(folder) / "models")


@functools.cache
def executed(name):
    """The notebook with new outputs, run by the client that nbconvert and nbgrader use."""
    notebook = stored(name)
    with tempfile.TemporaryDirectory() as folder:
        lay_out(folder)
        nbclient.NotebookClient(
            notebook, timeout=600, kernel_name="swift-rnn",
            resources={"metadata": {"path": folder}}).execute()
    return notebook


@pytest.fixture(params=NAMES)
def notebook(request):
    return executed(request.param)


@pytest.fixture
def tutorial():
    return executed("tutorial")


@pytest.fixture
def from_scratch():
    return executed("from-scratch")


def text_of(output):
    return output.get("text") or output.get("data", {}).get("text/plain", "")


def cell_text(notebook, beginning):
    """What the first cell whose source holds `beginning` printed and showed."""
    cell = next(c for c in notebook.cells if c.cell_type == "code" and beginning in c.source)
    return "\n".join(text_of(output) for output in cell.outputs)
