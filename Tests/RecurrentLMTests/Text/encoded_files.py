"""Writes one text in many encodings, by Python's codecs, and packed by Python's gzip.

    python encoded_files.py FOLDER    prints JSON: the lines, and each file with iconv's name or ""
"""
import gzip
import json
import sys

folder = sys.argv[1]
LATIN = "Déjà vu, naïve café.\nÜber größere Ärgernisse.\n"
CYRILLIC = "Привет, мир.\nКак дела?\n"
FILES = [
    ("cp1252", "windows-1252", LATIN + "“Quoted” – 5 €\n"), ("latin-1", "iso-8859-1", LATIN),
    ("mac_roman", "macintosh", LATIN), ("cp850", "cp850", LATIN), ("cp1250", "windows-1250", "Žluťoučký kůň\n"),
    ("cp1251", "windows-1251", CYRILLIC), ("koi8_r", "koi8-r", CYRILLIC),
    ("shift_jis", "shift_jis", "今日は良い天気です。\nそうですね。\n"),
    ("euc_jp", "euc-jp", "今日は良い天気です。\n"), ("gb18030", "gb18030", "今天天气很好。\n是的。\n"),
    ("big5", "big5", "今天天氣很好。\n"), ("euc_kr", "euc-kr", "안녕하세요.\n"),
    ("utf-16-le", "utf-16le", LATIN), ("utf-16-be", "utf-16be", LATIN),
    # With a mark they need no name.
    ("utf-16", "", LATIN + "𝄞 clef\n"), ("utf-32", "", LATIN), ("utf-8-sig", "", LATIN), ("utf-8", "", LATIN),
]
result = []
for codec, name, text in FILES:
    lines = text.splitlines()
    plain = text.encode(codec)
    open(f"{folder}/{codec}.txt", "wb").write(plain)
    result.append({"file": f"{codec}.txt", "encoding": name, "lines": lines})
    open(f"{folder}/{codec}.gz", "wb").write(gzip.compress(plain, mtime=0))
    result.append({"file": f"{codec}.gz", "encoding": name, "lines": lines})
# Parts that were packed one by one, and something behind them that is none.
parts = b"".join(gzip.compress(f"part {n}\n".encode(), mtime=0) for n in range(3))
open(f"{folder}/parts.gz", "wb").write(parts + b"\0" * 20)
result.append({"file": "parts.gz", "encoding": "", "lines": ["part 0", "part 1", "part 2"]})
json.dump(result, sys.stdout)
