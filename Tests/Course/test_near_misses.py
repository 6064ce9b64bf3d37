"""An answer that is nearly right gets no points, and a hint only where it is the mistake that was made."""

import nbclient
import nbformat
import pytest
from conftest import SOURCES, cell, read
from near_misses import ENDS, NEAR_MISSES, SLOPE, write


def answered(name, *answers):
    """The notebook run with each answer in turn, and what the check then says each time."""
    notebook = read(next(path for path in SOURCES if path.stem == name))
    asked, check = answers[0][0], cell(notebook, answers[0][2])
    place = notebook.cells.index(cell(notebook, asked))
    notebook.cells = notebook.cells[:place] + [
        nbformat.v4.new_code_cell(source) for _, answer, _ in answers for source in (answer, check.source)]
    nbclient.NotebookClient(notebook, timeout=60, kernel_name="swift-rnn", allow_errors=True).execute()
    return ["\n".join("\n".join(o.traceback) for o in c.outputs if o.output_type == "error")
            for c in notebook.cells[place + 1::2]]


@pytest.mark.parametrize(
    ("name", "asked", "answer", "check", "says", "says_not"), NEAR_MISSES,
    ids=[f"{miss[1]}-{number}" for number, miss in enumerate(NEAR_MISSES)])
def test_a_near_miss_gets_the_hint_that_is_its_own(name, asked, answer, check, says, says_not):
    [message] = answered(name, (asked, answer, check))
    # A check that fails is worth nothing, one that passes all its points.
    assert (says is None) == (message == ""), message
    assert says is None or says in message
    assert says_not is None or says_not not in message, message


def test_a_right_answer_after_a_wrong_one_is_right():
    right = SLOPE.format(last="model.W[row, column] = old\n  return (above - below) / (2 * h)")
    wrong = SLOPE.format(last="return (above - below) / (2 * h)")
    messages = answered("5-gradient-check", ("slope-of-w", wrong, "slope-of-w-check"),
                        ("slope-of-w", right, "slope-of-w-check"))
    assert messages[0] and not messages[1]


def test_a_sentence_that_goes_on_after_its_end_is_told_of_in_class_too():
    # The lines behind BEGIN HIDDEN TESTS are not in the student's notebook.
    source = cell(read(next(p for p in SOURCES if p.stem == "7-writing")), "write-sentence-check").source
    assert "SENTENCE_END" in source.split("// BEGIN HIDDEN TESTS")[0]
    assert ENDS in write(ENDS)
