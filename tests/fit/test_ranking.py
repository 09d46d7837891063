"""Reading a belief: the ranking, how sure it is, its tiers, and the answers behind it."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

import numpy as np
import pytest

from ecomfit.fit.belief import Belief
from ecomfit.fit.model import Model, compile_model, order
from ecomfit.fit.ranking import RoleFit, chances, percent, rank
from ecomfit.fit.realism import Realism
from ecomfit.fit.traits import Traits

from .bases import base, default_base, default_model, one_each, rating, twins

PHI = NormalDist().cdf


def independent_roles(fits: list[float], sds: list[float]) -> tuple[Model, Belief]:
    """Return roles r0, r1, …, each of which asks for one trait of its own, and a belief with those fits."""
    count = len(fits)
    traits = Traits({(f"s{i}", "interest"): i for i in range(count)}, np.diag([1.0] * count + [0.3]))
    directions = np.eye(count, count + 1)
    model = Model(traits, (), tuple(f"r{i}" for i in range(count)), directions, directions)
    mean = np.array([*fits, 0.0])
    belief = Belief(mean, np.diag([*np.square(sds), 0.3]), ("q",), mean[:, None], mean)
    return model, belief


def tiers(ranking: list[RoleFit]) -> list[tuple[str, int]]:
    return [(role.role, role.tier) for role in ranking]


def by_role(ranking: list[RoleFit]) -> dict[str, RoleFit]:
    return {role.role: role for role in ranking}


def test_match_is_the_share_of_people_who_fit_less() -> None:
    model, belief = independent_roles([1.18, 0.0], [0.4, 0.5])
    first, second = rank(model, belief)
    assert first.match == pytest.approx(100 * PHI(1.18))
    assert second.match == 50.0
    assert percent(-1.0) == pytest.approx(15.8655, abs=1e-4)


def test_the_interval_leaves_a_tenth_on_each_side() -> None:
    model, belief = independent_roles([1.18, 0.0], [0.4, 0.5])
    first = rank(model, belief)[0]
    width = 1.2815515655446004 * 0.4
    assert first.sd == pytest.approx(0.4)
    assert first.interval == pytest.approx((100 * PHI(1.18 - width), 100 * PHI(1.18 + width)))


def test_fit_and_sd_are_those_of_the_direction() -> None:
    model = compile_model(default_base(), "grow")
    belief = model.believe({item.id: 1 + i % item.answers for i, item in enumerate(model.items[:40])})
    ranking = by_role(rank(model, belief))
    for r, role in enumerate(model.roles):
        direction = model.directions[r]
        assert ranking[role].fit == pytest.approx(direction @ belief.mean)
        assert ranking[role].sd == pytest.approx(sqrt(direction @ belief.covariance @ direction))
        assert ranking[role].interest == pytest.approx(model.interest[r] @ belief.at_face)


def test_the_best_comes_first() -> None:
    model, belief = independent_roles([-0.5, 0.7, 0.1], [0.5, 0.5, 0.5])
    assert [role.role for role in rank(model, belief)] == ["r1", "r2", "r0"]


def test_equal_fits_keep_the_order_of_the_file_also_when_rounding_makes_them_differ() -> None:
    model, belief = independent_roles([0.3, 0.7, 0.7 + 1e-13, 0.7], [0.5, 0.5, 0.5, 0.5])
    assert [role.role for role in rank(model, belief)] == ["r1", "r2", "r3", "r0"]
    assert order(np.array([0.0, -0.0, 1e-12, 1.0])) == [3, 0, 1, 2]


def test_a_tier_holds_who_may_be_better_than_its_leader() -> None:
    # P(r1 > r0) = Φ(−.5/√.5) = .240; P(r2 > r0) = Φ(−2/√.5) = .002; P(r3 > r2) = Φ(−.1/√.5) = .444.
    model, belief = independent_roles([1.0, 0.5, -1.0, -1.1], [0.5] * 4)
    assert tiers(rank(model, belief)) == [("r0", 1), ("r1", 1), ("r2", 2), ("r3", 2)]


def test_a_role_is_compared_with_the_leader_not_with_its_neighbour() -> None:
    # P(r1 > r0) = Φ(−.778) = .218, P(r2 > r0) = Φ(−1.131) = .129, though P(r2 > r1) = .36; then r2 leads.
    model, belief = independent_roles([1.0, 0.45, 0.2, -0.3, -0.5], [0.5] * 5)
    # P(r3 > r2) = Φ(−.707) = .240, P(r4 > r2) = Φ(−.990) = .161.
    assert tiers(rank(model, belief)) == [("r0", 1), ("r1", 1), ("r2", 2), ("r3", 2), ("r4", 3)]


def test_a_chance_of_one_in_five_is_where_tiers_part() -> None:
    edge = -NormalDist().inv_cdf(0.2) * 0.5
    sds = [0.3, 0.4]
    assert tiers(rank(*independent_roles([edge - 1e-6, 0.0], sds))) == [("r0", 1), ("r1", 1)]
    assert tiers(rank(*independent_roles([edge + 1e-6, 0.0], sds))) == [("r0", 1), ("r1", 2)]


def test_what_two_roles_share_does_not_blur_which_is_the_better() -> None:
    # Both sds are 1, but the difference is known to ±√(2 − 2·.99) = .141: Φ(−.3/.141) = .017.
    model, belief = independent_roles([0.3, 0.0], [1.0, 1.0])
    covariance = belief.covariance.copy()
    covariance[0, 1] = covariance[1, 0] = 0.99
    alike = Belief(belief.mean, covariance, belief.answered, belief.pull, belief.at_face)
    assert tiers(rank(model, belief)) == [("r0", 1), ("r1", 1)]
    assert tiers(rank(model, alike)) == [("r0", 1), ("r1", 2)]


def test_certain_fits_that_differ_are_in_different_tiers() -> None:
    model, belief = independent_roles([0.3, 0.2, 0.2], [0.0, 0.0, 0.0])
    ranking = rank(model, belief)
    assert tiers(ranking) == [("r0", 1), ("r1", 2), ("r2", 2)]
    assert [role.p_best for role in ranking] == pytest.approx([1, 0, 0], abs=1e-3)


@pytest.mark.parametrize(("gap", "sds"), [(0.0, (0.5, 0.2)), (0.4, (0.5, 0.5)), (1.5, (0.9, 0.3))])
def test_the_better_of_two_roles_is_best_with_the_probability_of_their_difference(
    gap: float, sds: tuple[float, float]
) -> None:
    first, second = rank(*independent_roles([gap, 0.0], list(sds)))
    assert first.p_best == pytest.approx(PHI(gap / sqrt(sds[0] ** 2 + sds[1] ** 2)), abs=0.005)
    assert first.p_best + second.p_best == pytest.approx(1.0)
    assert first.p_top3 == second.p_top3 == 1.0


def test_roles_nobody_can_tell_apart_have_even_chances() -> None:
    ranking = rank(*independent_roles([0.2] * 5, [0.7] * 5))
    for role in ranking:
        assert role.p_best == pytest.approx(0.2, abs=0.01)
        assert role.p_top3 == pytest.approx(0.6, abs=0.01)
        assert role.tier == 1


@pytest.mark.parametrize("skills", ["abc", "bca"])
def test_roles_that_ask_the_same_in_other_numbers_share_everything(skills: str) -> None:
    model = compile_model(twins(*skills))
    belief = model.believe({"a_interest": 5, "b_interest": 2, "c_ability": 1, "a_ability": 4, "z_ability": 1})
    ranking = by_role(rank(model, belief))
    assert ranking["twin"].p_best == pytest.approx(ranking["r"].p_best, abs=1e-12)
    assert ranking["twin"].p_top3 == ranking["r"].p_top3 == 1
    assert [role.role for role in rank(model, belief) if role.role != "s"] == ["twin", "r"]


@pytest.mark.parametrize("answered", [0, 12, 60])
def test_chances_are_those_of_a_simulation(answered: int) -> None:
    model = default_model()
    belief = model.believe({item.id: 1 + i % item.answers for i, item in enumerate(model.items[:answered])})
    fits = model.directions @ belief.mean
    values, vectors = np.linalg.eigh(model.directions @ belief.covariance @ model.directions.T)
    normals = np.random.default_rng(4).standard_normal((100_000, len(values)))
    drawn = fits + (normals * np.sqrt(np.maximum(values, 0))) @ vectors.T
    places = np.argsort(np.argsort(-drawn, axis=1), axis=1)
    p_best, p_top3 = chances(fits, model.directions @ belief.covariance @ model.directions.T)
    np.testing.assert_allclose(p_best, (places == 0).mean(axis=0), atol=0.012)
    np.testing.assert_allclose(p_top3, (places < 3).mean(axis=0), atol=0.012)


def test_effects_are_per_answer_and_explain_the_difference_of_two_roles() -> None:
    kb = base(["a", "b", "c"], {"r": {"a": 1}, "s": {"b": 1}, "t": {"c": 1}}, one_each("a", "b", "c"))
    model = compile_model(kb)
    belief = model.believe({"a_interest": 5, "b_ability": 2, "c_interest": 3})
    ranking = by_role(rank(model, belief))
    r, s = ranking["r"], ranking["s"]
    assert list(r.effects) == ["a_interest", "b_ability", "c_interest"]
    assert sum(r.effects[id_] - s.effects[id_] for id_ in r.effects) == pytest.approx(r.fit - s.fit)
    assert r.effects["a_interest"] > 0 > s.effects["b_ability"]
    assert r.effects["c_interest"] == pytest.approx(0.0)  # the middle label, read as 0


def test_realism_counts_three_tenths_and_is_among_the_effects() -> None:
    model, belief = independent_roles([0.5, 0.4, 0.0], [0.5] * 3)
    about = {
        "r0": Realism(2, 1, {"r0.myth.1": -0.6, "r0.reality.1": 0.1}, variance=0.5),
        "r1": Realism(1, 1, {"r1.myth.1": 0.2}, variance=0.8),
    }
    ranking = rank(model, belief, about)
    assert [role.role for role in ranking] == ["r1", "r0", "r2"]  # liked for a wrong reason, r0 slips
    roles = by_role(ranking)
    assert roles["r0"].fit == pytest.approx(0.5 + 0.3 * (-0.6 + 0.1))
    assert roles["r1"].fit == pytest.approx(0.4 + 0.3 * 0.2)
    assert roles["r2"].fit == pytest.approx(0.0)
    assert roles["r0"].effects == pytest.approx({"q": 0.5, "r0.myth.1": -0.18, "r0.reality.1": 0.03})
    for role in ranking:
        assert sum(role.effects.values()) == pytest.approx(role.fit)
    assert roles["r1"].p_best > roles["r0"].p_best
    # What is added is not known for sure either.
    assert roles["r0"].sd == pytest.approx(sqrt(0.25 + 0.09 * 0.5))
    assert roles["r1"].sd == pytest.approx(sqrt(0.25 + 0.09 * 0.8))
    assert roles["r2"].sd == pytest.approx(0.5)


def test_the_doubt_about_realism_counts_in_the_chances_and_the_tiers() -> None:
    # P(r1 > r0) is Φ(−.5/√.36) = .2023 with the .3²·2 of two variances of 1, Φ(−.5/√.18) = .119 without.
    model, belief = independent_roles([0.5, 0.0], [0.3, 0.3])
    about = {role: Realism(1, 0, {f"{role}.myth.1": 0.0}, variance=1.0) for role in ("r0", "r1")}
    assert tiers(rank(model, belief)) == [("r0", 1), ("r1", 2)]
    doubtful = rank(model, belief, about)
    assert tiers(doubtful) == [("r0", 1), ("r1", 1)]
    assert doubtful[1].p_best == pytest.approx(PHI(-0.5 / 0.6), abs=0.005)


def test_roles_with_the_same_requirements_are_one_tier_with_equal_chances_in_file_order() -> None:
    roles = {"z": {"a": 5.0, "b": 2.0}, "other": {"c": 4.0}, "a": {"b": 2.0, "a": 5.0}, "m": {"a": 5.0, "b": 2.0}}
    kb = base(["a", "b", "c"], roles, one_each("a", "b", "c"))
    model = compile_model(kb)
    ranking = rank(model, model.believe({"a_interest": 5, "a_ability": 4, "c_interest": 1, "c_ability": 2}))
    assert tiers(ranking)[:3] == [("z", 1), ("a", 1), ("m", 1)]
    assert ranking[0].p_best == pytest.approx(ranking[1].p_best, abs=1e-12)
    assert ranking[0].p_best == pytest.approx(ranking[2].p_best, abs=1e-12)
    # Whenever the three are best they share it; the fourth is among the best three only by displacing none of them.
    assert ranking[3].p_best == pytest.approx(1 - 3 * ranking[0].p_best)
    assert ranking[0].p_top3 == pytest.approx((3 - ranking[3].p_top3) / 3)


def test_a_role_that_asks_what_the_average_role_asks_fits_everyone_alike() -> None:
    kb = base(["a", "b"], {"r": {"a": 5}, "both": {"a": 3, "b": 3}, "s": {"b": 2}}, one_each("a", "b"))
    model = compile_model(kb)
    both = by_role(rank(model, model.believe({"a_interest": 5, "a_ability": 5, "b_interest": 5})))["both"]
    assert (both.fit, both.sd, both.match, both.interval) == (0.0, 0.0, 50.0, (50.0, 50.0))
    assert set(both.effects.values()) == {0.0}


def test_the_only_role_is_certainly_the_best_of_one() -> None:
    model = compile_model(base(["a"], {"r": {"a": 5}}, one_each("a")))
    (only,) = rank(model, model.believe({"a_interest": 5}))
    assert (only.fit, only.sd, only.tier, only.p_best, only.p_top3) == (0.0, 0.0, 1, 1.0, 1.0)


def test_one_question_is_enough_to_rank_by() -> None:
    kb = base(["a", "b"], {"r": {"a": 5}, "s": {"b": 2}}, [rating("q", "interest", {"b": 1})])
    model = compile_model(kb)
    # Nothing that r asks is measured, so s is the only role with a say, and has no contrast left.
    assert [role.fit for role in rank(model, model.believe({"q": 5}))] == [0.0, 0.0]
    kb = base(["a", "b"], {"r": {"a": 5}, "s": {"b": 2}}, [rating("q", "interest", {"a": 1, "b": -1})])
    model = compile_model(kb)
    best, worst = rank(model, model.believe({"q": 4}))
    # The question observes (a − b)/√1.8, just what r asks for: √1.25 / (1 + .3 + 1.2).
    assert (best.role, worst.role) == ("r", "s")
    assert best.fit == pytest.approx(sqrt(1.25) / 2.5)
    assert worst.fit == pytest.approx(-sqrt(1.25) / 2.5)
    assert best.sd == pytest.approx(sqrt(1 - 1 / 2.5))


def test_interest_stays_at_the_average_where_none_is_measured() -> None:
    questions = [rating("q", "ability", {"a": 1}), rating("p", "ability", {"b": 1})]
    model = compile_model(base(["a", "b"], {"r": {"a": 5}, "s": {"b": 2}}, questions))
    assert [role.interest for role in rank(model, model.believe({"q": 5}))] == [0.0, 0.0]


def test_interest_compares_the_person_with_people_not_the_role_with_roles() -> None:
    questions = [rating("q", "interest", {"a": 1}), rating("p", "interest", {"b": 1})]
    model = compile_model(base(["a", "b"], {"r": {"a": 5}, "s": {"b": 2}}, questions))
    keen = by_role(rank(model, model.believe({"q": 4, "p": 4})))
    # Both are √1.25, so a, b and style explain their mean: variance of the mean (1 + .1)/2 + .3 + .6 = 1.45, its
    # covariance with either skill .55.
    for role in keen.values():
        assert role.interest == pytest.approx(sqrt(1.25) * 0.55 / 1.45)
        assert role.fit == pytest.approx(0.0)


def test_interest_takes_every_label_at_its_face() -> None:
    questions = [rating("rare", "interest", {"a": 1}, typical=1.5), rating("p", "interest", {"b": 1}, typical=4)]
    model = compile_model(base(["a", "b"], {"r": {"a": 5}, "s": {"b": 2}}, questions))
    belief = model.believe({"rare": 1, "p": 1})
    step = sqrt(1.25)
    # Sum and difference of the two readings are told apart: the sum has variance 2.2 + 1.2 + 2.4 and covariance 1.1
    # with either skill, the difference 1.8 + 2.4 and ±.9.
    total, difference = -3.5 * step * 1.1 / 5.8, 2.5 * step * 0.9 / 4.2
    roles = by_role(rank(model, belief))
    assert roles["r"].interest == pytest.approx(total + difference)
    assert roles["s"].interest == pytest.approx(total - difference)
    # The fits, which go by how the end labels are read, tell nothing of somebody at the end everywhere.
    assert roles["r"].fit == pytest.approx(0.0, abs=1e-12)


def test_nothing_answered_leaves_all_roles_too_close_to_call() -> None:
    kb = default_base()
    model = compile_model(kb)
    ranking = rank(model, model.believe({}))
    assert tiers(ranking) == [(role, 1) for role in kb.roles]
    assert {(role.fit, round(role.sd, 9)) for role in ranking} == {(0.0, 1.0)}
