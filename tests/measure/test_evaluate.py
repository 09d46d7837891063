"""Replaying answers, against the same worked out with the belief alone."""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from statistics import NormalDist

import numpy as np
import pytest

from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.next_question import next_item
from ecomfit.fit.stopping import Limits, why_stop
from ecomfit.knowledge.load import load
from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.measure.baselines import keys_of, raw_scores, reference, rotation
from ecomfit.measure.evaluate import ORDERS, Evaluation, evaluate, points_of
from ecomfit.measure.replay import moments, stopped_at
from ecomfit.measure.simulate import answer_all, draw_people
from fit.bases import base, one_each, rating, situation

#: Three types with four ratings each, the last of each reversed.
TYPES = base(
    ["a", "b", "c"],
    {"r": {"a": 5}, "s": {"b": 5}, "t": {"c": 5}},
    [rating(f"{skill}{n}", "interest", {skill: -1 if n == 3 else 1}) for skill in "abc" for n in range(4)],
)
STEP = sqrt(1.25)
LIMITS = Limits(least=4, most=9)


def sheet(**labels: str) -> dict[str, int]:
    """Write answers as one string per type, `-` where unanswered."""
    return {f"{skill}{n}": int(label) for skill, row in labels.items() for n, label in enumerate(row) if label != "-"}


def replayed(kb: KnowledgeBase, people: list[dict[str, int]], seed: int = 0, limits: Limits = LIMITS) -> Evaluation:
    return evaluate(compile_model(kb), keys_of(kb), rotation(kb), people, limits, seed=seed)


@pytest.fixture(scope="module")
def crowd() -> list[dict[str, int]]:
    """Forty simulated people."""
    model = compile_model(TYPES)
    rng = np.random.default_rng(3)
    ids = [item.id for item in model.items]
    return [dict(zip(ids, row, strict=True)) for row in answer_all(model, rng, draw_people(model, rng, 40)).tolist()]


def test_points_are_fixed_numbers_and_all_there_are() -> None:
    assert points_of(60) == [6, 12, 18, 24, 30, 40, 50, 60]
    assert points_of(13) == [6, 12, 13]
    assert points_of(1) == [1]


def test_the_raw_top_is_that_of_the_keyed_sums() -> None:
    model = compile_model(TYPES)
    keys = keys_of(TYPES)
    scores = raw_scores(model, keys, sheet(a="5551", b="3333", c="5551"))
    # A 1 on a reversed item is a 5: a and c are two labels above the middle on every item.
    np.testing.assert_allclose(scores, [2 * STEP, 0, 2 * STEP])
    assert reference(model, keys, sheet(a="5551", b="3333", c="5551")).raw == {0, 2}
    assert reference(model, keys, sheet(a="5552", b="3333", c="5551")).raw == {2}


def test_what_adds_up_to_the_same_ties_whatever_its_last_bits() -> None:
    questions = [rating(f"{skill}{n}", "interest", {skill: 1}) for skill in "abc" for n in range(3)]
    kb = base(["a", "b", "c"], {"r": {"a": 5}, "s": {"b": 1, "c": 2}, "t": {"b": 3, "c": 1}}, questions)
    # a is a third of a label above the middle, b two thirds, c as far below: 1/3 and (3·2/3 − 2/3)/4.
    raw = reference(compile_model(kb), keys_of(kb), sheet(a="325", b="335", c="511")).raw
    assert raw == {0, 2}


def test_the_raw_score_of_a_role_weighs_its_skills_by_importance_not_by_their_questions() -> None:
    questions = [rating(f"a{n}", "interest", {"a": 1}) for n in range(3)] + [rating("b0", "ability", {"b": 1})]
    kb = base(["a", "b", "c"], {"r": {"a": 1, "b": 3}, "s": {"b": 2, "c": 5}, "t": {"c": 1}}, questions)
    scores = raw_scores(compile_model(kb), keys_of(kb), {"a0": 5, "a1": 5, "a2": 5, "b0": 4})
    # c is not measured: what asks for it goes by the rest, or by nothing.
    np.testing.assert_allclose(scores, [(2 + 3 * 1) / 4 * STEP, STEP, np.nan])


def test_situations_have_no_part_in_the_raw_top() -> None:
    kb = base(["a", "b"], {"r": {"a": 1}, "s": {"b": 1}}, [situation("q", "interest", {"a": 1}, {"b": 1})])
    found = reference(compile_model(kb), keys_of(kb), {"q": 2})
    assert found.raw == frozenset()
    assert found.best == 1


def test_rotation_worked_out_by_hand() -> None:
    everyone = [sheet(a="5541", b="3333", c="1114"), sheet(a="1115", b="4442", c="5353")]
    outcome = replayed(TYPES, everyone)
    model = compile_model(TYPES)
    asked = ["a0", "b0", "c0", "a1", "b1", "c1"]
    same, regret, covered, of = [], [], 0, 0
    for answers in everyone:
        full = (model.directions @ model.believe(answers).mean).round(9)
        belief = model.believe({id_: answers[id_] for id_ in asked})
        first = int((model.directions @ belief.mean).round(9).argmax())
        same.append(first == full.argmax())
        regret.append(full.max() - full[first])
        for item in model.items:
            if item.id not in asked:
                h = item.loadings[0]
                sd = sqrt(h @ belief.covariance @ h + 1.2)
                covered += abs(STEP * (answers[item.id] - 3) - h @ belief.mean) <= 1.2815515655446004 * sd
                of += 1
    share = outcome.points["rotation", 6]
    assert share.people == 2
    assert share.same == np.mean(same)
    assert share.regret == pytest.approx(np.mean(regret))
    assert share.coverage == covered / of


