"""The tutorial, run from its first cell to its last by the client that nbconvert and nbgrader use."""

import pathlib
import re
import subprocess
import sys

import nbclient
import nbformat
import pytest

NOTEBOOKS = pathlib.Path(__file__).parents[2] / "notebooks"


@pytest.fixture(scope="module")
def tutorial(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tutorial")
    (folder / "comments.csv").write_bytes((NOTEBOOKS / "comments.csv").read_bytes())
    notebook = nbformat.read(NOTEBOOKS / "tutorial.ipynb", as_version=4)
    client = nbclient.NotebookClient(
        notebook, timeout=600, kernel_name="swift-rnn",
        resources={"metadata": {"path": str(folder)}})
    client.execute()
    return notebook


def outputs(notebook):
    return [(cell, output) for cell in notebook.cells if cell.cell_type == "code"
            for output in cell.outputs]


def text_of(output):
    return output.get("text") or output.get("data", {}).get("text/plain", "")


def cell_text(notebook, beginning):
    """What the first cell whose source holds `beginning` printed and showed."""
    cell = next(c for c in notebook.cells if c.cell_type == "code" and beginning in c.source)
    return "\n".join(text_of(output) for output in cell.outputs)


def numbers(text):
    return [float(number) for number in re.findall(r"-?\d+\.\d+", text)]


def test_no_cell_writes_to_stderr_or_fails(tutorial):
    for cell, output in outputs(tutorial):
        assert output.output_type != "error", cell.source
        assert output.get("name") != "stderr", cell.source


def test_every_output_has_a_plain_form_and_no_form_that_is_dropped(tutorial):
    for cell, output in outputs(tutorial):
        data = output.get("data")
        if data is None:
            continue
        assert data["text/plain"].strip(), cell.source
        assert "image/svg+xml" not in data, cell.source
        assert "<script" not in data.get("text/html", ""), cell.source


def test_every_picture_says_what_it_shows(tutorial):
    pictures = re.findall(r"<img[^>]*>", "".join(
        output.get("data", {}).get("text/html", "") for _, output in outputs(tutorial)))
    assert pictures
    for picture in pictures:
        assert re.search(r'alt="[^"]{10,}"', picture), picture[:200]


def test_no_cell_has_more_than_three_outputs(tutorial):
    for cell in tutorial.cells:
        assert len(cell.get("outputs", [])) <= 3, cell.source


def test_the_untrained_loss_is_that_of_guessing(tutorial):
    guessing, loss = numbers(cell_text(tutorial, "examples.prefix(1000)"))[:2]
    assert abs(guessing - 8.987197) < 1e-6
    assert abs(loss - guessing) < 0.01


def test_the_held_out_loss_is_below_that_of_word_frequencies(tutorial):
    guessing, unigram = numbers(cell_text(tutorial, "unigramLoss"))[-2:]
    loss = numbers(cell_text(tutorial, "perplexity(on: heldOut)"))[0]
    assert loss < unigram < guessing


def test_ten_sentences_of_seven_words_or_more_are_written(tutorial):
    text = cell_text(tutorial, "generate(sentences")
    assert "UNKNOWN_TOKEN" not in text and "SENTENCE_" not in text
    assert len(re.findall(r"\S+", text)) >= 70


def test_the_committed_notebook_holds_the_outputs_of_its_cells():
    notebook = nbformat.read(NOTEBOOKS / "tutorial.ipynb", as_version=4)
    nbformat.validate(notebook)
    silent = [cell.source for cell in notebook.cells
              if cell.cell_type == "code" and cell.execution_count is None]
    assert silent == []
    assert "widgets" not in notebook.metadata
    assert (NOTEBOOKS / "tutorial.ipynb").stat().st_size < 2_000_000


@pytest.mark.parametrize("form", ["html", "slides", "script"])
def test_nbconvert_writes_every_form(form, tmp_path):
    run = subprocess.run(
        [sys.executable, "-m", "jupyter", "nbconvert", "--to", form, "--output-dir", str(tmp_path),
         str(NOTEBOOKS / "tutorial.ipynb")], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "alternative text is missing" not in run.stderr
