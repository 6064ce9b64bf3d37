"""The pane of variables: the debugger's questions that can be answered without stopping a cell."""
import time

import pytest
from harness import types, word


@pytest.fixture
def prepared(client):
    assert client.run(word("code_variables"))[1].content["status"] == "ok"
    return client


def debug(client, command, channel="control", **arguments):
    content = client.ask("debug_request", {
        "type": "request", "seq": 7, "command": command, "arguments": arguments}, channel=channel).content
    assert content["type"] == "response" and content["request_seq"] == 7 and content["command"] == command
    assert content["success"] or content["message"]
    return content


def variables(client, **arguments):
    found = debug(client, "variables" if arguments else "inspectVariables", **arguments)
    assert found["success"]
    return {one["name"]: one for one in found["body"]["variables"]}


def test_the_pane_is_advertised(client):
    word("code_variables")
    content = client.ask("kernel_info_request", channel="control").content
    assert content["debugger"] is True and "debugger" in content["supported_features"]


def test_a_front_end_attaches_and_leaves(prepared):
    info = debug(prepared, "debugInfo")["body"]
    assert info["isStarted"] is False and info["richRendering"] is True and info["copyToGlobals"] is False
    assert info["breakpoints"] == info["stoppedThreads"] == info["exceptionPaths"] == []
    assert info["hashMethod"] == "Murmur2" and isinstance(info["hashSeed"], int)
    body = debug(prepared, "initialize", clientID="jupyterlab")["body"]
    assert not any(value is True for value in body.values())
    assert debug(prepared, "attach")["success"] and debug(prepared, "debugInfo")["body"]["isStarted"] is True
    assert debug(prepared, "disconnect", restart=False)["success"]
    assert debug(prepared, "debugInfo")["body"]["isStarted"] is False


@pytest.mark.parametrize("channel", ["shell", "control"])
def test_variables_are_listed_with_type_and_value(prepared, channel):
    found = debug(prepared, "inspectVariables", channel=channel)["body"]["variables"]
    lines = {(one["name"], one["type"], one["value"]) for one in found}
    assert lines == set(word("listed_variables"))
    assert all(len(one["value"]) <= 120 for one in found)


def test_parts_are_listed_level_by_level(prepared):
    for path, expected in word("listed_parts"):
        one = variables(prepared)[path[0]]
        for name in path[1:]:
            one = variables(prepared, variablesReference=one["variablesReference"])[name]
        parts = variables(prepared, variablesReference=one["variablesReference"])
        assert [(name, part["value"]) for name, part in parts.items()][:3] == expected[:3]
        assert len(parts) == len(expected) if len(expected) < 3 else len(parts) <= 101


def test_a_variable_is_shown_as_its_cell_shows_it(prepared):
    name, part = word("shown_variable")
    data = debug(prepared, "richInspectVariables", variableName=name)["body"]["data"]
    assert part in data["text/html"] and "text/plain" in data


@pytest.mark.parametrize("command, arguments", [
    ("richInspectVariables", {"variableName": "nothingOfTheKind"}), ("richInspectVariables", {}),
    ("richInspectVariables", {"variableName": "1 + 1"}), ("richInspectVariables", {"variableName": 3}),
    ("variables", {}), ("variables", {"variablesReference": 10**15}), ("variables", {"variablesReference": -1}),
    ("variables", {"variablesReference": "x"}), ("evaluate", {"expression": "1 + 1"}), ("next", {"threadId": 1}),
    ("setBreakpoints", {"breakpoints": [{"line": 1}], "source": {"path": "x"}}), ("dumpCell", {"code": "1"}),
    ("copyToGlobals", {}), ("stackTrace", {}), ("x" * 1000, {}), ("", {})])
def test_what_cannot_be_answered_is_refused(prepared, command, arguments):
    reply = debug(prepared, command, **arguments)
    assert reply["success"] is False
    for empty in ("variables", "breakpoints"):
        assert reply["body"].get(empty, []) == []
    assert prepared.run("1 + 1")[1].content["status"] == "ok"


def test_questions_are_answered_while_a_cell_runs(prepared):
    request = prepared.execute(word("code_changes_forever"))
    prepared.wait(lambda m: m.type == "execute_input" and m.parent["msg_id"] == request)
    # The first statement may not have run yet.
    end = time.monotonic() + 5
    while word("changed_variable") not in variables(prepared) and time.monotonic() < end:
        pass
    delays = []
    for _ in range(20):
        before = time.monotonic()
        found = variables(prepared)
        delays.append(time.monotonic() - before)
        assert word("changed_variable") in found
        debug(prepared, "richInspectVariables", variableName=word("changed_variable"))
    assert max(delays) < 1
    prepared.ask("interrupt_request", channel="control")
    assert prepared.outcome(request)[1].content["ename"] == word("interrupt_name")
    assert prepared.run(word("code_value")[0])[1].content["status"] == "ok"


def test_listing_runs_no_code_of_a_cell(prepared):
    assert prepared.run(word("code_type_that_never_describes_itself"))[1].content["status"] == "ok"
    told, _ = prepared.outcome(prepared.send("debug_request", {"seq": 1, "command": "inspectVariables"}, channel="control"))
    assert types(told) == ["busy", "idle"]
    assert word("name_of_that_type") in variables(prepared)
    assert debug(prepared, "richInspectVariables", variableName=word("name_of_that_type"))["success"]
