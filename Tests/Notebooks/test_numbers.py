"""Every number that the lesson's prose tells is one that was computed, or has a reason to be there.

A number of a notebook's text has to stand in an output or a cell of that notebook, rounded as the text
has it; one of a guide in any notebook or in a stored model's card. What comes from elsewhere is in
numbers.tsv, with the reason.
"""

import csv
import functools
import json
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb")) + sorted(
    (ROOT / "notebooks/exercises/source").glob("*/*.ipynb"))
GUIDES = [ROOT / name for name in (
    "README.md", "notebooks/README.md", "notebooks/models/README.md", "notebooks/exercises/README.md",
    "distribution/README.md", "notebooks/teaching/answers.md", "notebooks/teaching/project.md")]
CARDS = sorted((ROOT / "notebooks/models").glob("*.txt"))
NUMBER = re.compile(r"(?<![\w.#-])\d[\d,]*(?:\.\d+)?(?![\w-])")


def cells(path, kind):
    return [cell for cell in json.loads(path.read_text())["cells"] if cell["cell_type"] == kind]


def told(text):
    """The numbers of a text, without what stands in code, addresses and the names of sections."""
    text = re.sub(r"(?s)```.*?```|`[^`\n]*`|<[^>\n]*>|\]\([^)]*\)|https?://\S+", " ", text)
    text = re.sub(r"(?im)^#+ *\d+\.(?:\d+)? |\b(?:section|exercise|lesson|step|part)s? \d+(?:[–.]\d+)*(?:(?: and |, )\d+)*"
                  r"|^\|? *\d+ *\||^ *\d+\. ", " ", text)
    return {match.rstrip(",") for match in NUMBER.findall(text)}


def found(text):
    """The numbers of an output or a cell."""
    return [float(number.replace(",", "")) for number in re.findall(r"\d[\d,]*(?:\.\d+)?(?:e-?\d+)?", text)
            if re.search(r"\d", number)]


@functools.cache
def computed(path):
    texts = []
    for cell in cells(path, "code"):
        texts.append("".join(cell["source"]))
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            texts.append("".join(output.get("text", "")))
            texts.append("".join(data.get("text/plain", "")))
            texts.append(re.sub(r"<[^>]*>", " ", "".join(data.get("text/html", ""))))
    return frozenset(number for text in texts for number in found(text))


def holds(numbers, told_number):
    plain = told_number.replace(",", "")
    decimals = len(plain.partition(".")[2])
    value = float(plain)
    return any(value == (round(number, decimals) if decimals else number) for number in numbers)


@functools.cache
def exceptions():
    with open(pathlib.Path(__file__).with_name("numbers.tsv"), newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    assert all(len(row) == 3 and row[2].strip() for row in rows), "each exception needs a reason"
    return {(place, number) for place, number, _ in rows}


def untold(path, text, numbers):
    place = str(path.relative_to(ROOT))
    return sorted(number for number in told(text)
                  if not holds(numbers, number) and (place, number) not in exceptions())


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_number_of_a_notebooks_text_was_computed_in_it(path):
    text = "\n\n".join("".join(cell["source"]) for cell in cells(path, "markdown"))
    assert untold(path, text, computed(path)) == []


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_number_of_a_guide_was_computed_in_the_lesson(path):
    cards = (found(card.read_text()) for card in CARDS)
    numbers = frozenset().union(*cards, *map(computed, NOTEBOOKS))
    assert untold(path, path.read_text(), numbers) == []


def test_every_exception_is_still_needed():
    texts = {str(path.relative_to(ROOT)): "\n\n".join("".join(c["source"]) for c in cells(path, "markdown"))
             for path in NOTEBOOKS} | {str(path.relative_to(ROOT)): path.read_text() for path in GUIDES}
    assert [key for key in exceptions() if key[1] not in told(texts[key[0]])] == []


def test_a_number_that_nothing_computed_is_found():
    assert untold(ROOT / "README.md", "a perplexity of 100.7, 1,679 sentences", frozenset([100.649])) == [
        "1,679", "100.7"]
    assert untold(ROOT / "README.md", "a perplexity of 100.6 (`x = 5`)", frozenset([100.649])) == []
