"""While a notebook is graded, a training shows its finished curve and nothing that moves."""

import functools
import os
from unittest import mock

import jupyter_client
import pytest

CELLS = """let sentences = (0..<40).map { ["the", $0 % 2 == 0 ? "cat" : "dog", "sees", "word\\($0 % 5)"] }
let text = TokenizedText(sentences: sentences)
let vocabulary = try Vocabulary(of: text, size: 12)
let examples = try vocabulary.encode(text)
let model = try RNN(vocabularySize: vocabulary.count, hiddenSize: 6, seed: 10)
let history = try train(model, on: examples, learningRate: 0.1, epochs: 9, evaluateEvery: 1)"""


@functools.cache
def training(grader):
    """The messages of a training that show something, and the weights after it as printed."""
    environment = {"NBGRADER_EXECUTION": grader} if grader else {}
    with mock.patch.dict(os.environ, environment):
        manager, client = jupyter_client.manager.start_new_kernel(kernel_name="swift-rnn")
    shown, printed = [], []
    client.execute_interactive(CELLS, timeout=60, output_hook=shown.append)
    client.execute_interactive("print(model.W)", timeout=60, output_hook=printed.append)
    client.stop_channels()
    manager.shutdown_kernel()
    return ([message for message in shown if "display" in message["msg_type"]],
            "".join(message["content"].get("text", "") for message in printed))


@pytest.mark.parametrize("grader", ["autograde", "validate"])
def test_a_grader_gets_the_finished_curve_alone(grader):
    (message,), _ = training(grader)
    assert message["msg_type"] == "display_data"
    data = message["content"]["data"]
    assert "9 epochs, 360 examples" in data["text/plain"] and "<img" in data["text/html"]


def test_a_student_sees_it_grow():
    kinds = [message["msg_type"] for message in training(None)[0]]
    assert kinds[0] == "display_data" and "update_display_data" in kinds[1:]


def test_a_grader_gets_the_numbers_that_the_student_saw():
    weights = {training(grader)[1] for grader in ["autograde", "validate", None]}
    assert len(weights) == 1 and len(weights.pop()) > 100
