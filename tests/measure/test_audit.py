"""What simulated people find in a knowledge base."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ecomfit.fit.model import compile_model
from ecomfit.fit.stopping import Limits
from ecomfit.measure.advice import first_level, first_shares, regret_of, top3_share
from ecomfit.measure.audit import SHIFT, audit, levels_of
from ecomfit.measure.audit_record import Audit, CautionShares, FirstLevel, Regret, Size, size_of
from ecomfit.measure.baselines import rotation
from ecomfit.measure.findings import Finding, few_questions, findings
from ecomfit.measure.incumbents import rival_of
from ecomfit.measure.simulate import draw_shift
from fit.bases import base, one_each, rating, situation

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Facet, KnowledgeBase, Question

LIMITS = Limits(4, 8)


#: Many people where they cost nothing, few who take the adaptive quiz.
SIZE = Size(people=400, shifted=100, incumbents=100, adaptive=15, adaptive_incumbents=8)


def examined(kb: KnowledgeBase, size: Size = SIZE, seed: int = 0) -> Audit:
    return audit(compile_model(kb), levels_of(kb), rotation(kb), LIMITS, size, seed=seed)


def kinds(kb: KnowledgeBase, outcome: Audit) -> set[tuple[str, str | None]]:
    return {(finding.kind, finding.about) for finding in findings(kb, outcome)}


def many(skills: str, count: int) -> list[Question]:
    facets: tuple[Facet, ...] = ("interest", "ability")
    return [
        rating(f"{skill}_{facet}{n}", facet, {skill: 1}) for skill in skills for facet in facets for n in range(count)
    ]


#: Four roles, each with a skill of its own, ten questions about each.
PLAIN = base(list("abcd"), {f"role_{skill}": {skill: 5} for skill in "abcd"}, many("abcd", 5))
#: The second role asks for all that the first does; nobody asks for c.
ALIKE = base(list("abc"), {"r": {"a": 5}, "twin": {"a": 4}, "s": {"b": 5}}, many("abc", 2))


@pytest.fixture(scope="module")
def plain() -> Audit:
    return examined(PLAIN)


@pytest.fixture(scope="module")
def twins() -> Audit:
    return examined(ALIKE)


def test_shares_of_first_places_go_by_file_order_on_ties() -> None:
    fits = np.array([[1.0, 1.0, 0.0], [0.0, 2.0, 2.0], [0.0, 0.0, 1.0], [1.0, 0.0, 0.0]])
    assert first_shares(fits).tolist() == [0.5, 0.25, 0.25]


def test_the_level_of_a_role_is_that_of_its_skills_by_importance() -> None:
    kb = base(list("ab"), {"r": {"a": (4, 5), "b": (1, 2.5)}, "s": {"b": (3, 2)}}, many("ab", 1))
    assert levels_of(kb).tolist() == pytest.approx([(4 * 5 + 2.5) / 5, 2])


def test_the_first_level_is_the_mean_over_people_of_that_of_their_first_role() -> None:
    fits = np.array([[1.0, 0.0], [0.0, 2.0], [3.0, 0.0], [0.0, 0.0]])
    assert first_level(fits, np.array([4.0, 2.0])) == pytest.approx((4 + 2 + 4 + 4) / 4)


def test_random_ticks_are_doubted_more_often_than_people() -> None:
    size = replace(SIZE, adaptive=20, adaptive_incumbents=1)
    cautions = audit(compile_model(PLAIN), levels_of(PLAIN), rotation(PLAIN), Limits(40, 40), size).cautions
    assert cautions.people <= 0.2
    assert cautions.random >= 0.6


def test_a_quiz_that_doubts_few_random_ticks_is_told_of_where_it_asks_enough_to_doubt_any(plain: Audit) -> None:
    assert plain.cautions == CautionShares(0.0, 0.0)  # eight questions cannot be checked
    weak, strong = CautionShares(0.0, 0.59), CautionShares(0.0, 0.6)
    audits = [plain, *(replace(plain, length=20.0, cautions=cautions) for cautions in (weak, strong))]
    assert [("weak_caution", None) in kinds(PLAIN, audited) for audited in audits] == [False, True, False]


def test_people_who_stand_low_in_everything_are_sent_to_no_harder_roles() -> None:
    # Few people can do c, most can do a: the lowest label says more of a than of c.
    questions: list[Question] = [
        rating(f"{skill}_{facet}{n}", facet, {skill: 1}, typical=typical)
        for skill, typical in (("a", 3.6), ("b", 3.0), ("c", 1.6))
        for facet in ("interest", "ability")
        for n in range(6)
    ]
    kb = base(list("abc"), {"easy": {"a": (5, 2)}, "middling": {"b": (5, 3)}, "hard": {"c": (5, 5)}}, questions)
    level = examined(kb, Size(people=1000, shifted=1, incumbents=1, adaptive=1, adaptive_incumbents=1)).level
    assert level.low <= level.people + 0.1


def test_the_top_three_hold_three() -> None:
    fits = np.array([[4.0, 3.0, 2.0, 1.0], [1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 0.0, 1.0]])
    assert [top3_share(fits, role) for role in range(4)] == [1.0, 1.0, pytest.approx(2 / 3), pytest.approx(1 / 3)]


def test_the_rival_is_whoever_comes_first_most_and_where_nobody_does_the_one_most_alike() -> None:
    kb = base({"a": "x", "b": "x", "c": None}, {"r": {"a": 5}, "akin": {"b": 5}, "other": {"c": 5}}, many("abc", 2))
    model = compile_model(kb)
    fits = np.array([[3.0, 1.0, 2.0], [1.0, 2.0, 3.0], [1.0, 3.0, 2.0], [1.0, 2.0, 3.0]])
    assert (rival_of(model, fits, 0).role, rival_of(model, fits, 0).first) == (2, 0.5)
    assert (rival_of(model, fits[:1], 0).role, rival_of(model, fits[:1], 0).first) == (1, 0.0)


def test_regret_is_what_the_advice_leaves_behind() -> None:
    true = np.array([[1.0, 0.5], [0.0, 2.0]])
    assert regret_of(true, np.array([[0.1, 0.2], [0.1, 0.2]])) == Regret(0.25, 0.25 / sqrt(2))


def test_means_are_off_alike_for_both_facets_of_a_skill_and_never_for_the_style() -> None:
    model = compile_model(PLAIN)
    shift = draw_shift(model, np.random.default_rng(0), SHIFT)
    assert set(np.abs(shift[:-1])) == {SHIFT}
    assert shift[-1] == 0
    np.testing.assert_array_equal(shift[0:-1:2], shift[1:-1:2])
    assert len({tuple(draw_shift(model, np.random.default_rng(seed), SHIFT)) for seed in range(9)}) > 4


def test_roles_of_one_kind_share_the_first_places(plain: Audit) -> None:
    assert sum(role.first for role in plain.roles) == pytest.approx(1)
    assert sum(role.first_shifted for role in plain.roles) == pytest.approx(1)
    for role in plain.roles:
        assert role.first == pytest.approx(0.25, abs=0.08)
        assert role.first_shifted == pytest.approx(0.25, abs=0.12)
        least, most = role.first_shifted_range
        assert least < role.first_shifted < most


def test_so_many_ways_of_being_off_are_tried_that_together_they_favour_no_role() -> None:
    size = replace(SIZE, people=1, incumbents=1, adaptive=1, adaptive_incumbents=1)
    for seed in range(3):
        for role in examined(PLAIN, size, seed).roles:
            assert role.first_shifted == pytest.approx(0.25, abs=0.06), (seed, role.role)


def test_the_better_a_role_suits_the_oftener_it_is_found(plain: Audit) -> None:
    for role in plain.roles:
        fair, good, best = (role.top3[fit] for fit in (1.5, 2.0, 2.5))
        assert fair <= good <= best
        assert best > 0.98
        assert role.top3_quiz > 0.8


def test_a_short_quiz_loses_more_than_one_that_asks_everything(plain: Audit) -> None:
    assert plain.length <= 8
    assert plain.regret["adaptive"].mean > plain.regret["everything"].mean > 0
    assert plain.regret.keys() == {"adaptive", "rotation_30", "everything"}


@pytest.mark.parametrize(("count", "orders"), [(5, []), (8, ["rotation_30", "rotation_45"]), (11, ["rotation_60"])])
def test_rotation_is_compared_where_it_leaves_questions_out(count: int, orders: list[str]) -> None:
    # Thirty, forty-eight and sixty-six questions.
    kb = base(list("abc"), {skill: {skill: 5} for skill in "abc"}, many("abc", count))
    few = Size(people=2, shifted=1, incumbents=1, adaptive=2, adaptive_incumbents=1)
    regret = examined(kb, few).regret
    assert {"adaptive", "everything", *orders} <= regret.keys()
    assert len(regret) == {5: 2, 8: 4, 11: 5}[count]


def test_an_audit_depends_on_its_seed_alone() -> None:
    first, again, other = (examined(PLAIN, size_of(30, 4), seed) for seed in (0, 0, 1))
    assert first == again
    assert first != other


def test_it_says_so_after_each_sitting() -> None:
    calls: list[None] = []
    size = size_of(30, 4)
    audit(compile_model(PLAIN), levels_of(PLAIN), rotation(PLAIN), LIMITS, size, done=lambda: calls.append(None))
    assert len(calls) == size.sittings(4) == 3 * 3 + 4 * 2


def test_nothing_calls_for_a_look_in_a_plain_base(plain: Audit) -> None:
    assert {kind for kind, _ in kinds(PLAIN, plain)} <= {"never_asked"}


def test_twins_are_told_and_so_is_the_one_that_never_comes_first(twins: Audit) -> None:
    told = findings(ALIKE, twins)
    (alike,) = (finding for finding in told if finding.kind == "alike")
    assert (alike.about, alike.other) == ("r", "twin")
    assert alike.value == pytest.approx(1)
    # Of equal fits the first in the file is the first of the ranking.
    assert ("never_first", "twin") in kinds(ALIKE, twins)
    assert twins.roles[1].rival == "r"
    assert twins.roles[1].rival_first > 0.8


def test_questions_about_what_no_role_asks_for_are_asked_in_vain(twins: Audit) -> None:
    assert {id_ for id_ in twins.never_asked if id_[0] == "c"} == {q for q in ALIKE.questions if q[0] == "c"}


def test_a_role_that_asks_what_the_average_role_asks_is_told_to_have_no_contrast() -> None:
    kb = base(["a", "b"], {"r": {"a": 5}, "s": {"b": 5}, "both": {"a": 2, "b": 2}}, one_each("a", "b"))
    told = kinds(kb, examined(kb, size_of(100, 3)))
    assert ("no_contrast", "both") in told
    assert not any(about == "both" for kind, about in told if kind != "no_contrast")


def test_findings_say_what_the_figures_are(plain: Audit) -> None:
    first, *rest = plain.roles
    thrice = replace(first, first=0.8, first_shifted=0.9)
    assert ("often_first", "role_a") in kinds(PLAIN, replace(plain, roles=(thrice, *rest)))
    shifted = replace(first, first_shifted=0.9)
    assert ("often_first_shifted", "role_a") in kinds(PLAIN, replace(plain, roles=(shifted, *rest)))
    never = replace(first, first_shifted=0.0)
    assert ("never_first_shifted", "role_a") in kinds(PLAIN, replace(plain, roles=(never, *rest)))
    lost = replace(first, top3={1.5: 0.9, 2.5: 0.5})
    assert Finding("seldom_found", "role_a", 0.5) in findings(PLAIN, replace(plain, roles=(lost, *rest)))
    harder = replace(plain, level=FirstLevel(people=3.0, low=3.0, people_quiz=3.0, low_quiz=3.125))
    assert Finding("harder_for_low", None, 0.125) in findings(PLAIN, harder)
    slow = replace(plain, regret={"adaptive": Regret(0.75, 0.1), "rotation_45": Regret(0.5, 0.1)})
    assert Finding("no_better_than_rotation", None, 0.25) in findings(PLAIN, slow)


def test_a_finding_begins_where_the_author_is_told_that_it_does(plain: Audit) -> None:
    first, *rest = plain.roles

    def told(**figures: object) -> set[str]:
        role = replace(first, **figures)  # type: ignore[arg-type]
        return {kind for kind, about in kinds(PLAIN, replace(plain, roles=(role, *rest))) if about == "role_a"}

    # Three times the even share of four roles; so alike that no questions tell them apart; three of four incumbents.
    assert [told(first=share) for share in (0.75, 0.76)] == [set(), {"often_first"}]
    assert [told(first_shifted=share) for share in (0.75, 0.76)] == [set(), {"often_first_shifted"}]
    assert [told(likeness=likeness) for likeness in (0.95, 0.96)] == [set(), {"alike"}]
    assert [told(top3={2.0: 0.0, 2.5: share}) for share in (0.75, 0.74)] == [set(), {"seldom_found"}]


def test_a_facet_of_a_required_skill_needs_two_questions() -> None:
    questions: list[Question] = [
        rating("i1", "interest", {"a": 1}),
        rating("i2", "interest", {"a": 1, "b": 1}),
        situation("i3", "interest", {"a": 1}, {"d": 1}),
        *(rating(f"i{n}", "interest", {"e": 1}) for n in (4, 5)),
    ]
    kb = base(list("abcde"), {"r": {"a": 5, "b": 5, "c": 1, "e": 1}}, questions)
    # Ability is measured nowhere, so it is not missing; nobody asks for d.
    assert list(few_questions(kb)) == [
        Finding("few_questions_interest", "b", 1.0),
        Finding("few_questions_interest", "c", 0.0),
    ]


ODD = {
    "one role": (base(["a"], {"r": {"a": 5}}, one_each("a")), {"few_questions_interest", "few_questions_ability"}),
    "one question": (
        base(["a", "b"], {"r": {"a": 5}, "s": {"b": 5}}, one_each("a")[:1]),
        {"no_contrast", "few_questions_interest"},
    ),
    "only situations": (
        base(["a", "b"], {"r": {"a": 5}, "s": {"b": 5}}, [situation("q", "interest", {"a": 1}, {"b": 1})]),
        {"few_questions_interest"},
    ),
    "nothing measured": (
        base(["a", "b"], {"r": {"a": 5}, "s": {"a": 3}}, one_each("b")),
        {"no_contrast", "few_questions_interest", "few_questions_ability"},
    ),
}


@pytest.mark.parametrize(("kb", "told"), ODD.values(), ids=ODD.keys())
def test_odd_bases_can_be_audited(kb: KnowledgeBase, told: set[str]) -> None:
    outcome = examined(kb, size_of(40, len(kb.roles)))
    assert sum(role.first for role in outcome.roles) == pytest.approx(1)
    assert all(np.isfinite(regret.mean) for regret in outcome.regret.values())
    assert {kind for kind, _ in kinds(kb, outcome)} - {"never_asked"} == told
