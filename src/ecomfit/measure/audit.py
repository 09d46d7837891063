"""What a knowledge base does with simulated people: whom it finds, whom it confuses, what it asks in vain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ecomfit.fit.consistency import consistency
from ecomfit.fit.normal import DECIMALS
from ecomfit.measure.replay import stopped_at
from ecomfit.measure.score_many import fits_of
from ecomfit.measure.simulate import answer_all, draw_incumbents, draw_people, draw_shift, tick_all

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from ecomfit.fit.model import Model
    from ecomfit.fit.stopping import Limits
    from ecomfit.fit.traits import Array
    from ecomfit.knowledge.records import KnowledgeBase

#: True fits of the incumbents to be found: people whom the role suits better than it does 93, 98 and 99.4 in 100.
STANDINGS = (1.5, 2.0, 2.5)
#: How far the skills' means are taken to be off, and how many random ways of being off are tried.
SHIFT = 0.4
SHIFTS = 40
#: After how many questions plain rotation is compared with the adaptive quiz.
ROTATED = (30, 45, 60)
#: How much lower than others people stand in everything, of whom it is asked whether they are sent to harder roles.
LOW = 1.0


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
        found: true fit → share of incumbents who get it among the first three, all questions asked;
            `found_adaptive`: the same of the greatest true fit, where the adaptive quiz stops.
        rival: the role that comes first most often in its place, among incumbents of the greatest true fit, and
            `rival_first`, how often; where none does, the role most like it. None where it is the only role.
        likeness: correlation of its fit and the rival's among people in general.
        contrast: whether it asks anything that the average role does not; without it its fit is always 0.
    """

    role: str
    first: float
    first_shifted: float
    first_shifted_range: tuple[float, float]
    found: Mapping[float, float]
    found_adaptive: float
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
class Doubted:
    """Shares, 0–1, of those who get a caution where the adaptive quiz stops: of honest people, and of random ticks."""

    people: float
    random: float


@dataclass(frozen=True, slots=True)
class FirstLevel:
    """Mean of the level, weighed by importance, that people's first role asks for (1–5).

    Attributes:
        people: of people in general, every question asked; `low`: of people who stand `LOW` lower in everything.
        people_quiz: the same where the adaptive quiz stops; `low_quiz`: likewise.
    """

    people: float
    low: float
    people_quiz: float
    low_quiz: float


@dataclass(frozen=True, slots=True)
class Audit:
    """The outcome; `regret`, `asked` and `settled` are of the same people in general, who took the adaptive quiz.

    Attributes:
        regret: by "adaptive" (where it stops), "rotation_30" and so on, and "everything" (all questions asked).
        asked: mean number of questions the adaptive quiz asks; `settled`: share of people for whom it settles.
        never_asked: the questions that it asks none of them, nor any incumbent.
    """

    size: Size
    roles: tuple[RoleAudit, ...]
    regret: Mapping[str, Regret]
    asked: float
    settled: float
    never_asked: tuple[str, ...]
    doubted: Doubted
    level: FirstLevel


def levels_of(kb: KnowledgeBase) -> Array:
    """Return the level that each role asks for, averaged over its skills by importance, shape (roles,)."""
    return np.array(
        [
            sum(asked.importance * asked.level for asked in role.requires.values())
            / sum(asked.importance for asked in role.requires.values())
            for role in kb.roles.values()
        ]
    )


