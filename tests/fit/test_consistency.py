"""Whether the answers hang together."""

from __future__ import annotations

from itertools import cycle, islice
from math import log, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ecomfit.fit.consistency import Caution, checkable, consistency, likelihood_ratio
from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.stopping import Limits
from ecomfit.measure.simulate import answer_all, draw_people, tick_all
from ecomfit.measure.sittings import sittings_of

from .bases import base, default_model, rating, situation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from ecomfit.knowledge.records import Question

PHI = NormalDist().cdf
STEP = sqrt(1.25)

QUESTIONS: list[Question] = [rating(f"q{i}", "interest", {"a": 1}) for i in range(40)]
QUESTIONS += [situation(f"s{i}", "interest", {"a": 1}, {"b": 1}, {"c": 1}) for i in range(7)]
MODEL = compile_model(base(["a", "b", "c"], {"r": {"a": 1}}, QUESTIONS))


def tiny(*questions: Question) -> Model:
    return compile_model(base(["a", "b"], {"r": {"a": 1}, "s": {"b": 1}}, questions))


def labels(*ratings: int) -> list[Caution]:
    """Return the reasons but for contradictions where the ratings were these, in this order, not the file's."""
    answers = {f"q{39 - i}": label for i, label in enumerate(ratings)} | {"s0": 1}
    return [reason for reason in consistency(MODEL, answers) if reason != "contradictory"]


def places(*options: int) -> list[Caution]:
    """Return the reasons but for contradictions where the situations were answered so."""
    answers = {f"s{i}": option for i, option in enumerate(options)}
    return [reason for reason in consistency(MODEL, answers) if reason != "contradictory"]


@pytest.mark.parametrize(
    ("label", "chance"),
    [
        # An answer has variance 1 + .3 + 1.2 and the borders are half a step, √1.25/2, from the labels; in standard
        # deviations half a step is √(1.25/2.5)/2. The last label has no border beyond it.
        (3, 2 * PHI(0.5 * sqrt(0.5)) - 1),
        (4, PHI(1.5 * sqrt(0.5)) - PHI(0.5 * sqrt(0.5))),
        (5, 1 - PHI(1.5 * sqrt(0.5))),
        (1, 1 - PHI(1.5 * sqrt(0.5))),
    ],
)
def test_of_one_rating_the_ratio_is_how_common_the_label_is(label: int, chance: float) -> None:
    model = tiny(rating("q", "interest", {"a": 1}))
    assert likelihood_ratio(model, {"q": label}) == pytest.approx(log(5 * chance))


def test_of_two_ratings_the_second_is_foretold_by_the_first() -> None:
    model = tiny(rating("p", "interest", {"a": 1}), rating("q", "interest", {"a": 1}))
    # Given that the first was the second highest, 1·step, the second has mean 1.3/2.5 of it and variance
    # 2.5 − 1.3²/2.5.
    mean, sd = 1.3 / 2.5 * STEP, sqrt(2.5 - 1.69 / 2.5)
    first = PHI(1.5 * sqrt(0.5)) - PHI(0.5 * sqrt(0.5))
    alike = PHI((1.5 * STEP - mean) / sd) - PHI((0.5 * STEP - mean) / sd)
    unlike = PHI((-1.5 * STEP - mean) / sd)
    assert likelihood_ratio(model, {"p": 4, "q": 4}) == pytest.approx(log(5 * first) + log(5 * alike))
    assert likelihood_ratio(model, {"p": 4, "q": 1}) == pytest.approx(log(5 * first) + log(5 * unlike))


def test_a_situation_alone_says_nothing_of_random_ticks() -> None:
    model = tiny(situation("s", "interest", {"a": 1}, {"b": 1}))
    assert likelihood_ratio(model, {"s": 1}) == pytest.approx(0.0, abs=1e-9)
    assert likelihood_ratio(model, {"s": 2}) == pytest.approx(0.0, abs=1e-9)


def test_a_situation_is_foretold_by_the_ratings() -> None:
    model = tiny(situation("s", "interest", {"a": 1}, {"b": 1}), rating("q", "interest", {"a": 1}))
    # a − b after the highest label, 2·step: covariance .9 with the answer, variance 1.8; and the noise of 2 options.
    mean, variance = 0.9 / 2.5 * 2 * STEP, 1.8 - 0.81 / 2.5 + 2.4
    rated = log(5 * (1 - PHI(1.5 * sqrt(0.5))))
    first = PHI(mean / sqrt(variance))
    assert likelihood_ratio(model, {"q": 5, "s": 1}) == pytest.approx(rated + log(2 * first), abs=0.02)
    assert likelihood_ratio(model, {"q": 5, "s": 2}) == pytest.approx(rated + log(2 * (1 - first)), abs=0.02)


def test_no_answer_counts_as_less_likely_than_one_in_a_thousand() -> None:
    sure = {f"q{i}": 5 for i in range(30)}
    added = likelihood_ratio(MODEL, sure | {"q35": 1}) - likelihood_ratio(MODEL, sure)
    assert added == pytest.approx(log(5 * 0.001))


def test_nothing_answered_tells_nothing() -> None:
    assert likelihood_ratio(MODEL, {}) == 0
    assert consistency(MODEL, {}) == []
    assert not checkable(MODEL, {})


