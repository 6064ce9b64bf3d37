"""What the tutorial's cells must show, from the untrained loss to ten sentences."""

import re

from conftest import cell_text


def numbers(text):
    return [float(number) for number in re.findall(r"-?\d+\.\d+", text)]


def test_the_untrained_loss_is_that_of_guessing(tutorial):
    guessing, loss = numbers(cell_text(tutorial, "examples.prefix(1000)"))[:2]
    assert abs(guessing - 8.987197) < 1e-6
    assert abs(loss - guessing) < 0.01


def test_the_held_out_loss_is_below_that_of_word_frequencies(tutorial):
    guessing, trigram, unigram = numbers(cell_text(tutorial, "order: 1"))[-3:]
    loss = numbers(cell_text(tutorial, "perplexity(on: heldOut)"))[0]
    assert trigram < loss < unigram < guessing


def test_ten_sentences_of_seven_words_or_more_are_written(tutorial):
    text = cell_text(tutorial, "sentences: 10,")
    assert "UNKNOWN_TOKEN" not in text and "SENTENCE_" not in text
    assert len(re.findall(r"\S+", text)) >= 70


def test_the_stored_gru_is_better_than_counting_and_than_the_plain_network(tutorial):
    text = cell_text(tutorial, "let (storedGRU, gruWords)")
    plain, gru, trigram = (float(re.search(name + r": (\d+\.\d+)", text)[1])
                           for name in ("the plain network", "the GRU", "the trigram"))
    assert gru < 100 < plain < trigram


def test_few_of_the_sentences_written_are_copied(tutorial):
    written = re.findall(r"wrote 100 sentences; (\d+) stand in the text", cell_text(tutorial, "let known = Set("))
    assert len(written) == 2 and all(int(copied) < 20 for copied in written)
