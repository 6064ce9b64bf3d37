"""What every notebook promises: it runs, all of it can be seen and read, and it can be converted."""

import itertools
import re
import subprocess
import sys

import nbformat
import pytest
from conftest import NAMES, NOTEBOOKS, stored


def outputs(notebook):
    return [(cell, output) for cell in notebook.cells if cell.cell_type == "code"
            for output in cell.outputs]


def test_no_cell_writes_to_stderr_or_fails(notebook):
    for cell, output in outputs(notebook):
        assert output.output_type != "error", cell.source
        assert output.get("name") != "stderr", cell.source


def test_every_output_has_a_plain_form_and_no_form_that_is_dropped(notebook):
    for cell, output in outputs(notebook):
        data = output.get("data")
        if data is None:
            continue
        assert data["text/plain"].strip(), cell.source
        assert "image/svg+xml" not in data, cell.source
        assert "<script" not in data.get("text/html", ""), cell.source


def pictures(notebook):
    return re.findall(r"<img[^>]*>", "".join(
        output.get("data", {}).get("text/html", "") for _, output in outputs(notebook)))


def test_every_picture_says_what_it_shows(notebook):
    for picture in pictures(notebook):
        assert re.search(r'alt="[^"]{10,}"', picture), picture[:200]


def test_the_tutorial_has_a_picture_for_each_of_its_ideas(tutorial):
    # Zipf's law, the network, o, s, an error on its way back, gradients, their errors, four trainings.
    assert len(pictures(tutorial)) >= 10


def test_no_cell_has_more_than_three_outputs(notebook):
    for cell in notebook.cells:
        # Lines that come slowly are several messages; a front end shows those behind one another as one.
        kinds = [output.get("name", number) for number, output in enumerate(cell.get("outputs", []))]
        assert len(list(itertools.groupby(kinds))) <= 3, cell.source


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_notebook_holds_the_outputs_of_its_cells(name):
    notebook = stored(name)
    nbformat.validate(notebook)
    silent = [cell.source for cell in notebook.cells
              if cell.cell_type == "code" and cell.execution_count is None]
    assert silent == []
    assert "widgets" not in notebook.metadata
    assert (NOTEBOOKS / f"{name}.ipynb").stat().st_size < 2_000_000


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["html", "slides", "latex", "script"])
def test_nbconvert_writes_every_form(name, form, tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "jupyter", "nbconvert", "--to", form, "--output-dir", str(tmp_path),
         str(NOTEBOOKS / f"{name}.ipynb")], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "alternative text is missing" not in run.stderr