def test_twenty_answers_to_questions_can_be_checked() -> None:
    ids = [item.id for item in MODEL.items]
    assert not checkable(MODEL, dict.fromkeys(ids[:19], 1))
    assert checkable(MODEL, dict.fromkeys(ids[:20], 1))
    assert not checkable(MODEL, dict.fromkeys([*ids[:19], "r.myth.1", "elsewhere"], 1))


def test_highs_and_lows_about_one_thing_contradict_each_other_once_there_are_enough() -> None:
    answers = dict(zip((f"q{i}" for i in range(20)), cycle((1, 5)), strict=False))
    assert consistency(MODEL, answers) == ["contradictory"]
    del answers["q19"]
    assert consistency(MODEL, answers) == []


def test_answers_are_doubted_where_random_ticks_explain_them_seven_times_as_well() -> None:
    rng = np.random.default_rng(3)
    sides: set[bool] = set()
    for answers in sheets_near(-log(7), within=1.0, rng=rng):
        odds = -likelihood_ratio(MODEL, answers)
        if not log(7) <= odds <= log(8):
            sides.add(odds > log(8))
            assert ("contradictory" in consistency(MODEL, answers)) is (odds > log(8))
    assert sides == {False, True}


def sheets_near(ratio: float, *, within: float, rng: np.random.Generator) -> Iterator[dict[str, int]]:
    """Yield ratings, a few like one another and the others at random, whose likelihood ratio is near to `ratio`."""
    for _ in range(150):
        steady = int(rng.integers(5, 20))
        answers = {f"q{i}": 4 if i < steady else int(rng.integers(1, 6)) for i in range(30)}
        if abs(likelihood_ratio(MODEL, answers) - ratio) < within:
            yield answers


def test_answers_that_go_together_do_not_contradict_each_other() -> None:
    answers = dict(zip((f"q{i}" for i in range(20)), cycle((3, 4, 4)), strict=False))
    assert consistency(MODEL, answers) == []


def test_the_order_of_the_answers_says_nothing_of_contradictions() -> None:
    rng = np.random.default_rng(2)
    answers = {item.id: int(rng.integers(1, item.answers + 1)) for item in MODEL.items}
    backwards = dict(reversed(answers.items()))
    assert likelihood_ratio(MODEL, answers) == likelihood_ratio(MODEL, backwards)


def test_twelve_ratings_alike_in_a_row_raise_doubt() -> None:
    assert labels(*[3] * 11) == []
    assert labels(*[3] * 12) == ["one_label"]


def test_a_run_must_be_half_of_the_ratings() -> None:
    assert labels(*[4] * 12, *[1, 2] * 6) == ["one_label"]
    assert labels(*[4] * 12, *[1, 2] * 6, 1) == []
    assert labels(*[1, 2] * 7, *[4] * 15) == ["one_label"]


def test_a_run_is_one_in_the_order_of_answering() -> None:
    assert labels(*[3] * 11, 2, *[3] * 11) == []
    assert labels(2, *[3] * 22) == ["one_label"]
    # Every second question of the file answered 3 first, and then the others 2: a run only as they were answered.
    evens, odds = [f"q{i}" for i in range(0, 24, 2)], [f"q{i}" for i in range(1, 24, 2)]
    answered = dict.fromkeys(evens, 3) | dict.fromkeys(odds, 2)
    in_file_order = {f"q{i}": answered[f"q{i}"] for i in range(24)}
    assert "one_label" in consistency(MODEL, answered)
    assert "one_label" not in consistency(MODEL, in_file_order)


def test_six_situations_answered_in_one_place_raise_doubt() -> None:
    assert places(*[2] * 5) == []
    assert places(*[2] * 6) == ["one_place"]
    assert places(*[3] * 7) == ["one_place"]
    assert places(*[2] * 6, 1) == []


def test_all_doubts_are_given_in_a_fixed_order() -> None:
    # Twenty of the highest and then as many of the lowest label about one and the same thing.
    answers = {f"s{i}": 1 for i in range(7)} | {f"q{i}": 1 if i < 20 else 5 for i in range(40)}
    assert consistency(MODEL, answers) == ["contradictory", "one_label", "one_place"]


def test_what_is_not_a_question_is_passed_over() -> None:
    statements = {"r.myth.1": 1, "r.reality.1": 3}
    assert consistency(MODEL, statements) == []
    answers = dict(zip((f"q{i}" for i in range(30)), islice(cycle((2, 4)), 30), strict=True))
    assert likelihood_ratio(MODEL, answers | statements) == likelihood_ratio(MODEL, answers)


@pytest.mark.slow
def test_at_the_stop_of_the_quiz_people_are_seldom_doubted_and_random_answers_mostly() -> None:
    model = default_model()
    rng = np.random.default_rng(11)
    honest = answer_all(model, rng, draw_people(model, rng, 15))

    def cautioned(everyone: NDArray[np.int64]) -> float:
        return sittings_of(model, everyone, Limits(30, 30), lambda: None).cautioned

    assert cautioned(honest) <= 0.1
    assert cautioned(tick_all(model, rng, 15)) >= 0.5
