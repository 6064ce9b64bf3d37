"""Widgets in JupyterLab: they are seen, they move, and what stays without them can be read."""

import json

import nbformat
import pytest
from conftest import PICTURES

STEPPER = """let small = TokenizedText(sentences: [["he", "went", "home"], ["he", "went", "to", "bed"]])
let words = try Vocabulary(of: small, size: 20)
let line = try words.encode(small)[0]
let tiny = try RNN(vocabularySize: words.count, hiddenSize: 3, seed: 10)
try bpttStepper(tiny, line.x, line.y, words)"""
CELLS = [
    """let corpus = try Corpus.fortunes()
let text = try corpus.tokenized()
let vocabulary = try Vocabulary(of: text, size: 2000)
let examples = try vocabulary.encode(text)
let model = try FastRNN(vocabularySize: vocabulary.count, hiddenSize: 40, bpttTruncate: 4, seed: 10)
try train(model, on: examples.prefix(3000), learningRate: 0.01, epochs: 1, evaluateEvery: 1)""",
    "try exploreTemperatures(with: model, vocabulary)",
    'try exploreNeurons(of: model, over: "he went to buy some chocolate", vocabulary)',
    "",
]
VIEW = "application/vnd.jupyter.widget-view+json"
SENTENCES = ".widget-html-content"


@pytest.fixture
def name(server, request):
    """A new notebook with cells that open widgets, and so a kernel, of the test's own."""
    return make(CELLS, server, request)


@pytest.fixture
def stepper(server, request):
    """A new notebook whose cell opens the stepper through backpropagation."""
    return make([STEPPER], server, request)


def make(cells, server, request):
    *_, folder = server
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(code) for code in cells],
        metadata={"kernelspec": {"name": "swift-rnn", "display_name": "Swift RNN", "language": "swift"}})
    name = f"{request.node.name}.ipynb"
    nbformat.write(notebook, folder / name)
    return name


def run(notebook):
    """Runs all cells and waits for the widgets."""
    notebook.command("notebook:run-all-cells")
    notebook.page.wait_for_selector(".widget-slider >> nth=1", timeout=120_000)
    notebook.page.wait_for_selector("text=Activations of the 4 neurons that change most")


def text(page, index):
    return page.locator(SENTENCES).nth(index).inner_text()


def press(page, slider, key):
    """Moves a slider by one step and waits for what is shown below it."""
    before = text(page, slider)
    page.locator(".noUi-handle").nth(slider).focus()
    page.keyboard.press(key)
    page.wait_for_function(
        "([selector, index, before]) => document.querySelectorAll(selector)[index].innerText !== before",
        arg=[SENTENCES, slider, before])
    return text(page, slider)


def test_widgets_move_and_come_back_when_the_page_is_loaded_again(lab, name, server):
    notebook = lab(name)
    page = notebook.page
    run(notebook)
    assert "temperature: 1, seed: 1" in text(page, 0)
    assert "temperature: 0.95, seed: 1" in press(page, 0, "ArrowLeft")
    page.locator("button:has-text('Other sentences')").click()
    page.wait_for_selector(f"{SENTENCES}:has-text('temperature: 0.95, seed: 2')")
    neuron = press(page, 1, "ArrowRight")
    page.locator("select:has-text('neuron')").select_option(index=2)
    page.wait_for_function(
        "([selector, before]) => document.querySelectorAll(selector)[1].innerText !== before", arg=[SENTENCES, neuron])
    assert "UNKNOWN_TOKEN" in text(page, 1) or "chocolate" in text(page, 1)
    sentences, neuron = text(page, 0), text(page, 1)
    notebook.photograph("widgets")
    notebook.command("docmanager:save")
    page.wait_for_function("!window.jupyterapp.shell.currentWidget.context.model.dirty")

    page.reload()
    page.wait_for_selector(".widget-slider >> nth=1", timeout=60_000)
    page.wait_for_selector(f"{SENTENCES}:has-text('temperature: 0.95, seed: 2')")
    assert (text(page, 0), text(page, 1)) == (sentences, neuron)
    assert "temperature: 0.9, seed: 2" in press(page, 0, "ArrowLeft")
    assert notebook.faults() == []

    *_, folder = server
    saved = json.loads((folder / name).read_text())
    assert "widgets" not in saved["metadata"]
    for cell in saved["cells"][1:3]:
        assert VIEW in cell["outputs"][0]["data"] and "text/html" in cell["outputs"][1]["data"]


