"""The other commands: each says what it did, or what is wrong and how to mend it."""

import json
import os
import sys
from pathlib import Path

from conftest import EXECUTABLE

VENV = str(Path(sys.executable).parent)
SYSTEM = "/usr/bin:/bin"


def test_the_version_is_told(swift_rnn):
    assert swift_rnn("--version").stdout.strip().count(".") == 2


def test_a_file_runs_as_one_cell(swift_rnn, tmp_path):
    cell = tmp_path / "cell.swift"
    cell.write_text('print("a")\n6 * 7\n')
    result = swift_rnn("run", cell)
    assert (result.returncode, result.stdout) == (0, "a\n42\n")


def test_a_file_with_an_error_fails(swift_rnn, tmp_path):
    cell = tmp_path / "cell.swift"
    cell.write_text("let a = 1 / 0\n")
    result = swift_rnn("run", cell)
    assert result.returncode == 1
    assert "line 1" in result.stderr


def test_a_hash_of_itself_is_a_recursion_without_an_end(swift_rnn, tmp_path):
    # Each level changed the hasher within the change of the level above, and looked through all of them.
    cell = tmp_path / "cell.swift"
    cell.write_text(
        "struct K: Hashable {\n"
        "  static func == (a: K, b: K) -> Bool { true }\n"
        "  func hash(into h: inout Hasher) { h.combine(self) }\n"
        "}\n"
        "Set([K()]).count\n"
    )
    result = swift_rnn("run", cell)
    assert result.returncode == 1
    assert "too deeply" in result.stderr


def test_a_missing_file_is_named(swift_rnn):
    result = swift_rnn("run", "no-such-file.swift")
    assert result.returncode != 0
    assert "no-such-file.swift" in result.stderr


def test_install_and_uninstall_undo_each_other(swift_rnn, tmp_path):
    installed = swift_rnn("install", "--prefix", tmp_path)
    folder = tmp_path / "share/jupyter/kernels/swift-rnn"
    assert str(folder) in installed.stdout
    argv = json.loads((folder / "kernel.json").read_text())["argv"]
    assert os.path.samefile(argv[0], EXECUTABLE)
    assert {path.name for path in folder.iterdir()} >= {"kernel.json", "logo-64x64.png", "logo-svg.svg"}
    swift_rnn("uninstall", "--prefix", tmp_path)
    assert not folder.exists()


def test_the_doctor_finds_nothing_wrong_where_all_is_installed(swift_rnn):
    swift_rnn("install", "--user")
    result = swift_rnn("doctor", path=f"{VENV}:{SYSTEM}")
    assert result.returncode == 0, result.stdout
    for subject in ["processor", "products", "corpus", "libraries", "Jupyter", "kernelspec"]:
        assert f"ok    {subject}" in result.stdout
    assert "ZeroMQ 4." in result.stdout


def test_the_doctor_misses_jupyter(swift_rnn):
    result = swift_rnn("doctor", path=SYSTEM)
    assert result.returncode == 1
    assert "BAD   Jupyter     no command 'jupyter' in PATH" in result.stdout
    assert "→ pip install jupyterlab" in result.stdout


def test_the_doctor_misses_the_kernelspec(swift_rnn):
    result = swift_rnn("doctor", "--name", "never-installed", path=f"{VENV}:{SYSTEM}")
    assert result.returncode == 1
    assert "Jupyter does not list 'never-installed'" in result.stdout
    assert "→ swift-rnn install" in result.stdout


def test_the_doctor_sees_an_entry_that_starts_nothing(swift_rnn, environment):
    swift_rnn("install", "--user", "--name", "broken")
    specification = Path(environment["XDG_DATA_HOME"]) / "jupyter/kernels/broken/kernel.json"
    content = json.loads(specification.read_text())
    content["argv"][0] = "/no/such/executable"
    specification.write_text(json.dumps(content))
    result = swift_rnn("doctor", "--name", "broken", path=f"{VENV}:{SYSTEM}")
    assert result.returncode == 1
    assert "names '/no/such/executable', which can't be run" in result.stdout


def test_the_doctor_follows_an_entry_that_is_relative_to_its_folder(swift_rnn, environment):
    swift_rnn("install", "--user", "--name", "moved")
    specification = Path(environment["XDG_DATA_HOME"]) / "jupyter/kernels/moved/kernel.json"
    content = json.loads(specification.read_text())
    content["argv"][0] = "{resource_dir}/" + os.path.relpath(EXECUTABLE, specification.parent)
    specification.write_text(json.dumps(content))
    result = swift_rnn("doctor", "--name", "moved", path=f"{VENV}:{SYSTEM}")
    assert f"ok    kernelspec  {specification.parent}" in result.stdout


def test_the_notebooks_are_copied_but_never_over_others(swift_rnn, tmp_path):
    folder = tmp_path / "course/mine"
    assert swift_rnn("notebooks", folder).returncode == 0
    assert (folder / "tutorial.ipynb").exists() and (folder / "comments.csv").exists()
    # A student's copy: exercises without solutions, and nothing that a run left behind.
    exercises = sorted(path.relative_to(folder / "exercises") for path in folder.glob("exercises/*/*.ipynb"))
    assert len(exercises) == 10 and not (folder / "exercises/source").exists()
    assert not (folder / "teaching").exists()
    assert "](teaching/" not in (folder / "README.md").read_text()
    models = {path.name for path in folder.rglob("*.npz")}
    assert models == {"fortunes-h50.npz", "fortunes-gru-h100.npz"}
    for path in exercises:
        written = (folder / "exercises" / path).read_text()
        assert "BEGIN" not in written and "YOUR CODE HERE" in written
    again = swift_rnn("notebooks", folder)
    assert again.returncode != 0
    assert f"'{folder}' exists already; name a folder that does not" in again.stderr


def test_the_doctor_sees_slow_routines(swift_rnn, environment):
    environment["OPENBLAS_CORETYPE"] = "Prescott"
    result = swift_rnn("doctor", path=SYSTEM)
    if "avx2" in Path("/proc/cpuinfo").read_text():
        assert "poor  processor" in result.stdout
        assert "start it with OPENBLAS_CORETYPE=" in result.stdout
