"""The kernel chooses its ports and tells them: the handshake of a registration file."""
import hashlib
import hmac
import json
import os
import pathlib
import stat
import subprocess

import pytest
import zmq
from conftest import binary, language
from harness import DELIMITER, Client

value_code, value = language.code_value
PORTS = ("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port")


class Registry:
    """The client's side: one ROUTER at which kernels register."""

    def __init__(self, folder, transport, key=b"secret"):
        self.key = key
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.ROUTER)
        self.socket.linger = 0
        self.fields = {"transport": transport, "signature_scheme": "hmac-sha256", "key": key.decode(),
                       "kernel_id": "registered"}
        if transport == "tcp":
            self.fields |= {"registration_ip": "127.0.0.1", "registration_port": self.socket.bind_to_random_port("tcp://127.0.0.1")}
        else:
            self.fields |= {"registration_ip": f"{folder}/k", "registration_port": 1}
            self.socket.bind(f"ipc://{folder}/k-1")
        self.file = pathlib.Path(folder) / "registration.json"
        self.file.write_text(json.dumps(self.fields))

    def sign(self, content):
        return hmac.new(self.key, content, hashlib.sha256).hexdigest().encode() if self.key else b""

    def hear(self):
        assert self.socket.poll(10_000), "no kernel registered"
        identity, delimiter, signature, content = self.socket.recv_multipart()
        assert delimiter == DELIMITER and signature == self.sign(content)
        return identity, json.loads(content)

    def acknowledge(self, identity, signature=None):
        content = b'{"status": "ok"}'
        self.socket.send_multipart([identity, DELIMITER, signature or self.sign(content), content])


@pytest.fixture
def launch(start):
    """Starts the kernel with a registration file."""
    started = []

    def launch_kernel(transport="tcp", key=b"secret", **options):
        kernel = start(spawn=False, transport=transport, key=key.decode())
        registry = Registry(kernel.folder.name, transport, key)
        kernel.spawn(registry.file, **options)
        started.append(registry)
        return kernel, registry

    yield launch_kernel
    for registry in started:
        registry.context.destroy(linger=0)


@pytest.mark.parametrize("transport, key", [("tcp", b"secret"), ("ipc", b"secret"), ("tcp", b"")])
def test_a_kernel_tells_the_ports_that_it_has_chosen(launch, transport, key):
    kernel, registry = launch(transport, key)
    identity, told = registry.hear()
    assert told.keys() == {"kernel_id", *PORTS} and told["kernel_id"] == "registered"
    assert all(isinstance(told[name], str) and int(told[name]) for name in PORTS)
    assert len({told[name] for name in PORTS}) == 5
    registry.acknowledge(identity)
    kernel.connection |= {name: int(told[name]) for name in PORTS} | {"ip": registry.fields["registration_ip"]}
    client = Client(kernel).connect()
    assert client.run(value_code)[1].content["status"] == "ok"
    # Further clients find a connection file where Jupyter keeps those of running kernels.
    file = pathlib.Path(os.environ["JUPYTER_RUNTIME_DIR"]) / "kernel-registered.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    found = json.loads(file.read_text())
    assert {name: found[name] for name in PORTS} == {name: kernel.connection[name] for name in PORTS}
    assert found["key"] == key.decode() and found["transport"] == transport
    client.send("shutdown_request", {"restart": False}, channel="control")
    assert kernel.wait_for_exit(2) == 0
    assert not file.exists()
    client.close()


def test_a_false_acknowledgement_ends_the_kernel(launch):
    kernel, registry = launch(stderr=subprocess.PIPE)
    identity, _ = registry.hear()
    registry.acknowledge(identity, signature=b"0" * 64)
    assert kernel.wait_for_exit(5) not in (0, None)
    assert b"signature" in kernel.process.stderr.read()


def test_a_kernel_that_nobody_answers_ends_within_six_seconds(launch):
    kernel, registry = launch(stderr=subprocess.PIPE)
    registry.hear()
    assert kernel.wait_for_exit(6) not in (0, None)
    assert b"acknowledgement" in kernel.process.stderr.read()


def test_a_registration_file_without_a_kernel_id_is_refused(tmp_path):
    file = tmp_path / "registration.json"
    file.write_text(json.dumps({"transport": "tcp", "registration_port": 1, "key": "k"}))
    ended = subprocess.run([str(binary), *language.arguments, str(file)], capture_output=True, text=True, timeout=5)
    assert ended.returncode != 0 and "'kernel_id'" in ended.stderr
