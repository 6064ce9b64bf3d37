"""A client that sees every frame: raw ZeroMQ sockets, no Jupyter library between.

Nothing here waits by sleeping: each wait is for a message, or for a process to end, and its limit
is what the tests promise.
"""
import contextlib
import hashlib
import hmac
import itertools
import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time
import uuid

import pytest
import zmq
from conftest import binary, language
from specification import check

LIMIT = 10.0
DELIMITER = b"<IDS|MSG>"
CHANNELS = ("iopub", "shell", "control", "stdin")


def parse(octets):
    """Reads JSON as a strict reader does: Python's own would let NaN and Infinity pass."""
    def refuse(name):
        raise ValueError(f"{name} is not JSON")

    return json.loads(octets.decode("utf-8", "strict"), parse_constant=refuse)


class Message:
    """One message with its frames taken apart."""

    def __init__(self, channel, frames):
        cut = frames.index(DELIMITER)
        self.channel = channel
        self.identities = frames[:cut]
        self.signature = frames[cut + 1]
        self.signed = frames[cut + 2:cut + 6]
        self.header, self.parent, self.metadata, self.content = map(parse, self.signed)
        self.buffers = frames[cut + 6:]
        self.type = self.header["msg_type"]

    def __repr__(self):
        return f"{self.type}{self.content}"[:100]


class Kernel:
    """A kernel process and the connection to it."""

    def __init__(self, transport="tcp", key="secret", scheme="hmac-sha256", extra=None, spawn=True, **options):
        self.folder = tempfile.TemporaryDirectory(dir="/tmp")
        ip = "127.0.0.1" if transport == "tcp" else f"{self.folder.name}/k"
        ports = free_ports(5) if transport == "tcp" else range(1, 6)
        names = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"]
        self.connection = dict(zip(names, ports)) | {
            "transport": transport, "ip": ip, "key": key, "signature_scheme": scheme} | (extra or {})
        self.key, self.hash = key.encode(), getattr(hashlib, scheme.removeprefix("hmac-"))
        self.file = pathlib.Path(self.folder.name) / "connection.json"
        self.file.write_text(json.dumps(self.connection))
        self.process = None
        if spawn:
            self.spawn(self.file, **options)

    def spawn(self, file, arguments=(), environment=None, **options):
        """Starts the process, with data of its own: kernels keep a history there."""
        environment = os.environ | {"JUPYTER_DATA_DIR": self.folder.name} | (environment or {})
        self.process = subprocess.Popen(
            [str(binary), *language.arguments, str(file), *arguments], stdin=subprocess.DEVNULL,
            start_new_session=True, env=environment, **options)

    def endpoint(self, name):
        ip, port = self.connection["ip"], self.connection[f"{name}_port"]
        return f"tcp://{ip}:{port}" if self.connection["transport"] == "tcp" else f"ipc://{ip}-{port}"

    def sign(self, parts):
        if not self.key:
            return b""
        return hmac.new(self.key, b"".join(parts), self.hash).hexdigest().encode()

    def wait_for_exit(self, seconds):
        return self.process.wait(timeout=seconds)

    def close(self):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.folder.cleanup()


