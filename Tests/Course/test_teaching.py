"""The teacher's kit: questions that a learning platform can import, and an answer to everything asked."""

import collections
import json
import re

import pytest
from conftest import EXERCISES

NOTEBOOKS = EXERCISES.parent
KIT = NOTEBOOKS / "teaching"
QUESTION = re.compile(r"(?s)::([\d.]+) ([^:]+)::\n(.+?) \{\n(.+?)\n\}")


def unescaped(text):
    """Without what GIFT has escaped: none of its own characters may be left."""
    return re.sub(r"\\[=~{}#:]", "", text)


def test_the_questions_are_in_a_form_that_platforms_import():
    text = (KIT / "questions.gift").read_text()
    questions = QUESTION.findall(text)
    assert len(questions) == 46 == text.count("::\n")
    assert len({number for number, *_ in questions}) == 46
    assert {number.split(".")[0] for number, *_ in questions} == set("1234567")
    # Who prints them shall not print the key: the right answer has no place of its own.
    places = collections.Counter([line[0] for line in answers.split("\n")].index("=") for *_, answers in questions)
    assert min(places[place] for place in range(4)) >= 10
    for number, _, asked, answers in questions:
        assert not re.search("[=~{}#]", unescaped(asked)), number
        lines = answers.split("\n")
        assert len(lines) == 4 and sum(line[0] == "=" for line in lines) == 1, number
        assert len({line[1:].split(" # ")[0] for line in lines}) == 4, number
        for line in lines:
            assert line[0] in "=~" and not re.search("[=~{}]", unescaped(line[1:])), line
            answer, why = unescaped(line[1:]).split(" # ")
            assert answer and why.endswith((".", ")")), line


def asked(notebook):
    """How often a notebook asks the reader to try, to think or to guess."""
    cells = json.loads(notebook.read_text())["cells"]
    prose = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")
    return len(re.findall(r"\*\*Try it|\*\*Before you run|## To think about", prose))


def answered():
    """The answers under each notebook's heading."""
    parts = re.split(r"(?m)^## (\S+)\n", (KIT / "answers.md").read_text())
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("notebook", [*sorted(NOTEBOOKS.glob("*.ipynb")),
                                      *sorted(EXERCISES.glob("source/*/*.ipynb"))], ids=lambda path: path.stem)
def test_everything_that_a_notebook_asks_is_answered(notebook):
    assert len(re.findall(r"(?m)^- \*\*", answered().get(notebook.stem, ""))) == asked(notebook)


def test_the_guides_questions_are_answered():
    guide = (NOTEBOOKS / "README.md").read_text()
    questions = [question for part in re.findall(r"\*\*Ask them\.\*\* (.*)", guide)
                 for question in re.findall(r"([^.?!)(]+\?)", part)]
    answers = answered()["README"]
    assert len(questions) > 15
    for question in questions:
        assert question.strip() in answers, question
