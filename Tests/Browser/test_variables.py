"""JupyterLab's pane of variables, which the debugger's button opens."""
import nbformat
import pytest
from conftest import PICTURES

PANE = ".jp-DebuggerVariables-body"
BUTTON = "() => { const button = document.querySelector('.jp-DebuggerBugButton'); if (!button) return false; "


@pytest.fixture
def notebook(server, request):
    *_, folder = server
    made = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell('let words = ["he", "went"], weights = Matrix(rows: 2, columns: 3)'),
               nbformat.v4.new_code_cell("let later = words.count")],
        metadata={"kernelspec": {"name": "swift-rnn", "display_name": "Swift RNN", "language": "swift"}})
    name = f"{request.node.name}.ipynb"
    nbformat.write(made, folder / name)
    return name


def test_the_pane_of_variables_fills_and_follows_the_cells(lab, notebook):
    opened = lab(notebook)
    page = opened.page
    faults = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.locator(".jp-Cell .cm-content").nth(0).click()
    page.keyboard.press("Shift+Enter")
    # The button is there before the kernel has said that it has variables; clicked then, it does nothing.
    page.wait_for_function(BUTTON + "return !button.disabled && button.ariaDisabled !== 'true'; }", timeout=60_000)
    page.locator(".jp-DebuggerBugButton").click()
    page.wait_for_function(BUTTON + "return button.ariaPressed === 'true'; }", timeout=60_000)
    opened.command("debugger:show-panel")
    page.wait_for_selector(f"{PANE} >> text=weights", timeout=60_000)
    assert "Matrix" in page.inner_text(PANE)
    # By command: the pane that has just opened may have taken the keys.
    page.locator(".jp-Cell .cm-content").nth(1).click()
    opened.command("notebook:run-cell")
    page.wait_for_selector("text='[2]:'", timeout=60_000)
    page.wait_for_selector(f"{PANE} >> text=later", timeout=60_000)
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / "variables.png")
    # Nothing else of the debugger is offered, and nothing of it fails.
    assert not [fault for fault in faults if "debug" in fault.lower() or "TypeError" in fault], faults
