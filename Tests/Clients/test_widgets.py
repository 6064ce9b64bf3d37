"""Widgets, as a client over sockets and a reader of saved notebooks get them."""

import copy
import json
import os
import subprocess
import sys

import jupyter_client
import nbclient
import nbformat
import pytest

VIEW = "application/vnd.jupyter.widget-view+json"
MODEL = """
let text = TokenizedText(sentences: [["a", "b", "c"], ["b", "a", "d", "e", "f"]])
let vocabulary = try Vocabulary(of: text, size: 100)
let one = Example(x: [0, 1, 2], y: [1, 2, 3])
let model = try RNN(vocabularySize: 9, hiddenSize: 6, bpttTruncate: 4, seed: 10)
"""
TEMPERATURES = "try exploreTemperatures(with: model, vocabulary)"
NEURONS = 'try exploreNeurons(of: model, over: "a b c", vocabulary)'


class FrontEnd:
    """A client with widgets: it announces itself as JupyterLab does, and keeps what it hears."""

    def __init__(self, environment=()):
        self.manager, self.client = jupyter_client.manager.start_new_kernel(
            kernel_name="swift-rnn", env=os.environ | dict(environment))

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    def send(self, kind, content, **more):
        """Sends a message on shell and returns what it causes on iopub, busy and idle among it."""
        message = self.client.session.msg(kind, content, **more)
        self.client.shell_channel.send(message)
        return self.caused_by(message["header"]["msg_id"])

    def send_bytes(self, kind, content):
        """Sends a message with bytes for its content, which need not be JSON, and answers as `send`."""
        session = self.client.session
        message = session.msg(kind)
        frames = session.serialize(message)
        start = frames.index(b"<IDS|MSG>") + 1
        frames[-1] = content
        frames[start] = session.sign(frames[start + 1:])
        self.client.shell_channel.socket.send_multipart(frames)
        return self.caused_by(message["header"]["msg_id"])

    def caused_by(self, request):
        heard = []
        while not (heard and heard[-1]["content"].get("execution_state") == "idle"):
            message = self.client.get_iopub_msg(timeout=30)
            if message["parent_header"].get("msg_id") == request:
                heard.append(message)
        return heard

    def run(self, code, **fields):
        return self.caused_by(self.client.execute(code, **fields))

    def load(self):
        """Asks for all widgets, as a page does that is loaded; returns them."""
        self.send("comm_open", {"comm_id": "control", "target_name": "jupyter.widget.control", "data": {}})
        answer = self.say("control", {"method": "request_states"})[1]["content"]
        self.send("comm_close", {"comm_id": "control", "data": {}})
        assert answer["comm_id"] == "control" and answer["data"]["method"] == "update_states"
        assert answer["data"]["buffer_paths"] == []
        return answer["data"]["states"]

    def say(self, comm, data):
        return self.send("comm_msg", {"comm_id": comm, "data": data})

    def set(self, comm, **fields):
        return self.say(comm, {"method": "update", "state": fields, "buffer_paths": []})


@pytest.fixture
def front_end():
    front_end = FrontEnd()
    yield front_end
    front_end.close()


def kinds(messages):
    return [m["content"].get("execution_state") or m["msg_type"] for m in messages]


def opened(messages):
    """The widgets that were opened: their states by the names of their models, and by their ids."""
    opens = [m["content"] for m in messages if m["msg_type"] == "comm_open"]
    by_name = {o["data"]["state"]["_model_name"]: o["comm_id"] for o in opens}
    return by_name, {o["comm_id"]: o["data"]["state"] for o in opens}


def test_widgets_are_opened_in_order_shown_and_followed_by_the_table(front_end):
    assert front_end.load() == {}
    front_end.run(MODEL)
    messages = front_end.run(TEMPERATURES)
    order = [kind for kind in kinds(messages) if kind not in ("busy", "execute_input", "idle")]
    assert order == ["comm_open"] * (len(order) - 2) + ["display_data"] * 2
    opens = [m for m in messages if m["msg_type"] == "comm_open"]
    assert all(m["content"]["target_name"] == "jupyter.widget" for m in opens)
    assert all(m["metadata"] == {"version": "2.1.0"} for m in opens)
    names, states = opened(messages)
    assert set(names) == {
        "LayoutModel", "SliderStyleModel", "FloatSliderModel", "ButtonStyleModel", "ButtonModel", "HTMLModel",
        "HBoxModel", "VBoxModel"}
    known = set()
    for identifier, state in states.items():
        referred = {v for value in state.values() for v in (value if isinstance(value, list) else [value])
                    if str(v).startswith("IPY_MODEL_")}
        assert referred <= known
        known.add(f"IPY_MODEL_{identifier}")
    view, table = [m["content"]["data"] for m in messages if m["msg_type"] == "display_data"]
    assert view[VIEW] == {"version_major": 2, "version_minor": 0, "model_id": names["VBoxModel"]}
    assert set(table) == {"text/plain", "text/html"}


