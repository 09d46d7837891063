"""Random small knowledge bases, and people who answer some of their questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import settings
from hypothesis import strategies as st

from ecomfit.knowledge.records import FACETS

from .bases import base, rating, situation

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase, Question

SKILLS = ("a", "b", "c", "d")

#: Enough for every run: what breaks such an identity breaks it nearly everywhere, and to draw a base and to compile it
#: twice or more takes tens of milliseconds. `--hypothesis-profile=random` draws others.
law = settings(max_examples=25)

# Made once: to make a strategy takes longer than to draw from it.
facets = st.sampled_from(FACETS)
loadings = st.sampled_from([-2.0, -1.0, -0.5, 0.5, 1.0, 2.0])
importances = st.sampled_from([1.0, 2.0, 2.5, 3.0, 4.0, 5.0])
levels = st.sampled_from([1.0, 2.0, 3.0, 3.5, 5.0])
scales = st.integers(2, 7)
typicals = {labels: st.one_of(st.none(), st.floats(1, labels)) for labels in range(2, 8)}
measures = st.dictionaries(st.sampled_from(SKILLS), loadings, min_size=1, max_size=3)
options = st.lists(st.dictionaries(st.sampled_from(SKILLS), loadings, min_size=1, max_size=2), min_size=2, max_size=4)
families = st.fixed_dictionaries({skill: st.sampled_from([None, "x", "y"]) for skill in SKILLS})
requirements = st.dictionaries(st.sampled_from(SKILLS), st.tuples(importances, levels), min_size=1, max_size=4)
roles = st.lists(requirements, min_size=1, max_size=5)


@st.composite
def ratings(draw: st.DrawFn, id_: str, *, typical: bool = True) -> Question:
    labels = draw(scales)
    return rating(id_, draw(facets), draw(measures), labels, draw(typicals[labels]) if typical else None)


@st.composite
def situations(draw: st.DrawFn, id_: str) -> Question:
    return situation(id_, draw(facets), *draw(options))


IDS = tuple(f"q{number}" for number in range(6))
any_questions = [st.tuples(*(st.one_of(ratings(id_), situations(id_)) for id_ in IDS[:n])) for n in range(1, 7)]
plain_questions = [st.tuples(*(ratings(id_, typical=False) for id_ in IDS[:n])) for n in range(1, 7)]
of_any_length = {True: st.one_of(*plain_questions), False: st.one_of(*any_questions)}


@st.composite
def bases(draw: st.DrawFn, *, plain: bool = False) -> KnowledgeBase:
    """A base of up to five roles and six questions; a plain one has only ratings whose typical answer is the middle."""
    requires = {f"role{number}": required for number, required in enumerate(draw(roles))}
    return base(draw(families), requires, draw(of_any_length[plain]))


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
