"""The answer on one screen of the terminal, on windows of any size."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from ecomfit.fit.model import compile_model
from ecomfit.knowledge.load import load
from ecomfit.measure.simulate import answer_all, draw_people
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.report.terminal.answer import answer_report
from ecomfit.report.view.answer import LEADING, AnswerScreen, answer_of
from report.fixed import KB, LANGUAGES, fixed_result

if TYPE_CHECKING:
    from collections.abc import Callable

import numpy as np

#: Columns, and the lines that a card of five choices leaves of 24 or 40.
WINDOWS = {(40, 13), (80, 14), (100, 30)}
GOING_ON = "{more} more questions"


@pytest.fixture(scope="module")
def screens() -> dict[str, list[AnswerScreen]]:
    """Return the answers of some people to 30 questions of the default base, by language."""
    kb = load()
    model = compile_model(kb)
    rng = np.random.default_rng(3)
    sheets = answer_all(model, rng, draw_people(model, rng, 6)).tolist()
    ids = [item.id for item in model.items]
    people = [dict(list(zip(ids, sheet, strict=True))[place::6][:30]) for place, sheet in enumerate(sheets)]
    return {
        lang: [
            answer_of(kb, score(kb, answers, lang=lang, conditions={"own_vehicle": False}), speaker(lang), GOING_ON)
            for answers in people
        ]
        for lang in LANGUAGES
    }


@pytest.mark.parametrize(("lang", "window"), list(product(LANGUAGES, sorted(WINDOWS))))
def test_it_fits(
    screens: dict[str, list[AnswerScreen]], lang: str, window: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    columns, rows = window
    monkeypatch.setenv("COLUMNS", str(columns))
    for screen in screens[lang]:
        lines = answer_report(screen, speaker(lang), rows).splitlines()
        assert len(lines) <= rows
        assert max(cell_len(line) for line in lines) <= columns
        shown = " ".join(" ".join(lines).split())
        assert " ".join(screen.headline.split()) in shown
        assert speaker(lang)("answer.reasons") in shown
        for reason in screen.reasons:
            assert reason.question[:8] in shown
        assert screen.start is not None
        assert speaker(lang)("answer.step").rstrip(":") in shown


def test_on_a_window_high_enough_nothing_is_cut(
    screens: dict[str, list[AnswerScreen]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    for screen in screens["en"]:
        shown = " ".join(answer_report(screen, speaker("en"), 60).split())
        for reason in screen.reasons:
            assert f"{reason.question} — {reason.answer}" in shown
        assert screen.start is not None
        assert (screen.start.step or "") in shown
        assert all(role.name in shown for role in screen.leading)
        assert GOING_ON in shown


@pytest.mark.parametrize("lang", LANGUAGES)
def test_tied_roles_are_shown_before_texts_are_told_at_length(
    screens: dict[str, list[AnswerScreen]], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    say = speaker(lang)
    screen = max(screens[lang], key=lambda screen: len(screen.leading))
    assert len(screen.leading) == LEADING
    doubted = replace(screen, cautions=(say("caution.hasty"),), going_on=say("answer.fewer", n=8, more=10, left=5))
    shown = answer_report(doubted, say, 14)
    assert all(role.name in shown for role in screen.leading[:3])
    assert " ".join((doubted.going_on or "").split()) in " ".join(shown.split())


def test_of_a_reason_that_is_cut_the_answer_is_told_first(
    screens: dict[str, list[AnswerScreen]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    reason = replace(screens["en"][0].reasons[0], question="A question of very many words " * 4, answer="Would love it")
    shown = answer_report(replace(screens["en"][0], reasons=(reason,)), speaker("en"), 13)
    assert "… — Would love it" in shown


def test_marks_are_explained_where_there_are_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    say = speaker("en")
    screen = answer_of(KB, fixed_result("en"), say)
    reason = screen.reasons[0]
    both = replace(screen, reasons=(replace(reason, effect=1.0), replace(reason, effect=-1.0)))
    assert say("answer.marks") in answer_report(both, say, 40)
    one = replace(screen, reasons=(replace(reason, effect=1.0),))
    assert say("answer.marks") not in answer_report(one, say, 40)


@pytest.mark.parametrize(("lang", "window"), list(product(LANGUAGES, sorted(WINDOWS))))
def test_it_reads_as_it_should(
    lang: str, window: tuple[int, int], golden: Callable[[str, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    columns, rows = window
    monkeypatch.setenv("COLUMNS", str(columns))
    say = speaker(lang)
    screen = answer_of(KB, fixed_result(lang), say, say("answer.fewer", n=3, more=10, left=2))
    golden(f"answer-{lang}-{columns}", answer_report(screen, say, rows))


def test_an_empty_sheet_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    say = speaker("en")
    assert answer_report(answer_of(KB, score(KB, {}, lang="en"), say), say, 14).split("\n")[0] == say("answer.title")


def test_in_plain_lines_nothing_is_drawn_and_nothing_cut(
    screens: dict[str, list[AnswerScreen]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("ACCESSIBLE", "1")
    for lang, say in ((lang, speaker(lang)) for lang in LANGUAGES):
        for screen in screens[lang]:
            shown = " ".join(answer_report(screen, say, 10).split())
            assert not set(shown) & set("─━●…+")
            for reason in screen.reasons:
                text = say("plain.for" if reason.effect > 0 else "plain.against", text=reason.question)
                assert f"{text} — {reason.answer}" in shown
            assert screen.start is not None
            assert (screen.start.step or "") in shown
            assert f"{screen.leading[0].name}: " in shown