def test_a_move_is_echoed_and_answered_between_busy_and_idle(front_end):
    front_end.load()
    front_end.run(MODEL)
    names, states = opened(front_end.run(TEMPERATURES))
    slider, text = names["FloatSliderModel"], names["HTMLModel"]
    messages = front_end.set(slider, value=0.5)
    assert kinds(messages) == ["busy", "comm_msg", "comm_msg", "idle"]
    echo, update = [m["content"] for m in messages[1:3]]
    assert echo == {"comm_id": slider, "data": {
        "method": "echo_update", "state": {"value": 0.5}, "buffer_paths": []}}
    assert update["comm_id"] == text and update["data"]["method"] == "update"
    assert "temperature: 0.5, seed: 1" in update["data"]["state"]["value"]
    assert update["data"]["state"]["value"] != states[text]["value"]
    click = front_end.say(names["ButtonModel"], {"method": "custom", "content": {"event": "click"}})
    assert "seed: 2" in click[1]["content"]["data"]["state"]["value"]
    # What a page gets that is loaded now.
    restored = front_end.load()
    assert set(restored) == set(states)
    assert restored[slider]["state"]["value"] == 0.5
    assert restored[text]["state"]["value"] == click[1]["content"]["data"]["state"]["value"]
    listed = front_end.send("comm_info_request", {"target_name": "jupyter.widget"})
    assert kinds(listed) == ["busy", "idle"]


def test_hostile_values_are_refused_and_do_no_harm(front_end):
    front_end.load()
    front_end.run(MODEL)
    names, states = opened(front_end.run(TEMPERATURES + "\n" + NEURONS))
    for name in ("FloatSliderModel", "IntSliderModel"):
        before = states[names[name]]["value"]
        for value in (-1, 1e308, 10 ** 30, "hot", None, [], {}, True, "9" * 100_000):
            for message in front_end.set(names[name], value=value):
                if message["msg_type"] == "comm_msg" and message["content"]["comm_id"] == names[name]:
                    assert message["content"]["data"]["state"] == {"value": before}
    for data in (None, [], "x", {"method": "update", "state": [1]}, {"method": ["update"]}, {"method": "custom"}):
        assert kinds(front_end.say(names["FloatSliderModel"], data)) == ["busy", "idle"]
        assert kinds(front_end.say("unknown", data)) == ["busy", "idle"]
    # What Python's session would not write.
    update = b'{"comm_id": "%s", "data": {"method": "update", "state": {"value": ' % names["FloatSliderModel"].encode()
    for number in (b"NaN", b"-Infinity", b"1e999", b"-0.0", b"0x1", b"\xff", b"[" * 100_000):
        for message in front_end.send_bytes("comm_msg", update + number + b"}}}"):
            if message["msg_type"] == "comm_msg":
                assert message["content"]["data"]["state"].get("value") != 0
    assert front_end.load()[names["FloatSliderModel"]]["state"]["value"] == 1
    messages = front_end.set(names["FloatSliderModel"], value=1.5)
    assert "temperature: 1.5" in messages[2]["content"]["data"]["state"]["value"]
    result = next(m for m in front_end.run("1 + 1") if m["msg_type"] == "execute_result")
    assert result["content"]["data"]["text/plain"] == "2"


def test_a_slider_moves_in_a_subshell_while_a_model_trains_and_an_interrupt_ends_both(front_end):
    front_end.load()
    front_end.run(MODEL)
    names, _ = opened(front_end.run(TEMPERATURES))
    front_end.client.control_channel.send(front_end.client.session.msg("create_subshell_request"))
    subshell = front_end.client.get_control_msg(timeout=10)["content"]["subshell_id"]
    training = front_end.client.execute("try train(model, on: [one], epochs: 1_000_000_000)")
    while True:
        message = front_end.client.session.msg("comm_msg", {
            "comm_id": names["FloatSliderModel"],
            "data": {"method": "update", "state": {"value": 0.5}, "buffer_paths": []}})
        message["header"]["subshell_id"] = subshell
        front_end.client.shell_channel.send(message)
        heard, done = [], False
        while not done:
            told = front_end.client.get_iopub_msg(timeout=30)
            if told["parent_header"].get("msg_id") == message["header"]["msg_id"]:
                heard.append(json.dumps(told["content"]))
                done = told["content"].get("execution_state") == "idle"
        if any("being changed by cell [3]" in text for text in heard):
            break
    front_end.client.control_channel.send(front_end.client.session.msg("interrupt_request"))
    assert "error" in kinds(front_end.caused_by(training))


