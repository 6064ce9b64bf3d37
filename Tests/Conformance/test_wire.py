"""Frames, signatures, transports, subscriptions, and what is not a message at all."""
import contextlib
import json
import socket
import subprocess

import pytest
import zmq
from conftest import language
from harness import DELIMITER, resident_bytes, types

value_code, value = language.code_value


def test_heartbeats_come_back_byte_for_byte(client):
    for beat in (b"ping", b"", b"\x00\xff" * 100):
        client.sockets["hb"].send(beat)
        assert client.sockets["hb"].poll(1000) and client.sockets["hb"].recv() == beat


def test_every_subscriber_is_greeted_before_anything_else(start):
    kernel = start()
    first = start.client(kernel).connect()
    assert [m.type for m in first.heard if m.channel == "iopub"][0] == "iopub_welcome"
    assert types([m for m in first.heard if m.channel == "iopub"]).count("starting") == 1
    others = []
    for _ in range(20):
        request = first.execute(value_code)
        others.append(start.client(kernel))
        first.outcome(request)
    for other in others:
        other.connect()
        heard = [m for m in other.heard if m.channel == "iopub"]
        assert heard[0].type == "iopub_welcome" and heard[0].parent == {}
        assert heard[0].content == {"subscription": ""} and heard[0].identities == [b""]


@pytest.mark.parametrize("options", [
    {"transport": "ipc"}, {"key": ""}, {"scheme": "hmac-sha512"}], ids=str)
def test_the_kernel_serves_over(start, options):
    client = start.client(start(**options)).connect()
    assert client.run(value_code)[1].content["status"] == "ok"


@pytest.mark.parametrize("transport", ["tcp", "ipc"])
def test_sockets_can_be_encrypted(start, transport):
    public, secret = zmq.curve_keypair()
    keys = {"curve_publickey": public.decode(), "curve_secretkey": secret.decode()}
    kernel = start(transport=transport, extra=keys)
    client = start.client(kernel, curve=(public, secret)).connect()
    assert client.run(value_code)[1].content["status"] == "ok"
    plain = start.client(kernel)
    plain.send("kernel_info_request")
    with pytest.raises(TimeoutError):
        plain.hear(0.3)


def test_what_is_not_signed_with_the_key_is_not_answered(client):
    header = {"msg_id": "x", "msg_type": "kernel_info_request", "session": "s"}
    parts = [json.dumps(header).encode(), b"{}", b"{}", b"{}"]
    for signature in (b"", b"0" * 64, client.kernel.sign(parts)[:-1]):
        client.send_frames([DELIMITER, signature, *parts])
    client.ask("kernel_info_request")
    assert not [m for m in client.heard if m.parent.get("msg_id") == "x"]


def test_a_message_sent_twice_is_answered_once(client):
    header = {"msg_id": "twice", "msg_type": "kernel_info_request", "session": "s"}
    parts = [json.dumps(header).encode(), b"{}", b"{}", b"{}"]
    for _ in range(2):
        client.send_frames([DELIMITER, client.kernel.sign(parts), *parts])
    client.ask("kernel_info_request")
    assert len([m for m in client.heard if m.parent.get("msg_id") == "twice" and m.channel == "shell"]) == 1


def test_junk_is_survived(client):
    junk = [[b"junk"], [DELIMITER], [DELIMITER, b"", b"{}"], [b""] * 20, [DELIMITER, b"x", b"{", b"", b"[", b"\xff"]]
    bad = [b"not json", b"{}", b"{}", b"{}"]
    junk.append([DELIMITER, client.kernel.sign(bad), *bad])
    for frames in junk:
        for channel in ("shell", "control", "stdin"):
            client.send_frames(frames, channel)
    client.send_frames([b"x" * (64 << 20)])
    xsub = client.context.socket(zmq.XSUB)
    xsub.linger = 0
    xsub.connect(client.kernel.endpoint("iopub"))
    for frames in ([b"junk"], [b"\x01", b"more"], [b"\x01\xff\xfe"], [b""]):
        xsub.send_multipart(frames)
    assert client.run(value_code)[1].content["status"] == "ok"


