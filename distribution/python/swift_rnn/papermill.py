"""Writes papermill's parameters as Swift.

papermill has no entry point for translators; it loads its engines at the start, and an engine of this
module brings the translator along.
"""

import math
import re

from papermill.engines import NBClientEngine
from papermill.exceptions import PapermillException
from papermill.models import Parameter
from papermill.translators import Translator, papermill_translators

INTEGERS = range(-(2**63), 2**63)
PARAMETER = re.compile(
    r"^\s*(?:let|var)\s+(?P<name>\w+)\s*(?::\s*(?P<type>[^=]+?))?\s*=\s*(?P<value>.*?)\s*(?://\s*(?P<help>.*))?$")


class SwiftTranslator(Translator):
    """Declares each parameter as a variable of the type that its literal has."""

    @classmethod
    def comment(cls, text):
        return f"// {text}".strip()

    @classmethod
    def assign(cls, name, literal):
        return f"var {name} = {literal}"

    @classmethod
    def translate_none(cls, value):
        raise PapermillException("a parameter that is null has no type in Swift: give it a value")

    @classmethod
    def translate_int(cls, value):
        if value not in INTEGERS:
            raise PapermillException(f"{value} does not fit into Swift's 'Int': write it as {value}.0")
        return str(value)

    @classmethod
    def translate_float(cls, value):
        if math.isnan(value):
            return "Double.nan"
        if math.isinf(value):
            return "Double.infinity" if value > 0 else "-Double.infinity"
        return repr(value)

    @classmethod
    def translate_str(cls, value):
        return '"' + "".join(cls.character(one) for one in str(value)) + '"'

    @staticmethod
    def character(one):
        # A backslash and a parenthesis would run what is between the parentheses.
        if one in '"\\':
            return "\\" + one
        return one if one.isprintable() else f"\\u{{{ord(one):x}}}"

    translate_escaped_str = translate_str

    @classmethod
    def translate_list(cls, value):
        if not value:
            raise PapermillException("an empty list has no type in Swift: give it an element")
        return "[" + ", ".join(cls.translate(one) for one in value) + "]"

    @classmethod
    def translate_dict(cls, value):
        if not value:
            raise PapermillException("an empty dictionary has no type in Swift: give it an entry")
        return "[" + ", ".join(
            f"{cls.translate(key)}: {cls.translate(one)}" for key, one in value.items()) + "]"

    @classmethod
    def inspect(cls, parameters_cell):
        """The parameters that the cell tagged `parameters` declares, for `--help-notebook`."""
        found = [PARAMETER.match(line) for line in parameters_cell["source"].splitlines()]
        return [
            Parameter(name=one["name"], inferred_type_name=one["type"] or "None",
                      default=one["value"], help=one["help"] or "")
            for one in found if one]


class Engine(NBClientEngine):
    """papermill's own engine."""


papermill_translators.register("swift-rnn", SwiftTranslator)
papermill_translators.register("swift", SwiftTranslator)
