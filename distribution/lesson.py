"""The notebooks as students have them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

EXERCISES = Path("notebooks/exercises")
# Answers and questions: no student's copy has them.
TEACHING = Path("notebooks/teaching")


def copy(root, target, scratch):
    """Copies the notebooks and what they read, not what a run leaves, and no solutions."""
    files = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "notebooks"],
        check=True, capture_output=True, text=True, cwd=root).stdout
    for file in map(Path, files.splitlines()):
        if (root / file).exists() and TEACHING not in file.parents:
            course = EXERCISES in file.parents
            place = scratch / "course" / file.relative_to(EXERCISES) if course else (
                target / file.relative_to("notebooks"))
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / file, place)
    hand_out(scratch / "course", target / "exercises")
    # The guide leads to the exercises where a teacher has them, and to what only teachers have.
    guide = target / "README.md"
    text = guide.read_text().replace("(exercises/source/", "(exercises/")
    guide.write_text(re.sub(r"\[([^]]+)\]\(teaching/[^)]*\)", r"\1 (in the repository)", text))


def hand_out(course, target):
    """Takes the solutions out of a course's exercises, as nbgrader does to hand them out."""
    # nbgrader calls a tool that lies beside it.
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    run = subprocess.run(
        [sys.executable, "-m", "nbgrader", "generate_assignment", "--assignment=*"],
        cwd=course, env=environment, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"dist: nbgrader could not hand out the exercises\n{run.stdout}{run.stderr}")
    shutil.copytree(course / "release", target)
    shutil.copy(course / "README.md", target)
