"""What cells write: in few messages, whole, in order, and also when it is written past the kernel."""
import subprocess
import time

import pytest
from conftest import language
from harness import resident_bytes, text, types, word


def test_output_of_libraries_and_children_belongs_to_the_cell(client):
    raw = word("code_raw").format(text="x")
    before, after = (language.code_print.format(text=word) for word in ("before", "after"))
    told, _ = client.run("\n".join([before, raw, after]))
    assert text(told) == "before\nputs x\nputchar x\nchild x\nafter\n"
    assert text(told, "stderr") == "FileHandle x\n"
    assert types(told)[-1] == "idle"


def test_the_log_is_not_the_cell_s(start):
    kernel = start(stderr=subprocess.PIPE)
    client = start.client(kernel).connect()
    request = client.execute(language.code_wait)
    client.wait(lambda m: m.type == "execute_input")
    client.send_frames([b"junk"])
    assert b"<IDS|MSG>" in kernel.process.stderr.readline()
    client.ask("interrupt_request", channel="control")
    assert not [m for m in client.outcome(request)[0] if m.type == "stream"]


@pytest.mark.parametrize("octets, expected", [
    ("e2 82 ac f0 a8 ad 8e", "€𨭎"), ("41 ff 42 c3 28", "A\ufffdB\ufffd("), ("e2 82", "\ufffd"),
    ("ed a0 80", "\ufffd\ufffd\ufffd"), ("0d 31 25 0d 32 25", "\r1%\r2%")])
def test_bytes_become_text_however_they_are_split(client, octets, expected):
    code = word("code_bytes").format(hexadecimal=octets)
    assert text(client.run(code)[0]) == expected
    assert text(client.run(language.code_print.format(text="next"))[0]) == "next\n"


def test_streams_that_take_turns_are_whole_and_in_few_messages(client):
    rounds = 2000
    one = language.code_print.format(text="out") + "\n" + language.code_print_error.format(text="err")
    told, _ = client.outcome(client.execute("\n".join([one] * rounds)), seconds=30)
    assert text(told) == "out\n" * rounds and text(told, "stderr") == "err\n" * rounds
    assert len([m for m in told if m.type == "stream"]) <= 40


def test_one_long_text_arrives_whole_and_no_faster_than_the_server_allows(client):
    length = 2_300_000
    code = language.code_print.format(text="x" * length)
    arrived = []
    request = client.execute(code)

    def note(message):
        if message.type == "stream":
            arrived.append(len(message.content["text"]))
        return message.type == "execute_reply"

    client.wait(note, 20)
    told, _ = client.outcome(request)
    assert text(told) == "x" * length + "\n"
    # Of 3 MB in 3 s, what the server allows, the first message may take half.
    assert len(arrived) > 1 and max(arrived) < 1_600_000
    assert types(told)[-1] == "idle"


def test_nothing_slows_clients_down_that_no_server_watches(start):
    client = start.client(numbered=True).connect()
    length = 10_000_000
    begin = time.monotonic()
    told, _ = client.outcome(client.execute(language.code_print_long(length)), seconds=30)
    assert text(told) == "x" * length + "\n"
    # At the server's rate it would take 19 s.
    assert time.monotonic() - begin < 8


@pytest.mark.parametrize("served_by", ["kernel_info on control", "a browser's request", "the environment"])
def test_a_server_shows_itself_and_gets_what_it_lets_through(start, served_by):
    client = start.client(start(environment={"JPY_SESSION_NAME": "x"} if "env" in served_by else {}), numbered=True).connect()
    if "control" in served_by:
        client.ask("kernel_info_request", channel="control")
    elif "browser" in served_by:
        client.outcome(client.send("kernel_info_request", header={"msg_id": "00000000-0000-4000-8000-000000000000"}))
    begin = time.monotonic()
    client.outcome(client.execute(language.code_print_long(2_300_000)), seconds=30)
    assert time.monotonic() - begin > 1


def test_a_loop_that_clears_and_writes_sends_little(client):
    told, reply = client.outcome(client.execute(word("code_clear_and_print").format(rounds=10_000)), seconds=60)
    assert reply.content["status"] == "ok" and len(told) < 2000
    shown = [m for m in told if m.type in ("stream", "clear_output")]
    assert shown[-2].type == "clear_output" and shown[-1].content["text"] == "9999\n"


def test_a_flood_of_displays_is_whole_and_no_faster_than_the_server_allows(client):
    count = 3000
    arrived = []
    request = client.execute(word("code_display_many").format(count=count))

    def note(message):
        if message.type == "display_data":
            arrived.append(time.monotonic())
        # Not the reply: it comes by another socket, and may overtake what is shown last.
        return message.parent.get("msg_id") == request and message.content.get("execution_state") == "idle"

    client.wait(note, 30)
    assert len(arrived) == count
    assert all(arrived[i + 2999] - arrived[i] > 3 for i in range(count - 2999))
    client.outcome(request)


def test_a_flood_takes_no_memory_and_an_interrupt_ends_it(client):
    client.run(language.code_print_lines.format(lines=1000))
    before = resident_bytes(client.kernel)
    request = client.execute(language.code_print_lines.format(lines=100_000_000))
    for _ in range(3):
        client.wait(lambda m, n=len(client.heard): m.type == "stream" and client.heard.index(m) >= n)
    assert resident_bytes(client.kernel) - before < 32 << 20
    client.send("interrupt_request", channel="control")
    told, reply = client.outcome(request, seconds=2)
    assert reply.content["status"] == "error" and types(told)[-2:] == ["error", "idle"]
