"""The article on writing a kernel quotes a kernel that is built and tested, and so can not rot."""
import re

import pytest
from conftest import PACKAGE
from samples import echo

ARTICLE = (PACKAGE / "Sources/JupyterKernel/JupyterKernel.docc/WritingAKernel.md").read_text()
KERNEL = (PACKAGE / "Sources/echo-kernel/EchoKernel.swift").read_text()


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```$", ARTICLE, re.S | re.M)


def pieces(block):
    """Declarations, each of which may stand elsewhere in the file."""
    return [piece for piece in re.split(r"\n\n(?=\S|  (?:private )?func )", block.strip("\n")) if piece]


SWIFT = [piece for block in blocks("swift") if "swift-tools-version" not in block for piece in pieces(block)]


@pytest.mark.parametrize("piece", SWIFT, ids=lambda piece: piece.strip().splitlines()[0])
def test_the_code_of_the_article_is_the_kernel_s(piece):
    assert piece in KERNEL


def test_the_article_quotes_most_of_the_kernel():
    assert len("".join(SWIFT)) > 0.8 * len(KERNEL)


def test_the_samples_of_the_article_are_those_that_are_tested():
    names = re.findall(r"^    (\w+) = (.*)$", blocks("python")[0], re.M)
    for name, value in names:
        if hasattr(echo, name):
            expected = getattr(echo, name)
            found = eval(value)
            assert found == expected or all(one in expected for one in found), name
