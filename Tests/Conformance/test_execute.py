"""What running a cell causes, message by message."""
from conftest import language
from harness import text, types, word

value_code, value = language.code_value


def test_a_cell_is_framed_by_busy_and_idle(client):
    told, reply = client.run(value_code)
    assert types(told) == ["busy", "execute_input", "execute_result", "idle"]
    assert told[2].content["data"]["text/plain"] == value
    assert reply.content == {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}


def test_parent_header_repeats_the_request(client):
    request = client.send("execute_request", {"code": value_code}, header={"extra": "kept", "msg_id": "mine"})
    told, reply = client.outcome(request)
    for message in [*told, reply]:
        assert message.parent["extra"] == "kept"
        assert message.parent["msg_type"] == "execute_request"


def test_every_message_has_a_header_of_its_own(client):
    client.run(value_code)
    headers = [m.header for m in client.heard]
    assert len({h["msg_id"] for h in headers}) == len(headers)
    assert len({h["session"] for h in headers}) == 1
    assert all(h["version"] == "5.5" and h["date"].endswith("Z") for h in headers)


def test_only_stored_cells_count(client):
    assert client.run(value_code)[1].content["execution_count"] == 1
    assert client.run(value_code, store_history=False)[1].content["execution_count"] == 1
    assert client.run(value_code)[1].content["execution_count"] == 2


def test_a_silent_cell_tells_only_its_status(client):
    for code in (value_code, language.code_hello_world, language.code_stderr):
        told, reply = client.run(code, silent=True)
        assert types(told) == ["busy", "idle"]
        assert reply.content["status"] == "ok" and reply.content["execution_count"] == 0


def test_a_cell_without_value_shows_none(client):
    told, _ = client.run(language.code_no_value)
    assert "execute_result" not in types(told)


def test_expressions_are_evaluated_and_one_may_fail(client):
    expression, expected = language.expression
    _, reply = client.run(value_code, user_expressions={"good": expression, "bad": language.failing_expression})
    good, bad = (reply.content["user_expressions"][name] for name in ("good", "bad"))
    assert good["status"] == "ok" and good["data"]["text/plain"] == expected and good["metadata"] == {}
    assert bad["status"] == "error" and {"ename", "evalue", "traceback"} <= bad.keys()
    assert reply.content["status"] == "ok"


def test_expressions_are_left_out_after_an_error(client):
    _, reply = client.run(language.code_generate_error, user_expressions={"x": language.expression[0]})
    assert reply.content["status"] == "error" and reply.content["user_expressions"] == {}


def test_an_error_is_the_same_in_message_and_reply(client):
    told, reply = client.run(language.code_generate_error)
    assert types(told) == ["busy", "execute_input", "error", "idle"]
    for field in ("ename", "evalue", "traceback"):
        assert told[2].content[field] == reply.content[field]


def test_a_failure_aborts_the_cells_that_wait_and_nothing_else(client):
    first = client.execute(language.code_wait)
    client.wait(lambda m: m.type == "execute_input" and m.parent["msg_id"] == first)
    second = client.execute(value_code)
    complete = client.send("complete_request", {"code": "", "cursor_pos": 0})
    third = client.execute(value_code)
    client.ask("kernel_info_request")
    client.ask("interrupt_request", channel="control")
    assert client.outcome(first)[1].content["status"] == "error"
    for request in (second, third):
        told, reply = client.outcome(request)
        assert types(told) == ["busy", "idle"] and reply.content["status"] == "aborted"
    assert client.outcome(complete)[1].content["status"] == "ok"
    assert client.run(value_code)[1].content["status"] == "ok"


def test_a_failure_aborts_nothing_when_told_not_to(client):
    first = client.execute(language.code_generate_error, stop_on_error=False)
    second = client.execute(value_code)
    assert client.outcome(first)[1].content["status"] == "error"
    assert client.outcome(second)[1].content["status"] == "ok"


def test_the_cell_sent_after_a_failure_runs(client):
    for _ in range(20):
        assert client.run(language.code_generate_error)[1].content["status"] == "error"
        assert client.run(value_code)[1].content["status"] == "ok"


