"""The exercises: the teacher's version runs clean, the student's says what is to be done."""

import pathlib
import re
import subprocess

import nbclient
import nbformat
import pytest
from conftest import SOURCES, points, read

KERNEL = pathlib.Path(__file__).parents[2] / ".build/release/swift-rnn"


@pytest.fixture(params=SOURCES, ids=lambda path: path.stem)
def path(request):
    return request.param


def test_the_teachers_version_runs_without_an_error(path):
    notebook = read(path)
    nbclient.NotebookClient(notebook, timeout=60, kernel_name="swift-rnn").execute()
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            assert output.output_type != "error" and output.get("name") != "stderr"
        graded = cell.metadata.get("nbgrader", {}).get("grade", False)
        results = [o for o in cell.get("outputs", []) if o.output_type == "execute_result"]
        assert not (graded and results), "a result of a check would be taken for points"


def test_the_stored_version_is_without_outputs_and_names_its_language(path):
    notebook = read(path)
    assert notebook.metadata.kernelspec.language == "swift"
    assert all(not cell.outputs for cell in notebook.cells if cell.cell_type == "code")
    assert points(notebook) == 10


def test_a_copy_of_the_lesson_has_the_exercises_as_they_are_handed_out(path, course, tmp_path):
    """The command line writes them without nbgrader."""
    folder = tmp_path / "lesson"
    subprocess.run([KERNEL, "notebooks", folder], check=True, capture_output=True)
    ours = read(folder / "exercises" / path.parent.name / path.name)
    theirs = read(course.folder / "release" / path.parent.name / path.name)
    nbformat.validate(ours)
    for our, their in zip(ours.cells, theirs.cells, strict=True):
        assert (our.cell_type, our.source) == (their.cell_type, their.source)
        for name in ("deletable", "editable"):
            assert our.metadata.get(name) == their.metadata.get(name)
        assert not our.get("outputs") and our.get("execution_count") is None


def test_the_students_version_has_no_solution_and_no_hidden_test(path, course):
    released = read(course.folder / "release" / path.parent.name / path.name)
    text = "\n".join(cell.source for cell in released.cells)
    assert not re.search("(BEGIN|END) (SOLUTION|HIDDEN)", text)
    solved = [cell.source for cell in read(path).cells if "// BEGIN SOLUTION" in cell.source]
    assert text.count("// YOUR CODE HERE\n") == len(solved) > 0
    for source in solved:
        solution = re.search(r"(?s)// BEGIN SOLUTION\n(.*?)\n *// END SOLUTION", source).group(1)
        assert solution.strip() not in text


def test_every_check_is_locked_and_every_cell_to_fill_is_not(path):
    for cell in read(path).cells:
        settings = cell.metadata.get("nbgrader")
        if settings and settings.grade:
            assert settings.locked and not settings.solution and settings.points > 0
            assert "try check(" in cell.source and "BEGIN HIDDEN TESTS" in cell.source
        if settings and settings.solution:
            assert not settings.locked and "// BEGIN SOLUTION" in cell.source