def audit(
    model: Model,
    levels: Array,
    rotation: Sequence[str],
    limits: Limits,
    size: Size,
    *,
    seed: int = 0,
    done: Callable[[], None] = lambda: None,
) -> Audit:
    """Simulate; `levels` are those of `levels_of`, `done` is called after each adaptive sitting."""
    rng = np.random.default_rng(seed)
    people = draw_people(model, rng, size.people)
    answers = answer_all(model, rng, people)
    everything = fits_of(model, answers)
    first = first_shares(everything)
    shifted = np.array([_shifted(model, rng, size.shifted) for _ in range(SHIFTS)])
    quiz = _Quizzed(model, limits, done)
    true, few = people[: size.adaptive] @ model.directions.T, answers[: size.adaptive]
    quizzed = quiz.fits(few)
    regret = {"adaptive": regret_of(true, quizzed)}
    asked, settled = float(np.mean(quiz.lengths)), quiz.settled / len(few)
    ticked = _Quizzed(model, limits, done)
    ticked.fits(tick_all(model, rng, size.adaptive))
    doubted = Doubted(quiz.doubted / len(few), ticked.doubted / size.adaptive)
    lower = answer_all(model, rng, people - LOW * _everything(model))
    level = FirstLevel(
        people=first_level(everything, levels),
        low=first_level(fits_of(model, lower), levels),
        people_quiz=first_level(quizzed, levels),
        low_quiz=first_level(quiz.fits(lower[: size.adaptive]), levels),
    )
    place = {item.id: q for q, item in enumerate(model.items)}
    for n in ROTATED:
        if n < len(rotation):
            regret[f"rotation_{n}"] = regret_of(true, fits_of(model, few, [place[id_] for id_ in rotation[:n]]))
    regret["everything"] = regret_of(true, everything[: size.adaptive])
    roles = []
    for role, id_ in enumerate(model.roles):
        crowds = [answer_all(model, rng, draw_incumbents(model, rng, size.incumbents, role, fit)) for fit in STANDINGS]
        fits = [fits_of(model, crowd) for crowd in crowds]
        rival, rival_first, likeness = _rival(model, fits[-1], role)
        roles.append(
            RoleAudit(
                role=id_,
                first=float(first[role]),
                first_shifted=float(shifted[:, role].mean()),
                first_shifted_range=(float(shifted[:, role].min()), float(shifted[:, role].max())),
                found={standing: found(fit, role) for standing, fit in zip(STANDINGS, fits, strict=True)},
                found_adaptive=found(quiz.fits(crowds[-1][: size.adaptive_incumbents]), role),
                rival=None if rival is None else model.roles[rival],
                rival_first=rival_first,
                likeness=likeness,
                contrast=bool(model.directions[role].any()),
            )
        )
    never_asked = tuple(item.id for item in model.items if item.id not in quiz.asked)
    return Audit(size, tuple(roles), regret, asked, settled, never_asked, doubted, level)


class _Quizzed:
    """Puts people through the adaptive quiz, counting as it goes."""

    def __init__(self, model: Model, limits: Limits, done: Callable[[], None]) -> None:
        self.model, self.limits, self.done = model, limits, done
        self.asked: set[str] = set()
        self.lengths: list[int] = []
        self.settled = 0
        self.doubted = 0

    def fits(self, answers: NDArray[np.int64]) -> Array:
        """Return the fits where the quiz stops, shape (people, roles)."""
        fits = []
        ids = [item.id for item in self.model.items]
        for row in answers.tolist():
            given = dict(zip(ids, row, strict=True))
            step, reason = stopped_at(self.model, given, self.limits)
            self.asked |= set(step.asked)
            self.doubted += bool(consistency(self.model, {id_: given[id_] for id_ in step.asked}))
            self.lengths.append(len(step.asked))
            self.settled += reason == "settled"
            fits.append(self.model.directions @ step.belief.mean)
            self.done()
        return np.round(fits, DECIMALS)


def first_shares(fits: Array) -> Array:
    """Return how often each role comes first, shape (roles,); ties go to file order."""
    return np.bincount(fits.argmax(axis=1), minlength=fits.shape[1]) / len(fits)


def first_level(fits: Array, levels: Array) -> float:
    """Return the mean level that people's first role asks for; fits of shape (people, roles), levels (roles,)."""
    return float(levels[fits.argmax(axis=1)].mean())


def found(fits: Array, role: int) -> float:
    """Return how often a role is among the first three; of equal fits those before it in the file come before it."""
    ahead = fits > fits[:, [role]]
    ahead[:, :role] |= fits[:, :role] == fits[:, [role]]
    return float((ahead.sum(axis=1) < 3).mean())


def regret_of(true: Array, fits: Array) -> Regret:
    """Return the regret of advising the role of the greatest fit; both of shape (people, roles)."""
    lost = true.max(axis=1) - true[np.arange(len(true)), fits.argmax(axis=1)]
    return Regret(float(lost.mean()), float(lost.std() / np.sqrt(len(lost))))


def _everything(model: Model) -> Array:
    """Return one standard unit of every skill and facet, and none of the style, shape (traits + 1,)."""
    return model.traits.vector((skill, facet, 1.0) for skill, facet in model.traits.index)


def _shifted(model: Model, rng: np.random.Generator, count: int) -> Array:
    people = draw_people(model, rng, count) + draw_shift(model, rng, SHIFT)
    return first_shares(fits_of(model, answer_all(model, rng, people)))


def _rival(model: Model, fits: Array, role: int) -> tuple[int | None, float, float]:
    """Return the role most confused with this one, how often it comes first, and the correlation of their fits."""
    if len(model.roles) == 1:
        return None, 0.0, 0.0
    likeness = model.directions @ model.traits.prior @ model.directions[role]
    first = first_shares(fits)
    others = np.arange(len(first)) != role
    # Where no other role comes first, all shares are 0 and the likeness decides.
    rival = int(np.lexsort((np.round(likeness, DECIMALS), first, others))[-1])
    return rival, float(first[rival]), float(likeness[rival])
