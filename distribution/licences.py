"""The licences of all that is in the distribution."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

COMMON = Path("/usr/share/common-licenses")

# Of the product, of the Swift code and of the Unicode library in the executable.
EXECUTABLE = "MIT AND Apache-2.0 AND Apache-2.0 WITH Swift-exception AND Unicode-3.0 AND ICU"

# Of each Debian package, as its copyright file has it for the files that are in the library: not for
# manual pages, tests and tools. SPDX's names.
PACKAGES = {
    "fortunes": "BSD-3-Clause",
    "fortunes-min": "BSD-3-Clause",
    "libbsd0": "BSD-3-Clause AND BSD-2-Clause AND ISC AND MIT AND Beerware",
    "libbz2-1.0": "bzip2-1.0.6",
    "libcom-err2": "MIT",
    "libedit2": "BSD-3-Clause",
    "libgfortran5": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libgssapi-krb5-2": "MIT AND BSD-2-Clause AND BSD-3-Clause",
    "libk5crypto3": "MIT AND BSD-2-Clause AND BSD-3-Clause",
    "libkeyutils1": "LGPL-2.0-or-later",
    "libkrb5-3": "MIT AND BSD-2-Clause AND BSD-3-Clause",
    "libkrb5support0": "MIT AND BSD-2-Clause AND BSD-3-Clause",
    "libmd0": "BSD-3-Clause AND BSD-2-Clause AND ISC AND Beerware",
    "libnorm1": "LicenseRef-NRL AND BSD-2-Clause AND BSD-3-Clause",
    "libopenblas0-pthread": "BSD-3-Clause AND BSD-2-Clause AND Apache-2.0",
    "libpgm-5.3-0": "LGPL-2.1-or-later AND LGPL-2.0-or-later AND BSD-3-Clause AND ISC",
    "libquadmath0": "LGPL-2.0-or-later",
    "libsodium23": "ISC AND BSD-2-Clause AND CC0-1.0",
    "libssl3": "Apache-2.0",
    "libtinfo6": "X11-distribute-modifications-variant AND X11 AND MIT AND BSD-3-Clause",
    "libzip4": "BSD-3-Clause",
    # Its licence lets anyone link it to anything, by an exception for which SPDX has no name.
    "libzmq5": "LGPL-3.0-or-later AND LGPL-2.0-or-later AND MIT",
}

SOURCES = """\
# Sources of the libraries under the GPL and the LGPL

The folder `lib` holds these libraries as Debian built them, and nothing of them is in the executable:
whoever builds one anew, changed or not, puts it in the place of the file that is there.

| library | Debian's source | licence |
|---|---|---|
{rows}

Debian keeps each of these sources, in the version that was used, with what is needed to build it:
without charge, at the address given. **Offer:** for three years from the day on which you got these
files, and for as long as they are given to others, whoever gave them to you sends you the same
sources on request for no more than what the sending costs.
"""


def collect(root, packages, target):
    """Copies the licences: of the product, of the code in it, of the Debian packages."""
    target.mkdir()
    shutil.copy(root / "LICENSE", target / "swift-rnn.txt")
    for file in sorted((root / ".build/checkouts").glob("*/LICENSE.txt")):
        shutil.copy(file, target / f"{file.parent.name}.txt")
    shutil.copy(swift_licence(), target / "swift.txt")
    # Swift's Foundation has the Unicode library in it, and the toolchain does not have its licence.
    shutil.copy(root / "distribution/licences/icu.txt", target / "icu.txt")
    for package in packages:
        shutil.copy(Path("/usr/share/doc") / package / "copyright", target / f"{package}.txt")
    # Debian's texts name common licences by their place instead of quoting them.
    texts = "".join(file.read_text(errors="replace") for file in target.iterdir())
    for name in sorted(set(re.findall(rf"{COMMON}/([\w.-]*\w)", texts))):
        shutil.copy(COMMON / name, target / f"{name}.txt")
    rows = "\n".join(source(package) for package in packages if "GPL" in licence(package))
    (target / "SOURCES.md").write_text(SOURCES.format(rows=rows))


def expression(packages):
    """The licences of all parts, as a wheel's metadata has them."""
    parts = " AND ".join([EXECUTABLE, *map(licence, packages)]).split(" AND ")
    return " AND ".join(sorted(set(parts)))


def licence(package):
    if package not in PACKAGES:
        sys.exit(f"dist: the licence of '{package}' is missing: add it to distribution/licences.py")
    return PACKAGES[package]


def source(package):
    """A row of the table of sources."""
    name, version = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${source:Package} ${source:Version}", package],
        check=True, capture_output=True, text=True).stdout.split()
    address = f"https://snapshot.debian.org/package/{name}/{version}/"
    return f"| {package} | [{name} {version}]({address}) | {licence(package)} |"


def swift_licence():
    """The licence of Swift's own libraries, which the executable contains, from the toolchain."""
    swift = shutil.which("swift")
    if swift is None:
        sys.exit("dist: swift is missing: install Swift 6.2 or later from https://swift.org/install")
    information = subprocess.run(
        [swift, "-print-target-info"], check=True, capture_output=True, text=True).stdout
    resources = re.search(r'"runtimeResourcePath": "(.*)"', information).group(1)
    return Path(resources).parents[1] / "share/swift/LICENSE.txt"
