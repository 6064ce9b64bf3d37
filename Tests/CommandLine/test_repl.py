"""`swift-rnn repl` through a pseudo-terminal, as a person at the keyboard sees it."""

import re
import subprocess
import termios

import pexpect
import pytest
from conftest import EXECUTABLE


class Conversation:
    """A repl, and what it has shown."""

    def __init__(self, environment):
        self.child = pexpect.spawn(
            str(EXECUTABLE), ["repl"], env=environment, encoding="utf-8", timeout=30, dimensions=(40, 100)
        )

    def prompt(self, number):
        self.child.expect(re.escape(f"In [{number}]: "))
        return self.child.before

    def type(self, keys):
        self.child.send(keys)

    def line(self, text):
        self.child.sendline(text)

    def expect(self, text):
        self.child.expect(re.escape(text))


@pytest.fixture
def repl(environment):
    conversation = Conversation(environment)
    conversation.prompt(1)
    yield conversation
    conversation.child.close(force=True)


def test_values_are_shown_with_the_number_of_their_cell(repl):
    repl.line("let a = 20")
    repl.prompt(2)
    repl.line("a * 2 + 2")
    repl.expect("Out[2]: 42")


def test_an_open_bracket_goes_on_in_the_next_line(repl):
    repl.line("func double(_ x: Int) -> Int {")
    repl.expect("...: ")
    repl.line("x * 2")
    repl.expect("...: ")
    repl.line("}")
    repl.prompt(2)
    repl.line("double(21)")
    repl.expect("Out[2]: 42")


def test_tab_completes_what_earlier_cells_made(repl):
    repl.line("let vocabularyOfMine = 41")
    repl.prompt(2)
    repl.type("vocabularyO\t")
    repl.expect("fMine")
    repl.line(" + 1")
    repl.expect("Out[2]: 42")


def test_tab_lists_what_would_fit(repl):
    repl.line("let verses = 1, verbs = 2")
    repl.prompt(2)
    repl.type("ver\t\t")
    repl.expect("verbs")
    repl.expect("verses")


def test_tab_works_behind_an_emoji(repl):
    repl.line("let bee = 7")
    repl.prompt(2)
    repl.type('"🐝😀é".count + be\t')
    repl.line("")
    repl.expect("Out[2]: 10")


def test_an_earlier_line_comes_back_with_the_arrow_key(repl):
    repl.line("6 * 7")
    repl.prompt(2)
    repl.type("\x1b[A")
    repl.line("")
    repl.expect("Out[2]: 42")


def test_lines_are_kept_for_the_next_session(environment):
    first = Conversation(environment)
    first.prompt(1)
    first.line("40 + 2")
    first.prompt(2)
    first.line("exit")
    first.child.expect(pexpect.EOF)
    second = Conversation(environment)
    second.prompt(1)
    second.type("\x1b[A\x1b[A")
    second.line("")
    second.expect("Out[1]: 42")
    second.child.close(force=True)


def test_control_c_throws_the_line_away(repl):
    repl.type("let broken = (")
    repl.child.sendintr()
    repl.prompt(1)
    repl.line("func f() {")
    repl.expect("...: ")
    repl.child.sendintr()
    repl.prompt(1)
    repl.line("6 * 7")
    repl.expect("Out[1]: 42")


def test_control_c_ends_a_cell_and_keeps_what_was_made(repl):
    repl.line("var turns = 0")
    repl.prompt(2)
    repl.line('print("begun"); while true { turns += 1 }')
    repl.expect("begun\r\n")
    repl.child.sendintr()
    repl.prompt(3)
    repl.line("turns > 0")
    repl.expect("Out[3]: true")


def test_an_error_shows_the_place_and_the_conversation_goes_on(repl):
    repl.line("let x = nothing + 1")
    repl.expect("cell 1, line 1: error: cannot find 'nothing' in scope")
    repl.prompt(2)
    repl.line("6 * 7")
    repl.expect("Out[2]: 42")


def test_a_question_mark_shows_the_documentation(repl):
    repl.line("generate?")
    repl.expect("temperature")
    repl.prompt(2)


@pytest.mark.parametrize("end", ["exit", "quit"])
def test_a_word_ends_the_conversation(repl, end):
    repl.line(end)
    repl.child.expect(pexpect.EOF)
    repl.child.close()
    assert repl.child.exitstatus == 0


def test_keys_are_the_editors_once_the_prompt_is_there(repl):
    """Otherwise a Ctrl-D pressed right behind it would be the terminal's, and end nothing."""
    for number in (2, 3):
        local_modes = termios.tcgetattr(repl.child.child_fd)[3]
        assert not local_modes & (termios.ICANON | termios.ISIG | termios.ECHO)
        repl.line("1")
        repl.prompt(number)


def test_control_d_ends_the_conversation(repl):
    repl.child.sendeof()
    repl.child.expect(pexpect.EOF)
    repl.child.close()
    assert repl.child.exitstatus == 0


def test_training_shows_lines_of_losses_and_a_bar(repl):
    repl.line("let model = try FastRNN(vocabularySize: 500, hiddenSize: 40, bpttTruncate: 4, seed: 10)")
    repl.prompt(2)
    repl.line("let one = Example(x: Array(repeating: 3, count: 60), y: Array(repeating: 4, count: 60))")
    repl.prompt(3)
    repl.line("try train(model, on: Array(repeating: one, count: 200), epochs: 20)")
    repl.expect("Loss after num_examples_seen=0 epoch=0: 6.2")
    repl.expect("Loss after num_examples_seen=1000 epoch=5")


def test_a_chart_that_grows_shows_its_newest_point_and_is_drawn_once(repl):
    repl.line('let chart = liveChart("loss")')
    repl.prompt(2)
    repl.line("for step in 1...400_000 { chart.add(step, 1 / Double(step)) }")
    repl.child.expect(r"loss [\d.e-]+ at step \d+")
    repl.expect("A curve: 400,000 points from 1 at step 1 to 2.5e-6 at 400000")
    assert "A curve: " not in repl.prompt(3)


def test_a_program_can_talk_to_it_too(swift_rnn):
    result = swift_rnn("repl", text="let a = 2\na + 3\nfunc f(_ x: Int) -> Int {\n  x * 2\n}\nf(4)\n")
    assert (result.returncode, result.stdout, result.stderr) == (0, "5\n8\n", "")


LONG_CALL = """
let model = try RNN(vocabularySize: 2000, hiddenSize: 60)
let words = (0..<20).map { $0 * 90 }
let many = Array(repeating: Example(x: words, y: words), count: 3_500)
print("before")
let loss = try model.loss(on: many)
print("after")
"""


def test_a_long_call_draws_a_line_past_the_output_and_takes_it_away(environment, tmp_path):
    (tmp_path / "long.swift").write_text(LONG_CALL)
    command = f"'{EXECUTABLE}' run long.swift"
    child = pexpect.spawn(
        "/bin/sh", ["-c", f"{command} > out.txt"], env=environment, encoding="utf-8", timeout=60,
        dimensions=(24, 80), cwd=str(tmp_path))
    child.expect(pexpect.EOF)
    assert (tmp_path / "out.txt").read_text() == "before\nafter\n"
    empty, *lines, gone = child.before.split("\r\x1b[K")
    assert empty == gone == "" and lines
    assert all(re.fullmatch(r"the loss of 3,500 examples \[[=> ]{30}\] +\d+ % \d+ s left", line) for line in lines)
    alone = subprocess.run(f"{command} 2>&1", shell=True, env=environment, cwd=tmp_path, capture_output=True)
    assert alone.stdout == b"before\nafter\n"
