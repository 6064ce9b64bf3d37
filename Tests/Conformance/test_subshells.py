"""Subshells: cells that run beside those of the main shell, over raw sockets."""
import subprocess
import time

import pytest
from conftest import language
from harness import text, types

value_code, value = language.code_value
SUBSHELL_CODES = {"execute_request": {"code": value_code}, "complete_request": {"code": "p", "cursor_pos": 1}}


def create(client):
    return client.ask("create_subshell_request", channel="control").content["subshell_id"]


def listed(client):
    return client.ask("list_subshell_request", channel="control").content["subshell_id"]


def delete(client, subshell):
    return client.ask("delete_subshell_request", {"subshell_id": subshell}, channel="control").content


def execute(client, code, subshell=None, **fields):
    return client.send("execute_request", {"code": code} | fields, header={"subshell_id": subshell})


def run(client, code, subshell=None, seconds=10, **fields):
    return client.outcome(execute(client, code, subshell, **fields), seconds=seconds)


def result(messages):
    return next((m.content["data"]["text/plain"] for m in messages if m.type == "execute_result"), None)


def start_endless_cell(client, subshell=None):
    request = execute(client, language.code_wait, subshell)
    client.wait(lambda m: m.type == "execute_input" and m.parent["msg_id"] == request)
    return request


@pytest.fixture
def subshell(client):
    return create(client)


def test_the_feature_is_advertised(client):
    for channel in ("shell", "control"):
        reply = client.ask("kernel_info_request", channel=channel)
        assert "kernel subshells" in reply.content["supported_features"]


def test_subshells_are_created_listed_and_deleted(client):
    assert listed(client) == []
    first, second = create(client), create(client)
    assert first != second and listed(client) == [first, second]
    assert delete(client, first) == {"status": "ok"}
    assert listed(client) == [second]


def test_control_requests_are_framed_by_busy_and_idle(client):
    for request in ("create_subshell_request", "list_subshell_request"):
        told, reply = client.outcome(client.send(request, channel="control"))
        assert types(told) == ["busy", "idle"]
        assert reply.channel == "control" and reply.content["status"] == "ok"


@pytest.mark.parametrize("content", [{"subshell_id": "none"}, {}, {"subshell_id": 7}])
def test_deleting_an_unknown_subshell_is_an_error(client, content):
    reply = client.ask("delete_subshell_request", content, channel="control").content
    assert reply["status"] == "error" and reply["ename"] and reply["evalue"] and reply["traceback"]


@pytest.mark.parametrize("kind", SUBSHELL_CODES)
def test_a_request_to_a_deleted_subshell_gets_busy_an_error_and_idle(client, subshell, kind):
    delete(client, subshell)
    told, reply = client.outcome(client.send(kind, SUBSHELL_CODES[kind], header={"subshell_id": subshell}))
    # Who waits for a cell looks for its error among its output.
    assert types(told) == ["busy", *["error"] * (kind == "execute_request"), "idle"]
    assert reply.type == kind.replace("request", "reply")
    assert (reply.content["status"], reply.content["ename"]) == ("error", "SubshellNotFound")


def test_null_is_the_main_shell(client):
    assert run(client, value_code, subshell=None)[1].content["status"] == "ok"


def test_replies_and_outputs_carry_the_whole_header_of_their_request(client, subshell):
    told, reply = run(client, language.code_print.format(text="here"), subshell)
    assert text(told) == "here\n"
    assert all(m.parent["subshell_id"] == subshell for m in [*told, reply])


def test_a_subshell_answers_within_100_ms_while_an_endless_cell_runs(client, subshell):
    running = start_endless_cell(client)
    run(client, value_code, subshell)
    times = []
    for _ in range(10):
        begin = time.monotonic()
        told, reply = run(client, value_code, subshell)
        times.append(time.monotonic() - begin)
        assert reply.content["status"] == "ok" and result(told) == value
    assert sorted(times)[5] < 0.1, times
    assert not [m for m in client.heard if m.channel == "shell" and m.parent.get("msg_id") == running]


def test_the_main_shell_answers_while_a_subshell_runs(client, subshell):
    start_endless_cell(client, subshell)
    assert result(run(client, value_code)[0]) == value