def test_coverage_is_the_share_of_unasked_ratings_within_four_fifths_of_what_is_predicted(
    crowd: list[dict[str, int]],
) -> None:
    model = compile_model(TYPES)
    z = NormalDist().inv_cdf(0.9)  # a tenth lies beyond it on either side
    within = []
    for answers in crowd:
        belief = model.believe({id_: answers[id_] for id_ in rotation(TYPES)[:6]})
        for item in model.items:
            if item.id not in belief.answered:
                h = item.loadings[0]
                distance = abs(STEP * (answers[item.id] - 3) - h @ belief.mean)
                within.append(distance <= z * sqrt(h @ belief.covariance @ h + 1.2))
    assert replayed(TYPES, crowd).points["rotation", 6].coverage == np.mean(within)


def test_the_adaptive_order_is_the_quiz_of_those_answers(crowd: list[dict[str, int]]) -> None:
    model = compile_model(TYPES)
    same = []
    for answers in crowd:
        given: dict[str, int] = {}
        for _ in range(6):
            left = [id_ for id_ in answers if id_ not in given]
            item = next_item(model, model.believe(given), left)
            assert item is not None
            given[item.id] = answers[item.id]
        best, full = (int((model.directions @ model.believe(some).mean).round(9).argmax()) for some in (given, answers))
        same.append(best == full)
    assert replayed(TYPES, crowd).points["adaptive", 6].same == np.mean(same)


def test_after_everything_all_orders_agree_with_themselves(crowd: list[dict[str, int]]) -> None:
    points = replayed(TYPES, crowd).points
    for order in ORDERS:
        share = points[order, 12]
        assert (share.same, share.top3, share.coverage) == (1, 1, None)
        assert share.regret == 0
        assert share.raw == points["adaptive", 12].raw


def test_stops_are_where_the_quiz_would_stop(crowd: list[dict[str, int]]) -> None:
    model = compile_model(TYPES)
    lengths, reasons = [], []
    for answers in crowd:
        step, reason = stopped_at(model, answers, LIMITS)
        lengths.append(len(step.asked))
        reasons.append(reason)
        assert LIMITS.least <= len(step.asked) <= LIMITS.most
        earlier = list(moments(model, answers))[: len(step.asked)]
        assert not any(why_stop(model, it.belief, len(it.asked), it.unasked, LIMITS) for it in earlier)
    stops = replayed(TYPES, crowd).stops
    assert stops.mean == np.mean(lengths)
    ordered = sorted(lengths)
    assert stops.percentiles == {10: ordered[3], 50: ordered[19], 90: ordered[35]}
    assert stops.reasons == {reason: reasons.count(reason) for reason in set(reasons)}
    assert {"settled", "limit"} <= set(reasons)


def test_what_was_not_answered_is_not_asked() -> None:
    answers = sheet(a="55--", b="3--3", c="-12-")
    last = list(moments(compile_model(TYPES), answers))[-1]
    assert sorted(last.asked) == sorted(answers)
    outcome = replayed(TYPES, [answers, sheet(a="5555", b="1111", c="3333")])
    assert outcome.points["adaptive", 6].people == 2
    assert all(outcome.points[order, 12].people == 1 for order in ORDERS)
    assert outcome.stops.share.people == 2


def test_people_who_answered_little_are_replayed_to_the_end_of_it() -> None:
    outcome = replayed(TYPES, [{"a0": 4}])
    assert outcome.points == {}
    assert (outcome.stops.mean, outcome.stops.reasons) == (1, {"complete": 1})


def test_percentiles_are_numbers_of_questions_that_so_many_were_asked_at_most() -> None:
    stops = replayed(TYPES, [dict.fromkeys(list(TYPES.questions)[:n], 4) for n in (3, 1, 2)]).stops
    assert stops.percentiles == {10: 1, 50: 2, 90: 3}


def test_the_seed_decides_the_random_order_and_nothing_else(crowd: list[dict[str, int]]) -> None:
    one, again, other = (replayed(TYPES, crowd[:12], seed) for seed in (1, 1, 2))
    assert one == again
    differ = {order for (order, n), share in one.points.items() if share != other.points[order, n]}
    assert differ == {"random"}
    assert one.stops == other.stops


def test_after_each_person_it_says_so(crowd: list[dict[str, int]]) -> None:
    calls: list[None] = []
    kb = TYPES
    evaluate(compile_model(kb), keys_of(kb), rotation(kb), crowd[:7], LIMITS, done=lambda: calls.append(None))
    assert len(calls) == 7


def test_a_base_of_one_question_and_one_role_can_be_evaluated() -> None:
    outcome = replayed(base(["a"], {"r": {"a": 1}}, one_each("a")[:1]), [{"a_interest": 2}])
    assert outcome.points["adaptive", 1].same == 1


@pytest.mark.slow
def test_choosing_beats_rotation_on_simulated_people_of_six_types() -> None:
    kb = load(Path(__file__).parent.parent / "knowledge" / "good" / "riasec")
    model: Model = compile_model(kb)
    rng = np.random.default_rng(4)
    ids = [item.id for item in model.items]
    rows = answer_all(model, rng, draw_people(model, rng, 60)).tolist()
    outcome = replayed(kb, [dict(zip(ids, row, strict=True)) for row in rows], limits=Limits(12, 30))
    points = outcome.points
    assert points["adaptive", 24].same >= points["rotation", 24].same + 0.1
    assert points["adaptive", 24].regret <= points["rotation", 24].regret / 2
    # Nobody can answer beyond the end labels, so that no more than a fifth falls outside.
    assert 0.75 <= (points["adaptive", 24].coverage or 0) <= 0.9
    assert outcome.stops.mean <= 26
