"""Calls of the library that take long, beside a subshell, under an interrupt, and under a limit of memory."""
import resource
import statistics
import time

import pytest
from conftest import language
from harness import word
from test_subshells import create, execute, result, run

# Another console waits no longer for a small cell; alone it takes a few milliseconds.
PATIENCE = 0.3


@pytest.mark.parametrize("call", getattr(language, "codes_long_calls", [None]))
def test_a_subshell_is_answered_beside_a_long_call(start, call):
    prepare = word("code_long_calls")
    client = start.client().connect()
    subshell = create(client)
    told, reply = client.run(prepare)
    assert reply.content["status"] == "ok", told
    request = execute(client, call)
    client.wait(lambda m: m.type == "execute_input" and m.parent["msg_id"] == request)
    delays = []
    for _ in range(5):
        before = time.monotonic()
        told, reply = run(client, "1 + 1", subshell)
        delays.append(time.monotonic() - before)
        assert reply.content["status"] == "ok" and result(told) == "2"
    is_over = any(m.channel == "shell" and m.parent["msg_id"] == request for m in client.heard)
    assert not is_over, "the call was over before the subshell asked"
    assert statistics.median(delays) < PATIENCE, delays
    before = time.monotonic()
    client.ask("interrupt_request", channel="control")
    _, reply = client.outcome(request)
    assert reply.content["ename"] == word("interrupt_name")
    assert time.monotonic() - before < PATIENCE


@pytest.mark.parametrize("kind", [resource.RLIMIT_DATA, resource.RLIMIT_AS])
def test_memory_that_a_cell_fills_is_there_again_when_it_lets_go(start, kind):
    make, fill, let_go = word("codes_of_growth")
    # Far less than the copies would take: 5,000 of 6 MB.
    limit = 2 << 30
    kernel = start(preexec_fn=lambda: resource.setrlimit(kind, (limit, limit)))
    client = start.client(kernel).connect()
    assert client.run(make)[1].content["status"] == "ok"
    for _ in range(2):
        _, reply = client.outcome(client.execute(fill), seconds=120)
        assert reply.content["status"] == "error" and "memory" in reply.content["evalue"]
        assert client.run(let_go)[1].content["status"] == "ok"
        assert client.run("let last = try grown.copy()")[1].content["status"] == "ok"
