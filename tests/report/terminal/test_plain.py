"""Plain reports: sentences that a screen reader reads as they stand; nothing is drawn, nothing is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from ecomfit.messages import speaker
from ecomfit.report.terminal.blocks import caution, draw
from ecomfit.report.terminal.evaluation import evaluation_report
from ecomfit.report.terminal.history import history_report
from ecomfit.report.view.history import ListedSitting
from ecomfit.report.view.measurements import EvaluationView
from report.fixed import LANGUAGES, render
from report.test_goldens import REPORTS, every_report

if TYPE_CHECKING:
    from ecomfit.report.json.evaluation import EvaluationData

SAY = speaker("en")
#: Lines, blocks, geometric shapes, bullets and arrows, and two blanks in a row, which make columns.
DRAWN = re.compile("[\u2500-\u25ff•·→]|\\S {2,}\\S|\\x1b")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
def test_nothing_is_drawn_whatever_is_said_of_colours(name: str, lang: str) -> None:
    shown = render(every_report(lang)[name], 80, plain=True, colour=True)
    assert DRAWN.findall(shown) == []
    assert not [line for line in shown.splitlines() if line.startswith(" ")]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", sorted({*REPORTS} - {"result", "history-compare", "compare"}))
def test_all_that_is_said_of_knowledge_is_said(name: str, lang: str) -> None:
    drawn = re.sub("[─━●█░]", " ", render(every_report(lang)[name], 120))
    plain = render(every_report(lang)[name], 120, plain=True)
    say = speaker(lang)
    legend = {word.strip(":") for word in say("explain.requires_legend").split()}
    words = {word.strip("():") for word in drawn.split()} - legend - {"•"}
    assert {word for word in words if word.removesuffix("/5") not in plain} == set()


def test_a_role_of_the_ranking_is_a_line_with_its_numbers_named() -> None:
    shown = render(every_report("en")["result"], 80, plain=True)
    assert "\n1. Stock Analyst: match 90, between 66 and 98\n" in shown


def test_a_caution_is_told_from_what_is_not_one_by_a_word() -> None:
    assert render(lambda: draw([caution("Mind this.", SAY)]), 80, plain=True) == "Note: Mind this.\n"
    assert render(lambda: draw([caution("Mind this.", SAY)]), 80) == "! Mind this.\n"


def test_what_one_of_two_roles_does_not_need_is_said() -> None:
    shown = render(every_report("en")["compare"], 100, plain=True)
    assert "- Physical endurance. Stock Analyst: not needed; Parcel Courier: importance 5, level 4\n" in shown


def test_each_thing_about_a_sitting_is_named() -> None:
    sittings = [
        ListedSitting(id="20260203-093000", started="2026-02-03 09:30", label="", goal="balanced", asked="27", top=""),
        ListedSitting(
            id="20260204-093000", started="2026-02-04 09:30", label="Rina", goal="", asked="12", top="Courier"
        ),
    ]
    assert render(lambda: history_report(sittings, SAY), 200, plain=True).splitlines() == [
        "ID: 20260203-093000; Begun: 2026-02-03 09:30; Goal: balanced; Answers: 27",
        "ID: 20260204-093000; Begun: 2026-02-04 09:30; Label: Rina; Answers: 12; First role: Courier",
    ]


def test_each_figure_of_a_table_is_named() -> None:
    data: EvaluationData = {
        "schema": "ecomfit/evaluation/1",
        "knowledge": {"version": 1, "hash": "0"},
        "goal": "balanced",
        "seed": 0,
        "respondents": 5,
        "left_out": 0,
        "questions": 13,
        "points": [
            {
                "order": order,
                "people": 5,
                "asked": 6,
                "agreement": share,
                "agreement_raw": None,
                "top3": share,
                "coverage": None,
                "regret": 0.25,
            }
            for order, share in (("adaptive", 0.8), ("rotation", 0.6))
        ],
        "stopping": {
            "least": 6,
            "most": 9,
            "asked": {"mean": 7.5, "p10": 6, "p50": 7, "p90": 9},
            "people": 5,
            "agreement": 0.8,
            "agreement_raw": None,
            "top3": 1.0,
            "coverage": None,
            "regret": 0.25,
            "reasons": {"settled": 4, "limit": 1},
        },
    }
    shown = render(lambda: evaluation_report(EvaluationView("en", data), SAY), 80, plain=True)
    assert "\nasked: 6; adaptive: 80%; rotation: 60%; random: –\n" in shown
    assert "\n6, 7, 9 questions at the 10th, 50th and 90th percentile\n" in shown
