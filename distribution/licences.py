"""The licences of all that is in the distribution."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

COMMON = Path("/usr/share/common-licenses")


def collect(root, packages, target):
    """Copies the licences: of the product, of the Swift code in it, of the Debian packages."""
    target.mkdir()
    shutil.copy(root / "LICENSE", target / "swift-rnn.txt")
    for file in sorted((root / ".build/checkouts").glob("*/LICENSE.txt")):
        shutil.copy(file, target / f"{file.parent.name}.txt")
    shutil.copy(swift_licence(), target / "swift.txt")
    for package in packages:
        shutil.copy(Path("/usr/share/doc") / package / "copyright", target / f"{package}.txt")
    # Debian's texts name common licences by their place instead of quoting them.
    texts = "".join(file.read_text(errors="replace") for file in target.iterdir())
    for name in sorted(set(re.findall(rf"{COMMON}/([\w.-]*\w)", texts))):
        shutil.copy(COMMON / name, target / f"{name}.txt")


def swift_licence():
    """The licence of Swift's own libraries, which the executable contains, from the toolchain."""
    swift = shutil.which("swift")
    if swift is None:
        sys.exit("dist: swift is missing: install Swift 6.2 or later from https://swift.org/install")
    information = subprocess.run(
        [swift, "-print-target-info"], check=True, capture_output=True, text=True).stdout
    resources = re.search(r'"runtimeResourcePath": "(.*)"', information).group(1)
    return Path(resources).parents[1] / "share/swift/LICENSE.txt"
