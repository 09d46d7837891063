"""Unquoted values are read as YAML 1.2 core has them."""

from __future__ import annotations

import math

import pytest

from ecomfit.knowledge.yaml_scalars import plain_value


@pytest.mark.parametrize(
    "text",
    [
        *("no", "No", "yes", "on", "off", "y", "tRUE", "nUll", "1_000", "12:30:45", "2001-01-01", "0b11", "0o8", "0x"),
        *("1e", ".", "-", "+", "..5", "1.2.3", "nan", "inf", ".INFx", "=", "-.nan", "٣", "id"),
    ],
)
def test_text(text: str) -> None:
    assert plain_value(text) == text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *[(text, None) for text in ("", "~", "null", "Null", "NULL")],
        *[(text, True) for text in ("true", "True", "TRUE")],
        *[(text, False) for text in ("false", "False", "FALSE")],
        *[("0", 0), ("-12", -12), ("+5", 5), ("007", 7), ("0o17", 15), ("0xfF", 255)],
        *[("1.", 1.0), (".5", 0.5), ("-1.5e3", -1500.0), ("1E2", 100.0), ("1e999", math.inf), ("-.inf", -math.inf)],
    ],
)
def test_values(text: str, value: float | None) -> None:
    read = plain_value(text)
    assert read == value
    assert type(read) is type(value)


def test_what_is_not_a_number_is_one_of_them() -> None:
    assert math.isnan(float(str(plain_value(".nan"))))


def test_an_integer_of_any_length_is_a_number() -> None:
    assert plain_value("9" * 300) == int("9" * 300)
    assert plain_value("9" * 100_000) == math.inf
