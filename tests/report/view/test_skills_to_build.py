"""The skills that may still be missing: each once, with what every role told needs of it."""

from __future__ import annotations

from dataclasses import replace

from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.report.view.phrases import GAPS
from ecomfit.report.view.skills_to_build import skills_to_build
from report.fixed import KB, fixed_result

RESULT = fixed_result("en")
TOLD = RESULT.ranking[:3]
SAY = speaker("en")


def test_every_gap_of_the_roles_is_told_and_none_twice() -> None:
    told = skills_to_build(KB, RESULT, TOLD, SAY)
    ids = list(dict.fromkeys(gap.skill for role in TOLD for gap in role.gaps))
    assert [skill.name for skill in told] == [KB.skills[id_].name.in_language("en") for id_ in ids]
    for id_, skill in zip(ids, told, strict=True):
        for role in TOLD:
            needs = {gap.skill: gap.need for gap in role.gaps}
            assert (role.name in skill.levels) == (id_ in needs)
            assert id_ not in needs or f"level {needs[id_]:g} needed" in skill.levels


def test_roles_that_need_the_same_level_are_named_together() -> None:
    gap = next(gap for role in TOLD for gap in role.gaps)
    one, other = (replace(role, gaps=(gap,)) for role in TOLD[:2])
    (skill,) = skills_to_build(KB, RESULT, (one, other), SAY)
    assert f"level {gap.need:g} needed for {one.name}, {other.name};" in skill.levels
    harder = replace(other, gaps=(replace(gap, need=5),))
    (skill,) = skills_to_build(KB, RESULT, (one, harder), SAY)
    assert skill.levels.startswith(f"level {gap.need:g} needed for {one.name}, level 5 needed for {other.name}; ")


def test_a_skill_that_was_not_asked_about_is_not_called_average() -> None:
    interest = next(id_ for id_, question in KB.questions.items() if question.facet == "interest")
    result = score(KB, {interest: 5})
    told = skills_to_build(KB, result, result.ranking[:3], SAY)
    assert told
    assert {skill.levels.partition("; ")[2] for skill in told} == {SAY("page.not_asked")}


def test_how_to_build_it_is_told_of_the_first_skills_of_each_role() -> None:
    first = {gap.skill for role in TOLD for gap in role.gaps[:GAPS]}
    for skill in skills_to_build(KB, RESULT, TOLD, SAY):
        id_ = next(id_ for id_, known in KB.skills.items() if known.name.in_language("en") == skill.name)
        grow = KB.skills[id_].grow
        assert skill.grow == (grow.in_language("en") if grow and id_ in first else None)