def test_ten_subshells_run_at_once(client):
    requests = [start_endless_cell(client, create(client)) for _ in range(10)]
    assert result(run(client, value_code)[0]) == value
    client.send("interrupt_request", channel="control")
    for request in requests:
        assert client.outcome(request)[1].content["status"] == "error"


def test_the_kernel_is_said_to_be_busy_again_after_the_idle_of_another_shell(client, subshell):
    running = start_endless_cell(client)
    run(client, value_code, subshell)
    client.wait(lambda m: [
        n for n in client.heard if n.parent.get("msg_id") == running and types([n]) == ["busy"]][1:])


def test_each_shell_counts_its_own_cells(client, subshell):
    for count in (1, 2, 3):
        assert run(client, value_code)[1].content["execution_count"] == count
    told, reply = run(client, value_code, subshell)
    assert reply.content["execution_count"] == 1
    assert next(m for m in told if m.type == "execute_input").content["execution_count"] == 1
    assert run(client, value_code)[1].content["execution_count"] == 4


def test_a_failure_aborts_what_waits_in_its_own_shell_alone(client, subshell):
    other = create(client)
    running = start_endless_cell(client, subshell)
    waiting = execute(client, value_code, subshell)
    failing = execute(client, language.code_generate_error, other)
    assert client.outcome(failing)[1].content["status"] == "error"
    assert run(client, value_code)[1].content["status"] == "ok"
    client.send("interrupt_request", channel="control")
    assert client.outcome(running)[1].content["status"] == "error"
    told, reply = client.outcome(waiting)
    assert types(told) == ["busy", "idle"] and reply.content["status"] == "aborted"
    assert run(client, value_code, other)[1].content["status"] == "ok"


def test_an_interrupt_ends_the_cells_of_all_shells_within_100_ms(client, subshell):
    requests = [start_endless_cell(client), start_endless_cell(client, subshell)]
    begin = time.monotonic()
    client.send("interrupt_request", channel="control")
    for request in requests:
        told, reply = client.outcome(request)
        # The idle of one cell has the other announced as busy again, also between its error and its idle.
        kinds = [kind for kind in types(told) if kind != "busy"]
        assert reply.content["status"] == "error" and kinds[-2:] == ["error", "idle"]
    assert time.monotonic() - begin < 0.1
    for shell in (None, subshell):
        assert run(client, value_code, shell)[1].content["status"] == "ok"


@pytest.mark.parametrize("restart", [False, True])
def test_shutdown_with_cells_in_all_shells_ends_the_process_within_half_a_second(client, subshell, restart):
    for shell in (None, subshell, create(client)):
        start_endless_cell(client, shell)
    begin = time.monotonic()
    client.send("shutdown_request", {"restart": restart}, channel="control", header={"subshell_id": subshell})
    assert client.kernel.wait_for_exit(0.5) == 0
    assert time.monotonic() - begin < 0.5


def test_deleting_a_subshell_ends_its_cell_and_answers_those_that_wait(client, subshell):
    running = start_endless_cell(client, subshell)
    waiting = [execute(client, value_code, subshell) for _ in range(3)]
    client.ask("comm_info_request", header={"subshell_id": subshell})
    begin = time.monotonic()
    assert delete(client, subshell) == {"status": "ok"}
    assert client.outcome(running)[1].content["status"] == "error"
    for request in waiting:
        assert client.outcome(request)[1].content["status"] == "aborted"
    assert time.monotonic() - begin < 0.2
    assert listed(client) == [] and run(client, value_code)[1].content["status"] == "ok"


def test_the_main_shells_cell_is_not_hit_by_the_end_of_a_subshell(client, subshell):
    running = start_endless_cell(client)
    start_endless_cell(client, subshell)
    delete(client, subshell)
    other = create(client)
    run(client, value_code, other)
    assert not [m for m in client.heard if m.channel == "shell" and m.parent.get("msg_id") == running]


def test_a_subshell_asks_for_a_line_while_the_main_shell_computes(client, subshell):
    start_endless_cell(client)
    request = execute(client, language.code_read, subshell, allow_stdin=True)
    client.wait(lambda m: m.type == "input_request" and m.parent["msg_id"] == request)
    client.send("input_reply", {"value": "Ada"}, channel="stdin")
    assert result(client.outcome(request)[0]) == language.read_result.format(line="Ada")