# What clients say of themselves: the environment in which they start a kernel, whether they ask for
# widgets before any cell runs, and whether whoever sends a cell can be asked for a line. After their
# sources: jupyterlab_widgets 3.0, vscode-jupyter 2025.9, euporie 2.10, Voilà 0.5, nbclient 0.11, nbval 0.11.
VOILA = {"VOILA_BASE_URL": "/", "VOILA_PREHEAT": "False"}
GRADER = {"NBGRADER_EXECUTION": "validate"}
KINDS = {
    "JupyterLab": ({}, True, True, [{VIEW, "text/plain"}, {"text/html", "text/plain"}]),
    "VS Code and euporie": ({}, False, True, [{VIEW, "text/html", "text/plain"}]),
    "Voilà": (VOILA, False, False, [{VIEW, "text/html", "text/plain"}]),
    "nbclient, papermill, nbval": ({}, False, False, [{"text/html", "text/plain"}]),
    "a grader beside JupyterLab": (GRADER, True, True, [{"text/html", "text/plain"}]),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_client_gets_what_it_can_show(kind):
    environment, asks_first, allow_stdin, forms = KINDS[kind]
    front_end = FrontEnd(environment)
    try:
        if asks_first:
            front_end.load()
        front_end.run(MODEL, allow_stdin=allow_stdin)
        for code, caption in [(TEMPERATURES, "Sentences at 4 temperatures"), (NEURONS, "Activations of the 4 neurons")]:
            messages = front_end.run(code, allow_stdin=allow_stdin)
            shown = [m["content"]["data"] for m in messages if m["msg_type"] == "display_data"]
            assert [set(bundle) for bundle in shown] == forms
            assert caption in shown[-1]["text/html"]
            names, states = opened(messages)
            views = [bundle[VIEW]["model_id"] for bundle in shown if VIEW in bundle]
            assert views == [names.get("VBoxModel")] * len(views) and bool(states) == bool(views)
            if states:
                text = names["HTMLModel"]
                slider = names.get("FloatSliderModel") or names["IntSliderModel"]
                moved = front_end.set(slider, value=1.5 if "FloatSliderModel" in names else 2)
                assert text in [m["content"].get("comm_id") for m in moved]
    finally:
        front_end.close()


@pytest.mark.parametrize("environment", [{"NBGRADER_EXECUTION": "autograde"}, {"NBGRADER_EXECUTION": "validate"}])
def test_a_grader_gets_tables_even_from_a_front_end_with_widgets(environment):
    front_end = FrontEnd(environment)
    try:
        front_end.load()
        front_end.run(MODEL)
        assert kinds(front_end.run(TEMPERATURES)) == ["busy", "execute_input", "display_data", "idle"]
    finally:
        front_end.close()


@pytest.fixture(scope="module")
def executed():
    """A notebook with both words, run by the client that nbconvert and nbgrader use."""
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(code) for code in (MODEL, TEMPERATURES, NEURONS)],
        metadata={"kernelspec": {"name": "swift-rnn", "display_name": "Swift RNN", "language": "swift"}})
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="swift-rnn").execute()
    return notebook


def test_a_notebook_run_without_a_screen_holds_tables_and_no_widgets(executed):
    assert "widgets" not in executed.metadata
    for cell in executed.cells[1:]:
        (output,) = cell.outputs
        assert output.output_type == "display_data"
        assert set(output.data) == {"text/plain", "text/html"} and "<table" in output.data["text/html"]
    temperatures, neurons = [cell.outputs[0].data["text/plain"] for cell in executed.cells[1:]]
    sentences, _, words = temperatures.partition("The next word after SENTENCE_START, in percent:\n")
    assert [line for line in sentences.splitlines() if line.startswith("temperature")] == [
        f"temperature {t}:" for t in ("0.5", "0.8", "1.0", "1.3")]
    assert len(sentences.splitlines()) == 4 * (1 + 3)
    assert words.splitlines()[0].split() == ["temperature", "0.5", "0.8", "1.0", "1.3"]
    assert words.splitlines()[-1].startswith("all others")
    assert neurons.split("\n")[1].startswith("SENTENCE_START")


@pytest.mark.parametrize("saved_by", ["JupyterLab", "VS Code"])
@pytest.mark.parametrize("form, beginning", [("html", "<td"), ("markdown", "temperature"), ("script", "exploreNeurons")])
def test_a_notebook_saved_by_a_front_end_with_widgets_can_be_read(executed, form, beginning, saved_by, tmp_path):
    notebook = copy.deepcopy(executed)
    view = {VIEW: {"version_major": 2, "version_minor": 0, "model_id": "gone"}}
    if saved_by == "VS Code":
        notebook.cells[1].outputs[0].data |= view
    else:
        data = view | {"text/plain": "A slider: run the cell."}
        notebook.cells[1].outputs.insert(0, nbformat.v4.new_output("display_data", data=data))
    path = tmp_path / "saved.ipynb"
    nbformat.write(notebook, path)
    made = subprocess.run(
        [sys.executable, "-m", "jupyter", "nbconvert", "--to", form, "--stdout", path], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    assert beginning in made.stdout and "model not found" not in made.stdout
    if form != "script":
        assert "0.5" in made.stdout
        assert ("A slider: run the cell." in made.stdout) == (saved_by == "JupyterLab")
