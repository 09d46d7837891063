"""Two roles side by side: what differs most first, nothing left out, nothing made up."""

from __future__ import annotations

from itertools import permutations

import pytest

from ecomfit.report.json.comparison import comparison_dict
from report.fixed import KB

PAIRS = list(permutations(KB.roles, 2))


def importances(role: str, skill: str) -> float:
    requirement = KB.roles[role].requires.get(skill)
    return 0.0 if requirement is None else requirement.importance


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_skills_in_whose_importance_two_roles_differ_most_come_first(one: str, other: str) -> None:
    data = comparison_dict(KB.catalogue, KB.roles[one], KB.roles[other], "en")
    skills = [entry["skill"] for entry in data["skills"]]
    apart = [abs(importances(one, skill) - importances(other, skill)) for skill in skills]
    assert apart == sorted(apart, reverse=True)
    assert set(skills) == KB.roles[one].requires.keys() | KB.roles[other].requires.keys()


def test_skills_that_differ_alike_stand_in_the_order_of_the_roles() -> None:
    # By the levels, patience would come before planning.
    data = comparison_dict(KB.catalogue, KB.roles["stock_analyst"], KB.roles["parcel_courier"], "en")
    assert [entry["skill"] for entry in data["skills"]] == ["numbers", "endurance", "planning", "patience"]


def test_a_skill_that_a_role_does_not_require_is_null_there() -> None:
    data = comparison_dict(KB.catalogue, KB.roles["stock_analyst"], KB.roles["parcel_courier"], "en")
    required = {entry["skill"]: entry["requires"] for entry in data["skills"]}
    assert required["numbers"] == [{"importance": 5, "level": 4.5}, None]
    assert required["planning"] == [{"importance": 4, "level": 4}, {"importance": 2, "level": 2}]


def test_what_sets_two_roles_apart_is_told_from_either_side() -> None:
    def difference(one: str, other: str) -> list[str]:
        return comparison_dict(KB.catalogue, KB.roles[one], KB.roles[other], "en")["difference"]

    assert len(difference("stock_analyst", "shop_designer")) == 2
    assert difference("stock_analyst", "parcel_courier") == difference("parcel_courier", "stock_analyst")
    assert difference("parcel_courier", "live_seller") == []