def test_two_questions_get_their_own_answers(client, subshell):
    requests = []
    for shell in (None, subshell):
        requests.append(execute(client, language.code_read, shell, allow_stdin=True))
        asked = client.wait(lambda m: m.type == "input_request" and m.parent["msg_id"] == requests[-1])
    # The second is answered first, by its name; then the first, without one.
    client.send("input_reply", {"value": "Grace"}, channel="stdin", parent=asked.header)
    assert result(client.outcome(requests[1])[0]) == language.read_result.format(line="Grace")
    client.send("input_reply", {"value": "Ada"}, channel="stdin")
    assert result(client.outcome(requests[0])[0]) == language.read_result.format(line="Ada")


def test_a_question_leaves_the_main_shell_free(client, subshell):
    request = execute(client, language.code_read, subshell, allow_stdin=True)
    client.wait(lambda m: m.type == "input_request" and m.parent["msg_id"] == request)
    assert result(run(client, value_code)[0]) == value


def test_output_of_two_shells_keeps_its_parents_and_its_order(client, subshell):
    lines = 2000
    requests = [execute(client, language.code_print_lines.format(lines=lines), shell) for shell in (None, subshell)]
    for request in requests:
        told, _ = client.outcome(request)
        assert text(told).splitlines() == [f"line {number}" for number in range(lines)]


def test_a_flood_in_the_main_shell_leaves_a_subshell_responsive(client, subshell):
    request = client.execute(language.code_print_lines.format(lines=100_000_000))
    client.wait(lambda m: m.type == "stream")
    run(client, value_code, subshell)
    times = []
    for _ in range(10):
        begin = time.monotonic()
        assert run(client, value_code, subshell)[1].content["status"] == "ok"
        times.append(time.monotonic() - begin)
    assert sorted(times)[5] < 0.1, times
    client.send("interrupt_request", channel="control")
    assert client.outcome(request)[1].content["status"] == "error"


def test_completion_and_history_work_in_a_subshell(client, subshell):
    run(client, value_code)
    run(client, language.expression[0], subshell)
    start_endless_cell(client)
    header = {"subshell_id": subshell}
    sample = language.completion_samples[0]
    reply = client.ask(
        "complete_request", {"code": sample["text"], "cursor_pos": len(sample["text"])}, header=header)
    assert set(reply.content["matches"]) == set(sample["matches"])
    own = {"hist_access_type": "range", "session": 0, "start": 1, "stop": 9, "raw": True, "output": False}
    cells = client.ask("history_request", own, header=header).content["history"]
    assert [cell[1:] for cell in cells] == [[1, language.expression[0]]]
    main = client.ask("history_request", own).content["history"]
    assert main[0][1:] == [1, value_code] and main[0][0] != cells[0][0]


def test_an_unknown_comm_target_is_closed_over_a_subshell_too(client, subshell):
    start_endless_cell(client)
    request = client.send(
        "comm_open", {"comm_id": "c", "target_name": "none", "data": {}}, header={"subshell_id": subshell})
    told, reply = client.outcome(request, replies=False)
    assert types(told) == ["busy", "comm_close", "idle"] and reply is None


if hasattr(language, "code_comm"):

    def test_comms_talk_both_ways_over_a_subshell_while_a_cell_runs(client, subshell):
        told, _ = client.run(language.code_comm)
        identifier = next(m for m in told if m.type == "comm_open").content["comm_id"]
        start_endless_cell(client)
        header = {"subshell_id": subshell}
        for number in range(3):
            request = client.send(
                "comm_msg", {"comm_id": identifier, "data": {"number": number}}, header=header, buffers=[b"\0\1"])
            told, _ = client.outcome(request, replies=False)
            assert types(told) == ["busy", "comm_msg", "idle"]
            assert told[1].content == {"comm_id": identifier, "data": {"number": number}}
            assert told[1].buffers == [b"\0\1"]
        # As JupyterLab does it: the comm ends, and its subshell with it, on another socket.
        client.send("comm_close", {"comm_id": identifier, "data": {}}, header=header)
        assert delete(client, subshell)["status"] == "ok"
        client.send("interrupt_request", channel="control")
        run(client, value_code)
        assert client.ask("comm_info_request").content["comms"] == {}

    def test_a_comm_that_a_subshells_cell_opens_belongs_to_that_cell(client, subshell):
        start_endless_cell(client)
        told, _ = run(client, language.code_comm, subshell)
        assert [m.parent["subshell_id"] for m in told if m.type.startswith("comm")] == [subshell] * 2


