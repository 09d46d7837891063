"""What a quiz is judged by: the advice of everything that a person answered, and the plain order of questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ecomfit.fit.model import Model, order
from ecomfit.fit.normal import DECIMALS
from ecomfit.fit.traits import Array
from ecomfit.knowledge.records import KnowledgeBase, Rating


@dataclass(frozen=True, slots=True)
class Reference:
    """What all of a person's answers say.

    Attributes:
        fits: the model's fits, shape (roles,); `best`: position of the first role of its ranking.
        raw: positions of the roles that come first when the answers are added up without a model; several where they
            tie, none where no rating was answered that a role asks for.
    """

    fits: Array
    best: int
    raw: frozenset[int]


@dataclass(frozen=True, slots=True)
class Keys:
    """How answers are added up without a model.

    Attributes:
        signs: 1 where a rating measures a skill, −1 where it does so reversed, else 0, shape (skills, questions).
        importance: how much each role asks of each skill, shape (roles, skills).
    """

    signs: Array
    importance: Array


def keys_of(kb: KnowledgeBase) -> Keys:
    """Return the keys of a knowledge base."""
    signs = [
        [np.sign(question.measures.get(skill, 0.0)) if isinstance(question, Rating) else 0.0 for skill in kb.skills]
        for question in kb.questions.values()
    ]
    importance = [
        [role.requires[skill].importance if skill in role.requires else 0.0 for skill in kb.skills]
        for role in kb.roles.values()
    ]
    return Keys(np.array(signs).T, np.array(importance))


def reference(model: Model, keys: Keys, answers: Mapping[str, int]) -> Reference:
    """Return what all of a person's answers say, in the model and without it."""
    fits = model.directions @ model.believe(answers).mean
    scores = np.round(raw_scores(model, keys, answers), DECIMALS)
    finite = scores[np.isfinite(scores)]
    raw = frozenset(np.flatnonzero(scores == finite.max()).tolist()) if finite.size else frozenset[int]()
    return Reference(fits, order(fits)[0], raw)


def raw_scores(model: Model, keys: Keys, answers: Mapping[str, int]) -> Array:
    """Return each role's mean answer, shape (roles,), NaN where no rating was answered that it asks for.

    The mean, over the role's skills by importance, of the mean answer to the ratings of each skill, in standard units
    and keyed. With one skill to each role and as many like ratings of each, this orders roles by their sums.
    """
    answered = np.array([item.chosen is None and item.id in answers for item in model.items])
    values = np.array([item.values[answers[item.id] - 1] if item.id in answers else 0.0 for item in model.items])
    counts = np.abs(keys.signs) @ answered
    means = np.divide(keys.signs @ (values * answered), counts, out=np.zeros(len(counts)), where=counts > 0)
    weights = keys.importance * (counts > 0)
    total = weights.sum(axis=1)
    scores: Array = np.divide(weights @ means, total, out=np.full(len(total), np.nan), where=total > 0)
    return scores


def rotation(kb: KnowledgeBase) -> list[str]:
    """Return every question: one of each skill in turn, in file order, until none is left.

    A question that tells about several skills is asked when the first of their turns comes.
    """
    waiting = [[id_ for id_, question in kb.questions.items() if skill in question.skills] for skill in kb.skills]
    sequence: dict[str, None] = {}
    while any(waiting):
        for queue in waiting:
            while queue and queue[0] in sequence:
                queue.pop(0)
            if queue:
                sequence[queue.pop(0)] = None
    return [*sequence, *(id_ for id_ in kb.questions if id_ not in sequence)]