class Client:
    """Five sockets, and a list of all that was heard on them."""

    def __init__(self, kernel, identity=None, curve=None, stdin=True, reconnect=True, ignores_others=False, ipv6=False,
                 numbered=False):
        self.kernel = kernel
        self.ignores_others = ignores_others
        self.session = uuid.uuid4().hex
        self.count = itertools.count(1) if numbered else None
        self.context = zmq.Context()
        self.sockets = {}
        identity = identity or self.session.encode()
        kinds = {"shell": zmq.DEALER, "control": zmq.DEALER, "stdin": zmq.DEALER, "iopub": zmq.SUB, "hb": zmq.REQ}
        for name, kind in kinds.items():
            if name == "stdin" and not stdin:
                continue
            made = self.context.socket(kind)
            made.linger = 0
            if kind == zmq.DEALER:
                made.identity = identity
            if kind == zmq.SUB:
                made.rcvhwm = 0
                made.subscribe(b"")
            made.ipv6 = ipv6
            made.reconnect_ivl = 10 if reconnect else -1
            if curve:
                made.curve_serverkey, made.curve_publickey, made.curve_secretkey = curve[0], *curve
            made.connect(kernel.endpoint(name))
            self.sockets[name] = made
        self.heard = []

    def close(self):
        self.context.destroy(linger=0)

    def send(self, message_type, content=None, channel="shell", parent=None, header=None, buffers=(), metadata=None):
        """Sends a request and returns its id."""
        header = {
            "msg_id": self.new_id(), "session": self.session, "username": "test",
            "date": "2026-01-01T00:00:00.000000Z", "msg_type": message_type, "version": "5.5"} | (header or {})
        parts = [json.dumps(part).encode() for part in (header, parent or {}, metadata or {}, content if content is not None else {})]
        self.send_frames([DELIMITER, self.kernel.sign(parts), *parts, *buffers], channel)
        return header["msg_id"]

    def new_id(self):
        """A name for a message: as the reference client makes them if so wished, otherwise as browsers do."""
        return f"{self.session}_{os.getpid()}_{next(self.count)}" if self.count else uuid.uuid4().hex

    def send_frames(self, frames, channel="shell"):
        self.sockets[channel].send_multipart(frames)

    def execute(self, code, **fields):
        return self.send("execute_request", {
            "code": code, "silent": False, "store_history": True, "user_expressions": {},
            "allow_stdin": True, "stop_on_error": True} | fields)

    def hear(self, seconds=LIMIT):
        """Waits for the next message on any socket and returns it."""
        end = time.monotonic() + seconds
        poller = zmq.Poller()
        for name, one in self.sockets.items():
            if name != "hb":
                poller.register(one, zmq.POLLIN)
        while True:
            ready = dict(poller.poll(max(0, end - time.monotonic()) * 1000))
            name = next((name for name in CHANNELS if self.sockets.get(name) in ready), None)
            if name is None:
                raise TimeoutError(f"heard nothing for {seconds} s after {self.heard[-5:]}")
            frames = self.sockets[name].recv_multipart()
            # Told by the bytes alone, because a flood for others has to be passed over quickly.
            if self.ignores_others and not any(self.session.encode() in frame for frame in frames):
                continue
            message = Message(name, frames)
            assert message.signature == self.kernel.sign(message.signed)
            check(message)
            self.heard.append(message)
            return message

    def wait(self, claim, seconds=LIMIT):
        """Listens until a message fits the claim, one heard before included, and returns it."""
        for message in self.heard:
            if claim(message):
                return message
        end = time.monotonic() + seconds
        while True:
            message = self.hear(max(0.001, end - time.monotonic()))
            if claim(message):
                return message

    def outcome(self, request, replies=True, seconds=LIMIT):
        """Listens until a request is done, and returns its messages in order, the reply last."""
        def of(message):
            return message.parent.get("msg_id") == request

        self.wait(lambda m: of(m) and m.content.get("execution_state") == "idle", seconds)
        if replies:
            self.wait(lambda m: of(m) and m.channel in ("shell", "control"), seconds)
        told = [m for m in self.heard if of(m) and m.channel in ("iopub", "stdin")]
        return told, next((m for m in self.heard if of(m) and m.channel in ("shell", "control")), None)

    def run(self, code, **fields):
        return self.outcome(self.execute(code, **fields))

    def ask(self, message_type, content=None, channel="shell", **more):
        return self.outcome(self.send(message_type, content, channel, **more))[1]

    def connect(self):
        """Waits until the kernel has greeted the client and answers it."""
        self.wait(lambda m: m.type == "iopub_welcome")
        self.ask("kernel_info_request")
        return self


def word(name):
    """What the language says for something; skips the test where it has no word for it."""
    if not hasattr(language, name):
        pytest.skip(f"the language has no {name}")
    return getattr(language, name)


def free_ports(count):
    with contextlib.ExitStack() as stack:
        made = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in made:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in made]


def types(messages):
    """What kinds of message these are, with the state in the place of `status`."""
    return [m.content["execution_state"] if m.type == "status" else m.type for m in messages]


def text(messages, stream="stdout"):
    return "".join(m.content["text"] for m in messages if m.type == "stream" and m.content["name"] == stream)


def resident_bytes(kernel):
    return int(pathlib.Path(f"/proc/{kernel.process.pid}/statm").read_text().split()[1]) * 4096