@pytest.mark.parametrize("length", [4000, 1 << 20, 16 << 20])
def test_a_subscription_that_nobody_signed_takes_no_memory(client, length):
    # The first cell reads what all need: that is not what the subscription takes.
    assert client.run(value_code)[1].content["status"] == "ok"
    before = resident_bytes(client.kernel)
    # Past ZeroMQ, which keeps its own subscriptions in the same costly way.
    with socket.create_connection(("127.0.0.1", client.kernel.connection["iopub_port"])) as peer:
        peer.settimeout(10)
        peer.sendall(b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + bytes(32))
        ready = b"\x05READY\x0bSocket-Type\x00\x00\x00\x03SUB"
        peer.sendall(bytes([4, len(ready)]) + ready)
        with contextlib.suppress(ConnectionError):
            peer.sendall(b"\x02" + (length + 1).to_bytes(8, "big") + b"\x01" + b"x" * length)
            # The kernel leaves whoever sends it.
            while peer.recv(1 << 16):
                pass
    assert client.run(value_code)[1].content["status"] == "ok"
    assert resident_bytes(client.kernel) - before < 8 << 20


def test_a_topic_of_the_kernel_s_own_can_be_subscribed_to(client):
    sub = client.context.socket(zmq.SUB)
    sub.linger = 0
    sub.subscribe(b"kernel." + b"0" * 32 + b".update_display_data")
    sub.connect(client.kernel.endpoint("iopub"))
    assert sub.poll(5000)
    assert client.run(value_code)[1].content["status"] == "ok"


def test_requests_of_unknown_type_get_no_reply(client):
    for channel in ("shell", "control"):
        told, reply = client.outcome(client.send("dance_request", channel=channel), replies=False)
        assert types(told) == ["busy", "idle"] and reply is None


def test_a_request_for_an_unknown_subshell_is_an_error(client):
    reply = client.ask("execute_request", {"code": value_code}, header={"subshell_id": "none"})
    assert reply.content["status"] == "error" and "none" in reply.content["evalue"]
    assert reply.content["execution_count"] == 0


@pytest.mark.parametrize("request_type", ['a"b\\', "tab\t", "\x00", "ü", "Dance_Request"])
def test_a_type_that_a_client_makes_up_is_repeated_as_text(client, request_type):
    reply = client.ask(request_type, header={"subshell_id": "none"})
    assert reply.type == request_type.removesuffix("_request") + "_reply"


REQUESTS = {
    "execute_request": {"code": value_code, "silent": False, "store_history": True, "user_expressions": {},
                        "allow_stdin": True, "stop_on_error": True},
    "complete_request": {"code": "", "cursor_pos": 0},
    "inspect_request": {"code": "", "cursor_pos": 0, "detail_level": 0},
    "is_complete_request": {"code": ""},
    "history_request": {"output": False, "hist_access_type": "range", "session": 0, "start": 0, "stop": 9},
    "comm_info_request": {"target_name": "t"},
}


@pytest.mark.parametrize("request_type", REQUESTS)
def test_fields_of_the_wrong_type_are_answered(client, request_type):
    for field in REQUESTS[request_type]:
        for wrong in (5, "x", [], {"a": 1}, True, 1.5, None, -(2**70)):
            reply = client.ask(request_type, REQUESTS[request_type] | {field: wrong})
            assert reply.type == request_type.replace("_request", "_reply")
            assert "status" in reply.content
    for content in ([], 5, "x", None):
        assert client.ask(request_type, content if content is not None else []).content["status"] == "error"
    assert client.run(value_code)[1].content["status"] == "ok"


def test_a_client_that_comes_back_under_its_identity_is_heard(start):
    kernel = start()
    start.client(kernel).connect()
    # The first must not connect again, or it would take its identity back; so it comes to a kernel that listens.
    first = start.client(kernel, identity=b"same", reconnect=False).connect()
    request = first.execute(language.code_wait)
    first.wait(lambda m: m.type == "execute_input")
    second = start.client(kernel, identity=b"same").connect()
    second.send("interrupt_request", channel="control")
    second.wait(lambda m: m.type == "execute_reply" and m.parent["msg_id"] == request)


def test_identities_come_back_unchanged(client):
    parts = [json.dumps({"msg_id": "routed", "msg_type": "kernel_info_request", "session": "s"}).encode()] + [b"{}"] * 3
    route = [b"hop", b"\x00\xff", b""]
    client.send_frames([*route, DELIMITER, client.kernel.sign(parts), *parts])
    reply = client.wait(lambda m: m.channel == "shell" and m.parent.get("msg_id") == "routed")
    assert reply.identities == route


