"""What is packed: everything that is needed, its licences, and a true word on where it runs."""

import email
import re
import tarfile
import zipfile

import pytest
from elftools.elf.elffile import ELFFile
from packaging.licenses import canonicalize_license_expression


@pytest.fixture(scope="module")
def tree(archive, tmp_path_factory):
    folder = tmp_path_factory.mktemp("archive")
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    return next(folder.iterdir())


def needed_versions(file):
    """The versions of glibc that a program or library asks for."""
    with open(file, "rb") as stream:
        section = ELFFile(stream).get_section_by_name(".gnu.version_r")
        for _, versions in section.iter_versions() if section else []:
            for version in versions:
                if version.name == "GLIBC_ABI_DT_RELR":
                    yield 2, 36
                elif match := re.fullmatch(r"GLIBC_(\d+)\.(\d+)(\.\d+)?", version.name):
                    yield int(match[1]), int(match[2])


def test_the_wheels_name_says_the_oldest_glibc_that_will_do(tree, wheel):
    programs = [tree / "bin/swift-rnn", *(tree / "lib").iterdir()]
    major, minor = max(version for program in programs for version in needed_versions(program))
    assert wheel.name.endswith(f"-py3-none-manylinux_{major}_{minor}_x86_64.whl")


def test_every_library_and_the_text_have_their_licence(tree):
    texts = {path.name for path in (tree / "licenses").iterdir()}
    assert texts >= {
        "swift-rnn.txt", "swift.txt", "swift-syntax.txt", "swift-argument-parser.txt",
        "swift-log.txt", "fortunes.txt", "libzmq5.txt", "libopenblas0-pthread.txt", "libkeyutils1.txt",
    }
    for text in (tree / "licenses").glob("*.txt"):
        for name in re.findall(r"/usr/share/common-licenses/([\w.-]*\w)", text.read_text(errors="replace")):
            assert f"{name}.txt" in texts, text.name


def test_the_unicode_library_in_the_executable_has_its_licence(tree):
    assert b"icudt" in (tree / "bin/swift-rnn").read_bytes()
    assert (tree / "licenses/icu.txt").read_text().startswith("UNICODE LICENSE V3")


def test_the_sources_of_every_library_under_the_gpl_or_the_lgpl_are_offered(tree):
    text = (tree / "licenses/SOURCES.md").read_text()
    for package in ["libzmq5", "libpgm-5.3-0", "libkeyutils1", "libgfortran5", "libquadmath0"]:
        assert re.search(rf"\| {re.escape(package)} \| \[\S+ \S+\]\(https://snapshot", text), package
    assert "Offer:" in text


def test_the_wheel_names_every_licence_and_every_licence_file(wheel):
    with zipfile.ZipFile(wheel) as packed:
        [name] = [name for name in packed.namelist() if name.endswith(".dist-info/METADATA")]
        fields = email.message_from_bytes(packed.read(name))
        folder = name.removesuffix("METADATA") + "licenses/"
        files = {path.removeprefix(folder) for path in packed.namelist() if path.startswith(folder)}
    expression = fields["License-Expression"]
    assert canonicalize_license_expression(expression) == expression
    assert set(expression.split(" AND ")) >= {
        "MIT", "Apache-2.0 WITH Swift-exception", "Unicode-3.0", "LGPL-3.0-or-later",
        "LGPL-2.1-or-later", "GPL-3.0-or-later WITH GCC-exception-3.1", "BSD-3-Clause", "ISC"}
    assert set(fields.get_all("License-File")) == files


def test_papermill_finds_its_translator(wheel):
    with zipfile.ZipFile(wheel) as packed:
        [entries] = [name for name in packed.namelist() if name.endswith("/entry_points.txt")]
        assert "swift_rnn.papermill:Engine" in packed.read(entries).decode()
        assert "swift_rnn/papermill.py" in packed.namelist()


def test_the_wheel_has_what_the_archive_has(tree, wheel):
    with zipfile.ZipFile(wheel) as packed:
        names = {name.split("/data/share/swift-rnn/")[-1] for name in packed.namelist()}
    files = {str(path.relative_to(tree)) for path in tree.rglob("*") if path.is_file()}
    assert {name for name in files - names if not name.startswith("licenses/")} == {"INSTALL.md"}


def test_the_notebooks_are_there_without_what_a_run_leaves(tree):
    files = {path.name for path in (tree / "notebooks").iterdir()}
    assert files >= {"tutorial.ipynb", "from-scratch.ipynb", "comments.csv"}
    assert "model.npz" not in files


def test_the_exercises_are_there_without_their_solutions(tree):
    exercises = list((tree / "notebooks/exercises").rglob("*.ipynb"))
    assert len(exercises) >= 9
    assert not (tree / "notebooks/teaching").exists()
    assert "](teaching/" not in (tree / "notebooks/README.md").read_text()
    for exercise in exercises:
        text = exercise.read_text()
        assert "YOUR CODE HERE" in text, exercise.name
        assert "SOLUTION" not in text, exercise.name
