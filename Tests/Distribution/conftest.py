"""A Debian without Swift, in which the steps of the Dockerfile are carried out."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / ".build/dist"
BARE = ROOT / ".build/bare-debian"
IMAGE = ROOT / "distribution/image"
OFFLINE = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "/wheels"}
SAYINGS = "13413\n"

if not sys.platform.startswith("linux"):
    collect_ignore_glob = ["test_*.py"]


def only(pattern):
    """The file of a pattern in .build/dist, of which `make dist` leaves one."""
    [file] = DIST.glob(pattern)
    return file


@pytest.fixture(scope="session")
def wheel():
    return only("*.whl")


@pytest.fixture(scope="session")
def archive():
    return only("*.tar.gz")


def steps():
    """The commands of the Dockerfile's last stage, each with its user and environment."""
    last_stage = (ROOT / "distribution/Dockerfile").read_text().split("\nFROM ")[-1]
    user, environment = "root", {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    for word, rest in re.findall(r"^([A-Z]+) (.*)$", last_stage, re.M):
        if word == "USER":
            user = rest
        elif word == "ENV":
            environment |= dict([rest.split("=", 1)])
        elif word == "RUN":
            yield rest, user, dict(environment)


class Debian:
    """A machine: a root folder of its own, and no network but itself."""

    def __init__(self, root):
        self.root = root

    def run(self, command, user="jovyan", environment=None, home=None, timeout=900):
        """What a command of the shell prints; what it leaves running ends with it."""
        home = home or ("/root" if user == "root" else f"/home/{user}")
        variables = {"HOME": home, "LC_ALL": "C.UTF-8", "PATH": "/opt/jupyter/bin:/usr/bin:/bin"} | (
            environment or {})
        run = subprocess.run(
            ["unshare", "--net", "--pid", "--kill-child", "--mount", f"--mount-proc={self.root}/proc",
             "sh", "-c", 'ip link set lo up && exec "$@"', "sh",
             "chroot", f"--userspec={user}:{user}", self.root,
             "env", "-i", *(f"{name}={value}" for name, value in variables.items()),
             "sh", "-euc", f"cd {home}\n{command}"],
            capture_output=True, text=True, timeout=timeout)
        assert run.returncode == 0, run.stdout + run.stderr
        return run.stdout


@pytest.fixture(scope="session")
def debian(tmp_path_factory, wheel):
    """The image: the Dockerfile's last stage, on a copy of the bare Debian that the setup made."""
    root = tmp_path_factory.mktemp("debian") / "root"
    subprocess.run(["cp", "--archive", BARE / "root", root], check=True)
    machine = Debian(root)
    shutil.copytree(IMAGE, root / "image")
    shutil.copy(ROOT / "distribution/requirements.txt", root / "image")
    shutil.copy(wheel, root / "image")
    shutil.copytree(BARE / "wheels", root / "wheels")
    for command, user, environment in steps():
        # The setup has done this step: it needs Debian's archive.
        if command != "/image/packages":
            machine.run(command, user, environment | OFFLINE)
    yield machine
    shutil.rmtree(root)


@pytest.fixture(scope="session")
def client(debian):
    """The command `jupyter` of an environment that has no kernels of its own."""
    debian.run("python3 -m venv client && client/bin/pip install --quiet jupyter_client",
               environment=OFFLINE)
    return "/home/jovyan/client/bin/jupyter"


@pytest.fixture
def home(debian, request):
    """A home with nothing in it."""
    place = f"/home/jovyan/{request.node.name}"
    debian.run(f"mkdir {place}")
    return place


def count(debian, jupyter, home, **environment):
    """Runs a cell through a `jupyter` that is found by its path alone."""
    (debian.root / home[1:] / "cell.swift").write_text("print(try Corpus.fortunes().count)\n")
    return debian.run(
        f"{jupyter} run --kernel swift-rnn cell.swift", home=home,
        environment={"PATH": "/usr/bin:/bin"} | environment)
