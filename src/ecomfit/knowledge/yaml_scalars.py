"""Unquoted YAML scalars by the YAML 1.2 core schema, where `no`, `yes` and `on` are text."""

from __future__ import annotations

import re
from typing import TypeAlias

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
#: Python refuses to read integers of many thousand digits; beyond these they are read as floats.
_MAX_DIGITS = 300

ScalarValue: TypeAlias = str | int | float | bool | None


def plain_value(text: str) -> ScalarValue:
    """Resolve an unquoted scalar by the YAML 1.2 core schema, where `no`, `yes` and `on` are text."""
    if text in _NULL:
        return None
    first = text[0]
    if first.isalpha():  # almost every text, so it is told apart first
        return True if text in _TRUE else False if text in _FALSE else text
    if first in "+-.0123456789":
        if _INTEGER.fullmatch(text) and len(text) <= _MAX_DIGITS:
            return int(text)
        if _BASED.fullmatch(text):
            return int(text, 0)
        if _FLOAT.fullmatch(text):
            return float(text)
        if _NOT_FINITE.fullmatch(text):
            return float(text.replace(".", ""))
    return text
