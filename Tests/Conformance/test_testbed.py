"""The 27 checks of https://github.com/runtimed/kernel-testbed, each under its own name.

Written anew, and stricter: every message is held to the specification as well, replies and outputs
are matched by their parent, and an interrupt has to end a cell that runs.
"""
import re

from conftest import language
from harness import text, types, word

value_code, value = language.code_value


def test_heartbeat_responds(client):
    client.sockets["hb"].send(b"beat")
    assert client.sockets["hb"].poll(1000) and client.sockets["hb"].recv() == b"beat"


def test_iopub_welcome(start):
    assert start.client().hear().type == "iopub_welcome"


def test_kernel_info_reply_valid(client):
    reply = client.ask("kernel_info_request")
    assert reply.type == "kernel_info_reply" and reply.content["status"] == "ok"


def test_kernel_info_has_language_info(client):
    info = client.ask("kernel_info_request").content["language_info"]
    assert info["name"] == language.language_name and info["file_extension"] == language.file_extension


def test_kernel_info_has_protocol_version(client):
    version = client.ask("kernel_info_request").content["protocol_version"]
    assert re.fullmatch(r"5\.\d+\.\d+", version)


def test_execute_stdout(client):
    assert "hello, world" in text(client.run(language.code_hello_world)[0])


def test_execute_stderr(client):
    assert text(client.run(language.code_stderr)[0], "stderr")


def test_execute_reply_ok(client):
    reply = client.run(value_code)[1]
    assert reply.type == "execute_reply" and reply.content["status"] == "ok"


def test_status_busy_idle_lifecycle(client):
    states = [m.content["execution_state"] for m in client.run(value_code)[0] if m.type == "status"]
    assert states == ["busy", "idle"]


def test_execute_input_broadcast(client):
    told = next(m for m in client.run(value_code)[0] if m.type == "execute_input")
    assert told.content == {"code": value_code, "execution_count": 1}


def test_complete_request(client):
    sample = language.completion_samples[0]
    content = client.ask("complete_request", {"code": sample["text"], "cursor_pos": len(sample["text"])}).content
    assert set(content["matches"]) == set(sample["matches"])
    assert (content["cursor_start"], content["cursor_end"]) == (0, len(sample["text"]))


def test_inspect_request(client):
    name = language.code_inspect_sample
    content = client.ask("inspect_request", {"code": name, "cursor_pos": len(name), "detail_level": 0}).content
    assert content["found"] and content["data"]["text/plain"]


def test_is_complete_complete(client):
    for code in language.complete_code_samples:
        assert client.ask("is_complete_request", {"code": code}).content["status"] == "complete"


def test_is_complete_incomplete(client):
    for code in language.incomplete_code_samples:
        assert client.ask("is_complete_request", {"code": code}).content["status"] == "incomplete"


def test_history_request(client):
    client.run(value_code)
    reply = client.ask("history_request", {
        "output": False, "raw": True, "hist_access_type": "tail", "n": 10})
    assert reply.content["history"] == [[1, 1, value_code]]


def test_comm_info_request(client):
    assert client.ask("comm_info_request").content == {"status": "ok", "comms": {}}


def test_error_handling(client):
    told, reply = client.run(language.code_generate_error)
    assert reply.content["status"] == "error" and types(told).count("error") == 1
    assert client.run(value_code)[1].content["status"] == "ok"


def test_display_data(client):
    sample = language.code_display_data[0]
    shown = next(m for m in client.run(sample["code"])[0] if m.type == "display_data")
    assert sample["mime"] in shown.content["data"]


def test_update_display_data(client):
    told, _ = client.run(word("code_display_and_update"))
    shown, *updates = (m for m in told if m.type in ("display_data", "update_display_data"))
    assert shown.type == "display_data" and updates
    for update in updates:
        assert update.type == "update_display_data"
        assert update.content["transient"] == shown.content["transient"]


def test_execute_result(client):
    result = next(m for m in client.run(value_code)[0] if m.type == "execute_result")
    assert result.content["data"]["text/plain"] == value and result.content["execution_count"] == 1


def test_rich_execute_result(client):
    code, mime = word("code_rich_result")
    result = next(m for m in client.run(code)[0] if m.type == "execute_result")
    assert result.content["data"][mime]


def test_stdin_input_request(client):
    request = client.execute(language.code_read)
    asked = client.wait(lambda m: m.type == "input_request")
    assert asked.parent["msg_id"] == request
    client.send("input_reply", {"value": "typed"}, channel="stdin", parent=asked.header)
    result = next(m for m in client.outcome(request)[0] if m.type == "execute_result")
    assert result.content["data"]["text/plain"] == language.read_result.format(line="typed")


def test_comms_lifecycle(client):
    client.run(word("code_listen"))
    client.outcome(client.send("comm_open", {
        "comm_id": "c", "target_name": "target", "data": {}}), replies=False)
    assert client.ask("comm_info_request").content["comms"] == {"c": {"target_name": "target"}}
    said = client.send("comm_msg", {"comm_id": "c", "data": {"a": [1, None]}})
    told, _ = client.outcome(said, replies=False)
    assert types(told) == ["busy", "comm_msg", "idle"]
    assert told[1].content == {"comm_id": "c", "data": {"a": [1, None]}}
    client.outcome(client.send("comm_close", {"comm_id": "c", "data": {}}), replies=False)
    assert client.ask("comm_info_request").content["comms"] == {}


def test_interrupt_request(client):
    request = client.execute(language.code_wait)
    client.wait(lambda m: m.type == "execute_input")
    assert client.ask("interrupt_request", channel="control").content == {"status": "ok"}
    assert client.outcome(request, seconds=1)[1].content["status"] == "error"


def test_execution_count_increments(client):
    assert [client.run(value_code)[1].content["execution_count"] for _ in range(3)] == [1, 2, 3]


def test_parent_header_correlation(client):
    requests = [client.execute(value_code) for _ in range(5)]
    for request in requests:
        told, reply = client.outcome(request)
        assert reply.parent["msg_id"] == request
        assert types(told) == ["busy", "execute_input", "execute_result", "idle"]
        assert {m.parent["msg_id"] for m in told} == {request}


def test_shutdown_reply(client):
    client.send("shutdown_request", {"restart": False}, channel="control")
    reply = client.wait(lambda m: m.type == "shutdown_reply" and m.channel == "control")
    assert reply.content == {"status": "ok", "restart": False}
    assert client.kernel.wait_for_exit(2) == 0
