"""Who the kernel is, completion, inspection, completeness, history."""
import os
import re
import time

import pytest
from conftest import language
from harness import word

value_code, value = language.code_value


def test_kernel_info_has_all_its_fields(client):
    content = client.ask("kernel_info_request").content
    assert content["status"] == "ok" and content["protocol_version"] == "5.5.0"
    assert content["language_info"]["name"] == language.language_name
    for version in (content["protocol_version"], content["implementation_version"], content["language_info"]["version"]):
        assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert all(link["text"] and link["url"].startswith("https://") for link in content["help_links"])
    for field in ("implementation", "implementation_version", "banner", "help_links", "supported_features"):
        assert field in content


def test_completions_come_with_their_kinds(client):
    sample = language.completion_samples[0]
    content = client.ask("complete_request", {"code": sample["text"], "cursor_pos": len(sample["text"])}).content
    kinds = content["metadata"]["_jupyter_types_experimental"]
    assert [kind["text"] for kind in kinds] == content["matches"]
    assert all(kind["type"] and kind["start"] <= kind["end"] for kind in kinds)


def test_a_question_right_behind_a_cell_knows_what_the_cell_defines(client):
    code, beginning, name = word("code_defines")
    client.run(value_code)
    cell = client.execute(code)
    completion = client.ask("complete_request", {"code": beginning, "cursor_pos": len(beginning)})
    assert completion.content["matches"] == [name]
    assert client.ask("inspect_request", {"code": name, "cursor_pos": 1, "detail_level": 0}).content["found"]
    client.outcome(cell)


def test_cursors_count_code_points(client):
    sample = language.completion_samples[0]
    for before in ("", "𨭎é\n", "e\u0301\n"):
        code = before + sample["text"]
        content = client.ask("complete_request", {"code": code + "\nrest", "cursor_pos": len(code)}).content
        assert set(content["matches"]) == set(sample["matches"])
        assert (content["cursor_start"], content["cursor_end"]) == (len(before), len(code))


def test_cursors_outside_the_code_are_survived(client):
    for cursor in (-5, 10_000):
        for request in ("complete_request", "inspect_request"):
            assert client.ask(request, {"code": "x", "cursor_pos": cursor}).content["status"] == "ok"


def test_inspecting_nothing_finds_nothing(client):
    content = client.ask("inspect_request", {"code": "", "cursor_pos": 0, "detail_level": 0}).content
    assert content == {"status": "ok", "found": False, "data": {}, "metadata": {}}


def test_only_incomplete_code_has_an_indent(client):
    for code in language.complete_code_samples:
        assert client.ask("is_complete_request", {"code": code}).content == {"status": "complete"}
    for code in language.incomplete_code_samples:
        assert client.ask("is_complete_request", {"code": code}).content.keys() == {"status", "indent"}


def test_history_keeps_inputs_and_outputs(client):
    client.run(value_code)
    client.run(value_code, store_history=False)
    for empty in ("", " \n\t"):
        client.run(empty)
    reply = client.ask("history_request", {"output": True, "hist_access_type": "tail", "n": 5})
    assert reply.content["history"] == [[1, 1, [value_code, value]]]


def history(client, **fields):
    return client.ask("history_request", {"output": False, "hist_access_type": "tail", "raw": True} | fields).content["history"]


