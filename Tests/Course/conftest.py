"""A course as a teacher holds it: handed out, sent in by students of every kind, and graded."""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import nbformat
import pytest
from nbgrader.api import Gradebook

EXERCISES = pathlib.Path(__file__).parents[2] / "notebooks" / "exercises"
LESSONS = sorted(path.name for path in (EXERCISES / "source").iterdir())
SOURCES = sorted((EXERCISES / "source").glob("*/*.ipynb"))

# nbgrader calls its database's tool by name, as it is in a terminal whose `.venv` is activated.
os.environ["PATH"] = os.pathsep.join([str(pathlib.Path(sys.executable).parent), os.environ["PATH"]])

# An endless loop costs the course this many seconds.
TIMEOUT = 8


def read(path):
    return nbformat.read(path, as_version=4)


def cell(notebook, grade_id):
    return next(c for c in notebook.cells
                if c.metadata.get("nbgrader", {}).get("grade_id") == grade_id)


def points(notebook):
    return sum(c.metadata.get("nbgrader", {}).get("points", 0) for c in notebook.cells)


# What a solution's comment asks for happens when the cell that it names is run: no cell that is known
# today can end or deafen the kernel by itself.
TROUBLE = """
import os, re, signal, psutil
planned = {}

def make_trouble(cell, cell_index):
    for name, grade_id in re.findall(r"// (SIGKILL|SIGSTOP) at (\\S+)", cell.source):
        planned[grade_id] = getattr(signal, name)
    number = planned.get(cell.metadata.get("nbgrader", {}).get("grade_id"))
    if number:
        [kernel] = [child for child in psutil.Process().children() if "kernel" in child.cmdline()]
        os.kill(kernel.pid, number)

c.Execute.on_cell_execute = make_trouble
c.Execute.on_notebook_start = lambda notebook: planned.clear()
"""


class Course:
    """A copy of the exercises' folder, with nbgrader's commands run in it."""

    def __init__(self, folder):
        self.folder = folder
        settings = (EXERCISES / "nbgrader_config.py").read_text()
        (folder / "nbgrader_config.py").write_text(settings + TROUBLE)
        shutil.copytree(EXERCISES / "source", folder / "source")

    def nbgrader(self, *arguments, succeeds=True):
        run = subprocess.run(
            [sys.executable, "-m", "nbgrader", *arguments], cwd=self.folder,
            capture_output=True, text=True)
        assert not succeeds or run.returncode == 0, run.stdout + run.stderr
        return run.stdout + run.stderr

    def submit(self, student, lesson, changes=None, *, from_folder="source", tags=()):
        """Sends a lesson in, with the sources of some cells changed, and with tags on all."""
        target = self.folder / "submitted" / student / lesson
        shutil.copytree(self.folder / from_folder / lesson, target)
        changes = dict(changes or {})
        for path in target.glob("*.ipynb"):
            notebook = read(path)
            for changed in notebook.cells:
                grade_id = changed.metadata.get("nbgrader", {}).get("grade_id")
                if changed.cell_type == "code":
                    # Students' notebooks don't have the marks of the teacher's.
                    changed.source = re.sub(r"(?m)^ *// (BEGIN|END) SOLUTION\n?", "", changed.source)
                changed.metadata.tags = list(tags)
                if grade_id in changes:
                    changed.source = changes.pop(grade_id)
            nbformat.write(notebook, path)
        assert not changes, f"no cells {list(changes)}"

    def graded(self, student, lesson, name):
        return read(self.folder / "autograded" / student / lesson / f"{name}.ipynb")

    def scores(self, student, lesson):
        """The points of each notebook, and of each check in it."""
        with Gradebook(f"sqlite:///{self.folder / 'gradebook.db'}") as gradebook:
            submission = gradebook.find_submission(lesson, student)
            return {notebook.name: {grade.cell.name: grade.score for grade in notebook.grades}
                    for notebook in submission.notebooks}


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    """The course after all lessons were handed out."""
    course = Course(tmp_path_factory.mktemp("course"))
    course.nbgrader("generate_assignment", "--assignment=*")
    return course