def test_the_order_of_two_streams_is_kept(client):
    code, lines = language.code_two_streams
    told, _ = client.run(code)
    assert [m.content["text"] for m in told if m.type == "stream"] == lines


def test_a_display_is_updated_under_its_name(client):
    told, _ = client.run(word("code_display_and_update"))
    shown, *updates = (m for m in told if m.type in ("display_data", "update_display_data"))
    assert shown.type == "display_data" and updates
    for updated in updates:
        assert updated.type == "update_display_data"
        assert shown.content["transient"]["display_id"] == updated.content["transient"]["display_id"]


def test_payloads_ask_the_front_end(client):
    payload = client.run(language.code_exit)[1].content["payload"][0]
    assert payload["source"] == "ask_exit" and payload["keepkernel"] is language.exit_keeps_kernel
    page = client.run(language.code_page_something)[1].content["payload"][0]
    assert page["source"] == "page" and page["data"]["text/plain"] and page["start"] == 0
    code, follow = word("code_set_next_input")
    payload = client.run(code)[1].content["payload"][0]
    assert payload["source"] == "set_next_input" and payload["text"] == follow


def test_a_hundred_thousand_lines_arrive_whole_and_in_few_messages(client):
    lines = 100_000
    request = client.execute(language.code_print_lines.format(lines=lines))
    told, reply = client.outcome(request, seconds=60)
    assert reply.content["status"] == "ok"
    got = text(told).splitlines()
    first, last = (line.format(last=lines - 1) for line in language.first_and_last_line)
    assert (len(got), got[0], got[-1]) == (lines, first, last)
    streams = [m for m in told if m.type == "stream"]
    seconds = max(1.0, len(text(told)) / 450_000)
    assert len(streams) <= 20 * seconds
    assert types(told)[-1] == "idle"


def test_an_empty_cell_counts_and_shows_nothing(client):
    for count in (1, 2):
        told, reply = client.run("")
        assert types(told) == ["busy", "execute_input", "idle"]
        assert reply.content["status"] == "ok" and reply.content["execution_count"] == count


def test_the_number_of_a_cell_is_the_same_everywhere(client):
    client.run(value_code)
    for stored, expected in ((True, 2), (False, 2), (True, 3)):
        told, reply = client.run(value_code, store_history=stored)
        counts = [m.content["execution_count"] for m in [*told, reply] if "execution_count" in m.content]
        assert counts == [expected] * 3


def test_a_silent_failure_aborts_nothing(client):
    first = client.execute(language.code_generate_error, silent=True)
    second = client.execute(value_code)
    told, reply = client.outcome(first)
    assert types(told) == ["busy", "idle"] and reply.content["status"] == "error"
    assert client.outcome(second)[1].content["status"] == "ok"


def test_a_display_is_updated_from_a_later_cell(client):
    shown = client.run(word("code_display"))[0][2]
    updated = client.run(language.code_update)[0][2]
    assert (shown.type, updated.type) == ("display_data", "update_display_data")
    assert shown.content["transient"] == updated.content["transient"]


def test_clearing_may_wait_for_the_next_output(client):
    for code, wait in ((language.code_clear_output, False), (language.code_clear_later, True)):
        told = [m for m in client.run(code)[0] if m.type == "clear_output"]
        if hasattr(language, "code_display"):
            assert [m.content for m in told] == [{"wait": wait}]
        else:
            assert len(told) == 1


def test_fields_that_may_be_left_out_have_their_defaults(client):
    told, reply = client.outcome(client.send("execute_request", {"code": value_code}))
    assert types(told) == ["busy", "execute_input", "execute_result", "idle"]
    assert reply.content["execution_count"] == 1


def test_what_a_client_adds_to_a_request_is_passed_over(client):
    reply = client.ask("execute_request", {"code": value_code, "cell_id": 7}, metadata={
        "cellId": "a", "deletedCells": [], "recordTiming": False, "cell": {"x": None}})
    assert reply.content["status"] == "ok"
