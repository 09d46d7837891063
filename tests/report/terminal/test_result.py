"""What the report of a result says, and what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ecomfit.fit.readiness import Gap
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.report.terminal.result import result_report
from ecomfit.report.view.result import view_of
from report.fixed import KB, LANGUAGES, fixed_result, render

if TYPE_CHECKING:
    from ecomfit.quiz.result import Result

SAY = speaker("en")


def shown(result: Result, top: int = 7, width: int = 80) -> str:
    say = speaker(result.lang)
    return render(lambda: result_report(view_of(KB, result, say, top), say), width)


def short_of(need: float, have: float) -> Result:
    """Return a result whose first role has one gap."""
    result = fixed_result("en")
    first, *rest = result.ranking
    return replace(result, ranking=(replace(first, gaps=(Gap("numbers", 5.0, need, have),)), *rest))


def words(text: str) -> str:
    return " ".join(text.split())


def test_no_more_roles_are_shown_than_asked_for() -> None:
    text = shown(fixed_result("en"), top=1)
    assert "Stock Analyst" in text
    assert " 2. " not in text.split("1. Stock Analyst ──")[0]


def test_roles_of_a_tier_that_are_cut_off_are_counted() -> None:
    assert "and 2 more in this group" in shown(fixed_result("en"), top=2)
    assert "more in this group" not in shown(fixed_result("en"), top=4)


def test_a_result_that_tells_no_roles_apart_says_so() -> None:
    nothing = score(KB, {})
    assert SAY("tier.all") in shown(nothing)
    assert not {SAY("tier.best"), SAY("tier.likely")} & set(shown(nothing).split("\n"))


def test_nothing_is_claimed_of_a_person_of_whom_nothing_is_known() -> None:
    text = words(shown(score(KB, {})))
    assert "you are at about" not in text
    assert "readiness today" not in text


def test_every_caution_is_beside_the_result() -> None:
    text = words(shown(replace(fixed_result("en"), cautions=("contradictory", "one_label"))))
    assert words(SAY("caution.contradictory")) in text
    assert words(SAY("caution.one_label")) in text
    assert SAY("caution.one_label") not in words(shown(fixed_result("en")))


@pytest.mark.parametrize("stopped", ["settled", "limit", "complete", "user"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_report_says_why_the_quiz_stopped(lang: str, stopped: str) -> None:
    result = replace(fixed_result(lang), stopped=stopped)  # type: ignore[arg-type]
    assert words(speaker(lang)(f"stopped.{stopped}")) in words(shown(result))


def test_a_gap_shows_the_level_that_the_role_asks_for() -> None:
    assert "Working with numbers: level 4.5 needed, you are at about 3.8" in shown(short_of(4.5, 3.8))


def test_a_condition_is_named_only_where_it_is_not_met() -> None:
    text = shown(fixed_result("en"), top=4)
    assert "This job needs a motorcycle of your own." in text
    assert "This work often falls on weekends." not in text


def test_the_myths_held_are_told_with_the_reality_and_the_others_without_the_myth() -> None:
    text = words(shown(fixed_result("en")))
    assert "You agreed: A stock analyst spends the day in the warehouse." in text
    assert "In truth: Most of the day goes by in front of a spreadsheet." in text
    assert "You must be brilliant at advanced mathematics." not in text
    assert "Percentages and averages go a long way." in text


def test_where_official_figures_are_is_said_once_below_the_roles() -> None:
    text = shown(fixed_result("en"))
    assert text.count("Where official figures are") == 1
    assert text.rindex("ecomfit explain ") < text.index("Where official figures are") < text.index("hiring test")


def test_the_last_line_says_that_it_is_guidance() -> None:
    assert words(shown(fixed_result("en"))).endswith(words(SAY("report.guidance")))
