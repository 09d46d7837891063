"""A knowledge base compiled for one goal: the arrays that every question and every ranking is computed from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ecomfit.fit.belief import Belief, believe
from ecomfit.fit.directions import interest_directions, role_directions
from ecomfit.fit.normal import DECIMALS
from ecomfit.fit.observations.items import Item, item_of
from ecomfit.fit.parameters import DEFAULTS, Goal, Parameters
from ecomfit.fit.traits import Array, Traits, traits_of
from ecomfit.knowledge.records import KnowledgeBase


@dataclass(frozen=True, slots=True)
class Model:
    """What the answers are about and what the roles ask for.

    Attributes:
        traits: the layout of θ and its prior.
        items: the questions, in file order; `roles`: ids, in file order.
        directions: role fits are `directions @ theta`, shape (roles, traits + 1).
        interest: where the person stands among people in general in their interest in what each role asks for is
            `interest @ theta`, shape (roles, traits + 1); all zeros where no interest is measured.
    """

    traits: Traits
    items: tuple[Item, ...]
    roles: tuple[str, ...]
    directions: Array
    interest: Array

    def believe(self, answers: Mapping[str, int]) -> Belief:
        """Return the posterior after `answers`, question id → answer from 1."""
        return believe(self.traits, self.items, answers)


def compile_model(kb: KnowledgeBase, goal: Goal = "balanced", parameters: Parameters = DEFAULTS) -> Model:
    """Compile `kb` for a goal.

    Args:
        kb: the knowledge base.
        goal: what the fits weigh the two facets by.
        parameters: the prior and the noise; the quiz's own are the default.
    """
    traits = traits_of(kb, parameters)
    return Model(
        traits=traits,
        items=tuple(item_of(question, traits, parameters) for question in kb.questions.values()),
        roles=tuple(kb.roles),
        directions=role_directions(kb, traits, goal),
        interest=interest_directions(kb, traits),
    )


def order(values: Array) -> list[int]:
    """Return the positions of values (roles,), the largest first; what differs by rounding alone keeps its order."""
    return [int(i) for i in np.argsort(-np.round(values, DECIMALS), kind="stable")]
