"""`swift-rnn export`: a notebook as a Swift program."""

import json
from pathlib import Path

import pytest

TUTORIAL = Path(__file__).resolve().parents[2] / "notebooks" / "tutorial.ipynb"


@pytest.fixture
def notebook(tmp_path):
    """Writes a notebook of code cells and gives its path."""

    def write(*cells):
        path = tmp_path / "lesson.ipynb"
        path.write_text(json.dumps({
            "cells": [{"cell_type": "code", "source": source, "metadata": {}} for source in cells],
            "metadata": {"kernelspec": {"name": "swift-rnn", "language": "swift"}},
        }))
        return path

    return write


def test_the_program_is_printed(swift_rnn, notebook):
    result = swift_rnn("export", notebook("let a = 20", "a * 2 + 2"))
    assert result.returncode == 0, result.stderr
    assert "import NotebookWords" in result.stdout
    assert result.stdout.endswith("let a = 20\n\nshow(a * 2 + 2)\n")


def test_the_program_is_written_to_a_file(swift_rnn, notebook, tmp_path):
    result = swift_rnn("export", notebook("print(1)"), "-o", tmp_path / "main.swift")
    assert (result.returncode, result.stdout) == (0, "")
    assert (tmp_path / "main.swift").read_text().endswith("print(1)\n")


def test_a_package_depends_on_this_project(swift_rnn, notebook, tmp_path):
    result = swift_rnn("export", notebook("print(1)"), "--package", tmp_path / "made")
    assert result.returncode == 0, result.stderr
    assert "swift run --configuration release --package-path" in result.stdout
    manifest = (tmp_path / "made" / "Package.swift").read_text()
    assert f'path: "{TUTORIAL.parents[1]}"' in manifest
    assert (tmp_path / "made" / "Sources" / "lesson" / "main.swift").exists()


def test_the_tutorial_has_a_program(swift_rnn):
    result = swift_rnn("export", TUTORIAL)
    assert result.returncode == 0, result.stderr
    assert "show(corpus)" in result.stdout


def test_a_cell_that_does_not_check_is_shown(swift_rnn, notebook):
    result = swift_rnn("export", notebook("let a = 1", "let s: String = a"))
    assert result.returncode == 1
    assert "code cell 2 can't be exported" in result.stderr
    assert "let s: String = a" in result.stderr


def test_what_is_no_notebook_is_refused(swift_rnn, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("no cells")
    result = swift_rnn("export", file)
    assert result.returncode == 1
    assert "'notes.txt' is not a notebook" in result.stderr
