"""The tutorial runs to its end on other texts: no cell counts on what only the fortunes have."""

import csv
import random

import nbclient
import pytest
from conftest import lay_out, stored

GERMAN = {
    "wer": "der Hund,die Katze,ein Kind,unsere Nachbarin,Herr Dr. Weiß,niemand,der alte Mann".split(","),
    "was": "liest,sieht,sucht,kennt,vergißt,findet,hört".split(","),
    "wen": "den Garten,ein Buch,die Straße,das Meer,einen Brief,z. B. nichts,die Uhr".split(","),
    "wie": "heute,am 3. Mai,gerne,ohne Grund,im Winter,schon wieder,um 8.15 Uhr".split(","),
}
CHINESE = {
    "谁": "我,你,他,老师,学生,妈妈,朋友".split(","),
    "做": "喜欢,看见,听到,想起,忘记,画".split(","),
    "什": "花,书,月亮,大海,音乐,信,山".split(","),
}


def german(chance):
    parts = [chance.choice(words) for words in GERMAN.values()]
    return " ".join(parts)[0].upper() + " ".join(parts)[1:] + chance.choice([".", "!", " und geht."])


def chinese(chance):
    return "".join(chance.choice(words) for words in CHINESE.values()) + chance.choice("。！？")


def comment(chance):
    who = chance.choice(["I", "You", "My brother", "Nobody"])
    what = chance.choice(["can't wait", "likes \"this\"", "said it's fine", "paid $3.50", "went home"])
    return f"{who} {what}" + chance.choice([".", "!", ", really.", ". Don't ask why."])


def write_lines(folder, line):
    chance = random.Random(7)
    text = "\n".join(line(chance) for _ in range(120))
    (folder / "text.txt").write_text(text, encoding="utf-8")
    return 'try Corpus(lines: "text.txt")'


def write_comments(folder, line):
    chance = random.Random(7)
    with open(folder / "text.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["comment"]] + [[line(chance)] for _ in range(200)])
    return 'try Corpus(csv: "text.csv", column: "comment")'


@pytest.mark.parametrize(
    ("write", "line"), [(write_lines, german), (write_comments, comment), (write_lines, chinese)],
    ids=["german", "comments", "chinese"])
def test_the_tutorial_runs_to_its_end(write, line, tmp_path):
    lay_out(tmp_path)
    notebook = stored("tutorial")
    corpus = write(tmp_path, line)
    for cell in notebook.cells:
        cell.source = cell.source.replace("try Corpus.fortunes()", corpus)
    nbclient.NotebookClient(
        notebook, timeout=120, kernel_name="swift-rnn",
        resources={"metadata": {"path": str(tmp_path)}}).execute()
    shown = "\n".join(output.get("text", "") for cell in notebook.cells for output in cell.get("outputs", []))
    assert "held out" in shown
    assert "nan" not in shown.lower()
