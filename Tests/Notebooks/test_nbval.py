"""The stored notebooks give the same outputs again: nbval, the teachers' tool for that.

Cells with the tag `nbval-ignore-output` run, but show times, or numbers that are single-precision and
so a processor's own. The tutorial's long trainings, and what is made of them, have the tag `nbval-skip`
and are left to test_tutorial.py.
"""

import pathlib
import shutil
import subprocess
import sys

import pytest
from conftest import NAMES, NOTEBOOKS, lay_out


@pytest.mark.parametrize("name", NAMES)
def test_the_notebook_gives_its_stored_outputs_again(name, tmp_path):
    shutil.copy(NOTEBOOKS / f"{name}.ipynb", tmp_path / "notebook.ipynb")
    lay_out(tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "--quiet", "--nbval", "notebook.ipynb", "-p", "no:cacheprovider",
         "--nbval-sanitize-with", str(pathlib.Path(__file__).with_name("sanitize.cfg"))],
        cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
