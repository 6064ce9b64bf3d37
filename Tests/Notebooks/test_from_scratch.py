"""The network that a student writes in cells is the library's, to the last digits."""

import re

from conftest import cell_text

# The library's model and its methods may only be compared with.
COMPARISON = {"difference", "trainboth", "compare", "timing"}


def test_all_numbers_are_the_librarys(from_scratch):
    text = cell_text(from_scratch, "let largest")
    count, largest = re.search(r"largest of (\d+) differences: (\S+)", text).groups()
    assert int(count) == 12
    assert float(largest) < 1e-12
    assert "below 1e-12: true" in text


def test_the_students_cells_do_without_the_librarys_models(from_scratch):
    cells = {cell.id: cell.source for cell in from_scratch.cells if cell.cell_type == "code"}
    assert COMPARISON <= set(cells)
    for name in set(cells) - COMPARISON:
        assert not re.search(r"\b(Fast)?RNN\b|\bmodel\b", cells[name]), cells[name]


def test_the_gradient_check_passes_and_fails_under_truncation(from_scratch):
    checked = cell_text(from_scratch, "let small")
    assert re.findall(r"(\d+) passed, (\d+) failed, (\d+) both zero", checked) == [
        ("40", "0", "960"), ("1000", "0", "0"), ("100", "0", "0")]
    failed = re.findall(r"(\d+) failed", cell_text(from_scratch, "small.bpttTruncate = 1"))
    assert int(failed[0]) > 0 and int(failed[1]) == 0 and int(failed[2]) > 50


def test_the_loss_falls_from_that_of_guessing_and_the_rate_is_halved(from_scratch):
    text = cell_text(from_scratch, "let progress")
    lines = re.findall(r"loss (\S+)  rate (\S+)", text)
    losses, rates = zip(*((float(loss), float(rate)) for loss, rate in lines))
    assert abs(losses[0] - 5.703782) < 0.01 and losses[-1] < 4
    for (before, after), (old, new) in zip(zip(losses, losses[1:]), zip(rates, rates[1:])):
        assert new == (old / 2 if after > before else old)
    assert rates[-1] < rates[0]
