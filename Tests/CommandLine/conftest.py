"""What the tests of the command line share: the executable, and a home of their own."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXECUTABLE = ROOT / ".build" / "release" / "swift-rnn"


@pytest.fixture
def environment(tmp_path):
    """An environment whose home is empty, so that no test finds what another one left."""
    return os.environ | {
        "HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture
def swift_rnn(environment):
    """Runs the executable to its end."""

    def run(*arguments, text=None, path=None):
        env = environment if path is None else environment | {"PATH": path}
        return subprocess.run(
            [EXECUTABLE, *arguments], input=text, env=env, capture_output=True, text=True, timeout=60
        )

    return run
