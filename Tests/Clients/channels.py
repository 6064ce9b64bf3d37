"""A kernel's channels through a web socket, as a browser has them."""

import json
import urllib.request
import uuid


def call(address, method="GET", content=None, token=""):
    """What a server answers to a request, from JSON; nothing where it answers nothing."""
    headers = {"Authorization": f"token {token}"} if token else {}
    data = None if content is None else json.dumps(content).encode()
    request = urllib.request.Request(address, data=data, method=method, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as response:
        body = response.read()
    return json.loads(body) if body else None


def send(channels, kind, content):
    header = {"msg_id": uuid.uuid4().hex, "msg_type": kind, "session": "test", "username": "",
              "date": "2026-01-01T00:00:00Z", "version": "5.4"}
    channels.send(json.dumps({
        "header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell",
        "buffers": []}))
    return header["msg_id"]


def answers(channels, request):
    """Every message that the request caused, up to the reply and the idle status."""
    messages, open_ends = [], {"reply", "idle"}
    while open_ends:
        message = json.loads(channels.recv())
        if message["parent_header"].get("msg_id") != request:
            continue
        messages.append(message)
        if message["msg_type"].endswith("_reply"):
            open_ends.discard("reply")
        if message["content"].get("execution_state") == "idle":
            open_ends.discard("idle")
    return messages


def execute(channels, code):
    """Every message that a cell causes."""
    return answers(channels, send(channels, "execute_request", {
        "code": code, "silent": False, "store_history": True, "user_expressions": {},
        "allow_stdin": False, "stop_on_error": True}))
