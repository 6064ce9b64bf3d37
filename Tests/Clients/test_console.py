"""jupyter_console, the terminal client of the Jupyter project, through a pseudo-terminal."""

import re
import sys

import pexpect
import pytest
from jupyter_client.manager import KernelManager


@pytest.fixture
def console():
    child = pexpect.spawn(
        sys.executable, ["-m", "jupyter", "console", "--kernel", "swift-rnn", "--simple-prompt"],
        encoding="utf-8", timeout=60, dimensions=(40, 120))
    child.expect(re.escape("In [1]: "))
    yield child
    child.close(force=True)


def test_the_banner_names_the_kernel(console):
    assert "Swift RNN" in console.before


def test_a_value_is_shown_under_its_number(console):
    console.sendline("6 * 7")
    console.expect(re.escape("Out[1]: 42"))


def test_what_a_cell_prints_comes_before_the_next_prompt(console):
    console.sendline('print("hello")')
    console.expect("hello\r\n")
    console.expect(re.escape("In [2]: "))


def test_an_error_shows_its_place(console):
    console.sendline("let x = nothing + 1")
    console.expect("cell 1, line 1: error: cannot find 'nothing' in scope")
    console.expect(re.escape("In [2]: "))


def test_control_c_interrupts_the_cell(console):
    console.sendline('print("begun"); while true {}')
    console.expect("begun\r\n")
    console.sendintr()
    console.expect(re.escape("In [2]: "))
    console.sendline("6 * 7")
    console.expect(re.escape("Out[2]: 42"))


def test_exit_leaves_a_kernel_alive_that_the_console_has_not_started():
    manager = KernelManager(kernel_name="swift-rnn")
    manager.start_kernel()
    try:
        child = pexpect.spawn(
            sys.executable, ["-m", "jupyter", "console", "--existing", manager.connection_file, "--simple-prompt"],
            encoding="utf-8", timeout=60, dimensions=(40, 120))
        child.expect(re.escape("In [1]: "))
        child.sendline("exit")
        child.expect("to end it too, leave with Ctrl-D")
        child.expect(pexpect.EOF)
        assert manager.is_alive()
    finally:
        manager.shutdown_kernel(now=True)


def test_exit_ends_the_kernel_that_the_console_has_started(console):
    console.sendline("exit")
    console.expect(pexpect.EOF)
