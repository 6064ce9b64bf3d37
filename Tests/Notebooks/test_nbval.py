"""The stored notebooks give the same outputs again: nbval, the teachers' tool for that.

Cells with the tag `nbval-ignore-output` run, but show times, or numbers that are single-precision and
so a processor's own. The tutorial's long trainings, and what is made of them, are left to
test_tutorial.py.
"""

import pathlib
import shutil
import subprocess
import sys

import nbformat
import pytest
from conftest import NOTEBOOKS, stored

TRAININGS = {
    "tutorial": {"smallrun", "real", "smaller", "ppl", "save", "generate", "score"},
    "from-scratch": set(),
}


@pytest.mark.parametrize("name", TRAININGS)
def test_the_notebook_gives_its_stored_outputs_again(name, tmp_path):
    notebook = stored(name)
    kept = [cell for cell in notebook.cells if cell.id not in TRAININGS[name]]
    assert len(kept) == len(notebook.cells) - len(TRAININGS[name])
    notebook.cells = kept
    nbformat.write(notebook, tmp_path / "notebook.ipynb")
    shutil.copy(NOTEBOOKS / "comments.csv", tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "--quiet", "--nbval", "notebook.ipynb", "-p", "no:cacheprovider",
         "--nbval-sanitize-with", str(pathlib.Path(__file__).with_name("sanitize.cfg"))],
        cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
