"""What the specification demands of every message that a kernel sends; each one heard is held to it.

Source: https://jupyter-client.readthedocs.io/en/stable/messaging.html, and what JupyterLab's
`validate.ts` and jupyter_kernel_test reject.
"""
import re

DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)")
MIME = re.compile(r"[\w.+-]+/[\w.+-]+")

ERROR = {"ename": str, "evalue": str, "traceback": list}
BUNDLE = {"data": dict, "metadata": dict}

# The fields that must be there, and their types, by the kind of message.
BROADCASTS = {
    "stream": {"name": str, "text": str},
    "display_data": BUNDLE,
    "update_display_data": BUNDLE | {"transient": dict},
    "execute_result": BUNDLE | {"execution_count": int},
    "execute_input": {"code": str, "execution_count": int},
    "error": ERROR,
    "status": {"execution_state": str},
    "clear_output": {"wait": bool},
    "comm_open": {"comm_id": str, "target_name": str, "data": dict},
    "comm_msg": {"comm_id": str, "data": dict},
    "comm_close": {"comm_id": str, "data": dict},
    "shutdown_reply": {"restart": bool},
    "iopub_welcome": {"subscription": str},
}
REPLIES = {
    "kernel_info_reply": {
        "protocol_version": str, "implementation": str, "implementation_version": str, "language_info": dict,
        "banner": str, "help_links": list, "supported_features": list},
    "execute_reply": {"execution_count": int, "payload": list, "user_expressions": dict},
    "complete_reply": {"matches": list, "cursor_start": int, "cursor_end": int, "metadata": dict},
    "inspect_reply": {"found": bool} | BUNDLE,
    "is_complete_reply": {},
    "history_reply": {"history": list},
    "comm_info_reply": {"comms": dict},
    "shutdown_reply": {"restart": bool},
    "interrupt_reply": {},
}
LANGUAGE = {"name": str, "version": str, "mimetype": str, "file_extension": str}


def check(message):
    """Asserts that a message is what the specification makes of it."""
    check_header(message)
    if message.channel == "iopub":
        check_broadcast(message)
    elif message.channel == "stdin":
        assert message.type == "input_request", message
        has(message.content, {"prompt": str, "password": bool}, message)
    else:
        check_reply(message)


def check_header(message):
    for part in (message.header, message.parent, message.metadata, message.content):
        assert isinstance(part, dict), f"{message} has a part that is no object: {part}"
    has(message.header, dict.fromkeys(
        ("msg_id", "session", "username", "date", "msg_type", "version"), str), message)
    assert DATE.fullmatch(message.header["date"]), message.header
    assert message.header["version"] == "5.5", message.header


def check_broadcast(message):
    assert len(message.identities) == 1, f"{message} has {len(message.identities)} topics"
    assert message.type in BROADCASTS, f"{message} is not made for iopub"
    has(message.content, BROADCASTS[message.type], message)
    if message.type == "status":
        assert message.content["execution_state"] in ("starting", "busy", "idle"), message
    if message.type == "update_display_data":
        assert isinstance(message.content["transient"]["display_id"], str), message
    if "data" in BROADCASTS[message.type] and "metadata" in BROADCASTS[message.type]:
        check_bundle(message.content["data"], message)


def check_bundle(data, message):
    assert "text/plain" in data, f"{message} has no plain form"
    for kind, form in data.items():
        assert MIME.fullmatch(kind), f"{message} has the MIME type {kind}"
        is_json = kind == "application/json" or kind.endswith("+json")
        assert is_json or isinstance(form, str), f"{message} has a {kind} that is no text"


def check_reply(message):
    content, status = message.content, message.content.get("status")
    if message.type == "usage_reply":
        # ipykernel's own message, which has no status.
        return has(content, {"pid": int, "hostname": str, "kernel_memory": int}, message)
    if message.type == "debug_reply" and status != "error":
        # A response of the Debug Adapter Protocol, which has no status either.
        return has(content, {"type": str, "request_seq": int, "command": str, "success": bool, "body": dict}, message)
    if message.type == "is_complete_reply" and status != "error":
        assert status in ("complete", "incomplete", "invalid", "unknown"), message
        assert ("indent" in content) == (status == "incomplete"), message
        return
    assert status in ("ok", "error", "aborted"), message
    if status == "error":
        has(content, ERROR, message)
    elif status == "ok":
        has(content, REPLIES.get(message.type, {}), message)
    if message.type == "kernel_info_reply" and status == "ok":
        has(content["language_info"], LANGUAGE, message)
        assert content["language_info"]["file_extension"].startswith("."), message


def has(content, fields, message):
    for name, kind in fields.items():
        assert name in content, f"{message} lacks {name}"
        assert isinstance(content[name], kind), f"{message} has a {name} that is no {kind.__name__}"
