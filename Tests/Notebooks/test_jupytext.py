"""The notebooks come back from jupytext's text as they were."""

import pathlib
import subprocess
import sys

import nbformat
import pytest

NOTEBOOKS = pathlib.Path(__file__).parents[2] / "notebooks"
KEPT = ["tutorial.ipynb", "exercises/source/lesson-2/3-loss.ipynb"]


def jupytext(*arguments):
    subprocess.run([sys.executable, "-m", "jupytext", *map(str, arguments)], check=True,
                   capture_output=True)


@pytest.mark.parametrize("name", KEPT)
def test_no_cell_is_lost_on_the_way_through_myst(name, tmp_path):
    jupytext("--to", "md:myst", "--output", tmp_path / "text.md", NOTEBOOKS / name)
    jupytext("--to", "ipynb", "--output", tmp_path / "back.ipynb", tmp_path / "text.md")
    before, after = (nbformat.read(path, as_version=4)
                     for path in [NOTEBOOKS / name, tmp_path / "back.ipynb"])
    for one, other in zip(before.cells, after.cells, strict=True):
        assert (one.cell_type, one.source) == (other.cell_type, other.source)
        assert one.metadata.get("nbgrader") == other.metadata.get("nbgrader")
    assert after.metadata.kernelspec == before.metadata.kernelspec
