"""Who the kernel is, completion, inspection, completeness, history."""
from conftest import language

value_code, value = language.code_value


def test_kernel_info_has_all_its_fields(client):
    content = client.ask("kernel_info_request").content
    assert content["status"] == "ok" and content["protocol_version"] == "5.5"
    assert content["language_info"]["name"] == language.language_name
    for field in ("implementation", "implementation_version", "banner", "help_links", "supported_features"):
        assert field in content
    assert "kernel subshells" not in content["supported_features"]


def test_completions_come_with_their_kinds(client):
    sample = language.completion_samples[0]
    content = client.ask("complete_request", {"code": sample["text"], "cursor_pos": len(sample["text"])}).content
    kinds = content["metadata"]["_jupyter_types_experimental"]
    assert [kind["text"] for kind in kinds] == content["matches"]
    assert all(kind["type"] and kind["start"] <= kind["end"] for kind in kinds)


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
    reply = client.ask("history_request", {"output": True, "hist_access_type": "tail", "n": 5})
    assert reply.content["history"] == [[1, 1, [value_code, value]]]
