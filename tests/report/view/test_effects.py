"""What the answers did to the roles told: each answer once, and sums that are exact."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ecomfit.quiz.from_answers import score
from ecomfit.report.view.effects import NAMED, EffectsAcrossRoles, effects_across
from report.fixed import ANSWERS, KB, LANGUAGES, fixed_result

RESULT = fixed_result("en")
TOLD = RESULT.ranking[:3]


def effects(lang: str = "en") -> EffectsAcrossRoles:
    found = effects_across(KB, TOLD, lang)
    assert found is not None
    return found


def test_what_is_named_and_what_is_not_come_to_the_fit_of_each_role() -> None:
    found = effects()
    for place, role in enumerate(TOLD):
        named = sum(answer.effects[place] for answer in found.answers)
        assert found.totals[place] == role.fit
        assert named + found.rest[place] + (found.realism[place] or 0.0) == pytest.approx(role.fit, abs=1e-9)


def test_each_answer_stands_once_with_its_effect_on_every_role() -> None:
    found = effects()
    texts = [answer.question for answer in found.answers]
    assert len(set(texts)) == len(texts)
    by_text = {question.text.in_language("en"): id_ for id_, question in KB.questions.items()}
    for answer in found.answers:
        id_ = by_text[answer.question]
        assert answer.answer == KB.questions[id_].labels[ANSWERS[id_] - 1].in_language("en")
        assert answer.effects == tuple({q: effect for q, _, effect in role.because}[id_] for role in TOLD)


def test_the_answers_that_count_most_for_any_role_are_named_and_the_others_counted() -> None:
    found = effects()
    for place, role in enumerate(TOLD):
        greatest = sorted((abs(effect) for id_, _, effect in role.because if id_ in KB.questions), reverse=True)[:NAMED]
        named = {abs(answer.effects[place]) for answer in found.answers}
        assert set(greatest) - {0.0} <= named
    counted = {id_ for role in TOLD for id_, _, effect in role.because if id_ in KB.questions and effect}
    assert len(found.answers) + found.others == len(counted)


def test_what_speaks_most_for_the_first_role_is_on_top() -> None:
    assert all(one.effects[0] >= other.effects[0] for one, other in pairwise(effects().answers))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_is_told_in_the_language_asked_for(lang: str) -> None:
    texts = {question.text.in_language(lang) for question in KB.questions.values()}
    assert {answer.question for answer in effects(lang).answers} <= texts


def test_where_no_answer_has_an_effect_there_is_nothing_to_tell() -> None:
    assert effects_across(KB, score(KB, {}).ranking[:3], "en") is None
    assert effects_across(KB, (), "en") is None
