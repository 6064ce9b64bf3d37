"""Rows as Python's csv reads them, for given CSV texts.

    python csv_rows.py FILE

FILE is a JSON array of pairs of a text and a delimiter. Prints a JSON array with, for each text, its
rows without those that have no field at all, or null where csv raises an error.
"""
import csv
import io
import json
import sys


def rows(text, delimiter):
    file = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8-sig", newline="")
    try:
        return [row for row in csv.reader(file, delimiter=delimiter, skipinitialspace=True) if row]
    except csv.Error:
        return None


with open(sys.argv[1], encoding="utf-8") as file:
    print(json.dumps([rows(*pair) for pair in json.load(file)]))
