"""`swift-rnn compare`: whose run card differs, and where."""

import json
import re

import nbclient
import nbformat
import pytest

LESSON = """
let text = TokenizedText(sentences: [["the", "cat", "sleeps", "."], ["a", "dog", "sees", "the", "cat", "."]])
let vocabulary = try Vocabulary(of: text, size: SIZE)
let examples = try vocabulary.encode(text)
let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 4, seed: SEED)
try train(model, on: examples, learningRate: RATE, epochs: 3, evaluateEvery: 1)
CARD
"""


def write(path, text, language="swift"):
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(text)])
    notebook.metadata.kernelspec = {"name": "swift-rnn", "display_name": "Swift RNN", "language": language}
    if language == "swift":
        nbclient.NotebookClient(notebook, timeout=60, kernel_name="swift-rnn").execute()
    nbformat.write(notebook, path)
    return path


@pytest.fixture(scope="module")
def lessons(tmp_path_factory):
    """The notebooks of a class, by what is different in them."""
    folder = tmp_path_factory.mktemp("class")

    def lesson(name, SIZE="9", SEED="10", RATE="0.1", CARD="runCard(model, vocabulary)"):
        text = LESSON
        for mark, value in (("SIZE", SIZE), ("SEED", SEED), ("RATE", RATE), ("CARD", CARD)):
            text = text.replace(mark, value)
        return write(folder / f"{name}.ipynb", text)

    return {
        "ada": lesson("ada"), "ben": lesson("ben"), "cem": lesson("cem", CARD="print(runCard(model, vocabulary))"),
        "rate": lesson("rate", RATE="0.01"), "seed": lesson("seed", SEED="11"), "size": lesson("size", SIZE="8"),
        "none": lesson("none", CARD=""),
    }


def test_cards_that_agree_are_counted(swift_rnn, lessons):
    result = swift_rnn("compare", lessons["ada"], lessons["ben"], lessons["cem"])
    assert (result.returncode, result.stdout) == (0, "3 notebooks: 3 agree, 0 do not, 0 without a run card\n")


def test_the_first_line_that_differs_is_shown(swift_rnn, lessons):
    result = swift_rnn("compare", *lessons.values())
    assert result.stdout.startswith("7 notebooks: 3 agree, 3 do not, 1 without a run card\n")
    told = {name: [line.strip() for line in part.splitlines()[1:]] for name, part in (
        (path.stem, part) for path in lessons.values() for part in result.stdout.split("\n/")
        if part.splitlines()[0].endswith(str(path)[1:]))}
    assert set(told) == {"rate", "seed", "size", "none"}
    assert told["rate"][0].startswith("training") and told["rate"][0].endswith("learning rate 0.01")
    assert told["rate"][1].startswith("most have") and told["rate"][1].endswith("learning rate 0.1")
    assert told["seed"][0].startswith("model") and told["seed"][0].endswith("seed 11")
    assert told["size"][0].startswith("vocabulary  8 words")
    assert told["none"] == ["no run card: a cell 'runCard(model, vocabulary)' makes one"]


def test_cards_are_held_against_a_teachers(swift_rnn, lessons):
    result = swift_rnn("compare", lessons["ada"], lessons["ben"], "--against", lessons["rate"])
    assert result.stdout.startswith("2 notebooks: 0 agree, 2 do not, 0 without a run card\n")
    assert result.stdout.count("expected    6 examples, 3 epochs, learning rate 0.01") == 2
    result = swift_rnn("compare", lessons["ada"], "--against", lessons["none"])
    assert result.returncode != 0 and "has no run card" in result.stderr


def test_losses_are_shown_where_they_part(swift_rnn, lessons, tmp_path):
    text = lessons["ada"].read_text()
    loss = json.loads(text)["cells"][0]["outputs"][-1]["data"]["text/plain"]
    third = re.search(r" 4: ([\d.]+)", "".join(loss)).group(1)
    (tmp_path / "dan.ipynb").write_text(text.replace(f"4: {third}", "4: 9.5"))
    result = swift_rnn("compare", lessons["ada"], lessons["ben"], tmp_path / "dan.ipynb")
    assert [line.split() for line in result.stdout.splitlines()[2:]] == [
        ["losses", "4:", "9.5"], ["most", "have", "4:", third]]


def test_what_is_no_notebook_is_named(swift_rnn, lessons, tmp_path):
    (tmp_path / "text.ipynb").write_text("a diary")
    result = swift_rnn("compare", lessons["ada"], tmp_path / "text.ipynb")
    assert result.returncode != 0 and "is not a notebook" in result.stderr
    other = write(tmp_path / "python.ipynb", "1 + 1", language="python")
    assert "is a notebook in python" in swift_rnn("compare", other).stderr
