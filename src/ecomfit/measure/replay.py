"""The adaptive quiz of somebody whose answers are known beforehand: for measuring it, on real and simulated people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ecomfit.fit.belief import Belief
from ecomfit.fit.model import Model
from ecomfit.fit.next_question import next_item
from ecomfit.fit.stopping import Limits, StopReason, why_stop


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of a sitting: the questions asked so far, in their order, what is believed, and what is unasked."""

    asked: tuple[str, ...]
    belief: Belief
    unasked: tuple[str, ...]


def moments(model: Model, answers: Mapping[str, int]) -> Iterator[Moment]:
    """Yield the moments of a sitting that asks only what `answers` has, from the first question to the last answer."""
    asked: list[str] = []
    unasked = [item.id for item in model.items if item.id in answers]
    while True:
        belief = model.believe({id_: answers[id_] for id_ in asked})
        yield Moment(tuple(asked), belief, tuple(unasked))
        item = next_item(model, belief, unasked)
        if item is None:
            return
        asked.append(item.id)
        unasked.remove(item.id)


def stopped_at(model: Model, answers: Mapping[str, int], limits: Limits) -> tuple[Moment, StopReason]:
    """Return where the quiz stops for somebody who would answer so, and why: at the last answer at the latest."""
    return next(
        (moment, reason)
        for moment in moments(model, answers)
        if (reason := why_stop(model, moment.belief, len(moment.asked), moment.unasked, limits)) is not None
    )
