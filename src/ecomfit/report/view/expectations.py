"""Which expectations of a job were wrong, and what else is so of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ecomfit.fit.realism import AGREE, DISAGREE
from ecomfit.knowledge.records import Role
from ecomfit.text import clean


@dataclass(frozen=True, slots=True)
class Expectations:
    """What a person should know of a job: what they got wrong with what is so, and other realities.

    Attributes:
        mistakes: the myth that the person agreed with, None where they disagreed with the reality instead, and what is
            so.
        others: realities of the other misconceptions.
    """

    mistakes: tuple[tuple[str | None, str], ...]
    others: tuple[str, ...]


def expectations(role: Role, answers: Mapping[str, int], lang: str) -> Expectations:
    """Sort a role's misconceptions by whether the person agreed with the myth or disagreed with the reality."""
    mistakes: list[tuple[str | None, str]] = []
    others: list[str] = []
    for number, pair in enumerate(role.misconceptions, 1):
        reality = clean(pair.reality.in_language(lang))
        if answers.get(f"{role.id}.myth.{number}") == AGREE:
            mistakes.append((clean(pair.myth.in_language(lang)), reality))
        elif answers.get(f"{role.id}.reality.{number}") == DISAGREE:
            mistakes.append((None, reality))
        else:
            others.append(reality)
    return Expectations(tuple(mistakes), tuple(others))
