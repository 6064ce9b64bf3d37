"""An answer that is nearly right gets no points, and a hint only where it is the mistake that was made."""

import re

import nbclient
import nbformat
import pytest
from conftest import SOURCES, cell, read
from near_misses import NEAR_MISSES


def edited(cell_to_edit, old, new):
    """What a student without the teacher's marks would have written."""
    source = re.sub(r"(?m)^ *// (BEGIN|END) SOLUTION\n?", "", cell_to_edit.source + "\n")
    if old is None:
        return new
    for before, after in old if isinstance(old, list) else [(old, new)]:
        assert before in source, f"{before!r} is not in the solution"
        source = source.replace(before, after)
    return source


def told(answer, check):
    """What the student sees in red: of the answer's own cell, else of the check's."""
    return next(("\n".join(output.traceback) for part in (answer, check) for output in part.outputs
                 if output.output_type == "error"), "")


@pytest.fixture(scope="module", params=SOURCES, ids=lambda path: path.stem)
def answered(request):
    """A notebook in which each answer is given in turn, the right one last, and then checked: a mistake must
    leave nothing behind that fails a right answer."""
    notebook = read(request.param)
    asked = {}
    for (name, grade_id), misses in NEAR_MISSES.items():
        if name != request.param.stem:
            continue
        right = cell(notebook, grade_id)
        place = notebook.cells.index(right)
        check = next(c for c in notebook.cells[place:] if c.metadata.get("nbgrader", {}).get("grade"))
        sources = [edited(right, old, new) for old, new, _ in misses]
        pairs = [(nbformat.v4.new_code_cell(source), nbformat.v4.new_code_cell(check.source))
                 for source in sources]
        asked[grade_id] = (*zip(misses, pairs, strict=True), ((None, None, None), (right, check)))
        between = notebook.cells[place + 1:notebook.cells.index(check)]
        assert all(c.cell_type != "code" for c in between)
        notebook.cells[place:place] = [part for pair in pairs for part in pair]
    nbclient.NotebookClient(notebook, timeout=60, kernel_name="swift-rnn", allow_errors=True).execute()
    return asked


def test_a_near_miss_gets_the_hint_that_is_its_own(answered):
    wrong = []
    for grade_id, cases in answered.items():
        for (old, new, says), (answer, check) in cases:
            message = re.sub("\x1b\\[[0-9;]*m", "", told(answer, check))
            hints = re.findall("hint: (.*)", message)
            # A check that fails is worth nothing, one that passes all its points.
            is_right = message == "" if says is None else (
                says in message and all(says in hint for hint in hints))
            if not is_right:
                wrong.append(f"--- {grade_id}: {old!r} -> {new!r}\nexpected {says!r}, found\n{message}")
    assert not wrong, "\n".join(wrong)


def test_all_graded_answers_have_near_misses():
    graded = {(path.stem, c.metadata.nbgrader.grade_id) for path in SOURCES for c in read(path).cells
              if c.metadata.get("nbgrader", {}).get("solution")}
    assert graded == set(NEAR_MISSES)
    assert sum(len(misses) for misses in NEAR_MISSES.values()) >= 150
