"""The result as JSON: the contract that scripts rely on."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from math import erf, sqrt
from typing import Any

import pytest

from ecomfit.fit.ranking import RoleFit, rank
from ecomfit.quiz import result as result_module
from ecomfit.quiz.answers_file import read_answers
from ecomfit.quiz.from_answers import replay, score
from ecomfit.quiz.quiz import Quiz
from quiz.bases import DEFAULT, KB, take

ANSWERS = {id_: 1 + place % len(question.labels) for place, (id_, question) in enumerate(KB.questions.items())}
STATEMENTS = {"stock_analyst.myth.1": 1, "stock_analyst.reality.2": 1, "shop_designer.myth.1": 3}
FULL = score(KB, ANSWERS | STATEMENTS, conditions={"own_vehicle": False}, label="Rina")


def adaptive() -> dict[str, Any]:
    quiz = Quiz(DEFAULT)
    take(quiz, lambda place, question: 1 + (place * place) % len(question.labels))
    for statement in quiz.statements():
        quiz.answer(statement.id, 1)
    return quiz.result().to_dict()


RESULTS = {
    "everything": FULL.to_dict(),
    "nothing": score(KB, {}).to_dict(),
    "interest alone": score(KB, {"poster": 5, "carry": 1}).to_dict(),
    "default base": adaptive(),
}
number = (int, float)
CONTRACT: dict[str, object] = {
    "schema": str,
    "knowledge": {"version": int, "hash": str},
    "lang": str,
    "goal": str,
    "asked": int,
    "questions": int,
    "stopped": str,
    "ranking": [
        {
            "rank": int,
            "tier": int,
            "role": str,
            "name": str,
            "fit": float,
            "match": float,
            "interval": [float],
            "p_best": float,
            "p_top3": float,
            "readiness": (float, None),
            "interest": (float, None),
            "realism": ({"asked": int, "right": int}, None),
            "because": [{"question": str, "answer": int, "effect": float}],
            "gaps": [{"skill": str, "need": float, "have": float}],
            "unmet_conditions": [str],
        }
    ],
    "consistency": {"ok": bool, "reasons": [str]},
    "answers": dict,
}
#: Beyond the contract, for reports made from a result alone.
MORE = {"label", "taken", "skills", "conditions"}


def check(value: object, shape: object, where: str) -> None:
    """Assert that JSON has a shape: a type, a mapping or list of shapes, or a tuple of a shape and None."""
    if isinstance(shape, tuple):
        if value is not None:
            check(value, shape[0], where)
    elif isinstance(shape, dict):
        assert isinstance(value, dict), where
        assert shape.keys() - value.keys() == set(), where
        assert value.keys() - shape.keys() <= (MORE if where == "result" else set()), where
        for key, inner in shape.items():
            check(value[key], inner, f"{where}.{key}")
    elif isinstance(shape, list):
        assert isinstance(value, list), where
        for item in value:
            check(item, shape[0], f"{where}[]")
    else:
        assert type(value) is shape, f"{where} is {value!r}"


@pytest.fixture(params=list(RESULTS.values()), ids=list(RESULTS))
def result(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(request.param))
    return found


def test_keys_and_types_are_those_of_the_contract(result: dict[str, Any]) -> None:
    check(result, CONTRACT, "result")
    assert result["schema"] == "ecomfit/result/1"
    assert result["knowledge"]["version"] == 1
    assert result["goal"] in {"now", "balanced", "grow"}
    assert result["stopped"] in {"settled", "limit", "complete", "user"}
    assert set(result["consistency"]["reasons"]) <= {"contradictory", "one_label"}
    assert result["consistency"]["ok"] == (not result["consistency"]["reasons"])
    assert all(type(answer) is int for answer in result["answers"].values())


def test_the_keys_come_in_the_order_of_the_contract(result: dict[str, Any]) -> None:
    assert [key for key in result if key in CONTRACT] == list(CONTRACT)
    ranked = CONTRACT["ranking"]
    assert isinstance(ranked, list)
    assert list(result["ranking"][0]) == list(ranked[0])


def test_the_hash_is_that_of_the_knowledge_base() -> None:
    assert FULL.to_dict()["knowledge"] == {"version": 1, "hash": KB.hash}


def test_what_the_answers_add_sums_to_the_fit(result: dict[str, Any]) -> None:
    for role in result["ranking"]:
        effects = [reason["effect"] for reason in role["because"]]
        assert sum(effects) == pytest.approx(role["fit"], abs=0.5e-4 * (len(effects) + 1))


def test_every_answer_is_a_reason_what_counts_most_first(result: dict[str, Any]) -> None:
    statements = {id_ for id_ in result["answers"] if id_.count(".") == 2}
    for role in result["ranking"]:
        asked = {reason["question"]: reason["answer"] for reason in role["because"]}
        about = {id_ for id_ in statements if id_.startswith(f"{role['role']}.")}
        assert asked == {id_: result["answers"][id_] for id_ in (result["answers"].keys() - statements) | about}
        sizes = [abs(reason["effect"]) for reason in role["because"]]
        assert all(one >= other for one, other in pairwise(sizes))


def test_the_match_is_the_fit_among_a_hundred_people(result: dict[str, Any]) -> None:
    for role in result["ranking"]:
        assert role["match"] == pytest.approx(50 * (1 + erf(role["fit"] / sqrt(2))), abs=0.06)
        low, high = role["interval"]
        assert 0 <= low <= role["match"] <= high <= 100


def test_chances_sum_to_one_best_and_three_places(result: dict[str, Any]) -> None:
    ranking = result["ranking"]
    assert sum(role["p_best"] for role in ranking) == pytest.approx(1, abs=0.005 * len(ranking))
    assert sum(role["p_top3"] for role in ranking) == pytest.approx(3, abs=0.005 * len(ranking))
    assert all(0 <= role["p_best"] <= role["p_top3"] <= 1 for role in ranking)


def test_ranks_tiers_and_fits_go_down_the_ranking(result: dict[str, Any]) -> None:
    ranking = result["ranking"]
    assert [role["rank"] for role in ranking] == list(range(1, len(ranking) + 1))
    assert ranking[0]["tier"] == 1
    for one, other in pairwise(ranking):
        assert one["fit"] >= other["fit"]
        assert other["tier"] - one["tier"] in {0, 1}


def test_every_role_is_ranked_once(result: dict[str, Any]) -> None:
    roles = [role["role"] for role in result["ranking"]]
    assert len(set(roles)) == len(roles) == len(DEFAULT.roles if len(roles) > 4 else KB.roles)


def test_gaps_are_skills_below_the_level_needed(result: dict[str, Any]) -> None:
    for role in result["ranking"]:
        for gap in role["gaps"]:
            assert 1 <= gap["have"] < gap["need"] <= 5


def test_percentages_are_percentages(result: dict[str, Any]) -> None:
    for role in result["ranking"]:
        for figure in (role["readiness"], role["interest"]):
            assert figure is None or 0 <= figure <= 100


def test_the_json_text_is_the_same_data_and_keeps_letters_readable() -> None:
    labelled = score(KB, ANSWERS, label="Zoé “Ayu” 数")
    assert json.loads(labelled.to_json()) == json.loads(json.dumps(labelled.to_dict()))
    assert "Zoé" in labelled.to_json()


@pytest.mark.parametrize(("chances", "best", "many"), [((0.4961, 0.4, 0.1039), False, 3), ((0.5, 0.4, 0.1), True, 2)])
def test_what_may_be_said_is_decided_before_the_chances_are_rounded(
    monkeypatch: pytest.MonkeyPatch, chances: tuple[float, ...], best: bool, many: int
) -> None:
    def ranked(*arguments: Any) -> list[RoleFit]:
        fits = rank(*arguments)
        return [replace(fit, p_best=p) for fit, p in zip(fits, [*chances, 0.0], strict=True)]

    monkeypatch.setattr(result_module, "rank", ranked)
    result = score(KB, ANSWERS)
    assert result.ranking[0].p_best == 0.5
    assert (result.has_best, result.contenders) == (best, many)


def test_what_a_result_holds_is_what_its_json_says() -> None:
    for role, told in zip(FULL.ranking, FULL.to_dict()["ranking"], strict=True):
        for key in ("fit", "match", "p_best", "p_top3", "readiness", "interest"):
            assert getattr(role, key) == told[key]
        assert [tuple(reason.values()) for reason in told["because"]] == list(role.because)
        assert [gap["have"] for gap in told["gaps"]] == [gap.have for gap in role.gaps]


def test_no_number_is_minus_zero() -> None:
    assert "-0.0," not in json.dumps(RESULTS)


@pytest.mark.parametrize("goal", ["now", "balanced", "grow"])
def test_a_result_taken_as_answers_gives_the_same_ranking_with_full(goal: str) -> None:
    first = score(KB, ANSWERS | STATEMENTS, goal=goal, conditions={"own_vehicle": False}, label="Rina")  # type: ignore[arg-type]
    read = read_answers(KB, first.to_json().encode(), "result.json")
    again = replay(KB, read.sheet, goal=read.goal or "balanced", full=True).result()
    assert again.to_dict() == first.to_dict()


def test_so_does_the_result_of_a_short_quiz() -> None:
    first = RESULTS["default base"]
    read = read_answers(DEFAULT, json.dumps(first).encode(), "result.json")
    again = replay(DEFAULT, read.sheet, goal=read.goal or "balanced", full=True).result().to_dict()
    assert again["ranking"] == first["ranking"]
    assert again["answers"] == first["answers"]
