"""Drawings: geometry that says what the numbers say, names for who cannot see them, and text that fits."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.messages import speaker
from ecomfit.report.html.charts import svg
from ecomfit.report.html.charts.contributions import effects_chart
from ecomfit.report.html.charts.profile import profile_chart
from ecomfit.report.html.charts.roles import roles_chart
from ecomfit.report.view.result import view_of
from report.fixed import LANGUAGES
from report.pages import HOSTILE, hostile_result, view

if TYPE_CHECKING:
    from ecomfit.report.view.result import View

NS = "{http://www.w3.org/2000/svg}"


def charts(shown: View) -> dict[str, ElementTree.Element]:
    say = speaker(shown.lang)
    assert shown.profile is not None
    assert shown.effects is not None
    drawn = {
        "roles": roles_chart(shown.tiers, say),
        "profile": profile_chart(shown.profile, say),
        "effects": effects_chart(shown.effects, shown.roles[0].ranked.name, shown.lang, say),
    }
    return {name: ElementTree.fromstring(text) for name, text in drawn.items()}


def per_cent(element: ElementTree.Element, attribute: str) -> float:
    return float(element.attrib[attribute].removesuffix("%"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["roles", "profile", "effects"])
def test_a_drawing_has_a_name_and_a_description(name: str, lang: str) -> None:
    drawing = charts(view(lang))[name]
    title, description = drawing.find(f"{NS}title"), drawing.find(f"{NS}desc")
    assert title is not None
    assert description is not None
    assert title.text
    assert description.text
    assert drawing.attrib["role"] == "img"
    assert drawing.attrib["aria-labelledby"] == title.attrib["id"]
    assert drawing.attrib["aria-describedby"] == description.attrib["id"]


@pytest.mark.parametrize("name", ["roles", "profile", "effects"])
def test_nothing_is_styled_and_all_is_inside(name: str) -> None:
    drawing = charts(view("en"))[name]
    height = float(drawing.attrib["height"])
    for element in drawing.iter():
        assert "style" not in element.attrib
        for attribute in ("x", "x1", "x2", "cx"):
            if element.attrib.get(attribute, "").endswith("%"):
                assert 0 <= per_cent(element, attribute) <= 100
        for attribute in ("y", "y1", "y2", "cy"):
            assert 0 <= float(element.attrib.get(attribute, 0)) <= height


def test_the_bars_of_the_roles_are_where_the_numbers_are() -> None:
    shown = view("en")
    drawing = charts(shown)["roles"]
    ranking = [ranked for tier in shown.tiers for ranked in tier.roles]
    bars, points = drawing.findall(f"{NS}rect"), drawing.findall(f"{NS}circle")
    for ranked, bar, point in zip(ranking, bars, points, strict=True):
        assert per_cent(point, "cx") == pytest.approx(2 + 0.96 * ranked.match, abs=0.01)
        assert per_cent(bar, "x") == pytest.approx(2 + 0.96 * ranked.interval[0], abs=0.01)
        assert per_cent(bar, "width") == pytest.approx(0.96 * (ranked.interval[1] - ranked.interval[0]), abs=0.02)


def test_the_first_tier_is_told_apart_without_colour() -> None:
    shown = view("en")
    fills = [point.attrib["fill"] for point in charts(shown)["roles"].findall(f"{NS}circle")]
    tiers = [tier.number for tier in shown.tiers for _ in tier.roles]
    assert [fill == svg.PAPER for fill in fills] == [tier > 1 for tier in tiers]


def test_each_bar_of_the_waterfall_begins_where_the_one_before_it_ended() -> None:
    shown = view("en")
    assert shown.effects is not None
    bars = charts(shown)["effects"].findall(f"{NS}rect")
    steps = [reason.effect for reason in shown.effects.greatest]
    steps += [shown.effects.rest] if shown.effects.others else []
    steps += [shown.effects.realism] if shown.effects.realism is not None else []
    at = None
    for effect, bar in zip(steps, bars[:-1], strict=True):
        low, width = per_cent(bar, "x"), per_cent(bar, "width")
        start, end = (low, low + width) if effect >= 0 else (low + width, low)
        assert at is None or start == pytest.approx(at, abs=0.03)
        assert (bar.attrib["fill"] == svg.PAPER) == (effect < 0)
        at = end
    assert at == pytest.approx(per_cent(bars[-1], "x") + per_cent(bars[-1], "width"), abs=0.03)


def test_a_level_that_several_roles_need_has_one_mark_with_their_ranks() -> None:
    shown = view("en")
    assert shown.profile is not None
    drawing = charts(shown)["profile"]
    marks = {text.text for text in drawing.findall(f"{NS}text") if text.attrib.get("font-size") == "11"}
    assert marks <= {"1", "2", "3", "1·2", "1·3", "2·3", "1·2·3"}
    needed = {
        rank
        for row in shown.profile.rows
        for (rank, _), need in zip(shown.profile.roles, row.needs, strict=True)
        if need
    }
    assert {int(rank) for mark in marks for rank in (mark or "").split("·")} == needed


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_stays_text(words: str) -> None:
    kb, made = hostile_result(words)
    for drawing in charts(view_of(kb, made, speaker("en"))).values():
        assert {element.tag.removeprefix(NS) for element in drawing.iter()} <= {
            "svg", "title", "desc", "text", "line", "rect", "circle",
        }  # fmt: skip
        assert not [name for element in drawing.iter() for name in element.attrib if name.startswith("on")]


@given(st.text(st.characters(blacklist_categories=["Cc", "Cs"])), st.integers(1, 60))
def test_what_is_cut_fits_and_says_that_it_is_cut(words: str, columns: int) -> None:
    shown = svg.cut(words, columns)
    assert sum(svg.columns_of(char) for char in shown) <= max(columns, svg.columns_of("…"))
    assert shown == words or (shown.endswith("…") and words.startswith(shown[:-1]))


@given(st.floats(-1e6, 1e6))
def test_a_value_off_the_scale_is_at_its_end(value: float) -> None:
    assert 2 <= float(svg.Axis(1, 5).at(value)[:-1]) <= 98
