"""What a kernel meets in its life, at once: messages that nobody should send, and a day of a class.

Short in the daily run. In full, and with the figures printed:

    FULL=1 python -m pytest -s Tests/Conformance/test_endurance.py

    SEED    what the messages are drawn from
"""
import collections
import os
import pathlib
import random
import subprocess
import time

import pytest
import zmq
from conftest import language
from harness import Client, Message, types
from mutations import Mutations

FULL = bool(os.environ.get("FULL"))
SEED = int(os.environ.get("SEED", "20261124"))
MIB = 1 << 20
value_code, value = language.code_value


@pytest.fixture
def report(capsys):
    """Prints figures past pytest's capture."""
    def write(text, held):
        tenths = [round(held[len(held) * n // 10] / MIB, 1) for n in range(10)] + [round(held[-1] / MIB, 1)]
        with capsys.disabled():
            print(f"\n{language.kernel_name}: {text}; resident MiB at each tenth {tenths}, at most {max(held) / MIB:.1f}")

    return write


def memory(kernel):
    """Resident bytes of the process."""
    return int(pathlib.Path(f"/proc/{kernel.process.pid}/statm").read_text().split()[1]) * 4096


def descriptors(kernel):
    return len(list(pathlib.Path(f"/proc/{kernel.process.pid}/fd").iterdir()))


def threads(kernel):
    return len(list(pathlib.Path(f"/proc/{kernel.process.pid}/task").iterdir()))


class Hostile:
    """A client that sends anything on any channel, and drops what comes back."""

    def __init__(self, client):
        self.sockets = dict(client.sockets)
        for name, kind in (("iopub", zmq.XSUB), ("hb", zmq.DEALER)):
            made = client.context.socket(kind)
            made.linger = 0
            made.connect(client.kernel.endpoint(name))
            self.sockets[name] = made
        self.client = client

    def send(self, channel, frames):
        self.sockets[channel].send_multipart(frames)

    def drop_what_came(self):
        for one in [*self.sockets.values(), self.client.sockets["iopub"]]:
            while one.poll(0):
                one.recv_multipart(copy=False)


def is_answered(client):
    """Whether a good cell, a good question and a heartbeat get their answers."""
    for _ in range(100):
        client.heard.clear()
        told, reply = client.run(value_code)
        if reply.content["status"] == "ok":
            break
        # A cell of the other client has failed before this one, or it has sent an interrupt.
        assert reply.content["status"] == "aborted" or reply.content["ename"] == "Interrupted", reply.content
    info = client.ask("kernel_info_request", channel="control")
    # Behind all that was asked while somebody types, which is answered beside the cells.
    sample = language.completion_samples[0]
    completion = client.ask("complete_request", {"code": sample["text"], "cursor_pos": len(sample["text"])})
    client.sockets["hb"].send(b"beat")
    result = next(m for m in told if m.type == "execute_result")
    return (result.content["data"]["text/plain"] == value and reply.content["status"] == "ok"
            and info.content["status"] == "ok" and set(completion.content["matches"]) == set(sample["matches"])
            and client.sockets["hb"].recv() == b"beat")


def test_a_million_hostile_messages_leave_the_kernel_as_it_was(start, report):
    count = 1_000_000 if FULL else 12_000
    kernel = start(stderr=subprocess.DEVNULL)
    client = start.client(kernel).connect()
    client.ignores_others = True
    hostile = Hostile(start.client(kernel).connect())
    mutations = Mutations(SEED, kernel.sign)
    sent, held = collections.Counter(), [memory(kernel)]
    begin = time.monotonic()
    for number in range(1, count + 1):
        channel, frames, kind = mutations.draw()
        hostile.send(channel, frames)
        sent[kind] += 1
        if number % 100 == 0:
            hostile.drop_what_came()
        if number % 1000 == 0:
            assert kernel.process.poll() is None, f"the kernel has ended after {number} messages of seed {SEED}"
            assert is_answered(client), f"after {number} messages of seed {SEED}"
            held.append(memory(kernel))
    seconds = time.monotonic() - begin
    large = send_large(mutations, hostile, client)
    report(f"{count} hostile messages of seed {SEED} in {seconds:.0f} s, and {large} of 64 MB: {dict(sent)}", held)
    # The first half fills what is bounded: 65,536 signatures, 1 MiB of history.
    half = held[len(held) // 2:]
    assert max(half) - half[0] < 8 * MIB
    # The reply to a large message may be here before another thread has let the message go.
    assert any(memory(kernel) - max(held) < 8 * MIB for _ in range(100) if is_answered(client))


def send_large(mutations, hostile, client):
    """Sends the messages of 64 MB, and reads what comes back, which may be as large."""
    number = 0
    for number, (channel, frames) in enumerate(mutations.large(), 1):
        hostile.send(channel, frames)
        for _ in range(20):
            assert is_answered(client)
            hostile.drop_what_came()
    return number


def test_only_the_first_frame_of_a_message_subscribes(start):
    """ZeroMQ kept every frame that begins like a subscription: 34 times its size, and found by the fuzzer."""
    kernel = start(stderr=subprocess.DEVNULL)
    client = start.client(kernel).connect()
    # The first cell brings code into memory that stays.
    assert is_answered(client)
    before = memory(kernel)
    frames = random.Random(SEED)
    xsub = Hostile(client).sockets["iopub"]
    for _ in range(100):
        xsub.send_multipart([b"junk", *(b"\x01" + frames.randbytes(150).hex().encode() for _ in range(30))])
    xsub.send_multipart([b"\x01alone"])
    # The first greeting is the answer to the last message: nothing before it was a subscription.
    assert xsub.poll(5000)
    assert Message("iopub", xsub.recv_multipart()).content == {"subscription": "alone"}
    assert is_answered(client)
    assert memory(kernel) - before < 8 * MIB


def test_a_day_of_a_class_leaves_the_kernel_as_it_was(start, report):
    cells, reconnects, interrupts = (20_000, 200, 50) if FULL else (400, 10, 5)
    kernel = start(stderr=subprocess.DEVNULL)
    teacher = start.client(kernel).connect()
    work = [value_code, language.code_no_value, language.code_print.format(text="said"), language.code_generate_error,
            language.code_print_lines.format(lines=200), language.code_display_data[0]["code"]]
    held, opened = [], []
    begin = time.monotonic()
    for cell in range(1, cells + 1):
        told, _ = teacher.run(work[cell % len(work)])
        assert types(told)[-1] == "idle"
        teacher.heard.clear()
        if cell % (cells // reconnects) == 0:
            student = Client(kernel).connect()
            assert student.ask("complete_request", {"code": "x", "cursor_pos": 1}).content["status"] == "ok"
            student.close()
        if cell % (cells // interrupts) == 0:
            request = teacher.execute(language.code_wait)
            teacher.wait(lambda m: m.type == "execute_input" and m.parent["msg_id"] == request)
            teacher.send("interrupt_request", channel="control")
            assert teacher.outcome(request)[1].content["status"] == "error"
        if cell % (cells // 20) == 0:
            held.append(memory(kernel))
            opened.append((descriptors(kernel), threads(kernel)))
    seconds = time.monotonic() - begin
    report(f"{cells} cells, {reconnects} reconnects, {interrupts} interrupts in {seconds:.0f} s; "
           f"descriptors and threads {opened[0]} to {opened[-1]}", held)
    # History holds 10,000 cells of 1 MiB together: the first half fills it.
    assert max(held[10:]) - held[10] < 4 * MIB
    assert opened[-1][0] <= opened[0][0] + 1 and opened[-1][1] <= opened[0][1]
