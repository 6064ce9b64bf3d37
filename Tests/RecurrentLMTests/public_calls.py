"""Prints the public calls of the library as a JSON list, such as "Matrix.dot(_:)" and "Vocabulary.checksum".

Functions, initializers and subscripts by their labels, and properties that are computed. What all
models have stands once, under "Model".

    python public_calls.py SOURCES
"""
import json
import pathlib
import re
import sys

TYPE = re.compile(
    r"( *)((?:public |package |private |fileprivate |final |indirect )*)"
    r"(extension|struct|class|enum|protocol|actor) (\w+(?:\.\w+)*)")
CALL = re.compile(
    r"( *)((?:@\w+ )*(?:public |static |mutating |convenience |final |required |nonisolated |prefix )*)"
    r"(func|init|subscript|var) ?([-+*/.<>=!&|]+(?= ?\()|[^\s(<:]*)")
MODELS = {"RNN", "FastRNN", "ClassRNN", "TreeRNN", "GRU", "LSTM", "LanguageModel", "WordModel"}


def parameters(text):
    """The parameters in the first pair of parentheses, without what they hold in brackets."""
    start = text.index("(")
    depth, found = 0, [""]
    for place in range(start, len(text)):
        letter = text[place]
        depth += letter in "([{<"
        depth -= letter in ")]}" or (letter == ">" and text[place - 1] != "-")
        if depth == 0:
            return [one for one in map(str.strip, found) if one]
        if letter == "," and depth == 1:
            found.append("")
        elif place > start and depth > 0:
            found[-1] += letter


def calls(path):
    """The public calls that one file declares."""
    lines = path.read_text().split("\n")
    types = []
    for number, line in enumerate(lines):
        if line and line[0] not in " }/#@)":
            types = []
        if found := TYPE.match(line):
            indent = len(found[1])
            types = [one for one in types if one[0] < indent]
            types.append((indent, found[4], found[3] == "protocol" and "public" in found[2]))
            continue
        found = CALL.match(line)
        if not found or not ("public " in found[2] or types and types[-1][2]):
            continue
        inside = [name for indent, name, _ in types if indent < len(found[1])]
        if found[1] and not inside:
            continue
        kind, name = found[3], found[4]
        if kind == "var":
            if "{" not in line[found.end():]:
                continue
        else:
            # A default may be a character that closes or parts something, or a range.
            text = re.sub(r'"[^"]*"|\.\.<', "", "\n".join(lines[number:])[found.end():])
            labels = "".join(
                re.sub(r"^(@\w+ )*", "", one).split(":")[0].split()[0] + ":"
                for one in parameters(text))
            name = f"{name if kind == 'func' else kind}({labels})"
        owner = ".".join(inside)
        owner = "Model" if owner in MODELS else owner
        yield f"{owner}.{name}" if owner else name


found = {call for path in pathlib.Path(sys.argv[1]).rglob("*.swift") for call in calls(path)}
json.dump(sorted(found), sys.stdout)