def test_a_slider_moves_while_the_model_trains(lab, name):
    notebook = lab(name)
    page = notebook.page
    run(notebook)
    page.locator(".jp-Cell .cm-content").nth(3).fill("try train(model, on: examples, epochs: 1_000)")
    page.keyboard.press("Shift+Enter")
    page.wait_for_selector("text=words a second")
    assert "being changed by cell [4]" in press(page, 0, "ArrowLeft")
    page.screenshot(path=PICTURES / "widgets-training.png")
    notebook.command("notebook:interrupt-kernel")
    page.wait_for_selector("text=The model keeps its last whole step")
    assert "being changed" not in press(page, 0, "ArrowLeft")


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_the_table_is_there_when_the_kernel_is_another_one(lab, name, theme):
    notebook = lab(name)
    page = notebook.page
    notebook.use_theme(theme)
    run(notebook)
    notebook.photograph("widgets-live-" + theme.split()[-1].lower())
    notebook.command("docmanager:save")
    page.wait_for_function("!window.jupyterapp.shell.currentWidget.context.model.dirty")
    page.evaluate("() => window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel.restart()")
    page.reload()
    page.wait_for_selector("text=model not found >> nth=1", timeout=60_000)
    for caption in ("Sentences at 4 temperatures", "Activations of the 4 neurons that change most"):
        table = page.locator(f"table:has-text('{caption}')")
        assert table.is_visible() and len(table.inner_text()) > 100
    notebook.photograph("widgets-gone-" + theme.split()[-1].lower())
    # The new kernel has widgets too.
    run(notebook)
    assert "temperature: 0.95" in press(page, 0, "ArrowLeft")


def test_the_table_is_there_in_a_lab_without_widgets(lab, name, server):
    notebook = lab(name, without="@jupyter-widgets/jupyterlab-manager")
    page = notebook.page
    notebook.command("notebook:run-all-cells")
    for caption in ("Sentences at 4 temperatures", "Activations of the 4 neurons that change most"):
        page.wait_for_selector(f"table:has-text('{caption}')", timeout=120_000)
    assert page.locator(".widget-slider").count() == 0
    assert "run the cell to get it" not in page.locator(".jp-Notebook").inner_text()
    assert notebook.faults() == []
    notebook.photograph("widgets-none")
    notebook.command("docmanager:save")
    page.wait_for_function("!window.jupyterapp.shell.currentWidget.context.model.dirty")
    *_, folder = server
    saved = json.loads((folder / name).read_text())
    for cell in saved["cells"][1:3]:
        (output,) = cell["outputs"]
        assert {VIEW, "text/html", "text/plain"} == set(output["data"])


def test_the_stepper_goes_from_word_to_word_and_back(lab, stepper):
    notebook = lab(stepper)
    page = notebook.page
    notebook.command("notebook:run-all-cells")
    page.wait_for_selector(".widget-slider >> nth=1", timeout=60_000)

    def move(slider, key):
        """What is shown after a slider has moved, always in the one text below both."""
        before = text(page, 0)
        page.locator(".noUi-handle").nth(slider).focus()
        page.keyboard.press(key)
        page.wait_for_function(
            "([selector, before]) => document.querySelector(selector).innerText !== before", arg=[SENTENCES, before])
        return text(page, 0)

    first = text(page, 0)
    steps = [move(1, "ArrowRight"), move(1, "ArrowRight")]
    assert len({first, *steps}) == 3 and all("δ" in step for step in steps)
    assert "goes back no further" in move(0, "Home")
    for theme in ["Light", "Dark"]:
        notebook.use_theme(f"JupyterLab {theme}")
        notebook.photograph(f"stepper-{theme.lower()}")
    assert notebook.faults() == []
