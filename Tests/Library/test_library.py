"""The library in a program of its own, and its documentation.

The package and the program are those of the documentation's article, as they stand there.
"""

import json
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "Sources" / "RecurrentLM" / "RecurrentLM.docc"
ARTICLE = CATALOGUE / "AWholeProgram.md"
FOREIGN = ["SwiftSyntax", "SwiftParser", "Jupyter", "ZeroMQ", "Sodium", "ArgumentParser", "Logging"]


def code_blocks():
    """The article's blocks of code by what they begin with: the package and the program."""
    blocks = re.findall(r"^```(?:swift)?\n(.*?)^```$", ARTICLE.read_text(), re.M | re.S)
    package = next(block for block in blocks if block.startswith("// swift-tools-version"))
    program = next(block for block in blocks if block.startswith("import RecurrentLM"))
    return package, program


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """The folder of the article's package, built, beside a link to this one."""
    folder = tmp_path_factory.mktemp("library")
    (folder / "swift-rnn").symlink_to(ROOT)
    package, main = code_blocks()
    sources = folder / "sentences" / "Sources" / "sentences"
    sources.mkdir(parents=True)
    (folder / "sentences" / "Package.swift").write_text(package)
    (sources / "main.swift").write_text(main)
    start = time.monotonic()
    built = subprocess.run(
        ["swift", "build", "-j", "2"],
        cwd=folder / "sentences", capture_output=True, text=True, timeout=1200)
    assert built.returncode == 0, built.stdout + built.stderr
    print(f"the program was built in {time.monotonic() - start:.0f} s")
    return folder / "sentences"


def executable(program):
    return program / ".build" / "debug" / "sentences"


def test_the_documented_program_builds_and_says_what_it_should(program):
    ran = subprocess.run([executable(program)], capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert lines[0] == "6 sentences, 43 words, 19 of them different"
    assert lines[1].startswith("vocabulary of 20 words, least frequent")
    losses = [float(line.split()[2]) for line in lines if line.startswith("epoch")]
    assert len(losses) == 4 and losses[-1] < losses[0] / 2
    assert any(line.startswith("weights") for line in lines)
    assert "OpenBLAS" in lines[-1]


def test_a_program_compiles_and_links_nothing_of_jupyter_zeromq_or_swift_syntax(program):
    build = program / ".build"
    files = {path.name for path in build.rglob("*") if not path.is_dir()}
    assert any(name.startswith("RecurrentLM") for name in files)
    compiled = {
        name for name in files if name.endswith((".o", ".swiftmodule", ".a", ".so", ".pcm"))}
    assert not [name for name in compiled if any(foreign in name for foreign in FOREIGN)]
    ldd = shutil.which("ldd")
    if ldd:
        linked = subprocess.run(
            [ldd, executable(program)], capture_output=True, text=True, check=True).stdout
        assert "openblas" in linked and "libzip" in linked
        assert not re.search("zmq|sodium|SwiftSyntax|libedit", linked)


def test_the_documentation_is_made_without_a_warning(program, tmp_path):
    docc = shutil.which("docc") or shutil.which("xcrun")
    if docc is None:
        pytest.skip("this toolchain has no docc")
    modules = next((program / ".build").glob("*/debug/Modules"))
    target = json.loads(subprocess.run(
        ["swift", "-print-target-info"], capture_output=True, text=True, check=True).stdout)
    graphs = tmp_path / "graphs"
    graphs.mkdir()
    subprocess.run(
        ["swift", "symbolgraph-extract", "-module-name", "RecurrentLM", "-I", modules,
         *(f"-I{map.parent}" for map in (ROOT / "Sources").glob("C*/**/module.modulemap")),
         "-target", target["target"]["triple"], "-minimum-access-level", "public",
         "-skip-synthesized-members", "-output-dir", graphs],
        check=True)
    command = [docc] if Path(docc).name == "docc" else [docc, "docc"]
    made = subprocess.run(
        [*command, "convert", CATALOGUE, "--additional-symbol-graph-dir", graphs,
         "--fallback-display-name", "RecurrentLM", "--fallback-bundle-identifier", "RecurrentLM",
         "--output-path", tmp_path / "RecurrentLM.doccarchive", "--warnings-as-errors"],
        capture_output=True, text=True, timeout=300, env=os.environ)
    assert made.returncode == 0, made.stdout + made.stderr
    assert "warning" not in made.stdout + made.stderr
    pages = {path.stem for path in (tmp_path / "RecurrentLM.doccarchive").rglob("*.json")}
    assert {"recurrentlm", "notation", "truncatedbackpropagation", "awholeprogram", "rnn"} <= pages
