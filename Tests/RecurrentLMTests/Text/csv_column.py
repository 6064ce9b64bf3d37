"""Columns as Python's csv reads them, for given CSV texts.

    python csv_column.py FILE

FILE is a JSON array of texts, each with the header `a,b`. Prints a JSON array of arrays: the
fields of column 0, without the header and without the lines that have no field at all.
"""
import csv
import io
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    texts = json.load(file)
columns = []
for text in texts:
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), skipinitialspace=True) if row]
    columns.append([row[0] for row in rows[1:]])
print(json.dumps(columns))
