"""Scoring many people at once."""

from __future__ import annotations

import numpy as np
import pytest

from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.parameters import Parameters
from ecomfit.fit.stopping import Limits
from ecomfit.measure.score_many import BATCH, fits_of
from ecomfit.measure.simulate import answer_all, draw_people
from ecomfit.measure.sittings import sittings_of
from fit.bases import base, default_model, one_each, twins


@pytest.fixture(scope="module")
def model() -> Model:
    return default_model()


def kinds(model: Model, *, situations: bool) -> list[int]:
    return [q for q, item in enumerate(model.items) if (item.chosen is not None) == situations]


@pytest.mark.parametrize("which", ["all", "some", "ratings", "situations", "one", "none"])
def test_it_is_the_belief_of_each_person(model: Model, which: str) -> None:
    asked = {
        "all": None,
        "some": list(range(0, len(model.items), 3))[::-1],
        "ratings": kinds(model, situations=False),
        "situations": kinds(model, situations=True),
        "one": [7],
        "none": [],
    }[which]
    rng = np.random.default_rng(6)
    answers = answer_all(model, rng, draw_people(model, rng, 4))
    for row, fits in zip(answers, fits_of(model, answers, asked), strict=True):
        counted = range(len(model.items)) if asked is None else asked
        belief = model.believe({model.items[q].id: int(row[q]) for q in counted})
        np.testing.assert_allclose(fits, model.directions @ belief.mean, atol=2e-9)


def test_more_people_than_are_scored_at_once_keep_their_order() -> None:
    model = compile_model(base(["a", "b"], {"r": {"a": 5}, "s": {"b": 5}}, one_each("a", "b")))
    rng = np.random.default_rng(6)
    answers = answer_all(model, rng, draw_people(model, rng, BATCH + 3))
    np.testing.assert_array_equal(fits_of(model, answers)[-3:], fits_of(model, answers[-3:]))


def test_what_differs_by_rounding_alone_ties() -> None:
    model = compile_model(twins("a", "b", "c"))
    rng = np.random.default_rng(2)
    answers = answer_all(model, rng, draw_people(model, rng, 30))
    for fits in (fits_of(model, answers), sittings_of(model, answers[:8], Limits(4, 8), lambda: None).fits):
        np.testing.assert_array_equal(fits[:, 0], fits[:, 1])


def test_people_without_any_style_are_scored_too() -> None:
    kb = base(["a", "b"], {"r": {"a": 5}, "s": {"b": 5}}, one_each("a", "b"))
    model = compile_model(kb, parameters=Parameters(style=0.0))
    fits = fits_of(model, np.array([[5, 5, 1, 1]]))
    assert fits[0, 0] == pytest.approx(-fits[0, 1])
    assert fits[0, 0] > 1
