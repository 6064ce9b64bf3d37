"""Two students at once behind a real JupyterHub: each runs the tutorial's first part."""

import concurrent.futures
import contextlib
import json
import os
import pathlib
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request

import pytest
import websocket
from channels import call, execute

ROOT = pathlib.Path(__file__).parents[2]
USERS = ["ada", "alan"]


def free_ports(count):
    with contextlib.ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    place, ports = tmp_path_factory.mktemp("hub"), free_ports(3)
    environment = os.environ | {
        "HUB_PLACE": str(place), "HUB_PORTS": " ".join(map(str, ports)),
        "PATH": f"{pathlib.Path(sys.executable).parent}:{ROOT / '.build/release'}:{os.environ['PATH']}"}
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyterhub", "--config",
         pathlib.Path(__file__).with_name("jupyterhub_config.py")],
        cwd=place, env=environment, stderr=subprocess.PIPE, text=True)
    log = []
    for line in process.stderr:
        log.append(line)
        if "JupyterHub is now running" in line:
            break
    else:
        pytest.fail("the hub did not start\n" + "".join(log))
    # Read on: a full pipe would stop the hub.
    reader = threading.Thread(target=log.extend, args=[process.stderr])
    reader.start()
    yield f"127.0.0.1:{ports[0]}"
    process.terminate()
    process.wait(timeout=60)
    reader.join()


class Student:
    """A user who has come in and whose server is up."""

    def __init__(self, hub, name):
        self.hub, self.name = hub, name
        users = f"http://{hub}/hub/api/users/{name}"
        self.token = call(f"{users}/tokens", "POST", {
            "auth": {"username": name, "password": "the password of the tests"}})["token"]
        call(f"{users}/server", "POST", {}, self.token)
        request = urllib.request.Request(
            f"{users}/server/progress", headers={"Authorization": f"token {self.token}"})
        with urllib.request.urlopen(request, timeout=60) as events:
            reports = [json.loads(line[5:]) for line in events if line.startswith(b"data:")]
        assert reports[-1].get("ready"), reports

    def call(self, path, method="GET", content=None, of=None):
        return call(f"http://{self.hub}/user/{of or self.name}/api/{path}", method, content, self.token)

    def run_first_part(self):
        """Opens the tutorial, runs it up to the check of the gradients, and returns its texts."""
        lesson = "lesson/tutorial.ipynb"
        cells = self.call(f"contents/{lesson}")["content"]["cells"]
        codes = [cell["source"] for cell in cells if cell["cell_type"] == "code"]
        last = next(index for index, code in enumerate(codes) if "gradientCheck" in code)
        kernel = self.call("kernels", "POST", {"name": "swift-rnn", "path": lesson})["id"]
        channels = websocket.create_connection(
            f"ws://{self.hub}/user/{self.name}/api/kernels/{kernel}/channels",
            header=[f"Authorization: token {self.token}"],
            timeout=60)
        texts = []
        for code in codes[:last + 1]:
            messages = execute(channels, code)
            reply = next(m["content"] for m in messages if m["msg_type"] == "execute_reply")
            assert reply["status"] == "ok", (code, reply)
            texts += [m["content"].get("text") or m["content"]["data"]["text/plain"] for m in messages
                      if m["msg_type"] in ("stream", "execute_result", "display_data")]
        channels.close()
        return "\n".join(texts)


@pytest.fixture(scope="module")
def students(hub):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        return list(pool.map(lambda name: Student(hub, name), USERS))


def test_each_student_runs_the_first_part_and_sees_the_same_numbers(students):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        first, second = pool.map(Student.run_first_part, students)
    assert "13,413 documents" in first and "100 passed, 0 failed" in first
    assert first == second


def test_no_student_reaches_the_server_of_another(students):
    ada, alan = students
    assert ada.call("kernels")
    with pytest.raises(urllib.error.HTTPError, match="403"):
        ada.call("kernels", of=alan.name)
