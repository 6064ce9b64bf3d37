"""The stored tutorial gives the same outputs again: nbval, the teachers' tool for that.

Cells with the tag `nbval-ignore-output` run, but show times, or numbers that are single-precision and
so a processor's own. The long trainings, and what is made of them, are left to test_tutorial.py.
"""

import pathlib
import subprocess
import sys

import nbformat

NOTEBOOKS = pathlib.Path(__file__).parents[2] / "notebooks"
TRAININGS = {"smallrun", "real", "smaller", "ppl", "save", "generate", "score"}


def test_the_tutorial_gives_its_stored_outputs_again(tmp_path):
    notebook = nbformat.read(NOTEBOOKS / "tutorial.ipynb", as_version=4)
    kept = [cell for cell in notebook.cells if cell.id not in TRAININGS]
    assert len(kept) == len(notebook.cells) - len(TRAININGS)
    notebook.cells = kept
    nbformat.write(notebook, tmp_path / "tutorial.ipynb")
    (tmp_path / "comments.csv").write_bytes((NOTEBOOKS / "comments.csv").read_bytes())
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "--quiet", "--nbval", "tutorial.ipynb", "-p", "no:cacheprovider",
         "--nbval-sanitize-with", str(pathlib.Path(__file__).with_name("sanitize.cfg"))],
        cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
