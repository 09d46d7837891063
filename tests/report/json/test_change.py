"""What changed between two sittings: exact, and said in a person's words."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from ecomfit.knowledge.load import load
from ecomfit.quiz.from_answers import score
from ecomfit.report.json.change import change_dict
from ecomfit.report.json.schema import schema_text
from report.fixed import KB as SMALL
from report.fixed import two_sittings

KB = load()
BEFORE = {"sale_day": 1, "code_order_form": 1, "hunt_code_typo": 2}
AFTER = {"sale_day": 1, "code_order_form": 5, "family_shop": 1}


def test_nothing_changes_between_a_sitting_and_itself() -> None:
    result = score(KB, BEFORE)
    data = change_dict(KB, result, result)
    assert data["answers"] == {"both": 3, "changed": 0}
    assert all(role["fit_change"] == 0 and role["rank"][0] == role["rank"][1] for role in data["roles"])


def test_only_answers_to_the_same_question_count_as_changed() -> None:
    data = change_dict(KB, score(KB, BEFORE), score(KB, AFTER))
    assert data["answers"] == {"both": 2, "changed": 1}


def test_the_effects_of_all_answers_make_the_change_of_fit() -> None:
    before, after = score(KB, BEFORE), score(KB, AFTER)
    old = {role.role: role for role in before.ranking}
    for role in change_dict(KB, before, after)["roles"]:
        new = next(ranked for ranked in after.ranking if ranked.role == role["role"])
        assert role["fit_change"] == pytest.approx(new.fit - old[new.role].fit, abs=1e-4)
        # Four questions in all, three of them named: what is not named is the fourth's.
        named = {reason["question"]: reason["effect"] for reason in role["because"]}
        effects = {id_: -effect for id_, _, effect in old[new.role].because}
        for id_, _, effect in new.because:
            effects[id_] = effects.get(id_, 0.0) + effect
        assert sum(effects.values()) == pytest.approx(role["fit_change"], abs=2e-4)
        assert all(effect == pytest.approx(effects[id_], abs=1e-4) for id_, effect in named.items())
        assert min(map(abs, named.values())) >= min(map(abs, effects.values())) - 1e-4


def test_the_three_answers_that_changed_a_role_most_are_named_the_greatest_first() -> None:
    before, after = two_sittings("en")
    for role in change_dict(SMALL, before, after)["roles"]:
        effects = {entry.role: dict.fromkeys(SMALL.questions, 0.0) for entry in after.ranking}
        for sign, result in ((-1, before), (1, after)):
            for entry in result.ranking:
                for id_, _, effect in entry.because:
                    if id_ in SMALL.questions:
                        effects[entry.role][id_] += sign * effect
        greatest = sorted((abs(effect) for effect in effects[role["role"]].values()), reverse=True)[:3]
        assert [abs(reason["effect"]) for reason in role["because"]] == pytest.approx(greatest, abs=2e-4)


def test_an_answer_that_one_sitting_lacks_is_null() -> None:
    roles = change_dict(KB, score(KB, BEFORE), score(KB, AFTER))["roles"]
    answers = {reason["question"]: reason["answers"] for role in roles for reason in role["because"]}
    assert answers["code_order_form"] == [1, 5]
    assert answers["family_shop"] == [None, 1]


def test_the_change_is_what_its_schema_says() -> None:
    validator = Draft202012Validator(json.loads(schema_text("change")))
    validator.validate(change_dict(KB, score(KB, BEFORE), score(KB, AFTER)))
