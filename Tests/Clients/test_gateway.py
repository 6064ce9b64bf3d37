"""The kernel behind a kernel gateway: requests over HTTP, channels over a web socket."""

import json
import socket
import subprocess
import sys
import urllib.request
import uuid

import pytest
import websocket


@pytest.fixture(scope="module")
def gateway():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyter", "kernelgateway", "--KernelGatewayApp.ip=127.0.0.1",
         f"--KernelGatewayApp.port={port}", "--KernelGatewayApp.default_kernel_name=swift-rnn"],
        stderr=subprocess.PIPE, text=True)
    assert any(f"127.0.0.1:{port}" in line for line in process.stderr), "the gateway did not start"
    yield f"127.0.0.1:{port}"
    process.terminate()
    process.communicate()


@pytest.fixture
def channels(gateway):
    request = urllib.request.Request(
        f"http://{gateway}/api/kernels", data=b'{"name": "swift-rnn"}', method="POST")
    with urllib.request.urlopen(request) as response:
        kernel = json.load(response)["id"]
    channels = websocket.create_connection(f"ws://{gateway}/api/kernels/{kernel}/channels", timeout=60)
    yield channels
    channels.close()
    urllib.request.urlopen(urllib.request.Request(
        f"http://{gateway}/api/kernels/{kernel}", method="DELETE")).close()


def send(channels, kind, content):
    header = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": "test", "username": "",
              "date": "2026-01-01T00:00:00Z", "version": "5.4"}
    channels.send(json.dumps({
        "header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell",
        "buffers": []}))
    return header["msg_id"]


def answers(channels, request):
    """Every message that the request caused, up to the reply and the idle status."""
    messages, open_ends = [], {"reply", "idle"}
    while open_ends:
        message = json.loads(channels.recv())
        if message["parent_header"].get("msg_id") != request:
            continue
        messages.append(message)
        if message["msg_type"].endswith("_reply"):
            open_ends.discard("reply")
        if message["content"].get("execution_state") == "idle":
            open_ends.discard("idle")
    return messages


def test_the_kernel_says_what_it_is(channels):
    messages = answers(channels, send(channels, "kernel_info_request", {}))
    reply = next(m for m in messages if m["msg_type"] == "kernel_info_reply")
    assert reply["content"]["language_info"]["name"] == "swift"


def test_a_cell_runs(channels):
    messages = answers(channels, send(channels, "execute_request", {
        "code": 'print("hello")\n6 * 7', "silent": False, "store_history": True,
        "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}))
    by_type = {m["msg_type"]: m["content"] for m in messages}
    assert by_type["stream"] == {"name": "stdout", "text": "hello\n"}
    assert by_type["execute_result"]["data"]["text/plain"] == "42"
    assert by_type["execute_reply"]["status"] == "ok"
