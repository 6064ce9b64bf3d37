"""The wheel: the tree under share/, the entry in Jupyter's list, the command."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent

METADATA = """\
Metadata-Version: 2.4
Name: swift-rnn
Version: {version}
Summary: A Jupyter kernel that teaches recurrent neural networks, with its lesson
License-Expression: {licence}
{files}Requires-Python: >=3.9
Description-Content-Type: text/markdown

{description}"""

WHEEL = """\
Wheel-Version: 1.0
Generator: swift-rnn
Root-Is-Purelib: false
Tag: py3-none-{tag}
"""

ENTRY_POINTS = """\
[papermill.engine]
swift-rnn = swift_rnn.papermill:Engine
"""


def write_metadata(folder, version, tag, licence="MIT", files=()):
    """Writes the folder that says what a wheel is, and returns it."""
    information = folder / f"swift_rnn-{version}.dist-info"
    information.mkdir(parents=True)
    description = (FOLDER / "INSTALL.md").read_text()
    (information / "METADATA").write_text(METADATA.format(
        version=version, description=description, licence=licence,
        files="".join(f"License-File: {file}\n" for file in sorted(files))))
    (information / "WHEEL").write_text(WHEEL.format(tag=tag))
    return information


def write_python(folder, information):
    """Writes what Python programs import, and where they look for it."""
    shutil.copytree(FOLDER / "python", folder, dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns("__pycache__"))
    (information / "entry_points.txt").write_text(ENTRY_POINTS)


def write(tree, version, tag, licence, target, time):
    """Writes the wheel of a tree into a folder; the same tree and time make the same bytes."""
    folder = tree.parent / "wheel"
    data = folder / f"swift_rnn-{version}.data"
    files = [file.name for file in (tree / "licenses").iterdir()]
    information = write_metadata(folder, version, tag, licence, files)
    write_python(folder, information)
    shutil.copytree(
        tree, data / "data/share/swift-rnn", symlinks=True,
        ignore=shutil.ignore_patterns("licenses", "INSTALL.md"))
    shutil.copytree(tree / "licenses", information / "licenses")
    enter_kernel(tree / "kernelspec", data / "data/share/jupyter/kernels/swift-rnn")
    (data / "scripts").mkdir()
    shutil.copy(FOLDER / "swift-rnn", data / "scripts")
    subprocess.run(
        [sys.executable, "-m", "wheel", "pack", "--dest-dir", str(target), str(folder)],
        check=True, stdout=subprocess.DEVNULL, env=os.environ | {"SOURCE_DATE_EPOCH": str(time)})
    return next(target.glob("*.whl"))


def enter_kernel(kernelspec, entry):
    """Writes the kernel's entry, which finds the executable wherever both are installed."""
    shutil.copytree(kernelspec, entry)
    content = json.loads((entry / "kernel.json").read_text())
    content["argv"][0] = "{resource_dir}/../../../swift-rnn/bin/swift-rnn"
    (entry / "kernel.json").write_text(json.dumps(content, indent=2) + "\n")