def test_history_outlives_the_session(start, tmp_path):
    data = {"environment": {"JUPYTER_DATA_DIR": str(tmp_path)}}
    for session in (1, 2):
        client = start.client(start(**data)).connect()
        for _ in range(session):
            client.run(value_code)
    third = start.client(start(**data)).connect()
    fourth = start.client(start(**data)).connect()
    third.run(language.code_no_value)
    assert history(third, n=3) == [[2, 1, value_code], [2, 2, value_code], [3, 1, language.code_no_value]]
    assert history(third, hist_access_type="search", pattern=value_code, unique=True) == [[2, 2, value_code]]
    assert history(third, hist_access_type="range", session=-1, start=2, stop=9) == [[2, 2, value_code]]
    assert history(third, hist_access_type="range", session=1, start=0, stop=9) == [[1, 1, value_code]]
    # Kernels that run side by side are sessions of their own.
    fourth.run(value_code)
    assert history(fourth, hist_access_type="range", session=0, start=0, stop=9) == [[4, 1, value_code]]
    file, = (tmp_path / "history").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_history_can_be_turned_off(start, tmp_path):
    client = start.client(start(environment={"JUPYTER_DATA_DIR": str(tmp_path)}, arguments=["--no-history"])).connect()
    client.run(value_code)
    assert history(client) == [[1, 1, value_code]] and not list(tmp_path.iterdir())


def test_a_damaged_or_forbidden_history_costs_nothing_else(start, tmp_path):
    (tmp_path / "file").write_text("")
    folder = tmp_path / "history"
    folder.mkdir()
    for name in ("echo-kernel", "swift-rnn"):
        (folder / f"{name}.jsonl").write_bytes(b'{"session":7}\n{"session":7,"line":1,"input":"old"}\n\xff{"ses\n[]\n\n')
    for place, expected in ((tmp_path, [[7, 1, "old"], [8, 1, value_code]]), (tmp_path / "file", [[1, 1, value_code]])):
        client = start.client(start(environment={"JUPYTER_DATA_DIR": str(place)})).connect()
        assert client.run(value_code)[1].content["status"] == "ok"
        assert history(client) == expected


@pytest.mark.parametrize("line", [
    b'{"session":9223372036854775807}', b'{"session":9223372036854775807,"line":1,"input":"x"}'])
def test_a_number_at_its_limit_does_not_keep_the_kernel_from_starting(start, tmp_path, line):
    (tmp_path / "history").mkdir()
    for name in ("echo-kernel", "swift-rnn"):
        (tmp_path / "history" / f"{name}.jsonl").write_bytes(line + b"\n")
    client = start.client(start(environment={"JUPYTER_DATA_DIR": str(tmp_path)})).connect()
    client.run(value_code)
    assert history(client) == [[1, 1, value_code]]


def test_a_history_that_is_a_pipe_or_huge_delays_nothing(start, tmp_path):
    for kind in ("pipe", "huge"):
        folder = tmp_path / kind / "history"
        folder.mkdir(parents=True)
        for name in ("echo-kernel", "swift-rnn"):
            file = folder / f"{name}.jsonl"
            if kind == "pipe":
                os.mkfifo(file)
            else:
                # Zeros that take no room on the disk.
                with file.open("wb") as made:
                    made.truncate(2 << 30)
        begin = time.monotonic()
        client = start.client(start(environment={"JUPYTER_DATA_DIR": str(folder.parent)})).connect()
        client.run(value_code)
        assert history(client) == [[1, 1, value_code]]
        assert time.monotonic() - begin < 8


@pytest.mark.parametrize("home", ["", "relative"])
def test_without_a_home_nothing_is_written_where_the_notebook_is(start, tmp_path, home):
    options = {"HOME": home, "XDG_DATA_HOME": "", "JUPYTER_DATA_DIR": "", "JUPYTER_RUNTIME_DIR": ""}
    client = start.client(start(environment=options, cwd=tmp_path)).connect()
    client.run(value_code)
    history(client)
    assert not list(tmp_path.iterdir())


def test_usage_counts_what_the_kernel_uses(client):
    client.ask("usage_request", channel="control")
    client.run(language.code_print_lines.format(lines=20_000))
    content = client.ask("usage_request", channel="control").content
    assert content["pid"] == client.kernel.process.pid and content["cpu_count"] >= 1 and content["hostname"]
    assert 1 << 20 < content["kernel_memory"] < 1 << 30 and content["kernel_cpu"] > 0
    memory = content["host_virtual_memory"]
    assert 0 < memory["available"] <= memory["total"] and 0 <= content["host_cpu_percent"] <= 100
