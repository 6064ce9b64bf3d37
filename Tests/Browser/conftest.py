"""JupyterLab and Notebook 7 as they come from PyPI, in a headless Chromium."""

import collections
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

NOTEBOOKS = Path(__file__).resolve().parents[2] / "notebooks"
PICTURES = Path(__file__).resolve().parents[2] / ".build" / "browser"
SETTINGS = {
    # All cells are to be in the page, not just those on the screen.
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
}


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """A server over a copy of the notebooks; its address and its folder."""
    folder = tmp_path_factory.mktemp("lab")
    settings = folder / "settings"
    for plugin, values in SETTINGS.items():
        file = settings / f"{plugin}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values))
    work = folder / "notebooks"
    shutil.copytree(NOTEBOOKS, work, ignore=shutil.ignore_patterns("model.npz", ".ipynb_checkpoints"))
    environment = os.environ | {
        "JUPYTERLAB_SETTINGS_DIR": str(settings),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        # A database of signatures of its own: no notebook in it is trusted.
        "JUPYTER_DATA_DIR": str(folder / "data"),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", "--ServerApp.port=0",
         "--LabApp.expose_app_in_browser=True", "--JupyterNotebookApp.expose_app_in_browser=True",
         f"--ServerApp.root_dir={work}"],
        env=environment, stderr=subprocess.PIPE, text=True)
    address = None
    for line in process.stderr:
        if match := re.search(r"(http://127\.0\.0\.1:\d+)/lab\?token=(\w+)", line):
            address = match.groups()
            break
    assert address, "JupyterLab did not start"
    # Read on: a full pipe would stop the server, and with it for ever what waits for its answer.
    reader = threading.Thread(target=collections.deque, args=[process.stderr, 0])
    reader.start()
    yield *address, work
    process.terminate()
    process.wait(timeout=60)
    reader.join()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        executable = shutil.which("chromium")
        assert executable, "chromium is missing: make browser installs it"
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


class Lab:
    """A notebook open in JupyterLab, or at another path in Notebook 7."""

    def __init__(self, page, address, token, name, path="lab/tree"):
        self.page = page
        page.goto(f"{address}/{path}/{name}?token={token}&reset")
        page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)
        page.wait_for_function(
            "window.jupyterapp?.shell.currentWidget?.context?.sessionContext?.session?.kernel?.status"
            " === 'idle'", timeout=60_000)

    def command(self, name, **arguments):
        self.page.evaluate(
            "([name, arguments]) => window.jupyterapp.commands.execute(name, arguments)", [name, arguments])

    def use_theme(self, name):
        self.command("apputils:change-theme", theme=name)
        dark = "false" if "Dark" in name else "true"
        self.page.wait_for_selector(f"body[data-jp-theme-light='{dark}']", state="attached")

    def run_all(self, minutes):
        self.command("notebook:run-all-cells")
        self.page.wait_for_function(
            """() => window.jupyterapp.shell.currentWidget.content.widgets
                 .filter(cell => cell.model.type === 'code')
                 .every(cell => cell.model.executionCount !== null && cell.prompt !== '*')""",
            timeout=minutes * 60_000)

    def photograph(self, name):
        """One picture of the whole notebook, however long."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        height = self.page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollHeight")
        self.page.set_viewport_size({"width": 1200, "height": min(int(height) + 120, 16_000)})
        # After a run JupyterLab shows the last cell, with room below it.
        self.page.evaluate("document.querySelector('.jp-WindowedPanel-outer').scrollTop = 0")
        self.page.screenshot(path=PICTURES / f"{name}.png")
        self.page.set_viewport_size({"width": 1200, "height": 900})

    def faults(self):
        """What no reader should see: errors, loose text of a picture, pictures broken or without words."""
        return self.page.evaluate("""() => {
          const notebook = document.querySelector('.jp-Notebook');
          const faults = [];
          for (const image of notebook.querySelectorAll('img')) {
            const where = image.closest('.jp-Cell')?.innerText.slice(0, 60);
            if (!image.alt) faults.push('a picture without alt text: ' + where);
            if (!image.naturalWidth) faults.push('a picture that does not load: ' + where);
          }
          for (const output of notebook.querySelectorAll('[data-mime-type*="stderr"], [data-mime-type*="error"]'))
            faults.push('an error: ' + output.innerText.slice(0, 200));
          for (const output of notebook.querySelectorAll('.jp-OutputArea-output'))
            if (/<svg|<\\/g>|xmlns/.test(output.innerText)) faults.push('loose text: ' + output.innerText.slice(0, 80));
          return faults;
        }""")


@pytest.fixture
def lab(server, chromium):
    """Opens a notebook of the server's folder."""
    address, token, _ = server
    context = chromium.new_context(viewport={"width": 1200, "height": 900})

    def open_notebook(name, *path, without=None):
        """Opens one, perhaps without an extension, whose files then can't be had."""
        page = context.new_page()
        if without:
            page.route(f"**/extensions/{without}/**", lambda route: route.abort())
        return Lab(page, address, token, name, *path)

    yield open_notebook
    context.close()
