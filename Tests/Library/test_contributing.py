"""The guide for newcomers names files that exist."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAMED = re.compile(r"`([\w./+-]+(?:/|\.(?:swift|py|h|md)))`")


def test_every_file_of_the_guide_exists():
    files = [path.relative_to(ROOT).as_posix() for folder in ("Sources", "Tests", ".ci")
             for path in (ROOT / folder).rglob("*")]
    named = NAMED.findall((ROOT / "CONTRIBUTING.md").read_text())
    assert len(named) > 40
    for name in named:
        assert any(file == name or file.endswith("/" + name) for file in files), name
