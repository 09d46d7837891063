"""What an audit says: the figures of each role, and of the quiz as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """How many people to simulate.

    Attributes:
        people: people in general, every question asked; `shifted`: the same for each shift of the skills' means;
            `incumbents`: for each role and true fit.
        adaptive: people in general who take the adaptive quiz, which takes the time; as many who stand low in
            everything, and as many who tick at random. `adaptive_incumbents`: incumbents of each role, of the greatest
            true fit, who take it.
    """

    people: int
    shifted: int
    incumbents: int
    adaptive: int
    adaptive_incumbents: int

    def sittings(self, roles: int) -> int:
        """Return how many times the adaptive quiz is taken."""
        return 3 * self.adaptive + roles * self.adaptive_incumbents


def size_of(people: int, roles: int) -> Size:
    """Share out a size: a quarter of it for every question about few people, a tenth for the slow adaptive quiz.

    A fifth are the incumbents of all roles who take it: a share of them has a wider margin than a mean over people.
    """
    quarter, tenth, fifth = -(-people // 4), -(-people // 10), -(-people // 5)
    return Size(people, quarter, quarter, tenth, -(-fifth // roles))


@dataclass(frozen=True, slots=True)
class RoleAudit:
    """What becomes of one role; shares 0–1.

    Attributes:
        first: share of people in general who get it first, all questions asked; `first_shifted`: the same averaged over
            many random shifts of the skills' means; `first_shifted_range`: its least and greatest share in any one.
        top3: true fit (standard units) → share of incumbents who get it among the first three, all questions asked;
            `top3_quiz`: the same of the greatest true fit, where the adaptive quiz stops.
        rival: the role that comes first most often in its place, among incumbents of the greatest true fit, and
            `rival_first`, how often; where none does, the role most like it. None where it is the only role.
        likeness: correlation of its fit and the rival's among people in general, −1 … 1.
        contrast: whether it asks anything that the average role does not; without it its fit is always 0.
    """

    role: str
    first: float
    first_shifted: float
    first_shifted_range: tuple[float, float]
    top3: Mapping[float, float]
    top3_quiz: float
    rival: str | None
    rival_first: float
    likeness: float
    contrast: bool


@dataclass(frozen=True, slots=True)
class Regret:
    """How much better, in truth, the best role is than the one advised: mean and its standard error, standard units."""

    mean: float
    error: float


@dataclass(frozen=True, slots=True)
class CautionShares:
    """Shares, 0–1, of those who get a caution where the adaptive quiz stops: of honest people, and of random ticks."""

    people: float
    random: float


@dataclass(frozen=True, slots=True)
class FirstLevel:
    """Mean of the level, weighed by importance, that people's first role asks for (1–5).

    Attributes:
        people: of people in general, every question asked; `low`: of people who stand lower in everything.
        people_quiz: the same where the adaptive quiz stops; `low_quiz`: likewise.
    """

    people: float
    low: float
    people_quiz: float
    low_quiz: float


@dataclass(frozen=True, slots=True)
class Audit:
    """The outcome; `regret`, `length` and `settled` are of the same people in general, who took the adaptive quiz.

    Attributes:
        regret: by "adaptive" (where it stops), "rotation_30" and so on, and "everything" (all questions asked).
        length: mean number of questions the adaptive quiz asks; `settled`: share of people for whom it settles.
        never_asked: the questions that it asks none of them, nor anybody who stands low, nor any incumbent.
    """

    size: Size
    roles: tuple[RoleAudit, ...]
    regret: Mapping[str, Regret]
    length: float
    settled: float
    never_asked: tuple[str, ...]
    cautions: CautionShares
    level: FirstLevel
