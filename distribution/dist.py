"""Makes what is installed where there is no Swift, an archive and a wheel, in .build/dist.

Both hold one tree that can lie anywhere: the executable, the shared libraries it needs, the text it
reads, the kernelspec and the notebooks. The archive is the tree; the wheel puts it under share/ of a
Python prefix and enters the kernel in the prefix's list.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import archive
import lesson
import libraries
import licences
import wheel_file

ROOT = Path(__file__).resolve().parents[1]
EXECUTABLE = ROOT / ".build/release/swift-rnn"
OUTPUT = ROOT / ".build/dist"
FORTUNES = Path("/usr/share/games/fortunes")


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout


def make_tree(bundle, packages, tree):
    shutil.copytree(bundle.program, tree)
    shutil.copytree(
        FORTUNES, tree / "share/games/fortunes", symlinks=True,
        ignore=shutil.ignore_patterns("*.dat", "*.u8"))
    shutil.copytree(ROOT / "kernelspec", tree / "kernelspec")
    lesson.copy(ROOT, tree / "notebooks", tree.parent)
    licences.collect(ROOT, packages, tree / "licenses")
    shutil.copy(bundle.bill_of_materials, tree / "licenses")
    shutil.copy(ROOT / "distribution/INSTALL.md", tree)


def report(tag, tree, files):
    major, minor = re.fullmatch(r"manylinux_(\d+)_(\d+)_x86_64", tag).groups()
    unpacked = sum(path.lstat().st_size for path in tree.rglob("*") if path.is_file())
    print(f"needs glibc {major}.{minor} or later on x86-64; {unpacked / 1e6:.0f} MB unpacked")
    for file in files:
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")


def main():
    if not sys.platform.startswith("linux"):
        sys.exit("dist: the archive and the wheel are for Linux; make them there")
    version = output(EXECUTABLE, "--version").strip()
    time = int(output("git", "log", "-1", "--format=%ct"))
    shutil.rmtree(OUTPUT, ignore_errors=True)
    OUTPUT.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as scratch:
        bundle = libraries.bundle(EXECUTABLE, version, Path(scratch))
        tree = Path(scratch) / f"swift-rnn-{version}-linux-x86_64"
        packages = bundle.packages + ["fortunes", "fortunes-min"]
        make_tree(bundle, packages, tree)
        files = [
            archive.write(tree, OUTPUT, time),
            wheel_file.write(
                tree, version, bundle.tag, licences.expression(packages), OUTPUT, time),
        ]
        report(bundle.tag, tree, files)


main()
