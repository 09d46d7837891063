"""What each role asks of a person, as directions in θ."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ecomfit.fit.parameters import GOALS, Goal
from ecomfit.fit.traits import Array, Traits
from ecomfit.knowledge.records import Facet, KnowledgeBase


def role_directions(kb: KnowledgeBase, traits: Traits, goal: Goal) -> Array:
    """Return the directions whose product with θ is each role's fit, shape (roles, traits + 1).

    Importances on both facets, weighed by the goal, made to sum to 1 over the pairs that are measured, centred over
    the roles (what all roles ask of everyone says nothing about which one) and scaled to unit prior variance (so that
    no role wins by default). A role with no contrast left, or that nothing measures, is all zeros.
    """
    shares = _shares(kb, traits, GOALS[goal])
    # A role that nothing measures must not count as one that asks for the opposite of all the others.
    measured = shares.any(axis=1)
    if measured.any():
        shares[measured] -= shares[measured].mean(axis=0)
    return np.array([traits.scaled(share) for share in shares])


def interest_directions(kb: KnowledgeBase, traits: Traits) -> Array:
    """Return the directions whose product with θ is the interest in what each role asks for, shape (roles, traits + 1).

    Not centred: it says where the person stands among people in general, whatever the other roles ask for. All zeros
    where no interest is measured.
    """
    return np.array([traits.scaled(share) for share in _shares(kb, traits, {"interest": 1.0})])


def _shares(kb: KnowledgeBase, traits: Traits, facets: Mapping[Facet, float]) -> Array:
    """Return each role's importances on facets so weighed, shape (roles, traits + 1).

    Each row sums to 1, or to 0 where nothing that the role asks for is measured.
    """
    importances = np.array(
        [
            traits.vector(
                (skill, facet, requirement.importance * weight)
                for skill, requirement in role.requires.items()
                for facet, weight in facets.items()
            )
            for role in kb.roles.values()
        ]
    )
    total = importances.sum(axis=1, keepdims=True)
    shares: Array = np.divide(importances, total, out=np.zeros_like(importances), where=total > 0)
    return shares
