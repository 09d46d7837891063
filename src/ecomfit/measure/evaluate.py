"""How much of the whole quiz's advice a shorter one gives: full sets of answers replayed in three orders.

Each person's answers are asked for in the adaptive order, in plain rotation and in random order. After so many
questions each, the advice is compared with what all the person's answers say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from ecomfit.fit.belief import Belief
from ecomfit.fit.model import Model, order
from ecomfit.fit.normal import Z80
from ecomfit.fit.predictive import predict
from ecomfit.fit.stopping import Limits, StopReason, why_stop
from ecomfit.measure.baselines import Keys, Reference, reference
from ecomfit.measure.replay import Moment, moments

Order = Literal["adaptive", "rotation", "random"]
ORDERS: tuple[Order, ...] = ("adaptive", "rotation", "random")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How one person's advice at one moment compares with what all the person's answers say.

    Attributes:
        same: the first role is the full set's; `raw`: it is one of those that come first without a model (None where
            none does); `top3`: the full set's first role is among the first three.
        regret: how much lower the full set puts the fit of the role now first than that of its own first, standard
            units.
        covered, of: how many of the `of` ratings not asked yet fall within their 80 % predictive interval.
    """

    same: bool
    raw: bool | None
    top3: bool
    regret: float
    covered: int
    of: int


@dataclass(frozen=True, slots=True)
class Share:
    """The comparisons of `people` people put together; None where there is nothing to go by."""

    people: int
    same: float
    raw: float | None
    top3: float
    regret: float
    coverage: float | None


@dataclass(frozen=True, slots=True)
class Stops:
    """Where the adaptive quiz stops by itself: how many questions it has asked, why, and with what advice."""

    mean: float
    percentiles: Mapping[int, int]
    reasons: Mapping[StopReason, int]
    share: Share


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcome. `points` maps an order and a number of questions to those who answered at least so many."""

    people: int
    points: Mapping[tuple[Order, int], Share]
    stops: Stops


def points_of(questions: int) -> list[int]:
    """Return the numbers of questions after which to look, up to all there are."""
    marks = [6, 12, 18, 24, 30, 40, 50, 60, 80, 100, 125, 150, 200, 300, 500, 1000]
    return [mark for mark in marks if mark < questions] + [questions]


def evaluate(
    model: Model,
    keys: Keys,
    rotation: Sequence[str],
    people: Sequence[Mapping[str, int]],
    limits: Limits,
    *,
    seed: int = 0,
    done: Callable[[], None] = lambda: None,
) -> Evaluation:
    """Replay `people`, each of whom answered at least one question; `done` is called after each person."""
    at = points_of(len(model.items))
    comparisons: dict[tuple[Order, int], list[Comparison]] = {(way, n): [] for way in ORDERS for n in at}
    stops: list[tuple[int, StopReason, Comparison]] = []
    for number, answers in enumerate(people):
        full = reference(model, keys, answers)
        rng = np.random.default_rng([seed, number])
        shuffled = [model.items[i].id for i in rng.permutation(len(model.items))]
        stopped = False
        for moment in moments(model, answers):
            n = len(moment.asked)
            if n in at:
                comparisons["adaptive", n].append(compare(model, full, answers, moment))
            if not stopped and (reason := why_stop(model, moment.belief, n, moment.unasked, limits)) is not None:
                stopped = True
                stops.append((n, reason, compare(model, full, answers, moment)))
        fixed: dict[Order, Sequence[str]] = {"rotation": rotation, "random": shuffled}
        for way, ids in fixed.items():
            for moment in _fixed(model, answers, ids, at):
                comparisons[way, len(moment.asked)].append(compare(model, full, answers, moment))
        done()
    points = {point: _share(of_point) for point, of_point in comparisons.items() if of_point}
    return Evaluation(len(people), points, _stops(stops))


def compare(model: Model, full: Reference, answers: Mapping[str, int], moment: Moment) -> Comparison:
    """Compare the advice at one moment with the full set's."""
    ranking = order(model.directions @ moment.belief.mean)
    covered = _covered(model, moment.belief, {id_: answers[id_] for id_ in moment.unasked})
    return Comparison(
        same=ranking[0] == full.best,
        raw=ranking[0] in full.raw if full.raw else None,
        top3=full.best in ranking[:3],
        regret=float(full.fits[full.best] - full.fits[ranking[0]]),
        covered=int(covered.sum()),
        of=len(covered),
    )


def _covered(model: Model, belief: Belief, unasked: Mapping[str, int]) -> np.typing.NDArray[np.bool_]:
    """Return which of the unasked ratings fall within their 80 % predictive interval.

    The interval is h·m ± Z80·√(hᵀPh + R) and the answer is read as its value, the middle of its label: the interval is
    neither widened by half a label (rounding) nor cut off at the last label, beyond which nobody can answer.
    """
    items = [item for item in model.items if item.chosen is None and item.id in unasked]
    if not items:
        return np.zeros(0, dtype=np.bool_)
    predicted = predict(items, belief)
    values = np.array([item.values[unasked[item.id] - 1] for item in items])
    covered: np.typing.NDArray[np.bool_] = np.abs(values - predicted.mean) <= Z80 * np.sqrt(predicted.variance)
    return covered


def _fixed(model: Model, answers: Mapping[str, int], ids: Sequence[str], at: Sequence[int]) -> Iterator[Moment]:
    """Yield the moments `at` of a sitting that asks in a fixed order."""
    answered = [id_ for id_ in ids if id_ in answers]
    for n in at:
        if n <= len(answered):
            asked = answered[:n]
            yield Moment(tuple(asked), model.believe({id_: answers[id_] for id_ in asked}), tuple(answered[n:]))


def _share(comparisons: Sequence[Comparison]) -> Share:
    raw = [each.raw for each in comparisons if each.raw is not None]
    of = sum(each.of for each in comparisons)
    return Share(
        people=len(comparisons),
        same=float(np.mean([each.same for each in comparisons])),
        raw=float(np.mean(raw)) if raw else None,
        top3=float(np.mean([each.top3 for each in comparisons])),
        regret=float(np.mean([each.regret for each in comparisons])),
        coverage=sum(each.covered for each in comparisons) / of if of else None,
    )


def _stops(stops: Sequence[tuple[int, StopReason, Comparison]]) -> Stops:
    lengths = np.array([n for n, _, _ in stops])
    return Stops(
        mean=float(lengths.mean()),
        # Numbers of questions that somebody was asked, not values in between.
        percentiles={p: int(np.percentile(lengths, p, method="inverted_cdf")) for p in (10, 50, 90)},
        reasons=dict(Counter(reason for _, reason, _ in stops)),
        share=_share([comparison for _, _, comparison in stops]),
    )
