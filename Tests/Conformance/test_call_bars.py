"""A call that takes long moves: one output, five updates a second at most, nothing of which stays."""
import pytest
from harness import word
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook

SHOWN = ("display_data", "update_display_data", "clear_output", "stream", "execute_result", "error")


def shown(told):
    return [m for m in told if m.type in SHOWN]


@pytest.fixture
def prepared(start):
    client = start.client().connect()
    assert client.run(word("code_before_call_of_seconds"))[1].content["status"] == "ok"
    return client


def test_a_long_call_shows_one_bar_that_is_cleared(prepared):
    told = shown(prepared.run(word("code_call_of_seconds"))[0])
    first, *updates, last = told
    assert first.type == "display_data" and last.type == "clear_output" and last.content["wait"] is False
    assert {m.type for m in updates} == {"update_display_data"} and updates
    names = {m.content["transient"]["display_id"] for m in (first, *updates)}
    assert len(names) == 1
    assert all("<progress" in m.content["data"]["text/html"] for m in (first, *updates))
    assert " left" in updates[-1].content["data"]["text/plain"]
    seconds = word("seconds_of_call")
    assert len(updates) <= 5 * seconds


def test_a_bar_below_other_output_leaves_an_empty_place(prepared):
    call = word("code_call_of_seconds")
    told = shown(prepared.run(f'print("before")\n{call}\nprint("after")')[0])
    assert "clear_output" not in [m.type for m in told]
    displays = [m for m in told if "display" in m.type]
    assert [m.type for m in displays].count("display_data") == 1
    assert displays[-1].content["data"] == {"text/plain": "", "text/html": ""}
    assert "".join(m.content["text"] for m in told if m.type == "stream") == "before\nafter\n"


def test_an_interrupt_takes_the_bar_away(prepared):
    request = prepared.execute(word("code_call_of_seconds"))
    prepared.wait(lambda m: m.type == "update_display_data" and m.parent["msg_id"] == request)
    prepared.ask("interrupt_request", channel="control")
    told, reply = prepared.outcome(request)
    assert reply.content["ename"] == word("interrupt_name")
    assert [m.type for m in shown(told)][-2:] == ["clear_output", "error"]


def test_a_client_that_cannot_be_asked_is_shown_none(prepared):
    told = prepared.run(word("code_call_of_seconds"), allow_stdin=False)[0]
    assert shown(told) == []


def test_nothing_of_a_bar_is_saved():
    notebook = new_notebook(
        cells=[new_code_cell(code) for code in (word("code_before_call_of_seconds"), word("code_call_of_seconds"))])
    NotebookClient(notebook, kernel_name="swift-rnn", timeout=120).execute()
    assert [cell.outputs for cell in notebook.cells] == [[], []]
