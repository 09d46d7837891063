"""Drawings: geometry that says what the numbers say, hidden from who hears the numbers beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.report.html.charts import svg
from ecomfit.report.html.charts.contributions import effect_chart
from ecomfit.report.html.charts.importance import importance_chart
from ecomfit.report.html.charts.profile import key, level_scale, skill_chart
from ecomfit.report.html.charts.roles import match_chart, match_scale
from ecomfit.report.view.profile import Level, Profile, Row
from ecomfit.text import clean
from report.pages import HOSTILE, view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomfit.quiz.result import RankedRole

VIEW = view("en")
RANKING = [ranked for tier in VIEW.tiers for ranked in tier.roles]


def drawn(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def every_drawing() -> Iterator[str]:
    assert VIEW.profile is not None
    assert VIEW.effects is not None
    yield from map(match_chart, RANKING)
    yield from (skill_chart(VIEW.profile, row) for row in VIEW.profile.rows)
    yield from (effect_chart(VIEW.effects, effect) for answer in VIEW.effects.answers for effect in answer.effects)
    yield from (importance_chart(importance) for importance in (1, 2.5, 5))
    yield from (match_scale(), level_scale(), *map(key, ("ability", "interest", "need")))


def per_cent(element: ElementTree.Element, attribute: str) -> float:
    return float(element.attrib[attribute].removesuffix("%"))


def test_a_drawing_is_hidden_from_who_hears_the_cell_it_stands_in() -> None:
    drawings = list(map(drawn, every_drawing()))
    assert len(drawings) > 20
    assert all(drawing.attrib["aria-hidden"] == "true" for drawing in drawings)


def test_all_is_inside_and_has_its_colour_from_the_style_sheet() -> None:
    for drawing in map(drawn, every_drawing()):
        height = float(drawing.attrib["height"])
        for element in drawing.iter():
            assert not {"style", "fill", "stroke"} & element.attrib.keys()
            for attribute in ("x", "x1", "x2", "cx"):
                if element.attrib.get(attribute, "").endswith("%"):
                    assert 0 <= per_cent(element, attribute) <= 100
            for attribute in ("y", "y1", "y2", "cy"):
                assert 0 <= float(element.attrib.get(attribute, 0)) <= height


@pytest.mark.parametrize("ranked", RANKING, ids=lambda ranked: ranked.role)
def test_the_bar_of_a_role_is_where_its_numbers_are(ranked: RankedRole) -> None:
    drawing = drawn(match_chart(ranked))
    bar, dot = drawing.find("rect"), drawing.find("circle")
    assert bar is not None
    assert dot is not None
    low, high = ranked.interval
    assert per_cent(dot, "cx") == pytest.approx(2 + 0.96 * ranked.match, abs=0.01)
    assert per_cent(bar, "x") == pytest.approx(2 + 0.96 * low, abs=0.01)
    assert per_cent(bar, "width") == pytest.approx(0.96 * (high - low), abs=0.02)


def test_the_first_tier_is_marked() -> None:
    assert {ranked.tier for ranked in RANKING} > {1}
    for ranked in RANKING:
        dot = drawn(match_chart(ranked)).find("circle")
        assert dot is not None
        assert dot.attrib["class"] == ("mark-first" if ranked.tier == 1 else "mark-later")


def test_the_bar_of_an_effect_begins_at_nothing_and_is_as_long_as_the_effect() -> None:
    effects = VIEW.effects
    assert effects is not None
    named = [effect for answer in effects.answers for effect in answer.effects]
    assert min(named) < 0 < max(named)
    unit = 96 / (max(0.0, *named) - min(0.0, *named))
    for effect in named:
        drawing = drawn(effect_chart(effects, effect))
        nothing, bar = drawing.find("line"), drawing.find("rect")
        assert nothing is not None
        assert bar is not None
        low, width = per_cent(bar, "x"), per_cent(bar, "width")
        assert width == pytest.approx(abs(effect) * unit, abs=0.02)
        assert per_cent(nothing, "x1") == pytest.approx(low if effect >= 0 else low + width, abs=0.02)
        assert bar.attrib["class"] == ("against" if effect < 0 else "for")


def test_a_level_that_several_roles_need_has_one_mark_with_their_ranks() -> None:
    row = Row("Planning", None, None, (4.0, None, 4.0, 2.5))
    profile = Profile(((1, "A"), (2, "B"), (3, "C"), (4, "D")), (row,))
    drawing = drawn(skill_chart(profile, row))
    assert [text.text for text in drawing.findall("text")] == ["1·3", "4"]
    marks = [per_cent(line, "x1") for line in drawing.findall("line") if line.attrib["class"] == "need"]
    assert marks == pytest.approx([2 + 96 * 0.75, 2 + 96 * 0.375])


def test_of_a_skill_that_was_not_measured_only_the_needs_are_drawn() -> None:
    level = Level(3.0, 2.0, 4.0)
    profile = Profile(((1, "A"),), ())
    dots = [
        len(drawn(skill_chart(profile, Row("Planning", interest, ability, (4.0,)))).findall("circle"))
        for interest, ability in ((None, None), (level, None), (None, level), (level, level))
    ]
    assert dots == [0, 1, 1, 2]


def test_the_bar_of_an_importance_fills_its_frame_at_the_greatest() -> None:
    def widths(importance: float) -> list[float]:
        return [float(bar.attrib["width"]) for bar in drawn(importance_chart(importance)).findall("rect")]

    frame, full = widths(5)
    assert full == frame
    assert widths(2.5) == [frame, frame / 2]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words: str) -> None:
    shown = clean(words)
    drawing = drawn(svg.drawing(20, [svg.text(shown, "0", 10, "start")]))
    assert [element.tag for element in drawing.iter()] == ["svg", "text"]
    assert (drawing[0].text or "") == shown


@given(st.floats(-1e6, 1e6))
def test_a_value_off_the_scale_is_at_its_end(value: float) -> None:
    assert 2 <= float(svg.Axis(1, 5).at(value)[:-1]) <= 98
