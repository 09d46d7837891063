"""A result prepared for reading: the numbers of the JSON, sums that are exact, texts that are safe."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from itertools import pairwise
from typing import Any

import pytest

from ecomfit.knowledge.records import Text
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.quiz.result import RankedRole
from ecomfit.report.view.contributions import pair
from ecomfit.report.view.phrases import moment
from ecomfit.report.view.result import view_of
from ecomfit.text import clean
from report.fixed import KB, LANGUAGES
from report.pages import HOSTILE, hostile_result, result, view

VIEW = view("en")
JSON = result("en").to_dict()
SAY = speaker("en")


def test_the_ranking_has_the_numbers_of_the_json() -> None:
    ranking = [ranked for tier in VIEW.tiers for ranked in tier.roles]
    for ranked, role in zip(ranking, JSON["ranking"], strict=True):
        for key in ("rank", "tier", "role", "fit", "match", "p_best", "p_top3", "readiness", "interest"):
            assert getattr(ranked, key) == role[key]
        assert list(ranked.interval) == role["interval"]


def test_a_report_reads_the_result_and_never_asks_for_its_json(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RankedRole, "to_dict", lambda _: pytest.fail("asked for its JSON"))
    assert view("en") == VIEW


def test_gaps_have_the_numbers_of_the_json() -> None:
    for told, role in zip(VIEW.roles, JSON["ranking"], strict=False):
        assert len(told.gaps) == len(role["gaps"])
        for shown, gap in zip(told.gaps, role["gaps"], strict=True):
            assert f"{gap['need']:g} needed" in shown.levels
            assert f"about {gap['have']:.1f}" in shown.levels or "not asked" in shown.levels
    assert any(told.gaps for told in VIEW.roles)


def test_a_skill_that_was_not_asked_about_is_not_called_average() -> None:
    result = score(KB, {next(id_ for id_, question in KB.questions.items() if question.facet == "interest"): 5})
    gaps = [gap for told in view_of(KB, result, SAY).roles for gap in told.gaps]
    assert gaps
    assert all("not asked" in gap.levels for gap in gaps)


def test_skills_stand_where_the_json_says() -> None:
    names = {KB.skills[skill["skill"]].name.in_language("en"): skill for skill in JSON["skills"]}
    assert VIEW.profile is not None
    for row in VIEW.profile.rows:
        for facet in ("interest", "ability"):
            level, standing = getattr(row, facet), names[row.name][facet]
            assert (level is None) == (standing is None)
            if level is not None:
                assert level.at == pytest.approx(min(max(3 + standing["mean"], 1), 5), abs=0.0501)
                assert level.low <= level.at <= level.high
    assert all(any(need is not None for need in row.needs) for row in VIEW.profile.rows)


def test_any_two_roles_differ_by_what_their_answers_add() -> None:
    ranking = result("en").ranking
    for one in ranking:
        for other in ranking:
            found = pair(KB, one, other, "en")
            if one is other:
                assert found is None
                continue
            assert found is not None
            effects = [{id_: effect for id_, _, effect in role.because} for role in (one, other)]
            for reason in found.sum.greatest:
                assert reason.effect == pytest.approx(effects[0][reason.id] - effects[1][reason.id], abs=1e-9)
            told = sum(reason.effect for reason in found.sum.greatest) + found.sum.rest + (found.sum.realism or 0.0)
            assert told == pytest.approx(found.sum.total, abs=1e-9)
            assert found.sum.total == pytest.approx(one.fit - other.fit, abs=1e-9)


def test_neighbours_of_the_report_are_compared() -> None:
    names = [ranked.name for tier in VIEW.tiers for ranked in tier.roles]
    assert [(rather.one, rather.other) for rather in VIEW.pairs] == list(pairwise(names))
    assert [rather.close for rather in VIEW.pairs] == [a["tier"] == b["tier"] for a, b in pairwise(JSON["ranking"])]


def test_nothing_is_claimed_of_a_person_of_whom_nothing_is_known() -> None:
    nothing = view_of(KB, score(KB, {}), SAY)
    assert (nothing.profile, nothing.effects, nothing.pairs) == (None, None, ())
    assert (nothing.roles, nothing.skills) == ((), ())
    ranking = [ranked for tier in nothing.tiers for ranked in tier.roles]
    assert {(ranked.readiness, ranked.interest) for ranked in ranking} == {(None, None)}


def test_no_more_roles_than_asked_for() -> None:
    short = view("en", top=2)
    assert [ranked.rank for tier in short.tiers for ranked in tier.roles] == [1, 2]
    assert [tier.more for tier in short.tiers] == [0, 2]
    assert len(short.roles) == 2
    assert len(short.pairs) == 1


@pytest.mark.parametrize(
    ("iso", "lang", "shown"),
    [
        ("2026-11-22T14:05:00+07:00", "id", "22 November 2026 pukul 14.05"),
        ("2026-08-01T09:00", "en", "1 August 2026 at 09:00"),
        ("2026-05-01", "id", "1 Mei 2026"),
        ("last week\x1b", "en", "last week"),
    ],
)
def test_a_moment_is_written_as_people_write_it(iso: str, lang: str, shown: str) -> None:
    assert moment(iso, speaker(lang)) == shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_head_says_for_whom_when_and_by_which_knowledge_base(lang: str) -> None:
    head = view(lang).head
    assert head.label == "Rina, kelas XI"
    assert head.taken is not None
    assert "2026" in head.taken
    assert KB.hash.startswith(head.knowledge)
    assert len(head.knowledge) == 12
    bare = view_of(KB, replace(result(lang), label=None, taken=None), speaker(lang)).head
    assert (bare.label, bare.taken) == (None, None)


def test_a_report_bears_the_title_of_its_base_or_else_the_programs_own() -> None:
    def title_with(title: Text | None) -> str:
        return view_of(replace(KB, catalogue=replace(KB.catalogue, title=title)), result("en"), SAY).head.title

    assert title_with(Text({"id": "Kuis minat", "en": "Interest quiz"})) == "Interest quiz: your result"
    assert title_with(None) == title_with(Text({"": "\u200b"})) == "Your ecomfit career quiz result"


@pytest.mark.parametrize("words", HOSTILE)
def test_every_text_is_safe_to_show_and_every_role_has_a_name(words: str) -> None:
    kb, made = hostile_result(words)
    shown = view_of(kb, made, SAY)
    texts = list(_texts(shown))
    assert len(texts) > 100
    assert [text for text in texts if clean(text) != text] == []
    assert all(ranked.name for tier in shown.tiers for ranked in tier.roles)


def _texts(value: object) -> Any:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _texts(inner)
