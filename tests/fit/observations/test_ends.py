"""How end labels are read beside the person's level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.fit.model import compile_model
from ecomfit.fit.observations.ends import read_ends
from fit.bases import base
from fit.strategies import law, ratings

if TYPE_CHECKING:
    from ecomfit.fit.traits import Array
    from ecomfit.knowledge.records import Question

LABELS = 5
#: A rating of five labels as its typical answer and its label.
rated = st.tuples(st.floats(1, LABELS), st.integers(1, LABELS))
sheets = st.lists(rated, min_size=1, max_size=12)
Sheet = list[tuple[float, int]]


def arrays(sheet: Sheet) -> tuple[Array, Array]:
    """Return the values and the ends of one person's answers, each of shape (answers,)."""
    values = np.array([label - typical for typical, label in sheet])
    ends = np.array([(label == LABELS) - float(label == 1) for _, label in sheet])
    return values, ends


def read(sheet: Sheet) -> Array:
    values, ends = arrays(sheet)
    readings: Array = read_ends(values[None], ends[None])[0]
    return readings


def at_level(values: Array, ends: Array, level: float) -> Array:
    """Return the readings of somebody of that level: an end label is the level where that lies further out."""
    beyond = np.where(ends < 0, np.minimum(values, level), np.where(ends > 0, np.maximum(values, level), values))
    return np.asarray(beyond)


def by_bisection(values: Array, ends: Array) -> float:
    """Return the level that is the mean of the readings and nearest to the plain mean, by halving."""
    mean = values.mean()
    out = -1.0 if at_level(values, ends, mean).mean() < mean else 1.0
    # From the mean outwards, what the readings average to lies further out than the level up to the fixed point.
    near, far = 0.0, float(np.ptp(values)) + 1.0
    for _ in range(200):
        middle = (near + far) / 2
        level = mean + out * middle
        ahead = out * (at_level(values, ends, level).mean() - level) > 1e-13
        near, far = (middle, far) if ahead else (near, middle)
    return float(mean + out * near)


def test_two_lowest_labels_are_both_read_as_the_lower_worked_out_by_hand() -> None:
    # Values −.5 and −3, level −1.75: the first is read so, and the level falls towards −3, where both stand.
    np.testing.assert_allclose(read([(1.5, 1), (4, 1)]), [-3, -3])


def test_a_lowest_label_among_others_worked_out_by_hand() -> None:
    # Values −.5 (lowest), −2 and −1: without the first the mean is −1.5, which is further out than −.5.
    np.testing.assert_allclose(read([(1.5, 1), (4, 2), (3, 2)]), [-1.5, -2, -1])


def test_a_highest_label_is_its_mirror_image() -> None:
    np.testing.assert_allclose(read([(4.5, 5), (2, 4), (3, 4)]), [1.5, 2, 1])


def test_where_no_end_label_is_beyond_the_level_all_are_read_as_they_are() -> None:
    sheet = [(4.0, 1), (3.0, 3), (2.0, 5), (2.5, 3)]  # level .5/4, between −3 and 3
    np.testing.assert_array_equal(read(sheet), arrays(sheet)[0])


@given(sheets)
def test_the_level_is_the_mean_of_the_readings(sheet: Sheet) -> None:
    values, ends = arrays(sheet)
    readings = read(sheet)
    np.testing.assert_allclose(readings, at_level(values, ends, readings.mean()), atol=1e-8)


@given(sheets)
def test_it_is_what_halving_finds(sheet: Sheet) -> None:
    values, ends = arrays(sheet)
    np.testing.assert_allclose(read(sheet), at_level(values, ends, by_bisection(values, ends)), atol=1e-7)


@given(sheets)
def test_labels_in_the_middle_are_read_at_their_face(sheet: Sheet) -> None:
    values, ends = arrays(sheet)
    np.testing.assert_array_equal(read(sheet)[ends == 0], values[ends == 0])


@given(sheets)
def test_an_end_label_is_never_read_nearer_to_typical_than_its_face(sheet: Sheet) -> None:
    values, ends = arrays(sheet)
    assert (ends * (read(sheet) - values) >= -1e-9).all()


@given(st.data(), sheets)
def test_a_higher_label_never_lowers_any_reading(data: st.DataObject, sheet: Sheet) -> None:
    which = data.draw(st.integers(0, len(sheet) - 1))
    typical, label = sheet[which]
    raised = [*sheet[:which], (typical, min(label + 1, LABELS)), *sheet[which + 1 :]]
    assert (read(raised) >= read(sheet) - 1e-8).all()


@given(st.lists(st.floats(1, LABELS), min_size=1, max_size=12), st.sampled_from([1, LABELS]))
def test_whoever_ticks_one_end_everywhere_is_read_alike_everywhere(typical: list[float], label: int) -> None:
    sheet = [(x, label) for x in typical]
    furthest = 1 - max(typical) if label == 1 else LABELS - min(typical)
    np.testing.assert_allclose(read(sheet), furthest, atol=1e-8)


@given(st.lists(st.lists(rated, min_size=4, max_size=4), min_size=1, max_size=6))
def test_people_read_together_are_read_as_each_alone(everyone: list[Sheet]) -> None:
    pairs = [arrays(sheet) for sheet in everyone]
    together = read_ends(np.array([values for values, _ in pairs]), np.array([ends for _, ends in pairs]))
    np.testing.assert_allclose(together, [read(sheet) for sheet in everyone], atol=1e-8)


@law
@given(st.data())
def test_the_lowest_labels_everywhere_say_the_same_of_every_skill(data: st.DataObject) -> None:
    questions: list[Question] = [data.draw(ratings(f"q{n}")) for n in range(data.draw(st.integers(1, 6)))]
    model = compile_model(base(list("abcd"), {"r": {"a": 1}}, questions))
    belief = model.believe({question.id: 1 for question in questions})
    loadings = np.array([item.loadings[0] for item in model.items])
    gain = (
        model.traits.prior
        @ loadings.T
        @ np.linalg.inv(loadings @ model.traits.prior @ loadings.T + 1.2 * np.eye(len(loadings)))
    )
    read_as = np.array([item.values[0] for item in model.items])
    for facet in ("interest", "ability"):
        of = [i for i, item in enumerate(model.items) if item.level == facet]
        if of:
            read_as[of] = min(read_as[of])
    assert belief.mean == pytest.approx(gain @ read_as, abs=1e-8)
