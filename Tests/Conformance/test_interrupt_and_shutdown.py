"""Interrupts and the end, while the kernel is idle and while a cell runs."""
import json
import os
import select
import signal
import subprocess
import sys
import time

import pytest
from conftest import binary, language
from harness import Client, text, types, word

value_code, value = language.code_value


def start_endless_cell(client):
    request = client.execute(language.code_wait)
    client.wait(lambda m: m.type == "execute_input" and m.parent["msg_id"] == request)
    return request


@pytest.mark.parametrize("way", ["message", "message on shell", "SIGINT"])
def test_an_interrupt_ends_a_cell_within_100_ms(client, way):
    for _ in range(3):
        request = start_endless_cell(client)
        begin = time.monotonic()
        if way == "SIGINT":
            os.kill(client.kernel.process.pid, signal.SIGINT)
        else:
            client.send("interrupt_request", channel="shell" if "shell" in way else "control")
        told, reply = client.outcome(request)
        assert time.monotonic() - begin < 0.1
        assert reply.content["status"] == "error" and types(told)[-2:] == ["error", "idle"]
    assert client.run(value_code)[1].content["status"] == "ok"


def test_an_interrupt_while_idle_hits_no_later_cell(client):
    for _ in range(10):
        os.kill(client.kernel.process.pid, signal.SIGINT)
        assert client.ask("interrupt_request", channel="control").content == {"status": "ok"}
        assert client.run(value_code)[1].content["status"] == "ok"


def test_a_flood_of_output_can_be_interrupted(client):
    request = client.execute(language.code_print_lines.format(lines=100_000_000))
    client.wait(lambda m: m.type == "stream")
    client.send("interrupt_request", channel="control")
    assert client.outcome(request, seconds=2)[1].content["status"] == "error"


def test_kernel_info_is_answered_on_control_while_a_cell_runs(client):
    start_endless_cell(client)
    assert client.ask("kernel_info_request", channel="control").content["status"] == "ok"


def test_completions_are_answered_while_a_cell_runs(client):
    request = start_endless_cell(client)
    sample = language.completion_samples[0]
    reply = client.ask("complete_request", {"code": sample["text"], "cursor_pos": len(sample["text"])})
    assert set(reply.content["matches"]) == set(sample["matches"])
    # The idle after a completion is not the kernel's: the cell makes it busy again.
    client.wait(lambda m: [n for n in client.heard if n.parent.get("msg_id") == request and types([n]) == ["busy"]][1:])


@pytest.mark.parametrize("restart", [False, True])
@pytest.mark.parametrize("running", [False, True])
def test_shutdown_ends_the_process_within_half_a_second(client, restart, running):
    if running:
        start_endless_cell(client)
    begin = time.monotonic()
    request = client.send("shutdown_request", {"restart": restart}, channel="control")
    assert client.kernel.wait_for_exit(0.5) == 0
    assert time.monotonic() - begin < 0.5
    told, reply = client.outcome(request)
    assert reply.content == {"status": "ok", "restart": restart}
    assert types(told) == ["busy", "shutdown_reply", "idle"]


def test_sigterm_ends_the_process(client):
    start_endless_cell(client)
    os.kill(client.kernel.process.pid, signal.SIGTERM)
    assert client.kernel.wait_for_exit(0.5) == 0


def test_the_kernel_ends_with_its_parent(start, tmp_path):
    kernel = start()
    kernel.close()
    program = (
        "import os, subprocess, sys\n"
        "os.environ['JPY_PARENT_PID'] = str(os.getpid())\n"
        "print(subprocess.Popen(sys.argv[1:], start_new_session=True).pid, flush=True)\n"
        "sys.stdin.read()\n")
    file = tmp_path / "connection.json"
    file.write_text(json.dumps(kernel.connection))
    parent = subprocess.Popen(
        [sys.executable, "-c", program, str(binary), *language.arguments, str(file)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    pid = int(parent.stdout.readline())
    client = Client(kernel).connect()
    handle = os.pidfd_open(pid)
    parent.kill()
    parent.wait()
    ended = select.select([handle], [], [], 2)[0]
    client.close()
    os.close(handle)
    if not ended:
        os.kill(pid, signal.SIGKILL)
    assert ended


def test_a_taken_port_ends_the_start_with_a_message(start):
    kernel = start()
    Client(kernel).connect().close()
    second = subprocess.run(
        [str(binary), *language.arguments, str(kernel.file)], capture_output=True, text=True, timeout=5)
    assert second.returncode != 0
    assert "tcp://127.0.0.1" in second.stderr


def test_an_interrupt_ends_a_cell_that_sleeps(client):
    request = client.execute(word("code_sleep"))
    client.wait(lambda m: m.type == "execute_input")
    begin = time.monotonic()
    client.send("interrupt_request", channel="control")
    assert client.outcome(request)[1].content["status"] == "error"
    assert time.monotonic() - begin < 0.1


def test_a_second_interrupt_changes_nothing(client):
    request = start_endless_cell(client)
    for _ in range(5):
        client.send("interrupt_request", channel="control")
        os.kill(client.kernel.process.pid, signal.SIGINT)
    told, reply = client.outcome(request)
    assert reply.content["status"] == "error" and types(told).count("error") == 1
    assert client.run(value_code)[1].content["status"] == "ok"


def test_the_state_outlives_an_interrupt(client):
    first, second, shown = language.code_state
    client.run(first)
    request = start_endless_cell(client)
    client.ask("interrupt_request", channel="control")
    client.outcome(request)
    assert text(client.run(second)[0]) == shown


def test_a_kernel_that_shuts_down_leaves_no_child(start):
    client = start.client().connect()
    children = f"/proc/{client.kernel.process.pid}/task/{client.kernel.process.pid}/children"
    assert open(children).read() == ""
    client.send("shutdown_request", {"restart": False}, channel="control")
    assert client.kernel.wait_for_exit(0.5) == 0
