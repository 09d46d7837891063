"""What a knowledge base does with simulated people: whom it finds, whom it confuses, what it asks in vain."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from ecomfit.fit.model import Model
from ecomfit.fit.stopping import Limits
from ecomfit.fit.traits import Array
from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.measure.advice import first_level, first_shares, regret_of, top3_share
from ecomfit.measure.audit_record import Audit, CautionShares, FirstLevel, RoleAudit, Size
from ecomfit.measure.incumbents import incumbents_of, rival_of
from ecomfit.measure.score_many import fits_of
from ecomfit.measure.simulate import answer_all, draw_people, draw_shift, tick_all
from ecomfit.measure.sittings import Sittings, sittings_of

#: How far the skills' means are taken to be off, and how many random ways of being off are tried.
SHIFT = 0.4
SHIFTS = 40
#: After how many questions plain rotation is compared with the adaptive quiz.
ROTATED = (30, 45, 60)
#: How much lower than others people stand in everything, of whom it is asked whether they are sent to harder roles.
LOW = 1.0


def levels_of(kb: KnowledgeBase) -> Array:
    """Return the level (1–5) that each role asks for, averaged over its skills by importance, shape (roles,)."""
    return np.array(
        [
            sum(requirement.importance * requirement.level for requirement in role.requires.values())
            / sum(requirement.importance for requirement in role.requires.values())
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
    """Simulate.

    Args:
        model: the compiled knowledge base.
        levels: those of `levels_of`, shape (roles,).
        rotation: the plain order of questions to compare with.
        limits: of the adaptive quiz.
        size: how many people to simulate.
        seed: of everything drawn.
        done: called after each adaptive sitting, `size.sittings` times.
    """
    rng = np.random.default_rng(seed)

    def sit(crowd: NDArray[np.int64]) -> Sittings:
        return sittings_of(model, crowd, limits, done)

    people = draw_people(model, rng, size.people)
    answers = answer_all(model, rng, people)
    everything = fits_of(model, answers)
    shifted = np.array([_first_shifted(model, rng, size.shifted) for _ in range(SHIFTS)])
    ticks = tick_all(model, rng, size.adaptive)
    lower = answer_all(model, rng, people - LOW * _every_trait(model))

    some = answers[: size.adaptive]
    quiz, random, low = sit(some), sit(ticks), sit(lower[: size.adaptive])
    questions = quiz.questions | low.questions
    level = FirstLevel(
        people=first_level(everything, levels),
        low=first_level(fits_of(model, lower), levels),
        people_quiz=first_level(quiz.fits, levels),
        low_quiz=first_level(low.fits, levels),
    )
    true = people[: size.adaptive] @ model.directions.T
    regret = {"adaptive": regret_of(true, quiz.fits)}
    place = {item.id: q for q, item in enumerate(model.items)}
    for n in ROTATED:
        if n < len(rotation):
            regret[f"rotation_{n}"] = regret_of(true, fits_of(model, some, [place[id_] for id_ in rotation[:n]]))
    regret["everything"] = regret_of(true, everything[: size.adaptive])

    first = first_shares(everything)
    roles = []
    for role, id_ in enumerate(model.roles):
        crowds = incumbents_of(model, rng, role, size.incumbents)
        best = crowds[-1]
        incumbents = sit(best.answers[: size.adaptive_incumbents])
        questions |= incumbents.questions
        rival = rival_of(model, best.fits, role)
        roles.append(
            RoleAudit(
                role=id_,
                first=float(first[role]),
                first_shifted=float(shifted[:, role].mean()),
                first_shifted_range=(float(shifted[:, role].min()), float(shifted[:, role].max())),
                top3={crowd.standing: top3_share(crowd.fits, role) for crowd in crowds},
                top3_quiz=top3_share(incumbents.fits, role),
                rival=None if rival.role is None else model.roles[rival.role],
                rival_first=rival.first,
                likeness=rival.likeness,
                contrast=bool(model.directions[role].any()),
            )
        )
    return Audit(
        size=size,
        roles=tuple(roles),
        regret=regret,
        length=quiz.length,
        settled=quiz.settled,
        never_asked=tuple(item.id for item in model.items if item.id not in questions),
        cautions=CautionShares(quiz.cautioned, random.cautioned),
        level=level,
    )


def _every_trait(model: Model) -> Array:
    """Return one standard unit of every skill and facet, and none of the style, shape (traits + 1,)."""
    return model.traits.vector((skill, facet, 1.0) for skill, facet in model.traits.index)


def _first_shifted(model: Model, rng: np.random.Generator, count: int) -> Array:
    """Return how often each role comes first among `count` people of shifted means, shape (roles,)."""
    people = draw_people(model, rng, count) + draw_shift(model, rng, SHIFT)
    return first_shares(fits_of(model, answer_all(model, rng, people)))
