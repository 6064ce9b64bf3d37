"""A kernel that dies says so: what has happened, what is lost, and how it ended."""
import re
import signal
import subprocess

import pytest
from conftest import language
from harness import text, types
from jupyter_client.manager import KernelManager
from jupyter_client.restarter import KernelRestarter

if not hasattr(language, "code_crash"):
    pytest.skip("the language has no word for a crash", allow_module_level=True)

value_code, value = language.code_value
ENDS = {"trap": signal.SIGILL, "fatal": signal.SIGILL, "overflow": signal.SIGILL, "abort": signal.SIGABRT, "segfault": signal.SIGSEGV,
        "stack": signal.SIGSEGV}


@pytest.mark.parametrize("kind", ENDS)
def test_a_crash_is_told_to_the_cell_that_caused_it(start, kind):
    kernel = start(stderr=subprocess.PIPE)
    client = start.client(kernel).connect()
    request = client.execute("\n".join([
        language.code_print.format(text="before"), language.code_raw.format(text="words"),
        language.code_crash.format(kind=kind)]))
    waiting = client.execute(value_code)
    told, reply = client.outcome(request, seconds=5)
    assert types(told)[-2:] == ["error", "idle"] and text(told).startswith("before\n")
    for content in (told[-2].content, reply.content):
        assert content["ename"] == "KernelCrash" and "crashed" in content["evalue"]
        assert "lost" in content["traceback"][-1]
    # The last words on standard error are in the message, and go where a log would look for them.
    assert "FileHandle words" in told[-2].content["traceback"]
    assert kernel.wait_for_exit(3) == -ENDS[kind]
    assert b"FileHandle words" in kernel.process.stderr.read()
    assert not [m for m in client.heard if m.parent.get("msg_id") == waiting]


def test_a_fatal_error_is_told_and_not_the_stack_behind_it(start):
    kernel = start(stderr=subprocess.PIPE)
    client = start.client(kernel).connect()
    told, reply = client.outcome(client.execute(language.code_crash.format(kind="fatal")), seconds=5)
    assert re.search("Fatal error: Dup.*twice", reply.content["evalue"])
    assert len(reply.content["traceback"]) <= 5 and not re.search("0x[0-9a-f]{8}", str(reply.content))


def test_the_restarter_starts_a_new_kernel():
    manager = KernelManager(kernel_name=language.kernel_name)
    manager.start_kernel(stderr=subprocess.DEVNULL)
    restarter = KernelRestarter(kernel_manager=manager)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=10)
        reply = client.execute_interactive(
            language.code_crash.format(kind="trap"), output_hook=lambda message: None, timeout=10)
        assert reply["content"]["ename"] == "KernelCrash"
        manager.provisioner.process.wait(5)
        restarter.poll()
        client.wait_for_ready(timeout=10)
        reply = client.execute_interactive(value_code, output_hook=lambda message: None, timeout=10)
        assert reply["content"] == {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