@pytest.mark.parametrize("request_type", ["debug_request", "create_something_request"])
def test_what_is_not_offered_is_not_answered(client, request_type):
    if request_type == "debug_request" and hasattr(language, "code_variables"):
        pytest.skip("the language lists variables")
    told, reply = client.outcome(client.send(request_type, {"command": "x"}, channel="control"), replies=False)
    assert types(told) == ["busy", "idle"] and reply is None


def test_requests_on_control_are_framed_by_busy_and_idle(client):
    for request_type in ("kernel_info_request", "interrupt_request", "usage_request"):
        told, reply = client.outcome(client.send(request_type, channel="control"))
        assert types(told) == ["busy", "idle"] and reply.channel == "control"


def test_ports_may_be_strings_and_the_file_may_hold_more(start):
    kernel = start(spawn=False, extra={"kernel_name": "k", "jupyter_session": "notebook.ipynb", "new": [1]})
    ports = {name: str(port) for name, port in kernel.connection.items() if name.endswith("_port")}
    kernel.file.write_text(json.dumps(kernel.connection | ports))
    kernel.spawn(kernel.file)
    assert start.client(kernel).connect().run(value_code)[1].content["status"] == "ok"


def test_arguments_that_clients_append_are_passed_over(start):
    kernel = start(arguments=["--NotebookApp.x=1", "more", "-q"])
    assert start.client(kernel).connect().run(value_code)[1].content["status"] == "ok"


@pytest.mark.parametrize("file, named", [
    ("{", b"JSON"), ("{}", b"port"), ('{"transport": "udp"}', b"transport"), (None, b"connection.json")])
def test_a_connection_file_of_no_use_is_refused_with_its_reason(start, file, named):
    kernel = start(spawn=False)
    kernel.file.unlink() if file is None else kernel.file.write_text(file)
    kernel.spawn(kernel.file, stderr=subprocess.PIPE)
    assert kernel.wait_for_exit(5) not in (0, None)
    assert named in kernel.process.stderr.read()


def test_heartbeats_come_back_while_a_cell_runs(client):
    client.execute(language.code_wait)
    client.wait(lambda m: m.type == "execute_input")
    for _ in range(20):
        client.sockets["hb"].send(b"beat")
        assert client.sockets["hb"].poll(500) and client.sockets["hb"].recv() == b"beat"


def test_a_client_that_leaves_before_its_reply_harms_nobody(start):
    kernel = start()
    stays = start.client(kernel).connect()
    for _ in range(20):
        leaves = start.client(kernel, stdin=False)
        leaves.send("kernel_info_request")
        leaves.execute(value_code)
        leaves.close()
    assert stays.run(value_code)[1].content["status"] == "ok"


def test_a_subscriber_that_does_not_read_loses_nothing(start):
    kernel = start()
    client = start.client(kernel).connect()
    slow = client.context.socket(zmq.SUB)
    slow.linger, slow.rcvhwm, slow.rcvbuf = 0, 1, 4096
    slow.subscribe(b"")
    slow.connect(kernel.endpoint("iopub"))
    assert slow.poll(5000)
    # Each is a message of its own; ZeroMQ would keep a thousand of them unless told otherwise.
    cells = [client.execute("", store_history=False) for _ in range(1500)]
    client.outcome(cells[-1], seconds=60)
    seen = set()
    while seen < set(cells):
        assert slow.poll(5000), f"{len(set(cells) - seen)} cells were never told of"
        frames = slow.recv_multipart()
        seen.add(json.loads(frames[frames.index(DELIMITER) + 3]).get("msg_id"))


@pytest.mark.parametrize("octets", [b"\x01", b"\xff", b"\\x", b"\n"])
def test_a_header_that_other_clients_could_not_read_is_not_repeated(client, octets):
    header = b'{"msg_id":"odd","msg_type":"kernel_info_request","session":"%b"}' % octets
    parts = [header, b"{}", b"{}", b"{}"]
    client.send_frames([DELIMITER, client.kernel.sign(parts), *parts])
    client.ask("kernel_info_request")
    assert not [m for m in client.heard if m.parent.get("msg_id") == "odd"]
