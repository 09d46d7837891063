"""The expected value of the best of several fits that one answer will move."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from math import pi, sqrt
from typing import TYPE_CHECKING, NoReturn

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.fit.expected_best import REACH, excess, expected_best
from ecomfit.fit.normal import cdf

from .oracles import expected_best_exact, quantiles

if TYPE_CHECKING:
    from collections.abc import Iterator

numbers = st.floats(-3, 3).map(lambda x: round(x, 3))
#: Few values, so that equal fits, equal slopes and lines that meet in one point come up.
coarse = st.sampled_from([-1.0, -0.5, 0.0, 0.5, 1.0])


@st.composite
def lines(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """Fits of some roles, and their slopes for some items."""
    value = draw(st.sampled_from([numbers, coarse]))
    roles, items = draw(st.integers(1, 12)), draw(st.integers(1, 5))
    fits = draw(st.lists(value, min_size=roles, max_size=roles))
    slopes = draw(st.lists(st.lists(value, min_size=roles, max_size=roles), min_size=items, max_size=items))
    return np.array(fits), np.array(slopes)


def by_brute_force(fits: np.ndarray, slopes: np.ndarray) -> float:
    """Integrate max(fits + slopes·z)·φ(z) over a fine grid."""
    z = np.linspace(-9, 9, 20_001)
    density = np.exp(-(z**2) / 2) / sqrt(2 * pi)
    return float(np.trapezoid((fits[:, None] + np.outer(slopes, z)).max(axis=0) * density, z))


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fail what takes longer than that; where there are no alarms it is not watched."""

    def too_long(*_: object) -> NoReturn:
        raise AssertionError(f"it takes longer than {seconds} s")

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, too_long)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_quantiles_are_the_middles_of_equal_slices() -> None:
    np.testing.assert_allclose(cdf(quantiles(4)), [1 / 8, 3 / 8, 5 / 8, 7 / 8])


def test_the_better_of_zero_and_a_standard_normal() -> None:
    np.testing.assert_allclose(expected_best(np.zeros(2), np.array([[0.0, 1.0]])), 1 / sqrt(2 * pi))


def test_the_size_of_a_standard_normal() -> None:
    np.testing.assert_allclose(expected_best(np.zeros(2), np.array([[-1.0, 1.0]])), sqrt(2 / pi))


def test_a_line_alone_is_its_mean() -> None:
    assert expected_best(np.array([0.7]), np.array([[2.0], [-1.0]])).tolist() == pytest.approx([0.7, 0.7])


def test_excess_over_a_bar() -> None:
    np.testing.assert_allclose(excess(np.array([0.0, -30.0])), [1 / sqrt(2 * pi), 30.0])


@given(lines())
def test_the_plain_form_is_the_integral(case: tuple[np.ndarray, np.ndarray]) -> None:
    fits, slopes = case
    assert expected_best_exact(fits, slopes[0]) == pytest.approx(by_brute_force(fits, slopes[0]), abs=1e-5)


@given(lines())
def test_the_fast_form_is_the_plain_form(case: tuple[np.ndarray, np.ndarray]) -> None:
    fits, slopes = case
    plain = [expected_best_exact(fits, row) for row in slopes]
    np.testing.assert_allclose(expected_best(fits, slopes), plain, atol=1e-10)


def test_the_fast_form_is_the_plain_form_with_many_roles() -> None:
    rng = np.random.default_rng(3)
    fits, slopes = rng.standard_normal(900) / 5, rng.standard_normal((40, 900)) / 5
    plain = [expected_best_exact(fits, row) for row in slopes]
    np.testing.assert_allclose(expected_best(fits, slopes), plain, atol=1e-12)


@given(lines(), st.floats(0.001, 3))
def test_roles_out_of_reach_change_nothing(case: tuple[np.ndarray, np.ndarray], behind: float) -> None:
    fits, slopes = case
    # A role that is behind the leader by more than the steepest slope can make up within reach.
    steepest = np.abs(slopes - slopes[:, [fits.argmax()]]).max() + np.abs(slopes).max()
    far = np.append(fits, fits.max() - REACH * steepest - behind)
    wider = np.column_stack([slopes, np.zeros(len(slopes))])
    np.testing.assert_array_equal(expected_best(far, wider), expected_best(fits, slopes))


def test_a_rival_five_standard_deviations_away_still_counts() -> None:
    gain = expected_best(np.array([1.0, 0.0]), np.array([[0.0, 0.2], [0.0, 0.19]]))
    assert gain[0] - 1 > gain[1] - 1 > 0


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e4, 1e8])
def test_it_ends_on_any_scale(scale: float) -> None:
    # At 1e4 rounding alone is more than what counts as the same: lines that meet seem to lie above one another there.
    with at_most(20):
        for seed in range(500):
            rng = np.random.default_rng(seed)
            roles = int(rng.integers(2, 13))
            fits, slopes = rng.standard_normal(roles) * scale, rng.standard_normal((2, roles)) * scale
            plain = [expected_best_exact(fits, row) for row in slopes]
            np.testing.assert_allclose(expected_best(fits, slopes), plain, rtol=0, atol=max(1e-10 * scale, 1e-10))
