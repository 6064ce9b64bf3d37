"""Sentences as lists of characters, white space as one blank.

    python characters.py FILE

FILE is a JSON array of sentences. Prints a JSON array with the characters of each.
"""
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    print(json.dumps([list(" ".join(sentence.split())) for sentence in json.load(file)]))
