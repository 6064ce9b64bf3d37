"""Questions to the person at the keyboard, and comms."""
import time

import pytest
from conftest import language
from harness import types, word


def question(client, code=language.code_read):
    request = client.execute(code)
    return request, client.wait(lambda m: m.type == "input_request" and m.parent["msg_id"] == request)


def test_a_line_is_asked_for_and_read(client):
    request, asked = question(client)
    assert asked.content == {"prompt": language.read_prompt, "password": False}
    client.send("input_reply", {"value": "Ada"}, channel="stdin")
    told, _ = client.outcome(request)
    result = next(m for m in told if m.type == "execute_result")
    assert result.content["data"]["text/plain"] == language.read_result.format(line="Ada")


def test_a_password_is_asked_for_as_one(client):
    request, asked = question(client, word("code_password"))
    assert asked.content == {"prompt": "secret? ", "password": True}
    client.send("input_reply", {"value": "x"}, channel="stdin", parent=asked.header)
    assert client.outcome(request)[1].content["status"] == "ok"


def test_the_end_of_input_ends_the_cell(client):
    request, _ = question(client)
    client.send("input_reply", {"value": "\x04"}, channel="stdin")
    assert client.outcome(request)[1].content["status"] == language.status_at_end_of_input


@pytest.mark.parametrize("answer", [
    {"value": None}, {}, {"status": "error", "ename": "E", "evalue": "the window was closed"}, {"value": 5}, {"value": ["x"]}])
def test_an_answer_without_a_line_ends_the_cell(client, answer):
    request, _ = question(client)
    client.send("input_reply", answer, channel="stdin")
    reply = client.outcome(request, seconds=3)[1]
    assert reply.content["status"] == "error" and "input" in reply.content["evalue"]
    assert answer.get("evalue", "") in reply.content["evalue"]


def test_nobody_is_asked_who_can_not_answer(client):
    told, reply = client.run(language.code_read, allow_stdin=False)
    assert reply.content["status"] == "error"


def test_an_interrupt_ends_the_question(client):
    request, _ = question(client)
    client.send("interrupt_request", channel="control")
    assert client.outcome(request)[1].content["status"] == "error"


def test_an_answer_that_comes_too_late_answers_nothing(client):
    # The sockets are not ordered among each other. An answered question shows that stdin is connected,
    # and a round trip after the late answer that it has arrived before the next question is asked.
    earlier, _ = question(client)
    client.send("input_reply", {"value": "answer"}, channel="stdin")
    client.outcome(earlier)
    client.send("input_reply", {"value": "stale"}, channel="stdin")
    client.ask("kernel_info_request")
    request, asked = question(client)
    client.send("input_reply", {"value": "other"}, channel="stdin", parent=asked.header | {"msg_id": "other"})
    client.send("input_reply", {"value": "fresh"}, channel="stdin", parent=asked.header)
    told, _ = client.outcome(request)
    result = next(m for m in told if m.type == "execute_result")
    assert result.content["data"]["text/plain"] == language.read_result.format(line="fresh")


def test_a_question_to_nobody_is_an_error_within_two_seconds(start):
    client = start.client(stdin=False).connect()
    begin = time.monotonic()
    assert client.run(language.code_read)[1].content["status"] == "error"
    assert time.monotonic() - begin < 2


def test_a_comm_to_an_unknown_target_is_closed_on_iopub(client):
    request = client.send("comm_open", {"comm_id": "c", "target_name": "none", "data": {}})
    told, reply = client.outcome(request, replies=False)
    assert types(told) == ["busy", "comm_close", "idle"] and reply is None
    assert told[1].content == {"comm_id": "c", "data": {}}


def test_comms_that_the_kernel_opens_are_listed(client):
    told, _ = client.run(word("code_comm"))
    opened = next(m for m in told if m.type == "comm_open")
    assert opened.content["target_name"] == "target" and "data" in opened.content
    identifier = opened.content["comm_id"]
    for target, expected in ((None, {identifier}), ("target", {identifier}), ("other", set())):
        content = {} if target is None else {"target_name": target}
        assert set(client.ask("comm_info_request", content).content["comms"]) == expected
    client.outcome(client.send("comm_close", {"comm_id": identifier, "data": {}}), replies=False)
    assert client.ask("comm_info_request").content["comms"] == {}


def test_comms_carry_buffers_both_ways(client):
    client.run(word("code_listen"))
    client.outcome(client.send("comm_open", {"comm_id": "c", "target_name": "target", "data": {}}), replies=False)
    buffers = [b"", b"\x00\xff" * 1000, b"<IDS|MSG>"]
    said = client.send("comm_msg", {"comm_id": "c", "data": {"n": 1}}, buffers=buffers)
    answer = client.outcome(said, replies=False)[0][1]
    assert answer.type == "comm_msg" and answer.content == {"comm_id": "c", "data": {"n": 1}}
    assert answer.buffers == buffers


def test_messages_to_comms_that_are_not_open_are_passed_over(client):
    for message_type in ("comm_msg", "comm_close"):
        told, reply = client.outcome(client.send(message_type, {"comm_id": "none", "data": {}}), replies=False)
        assert types(told) == ["busy", "idle"] and reply is None


def test_numbers_that_json_does_not_have_are_sent_as_null(client):
    shown = client.run(word("code_not_a_number"))[0][2]
    assert shown.type == "display_data" and shown.metadata == {}
    assert shown.content["metadata"] == {"number": None}


def test_a_client_that_never_answers_can_be_interrupted_and_the_kernel_goes_on(client):
    for _ in range(3):
        request, _ = question(client)
        client.send("interrupt_request", channel="control")
        assert client.outcome(request, seconds=1)[1].content["status"] == "error"
    request, _ = question(client)
    client.send("input_reply", {"value": "now"}, channel="stdin")
    assert client.outcome(request)[1].content["status"] == "ok"


def test_what_was_printed_is_shown_before_the_question(client):
    code = "\n".join([language.code_print.format(text="first"), language.code_read])
    request, _ = question(client, code)
    client.wait(lambda m: m.type == "stream" and "first" in m.content["text"], 1)
    client.send("input_reply", {"value": "x"}, channel="stdin")
    client.outcome(request)


def test_a_question_goes_to_the_client_that_runs_the_cell(start):
    kernel = start()
    asks, other = (start.client(kernel).connect() for _ in range(2))
    request, _ = question(asks)
    other.ask("kernel_info_request")
    assert not [m for m in other.heard if m.channel == "stdin"]
    asks.send("input_reply", {"value": "x"}, channel="stdin")
    asks.outcome(request)
