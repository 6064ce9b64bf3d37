"""Links lead to files: JupyterLab answers one to a folder with an error."""

import json
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACES = sorted((ROOT / "notebooks").rglob("*.ipynb")) + sorted((ROOT / "notebooks").rglob("*.md"))


def prose(path):
    if path.suffix == ".md":
        return path.read_text()
    return "\n\n".join("".join(cell["source"]) for cell in json.loads(path.read_text())["cells"]
                       if cell["cell_type"] == "markdown")


@pytest.mark.parametrize("path", PLACES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_to_a_file_or_a_heading(path):
    text = re.sub(r"(?s)```.*?```", "", prose(path))
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
        place, _, heading = target.partition("#")
        if place:
            assert (path.parent / place).is_file(), target
        elif path.suffix == ".ipynb":
            headings = re.findall(r"(?m)^#+ (.+)$", text)
            assert heading in [title.replace(" ", "-") for title in headings], target
