"""What a person said in a quiz, and what is known of them besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class About:
    """Whose quiz it is.

    Attributes:
        label: what the person or their counsellor calls it.
        conditions: practical condition → whether it is met; one that was skipped is left out.
        taken: when, as ISO 8601 date and time; None where nobody noted it.
    """

    label: str | None = None
    conditions: Mapping[str, bool] = field(default_factory=dict)
    taken: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The answers of one person, to questions and statements, and whose they are.

    Attributes:
        answers: id → answer, from 1, in the order in which they were given, as far as that is known.
        seconds: id → how long an answer took, where somebody watched.
    """

    answers: Mapping[str, int]
    about: About = About()
    seconds: Mapping[str, float] = field(default_factory=dict)
