"""The normal distribution and the lattice of points that stands for it."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest

from ecomfit.fit.normal import Z80, cdf, lattice, pivoted_root


@pytest.mark.parametrize("x", [-6.0, -1.96, -0.5, 0.0, 0.3, 1.0, 2.5, 6.0])
def test_cdf_is_phi(x: float) -> None:
    assert float(cdf(x)) == pytest.approx(NormalDist().cdf(x), rel=1e-9)


def test_cdf_keeps_the_shape() -> None:
    values = np.array([[0.0, 1.0, -1.0], [2.0, -2.0, 0.0]])
    assert cdf(values).shape == (2, 3)
    np.testing.assert_allclose(cdf(values) + cdf(-values), 1.0)
    assert cdf(np.zeros(0)).shape == (0,)
    assert cdf(0.0).shape == ()


def test_cdf_reaches_its_ends() -> None:
    assert cdf(np.array([-np.inf, np.inf])).tolist() == [0.0, 1.0]


def test_cdf_is_accurate_far_out() -> None:
    assert float(cdf(-10.0)) == pytest.approx(
        7.619853e-24, rel=1e-6
    )  # Abramowitz & Stegun, table 26.2: −log₁₀ = 23.11805


def test_an_80_percent_interval_leaves_a_tenth_on_each_side() -> None:
    assert float(cdf(Z80)) == pytest.approx(0.9)


@pytest.mark.parametrize("dimensions", [1, 2, 10, 53])
def test_the_lattice_has_the_moments_of_independent_normals(dimensions: int) -> None:
    points = lattice(1024, dimensions)
    assert points.shape == (2048, dimensions)
    np.testing.assert_allclose(points.mean(axis=0), 0.0, atol=1e-12)
    covariance = np.cov(points.T).reshape(dimensions, dimensions)
    np.testing.assert_allclose(np.diag(covariance), 1.0, atol=0.02)
    # Random draws, as many, would have correlations of 1/√2048 = .022; a few pairs of primes do worse than that.
    correlations = covariance - np.diag(np.diag(covariance))
    assert np.sqrt((correlations**2).sum() / max(1, dimensions * (dimensions - 1))) <= 0.035


def test_the_lattice_is_its_own_mirror_image() -> None:
    points = lattice(8, 3)
    np.testing.assert_array_equal(points[:8], -points[8:])


def test_the_lattice_is_made_of_multiples_of_roots_of_primes() -> None:
    uniform = [[(k * prime**0.5 + 0.5) % 1 for prime in (2, 3, 5, 7, 11)] for k in (1, 2, 3)]
    np.testing.assert_allclose(cdf(lattice(3, 5)[:3]), uniform, atol=1e-12)


def test_nobody_can_change_the_lattice_for_others() -> None:
    assert not lattice(8, 3).flags.writeable


def test_a_pivoted_root_is_a_root_with_as_many_columns_as_there_is_rank() -> None:
    wide = np.array([[1.0, 0.0], [2.0, 0.0], [0.0, 3.0], [1.0, 1.0]])
    root = pivoted_root(wide @ wide.T)
    assert root.shape == (4, 2)
    np.testing.assert_allclose(root @ root.T, wide @ wide.T, atol=1e-12)
    # The largest variance, 9, is taken first, and leaves nothing of itself to the second column.
    np.testing.assert_allclose(root[2], [3.0, 0.0], atol=1e-12)


def test_nothing_uncertain_has_a_root_without_columns() -> None:
    assert pivoted_root(np.zeros((3, 3))).shape == (3, 0)
