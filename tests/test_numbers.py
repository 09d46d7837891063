"""Numbers as people read them."""

from __future__ import annotations

import pytest

from ecomfit.numbers import chance, decimal, exact_percentage, percentage, rounded, share, signed, whole


@pytest.mark.parametrize(("value", "shown"), [(0.0, 0), (0.5, 1), (14.45, 14), (14.46, 15), (99.94, 100), (62.0, 62)])
def test_a_percentage_is_rounded_from_the_one_decimal_that_the_json_has(value: float, shown: int) -> None:
    assert whole(value) == shown == whole(round(value, 1))


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.0, "<1"), (0.01, "1"), (0.41, "41"), (0.28, "28"), (0.99, "99"), (1.0, ">99")],
)
def test_a_chance_has_the_two_digits_that_the_json_has_and_is_never_certain(value: float, shown: str) -> None:
    assert chance(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0.0, "0"), (0.005, "1"), (0.41, "41"), (0.285, "29"), (0.2849, "29"), (0.2844, "28"), (1.0, "100")],
)
def test_a_share_is_rounded_from_three_decimals(value: float, shown: str) -> None:
    assert share(value) == shown == share(round(value, 3))


def test_a_share_that_is_not_all_or_nothing_is_not_shown_as_such() -> None:
    assert (share(0.998), share(0.004)) == (">99", "<1")


def test_indonesian_writes_a_decimal_comma() -> None:
    assert (decimal(2.25, "id", 2), decimal(2.25, "en", 2)) == ("2,25", "2.25")


def test_what_counts_against_has_a_real_minus_and_nothing_is_minus_zero() -> None:
    assert [signed(effect, "en") for effect in (0.314, -0.314, -0.001, 0.0)] == ["+0.31", "−0.31", "+0.00", "+0.00"]
    assert signed(-1.5, "id", 1) == "−1,5"


@pytest.mark.parametrize(("value", "digits", "shown"), [(0.12345, 4, "0.1235"), (-0.00001, 4, "0.0"), (2.25, 1, "2.2")])
def test_rounding_for_reading_never_gives_minus_zero(value: float, digits: int, shown: str) -> None:
    assert str(rounded(value, digits)) == shown


@pytest.mark.parametrize(
    ("value", "whole", "exact"),
    [(0.0, "0%", "0,0%"), (0.0004, "<1%", "0,0%"), (0.256, "26%", "25,6%"), (1.0, "100%", "100,0%")],
)
def test_a_share_has_its_sign_with_and_without_a_decimal(value: float, whole: str, exact: str) -> None:
    assert (percentage(value), exact_percentage(value, "id")) == (whole, exact)
