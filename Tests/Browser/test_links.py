"""Every link of the lesson, clicked in JupyterLab."""

import pytest

# Of the page that is open, the links that its author wrote and that lead within the lesson.
LINKS = """[...window.jupyterapp.shell.currentWidget.node.querySelectorAll(
    '.jp-RenderedMarkdown a:not(.jp-InternalAnchorLink)')]
  .filter(link => new URL(link.href, location).origin === location.origin)"""


def open_page(page, name):
    """Opens a page as it is read, and waits until its text is there."""
    page.evaluate(
        """async name => { await window.jupyterapp.commands.execute('docmanager:open',
             { path: name, factory: name.endsWith('.md') ? 'Markdown Preview' : 'Notebook' }) }""", name)
    page.wait_for_function(
        """name => window.jupyterapp.shell.currentWidget?.context?.path === name
             && window.jupyterapp.shell.currentWidget.node.querySelector('.jp-RenderedMarkdown p')""",
        arg=name)


@pytest.mark.parametrize("name, least", [
    ("tutorial.ipynb", 19), ("from-scratch.ipynb", 1), ("reference.ipynb", 1), ("README.md", 10),
    ("gru-lstm.ipynb", 1), ("memory.ipynb", 1), ("letters.ipynb", 1), ("exercises/README.md", 1), ("models/README.md", 0),
    ("teaching/answers.md", 1), ("teaching/project.md", 0)])
def test_every_link_opens_what_it_names(lab, name, least):
    page = lab("tutorial.ipynb").page
    open_page(page, name)
    targets = page.evaluate(f"{LINKS}.map(link => link.getAttribute('href'))")
    assert len(targets) >= least
    for index, target in enumerate(targets):
        open_page(page, name)
        page.evaluate(f"index => {LINKS}[index].click()", index)
        # A link to a folder, or to nothing, is answered by a dialog; one to a heading stays here.
        page.wait_for_function(
            """([name, target]) => {
              const path = target.match(/[/]files[/]([^?#]*)/);
              const open = window.jupyterapp.shell.currentWidget.context?.path;
              return document.querySelector('.jp-Dialog')
                || open === (path ? decodeURIComponent(path[1]) : name);
            }""", arg=[name, target])
        assert not page.locator(".jp-Dialog").count(), f"{name} has a dead link: {target}"
