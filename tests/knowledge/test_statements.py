"""The wording of statements about the roles of the default knowledge base does not tell which are true."""

from __future__ import annotations

from dataclasses import replace
from statistics import fmean

import pytest

from ecomfit.fit.realism import TYPICAL
from ecomfit.knowledge.load import load_catalogue
from statements import CLASSIFIERS, Wording, judge, wordings

LANGUAGES = ("id", "en")


@pytest.fixture(scope="module", params=LANGUAGES)
def pairs(request: pytest.FixtureRequest) -> list[Wording]:
    return wordings(load_catalogue(), request.param)


@pytest.mark.parametrize("name", CLASSIFIERS)
def test_who_goes_by_the_wording_alone_does_little_better_than_chance(name: str, pairs: list[Wording]) -> None:
    assert len(pairs) >= 88
    judged = judge(pairs, CLASSIFIERS[name])
    assert judged.within, f"{judged}; python bench/statements.py"


@pytest.mark.parametrize("name", CLASSIFIERS)
def test_one_careful_word_in_a_third_of_the_realities_would_be_found(name: str, pairs: list[Wording]) -> None:
    told = [
        replace(pair, reality=f"{pair.reality} Perhaps.") if place % 3 == 0 else pair
        for place, pair in enumerate(pairs)
    ]
    assert not judge(told, CLASSIFIERS[name]).within


def test_realities_longer_than_their_myths_would_be_found(pairs: list[Wording]) -> None:
    # Every word made up, so that there is nothing to learn from but the length.
    told = [Wording(pair.role, f"m{place}" + "x" * 80, f"r{place}" + "x" * 100) for place, pair in enumerate(pairs)]
    judged = judge(told, CLASSIFIERS["logistic regression"])
    assert judged.single == judged.pair == 1


def test_a_myth_and_its_reality_are_of_one_length(pairs: list[Wording]) -> None:
    lengths = {pair.myth: (len(pair.myth), len(pair.reality)) for pair in pairs}
    assert [myth for myth, both in lengths.items() if max(both) > 1.2 * min(both)] == []


def test_wording_that_is_the_same_on_either_side_counts_as_a_guess() -> None:
    told = [Wording(f"role {place}", "one two one", "one two one") for place in range(4)]
    assert [judge(told, learn).pair for learn in CLASSIFIERS.values()] == [0.5, 0.5]


def test_being_asked_does_not_raise_a_role_by_itself() -> None:
    shares = [pair.typical for role in load_catalogue().roles.values() for pair in role.misconceptions]
    said = [share for share in shares if share is not None]
    assert len(said) == len(shares)
    assert fmean(said) == pytest.approx(TYPICAL, abs=0.03)