if hasattr(language, "code_raw"):

    def test_what_is_written_past_the_kernel_belongs_to_the_cell_that_began_last(client, subshell):
        start_endless_cell(client)
        told, _ = run(client, language.code_raw.format(text="words"), subshell)
        assert "puts words" in text(told) and "FileHandle words" in text(told, "stderr")

    def test_a_crash_is_told_to_the_cells_of_all_shells(start):
        client = start.client(start(stderr=subprocess.DEVNULL)).connect()
        running = start_endless_cell(client)
        crashing = execute(client, language.code_crash.format(kind="trap"), create(client))
        for request in (running, crashing):
            told, reply = client.outcome(request, seconds=5)
            assert types(told)[-2:] == ["error", "idle"] and reply.content["ename"] == "KernelCrash"


if hasattr(language, "code_model"):

    @pytest.fixture
    def training(client, subshell):
        """A long training of `model` in the main shell, under way."""
        assert run(client, language.code_model)[1].content["status"] == "ok"
        request = execute(client, language.code_train_for_ever)
        client.wait(lambda m: m.type == "display_data" and m.parent["msg_id"] == request)
        while int(result(run(client, language.code_examples_seen, subshell)[0])) == 0:
            pass
        return request

    @pytest.mark.parametrize("code", language.codes_of_live_model)
    def test_a_subshell_looks_into_a_training_within_100_ms(client, subshell, training, code):
        times = []
        for _ in range(10):
            begin = time.monotonic()
            told, reply = run(client, code, subshell)
            times.append(time.monotonic() - begin)
            assert reply.content["status"] == "ok" and result(told)
        assert sorted(times)[5] < 0.1, times

    def test_a_training_goes_on_while_a_subshell_looks(client, subshell, training):
        seen = [int(result(run(client, language.code_examples_seen, subshell)[0])) for _ in range(20)]
        assert seen == sorted(seen) and seen[0] < seen[-1]

    def test_a_look_that_takes_long_sees_one_state_of_the_model(client, subshell, training):
        # The same sentence over and over: other weights would give another number.
        before = int(result(run(client, language.code_examples_seen, subshell)[0]))
        told, _ = run(client, language.code_scores_agree, subshell, seconds=60)
        assert result(told) == "true"
        assert int(result(run(client, language.code_examples_seen, subshell)[0])) > before

    @pytest.mark.parametrize("code", language.codes_of_changes)
    def test_a_model_in_training_can_not_be_changed_by_another_cell(client, subshell, training, code):
        told, reply = run(client, code, subshell)
        assert reply.content["ename"] == "ModelInUse" and "cell [2]" in reply.content["evalue"]
        client.send("interrupt_request", channel="control")
        assert client.outcome(training)[1].content["status"] == "error"
        assert run(client, code, subshell)[1].content["status"] == "ok"

    def test_a_copy_of_a_model_in_training_can_be_trained(client, subshell, training):
        assert run(client, language.code_train_a_copy, subshell)[1].content["status"] == "ok"

    def test_a_variable_that_a_cell_is_changing_is_never_seen_half_changed(client, subshell):
        assert run(client, "var numbers = Array((0..<2000).reversed())")[1].content["status"] == "ok"
        request = execute(client, "while true { numbers.sort { $0 < $1 }; numbers.sort { $0 > $1 } }")
        client.wait(lambda m: m.type == "execute_input" and m.parent["msg_id"] == request)
        for _ in range(20):
            told, reply = run(client, "numbers.count", subshell)
            assert result(told) == "2000" or reply.content["status"] == "error"
        client.send("interrupt_request", channel="control")
        assert client.outcome(request)[1].content["status"] == "error"
        assert result(run(client, "numbers.count")[0]) == "2000"

    def test_shells_share_their_names(client, subshell):
        run(client, "let shared = 41; func next(_ n: Int) -> Int { n + 1 }")
        assert result(run(client, "next(shared)", subshell)[0]) == "42"
        run(client, "let other = 7", subshell)
        assert result(run(client, "other")[0]) == "7"
