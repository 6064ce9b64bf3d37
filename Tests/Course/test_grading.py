"""nbgrader gives each submission the points that it has earned, whatever its cells do."""

import pytest
from conftest import LESSONS, SOURCES, TIMEOUT, cell, points, read
from hostile import SUBMISSIONS

STUB = "this exercise is still to be done"


@pytest.fixture(scope="session")
def graded(course):
    """The course after everybody has sent in and all was graded."""
    for lesson in LESSONS:
        course.submit("right", lesson)
        course.submit("empty", lesson, from_folder="release")
    for student, (changed, source, _, _) in SUBMISSIONS.items():
        tags = ["skip-execution"] if student == "skips" else []
        course.submit(student, "lesson-2", {changed: source}, tags=tags)
    for lesson in LESSONS:
        course.nbgrader("autograde", lesson, f"--Execute.timeout={TIMEOUT}")
    return course


def errors(notebook):
    """The first error of each cell: after the kernel's own nbgrader notes that time was up."""
    return {c.metadata.nbgrader.grade_id: output
            for c in notebook.cells if c.cell_type == "code" and "nbgrader" in c.metadata
            for output in reversed(c.outputs) if output.output_type == "error"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_right_submission_gets_all_points(graded, path):
    scores = graded.scores("right", path.parent.name)[path.stem]
    assert sum(scores.values()) == points(read(path)) == 10
    assert errors(graded.graded("right", path.parent.name, path.stem)) == {}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_an_empty_submission_gets_none_and_is_told_why(graded, path):
    scores = graded.scores("empty", path.parent.name)[path.stem]
    assert len(scores) >= 3 and set(scores.values()) == {0}
    failed = errors(graded.graded("empty", path.parent.name, path.stem))
    for check in scores:
        assert STUB in failed[check].evalue or "cannot find '" in failed[check].evalue, check
    assert any(STUB in error.evalue for error in failed.values())


@pytest.mark.parametrize("student", SUBMISSIONS)
def test_a_hostile_submission_loses_the_points_of_its_cell_and_no_others(graded, student):
    _, _, lost, words = SUBMISSIONS[student]
    scores = {check: score for grades in graded.scores(student, "lesson-2").values()
              for check, score in grades.items()}
    sources = [read(path) for path in SOURCES if path.parent.name == "lesson-2"]
    for check, score in scores.items():
        worth = next(c.metadata.nbgrader.points for source in sources for c in source.cells
                     if c.metadata.get("nbgrader", {}).get("grade_id") == check)
        assert score == (0 if check in lost else worth), check
    failed = {}
    for source in ["3-loss", "4-backpropagation"]:
        failed |= errors(graded.graded(student, "lesson-2", source))
    assert lost <= set(failed)
    for check in lost:
        error = failed[check]
        assert words in error.evalue[:80] or check == "step-back-check", error.evalue


def test_a_million_lines_are_cut_and_cost_nothing(graded):
    notebook = graded.graded("flood", "lesson-2", "3-loss")
    outputs = cell(notebook, "guessing-loss").outputs
    assert 0 < sum(output.get("text", "").count("\n") for output in outputs) <= 1100


def test_validating_tells_a_student_what_is_wrong_in_the_width_that_it_shows(course):
    told = course.nbgrader("validate", "release/lesson-1/1-text.ipynb")
    assert "VALIDATION FAILED ON 4 CELL(S)" in " ".join(told.split())
    assert f"error: {STUB}" in told
