"""papermill sets parameters in Swift, as it does where the wheel is installed."""

import os
import pathlib
import subprocess
import sys

import nbformat
import pytest
import yaml
from nbformat.v4 import new_code_cell, new_notebook

ROOT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "distribution"))

import wheel_file  # noqa: E402: it lies in the folder that was just named.

KERNEL = {"name": "swift-rnn", "display_name": "Swift RNN", "language": "swift"}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A folder with what the wheel has for Python."""
    folder = tmp_path_factory.mktemp("site")
    wheel_file.write_python(folder, wheel_file.write_metadata(folder, "0", "any"))
    return folder


def papermill(site, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "papermill", *map(str, arguments)], capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": str(site)})


def notebook(folder, *cells):
    """Writes a notebook whose first cell declares the parameters."""
    made = new_notebook(cells=[new_code_cell(cell) for cell in cells], metadata={"kernelspec": KERNEL})
    made.cells[0].metadata.tags = ["parameters"]
    path = folder / "notebook.ipynb"
    nbformat.write(made, path)
    return path


def printed(path):
    return "".join(output.get("text", "") for cell in nbformat.read(path, as_version=4).cells
                   for output in cell.outputs)


def test_a_parameter_of_the_command_line_takes_the_place_of_the_notebooks(site, tmp_path):
    source = notebook(tmp_path, "var alpha = 0.1", "print(alpha * 2)")
    run = papermill(site, source, tmp_path / "done.ipynb", "-p", "alpha", "0.5")
    assert run.returncode == 0, run.stderr
    assert printed(tmp_path / "done.ipynb") == "1.0\n"


VALUES = [
    (3, "Int", "3"), (-(2**63), "Int", str(-(2**63))), (0.5, "Double", "0.5"),
    (1e300, "Double", "1e+300"), (float("inf"), "Double", "inf"), (True, "Bool", "true"),
    ('"\\(1 + 1) \\n line\nand \t é 🎉', "String", '"\\(1 + 1) \\n line\nand \t é 🎉'),
    ([1, 2], "[Int]", "[1, 2]"), ([1, 2.5], "[Double]", "[1.0, 2.5]"),
    ([["a"], ["b", "c"]], "[[String]]", '[["a"], ["b", "c"]]'), ({"a": 1}, "[String: Int]", '["a": 1]'),
]


def test_values_arrive_as_they_were(site, tmp_path):
    names = {f"value{index}": value for index, (value, _, _) in enumerate(VALUES)}
    cells = [f"let same{name}: {kind} = {name}\nprint(same{name})"
             for name, (_, kind, _) in zip(names, VALUES)]
    declared = "\n".join(f"var {name} = 0" for name in names)
    source = notebook(tmp_path, declared, *cells)
    parameters = yaml.safe_dump(names, allow_unicode=True)
    run = papermill(site, source, tmp_path / "done.ipynb", "--parameters_yaml", parameters)
    assert run.returncode == 0, run.stderr
    assert printed(tmp_path / "done.ipynb") == "".join(shown + "\n" for _, _, shown in VALUES)


@pytest.mark.parametrize("value, words", [
    (None, "has no type in Swift"), ([], "has no type in Swift"), ({}, "has no type in Swift"),
    (2**63, "does not fit into Swift's 'Int'"),
])
def test_a_value_that_swift_has_not_is_refused_before_anything_runs(site, tmp_path, value, words):
    source = notebook(tmp_path, "var value = 0")
    run = papermill(site, source, tmp_path / "done.ipynb", "--parameters_yaml", yaml.safe_dump({"value": value}))
    assert run.returncode != 0 and words in run.stderr


def test_the_parameters_can_be_asked_for(site, tmp_path):
    source = notebook(tmp_path, "var alpha = 0.1  // the rate\nlet words: Int = 8000\nprint(words)")
    told = " ".join(papermill(site, "--help-notebook", source).stdout.split())
    assert "alpha: Unknown type (default 0.1) the rate" in told
    assert "words: Int (default 8000)" in told
