"""Random small knowledge bases, and people who answer some of their questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from ecomfit.knowledge.records import FACETS

from .bases import base, rating, situation

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase, Question

SKILLS = ("a", "b", "c", "d")

loadings = st.sampled_from([-2.0, -1.0, -0.5, 0.5, 1.0, 2.0])
importances = st.sampled_from([1.0, 2.0, 2.5, 3.0, 4.0, 5.0])
levels = st.sampled_from([1.0, 2.0, 3.0, 3.5, 5.0])


@st.composite
def ratings(draw: st.DrawFn, id_: str, *, typical: bool = True) -> Question:
    labels = draw(st.integers(2, 7))
    return rating(
        id_,
        draw(st.sampled_from(FACETS)),
        draw(st.dictionaries(st.sampled_from(SKILLS), loadings, min_size=1, max_size=3)),
        labels,
        draw(st.one_of(st.none(), st.floats(1, labels))) if typical else None,
    )


@st.composite
def situations(draw: st.DrawFn, id_: str) -> Question:
    evidence = st.dictionaries(st.sampled_from(SKILLS), loadings, min_size=1, max_size=2)
    return situation(id_, draw(st.sampled_from(FACETS)), *draw(st.lists(evidence, min_size=2, max_size=4)))


@st.composite
def bases(draw: st.DrawFn, *, plain: bool = False) -> KnowledgeBase:
    """A base of up to five roles and six questions; a plain one has only ratings whose typical answer is the middle."""
    families = draw(st.fixed_dictionaries({skill: st.sampled_from([None, "x", "y"]) for skill in SKILLS}))
    requires = st.dictionaries(st.sampled_from(SKILLS), st.tuples(importances, levels), min_size=1, max_size=4)
    roles = draw(st.lists(requires, min_size=1, max_size=5))
    ids = [f"q{number}" for number in range(draw(st.integers(1, 6)))]
    questions = [
        draw(ratings(id_, typical=not plain) if plain else st.one_of(ratings(id_), situations(id_))) for id_ in ids
    ]
    return base(families, {f"role{number}": asked for number, asked in enumerate(roles)}, questions)


@st.composite
def answers_to(draw: st.DrawFn, kb: KnowledgeBase) -> dict[str, int]:
    """Answers to some questions of `kb`, in any order."""
    asked = draw(st.permutations(list(kb.questions)))
    asked = asked[: draw(st.integers(0, len(asked)))]
    return {id_: draw(st.integers(1, len(kb.questions[id_].labels))) for id_ in asked}


@st.composite
def people(draw: st.DrawFn, *, plain: bool = False) -> tuple[KnowledgeBase, dict[str, int]]:
    """A base and answers to it."""
    kb = draw(bases(plain=plain))
    return kb, draw(answers_to(kb))
