"""What a fingerprint is of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ecomfit.knowledge.records import Rating, Text
from ecomfit.quiz.expectation_check import all_statements
from ecomfit.quiz.journal_format import fingerprint
from quiz.bases import DEFAULT, KB

if TYPE_CHECKING:
    pass

ONE, TWO = list(KB.questions)[:2]


def test_a_fingerprint_is_of_what_is_asked_and_not_of_how_it_is_scored() -> None:
    question = KB.questions[ONE]
    assert isinstance(question, Rating)
    rescored = replace(KB, questions={ONE: replace(question, measures={"patience": 1.0}, typical=2.0)})
    reworded = replace(KB, questions={ONE: replace(question, text=KB.questions[TWO].text)})
    relabelled = replace(
        KB, questions={ONE: replace(question, scale=replace(question.scale, labels=question.labels[::-1]))}
    )
    stem = Text({"": "How much would you like doing this?"})
    with_stem = replace(KB, questions={ONE: replace(question, scale=replace(question.scale, stem=stem))})
    assert fingerprint(rescored, ONE) == fingerprint(with_stem, ONE) == fingerprint(KB, ONE)
    assert len({fingerprint(base, ONE) for base in (KB, reworded, relabelled)}) == 3


def test_every_question_and_statement_has_a_fingerprint_of_its_own() -> None:
    for kb in (KB, DEFAULT):
        ids = [*kb.questions, *all_statements(kb)]
        assert len({fingerprint(kb, id_) for id_ in ids}) == len(ids)
    assert fingerprint(KB, "no such question") == ""
