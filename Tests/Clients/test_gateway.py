"""The kernel behind a kernel gateway: requests over HTTP, channels over a web socket."""

import collections
import socket
import subprocess
import sys
import threading

import pytest
import websocket
from channels import answers, call, execute, send


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
    # Read on: a full pipe would stop the gateway.
    reader = threading.Thread(target=collections.deque, args=[process.stderr, 0])
    reader.start()
    yield f"127.0.0.1:{port}"
    process.terminate()
    process.wait(timeout=60)
    reader.join()


@pytest.fixture
def channels(gateway):
    kernel = call(f"http://{gateway}/api/kernels", "POST", {"name": "swift-rnn"})["id"]
    channels = websocket.create_connection(f"ws://{gateway}/api/kernels/{kernel}/channels", timeout=60)
    yield channels
    channels.close()
    call(f"http://{gateway}/api/kernels/{kernel}", "DELETE")


def test_the_kernel_says_what_it_is(channels):
    messages = answers(channels, send(channels, "kernel_info_request", {}))
    reply = next(m for m in messages if m["msg_type"] == "kernel_info_reply")
    assert reply["content"]["language_info"]["name"] == "swift"


def test_a_cell_runs(channels):
    messages = execute(channels, 'print("hello")\n6 * 7')
    by_type = {m["msg_type"]: m["content"] for m in messages}
    assert by_type["stream"] == {"name": "stdout", "text": "hello\n"}
    assert by_type["execute_result"]["data"]["text/plain"] == "42"
    assert by_type["execute_reply"]["status"] == "ok"
