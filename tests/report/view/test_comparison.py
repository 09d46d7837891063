"""Two roles side by side of which a knowledge base says little: nothing is made up, and no side is left blank."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ecomfit.messages import speaker
from ecomfit.report.html.page import comparison_page
from ecomfit.report.json.comparison import comparison_dict
from ecomfit.report.markdown.comparison import comparison_markdown
from ecomfit.report.terminal.comparison import comparison_report
from ecomfit.report.view.comparison import ComparedRoles, comparison_of
from report.fixed import KB, render
from report.pages import Reader

SAY = speaker("en")


def compared(one: str, other: str, *, bare: bool = False) -> ComparedRoles:
    """Compare two roles; `bare` leaves them only their names and what they require."""
    roles = [KB.roles[one], KB.roles[other]]
    if bare:
        roles = [type(role)(role.id, role.name, role.requires) for role in roles]
    return comparison_of(comparison_dict(KB.catalogue, roles[0], roles[1], "en"), SAY)


def test_what_is_said_of_neither_has_no_heading() -> None:
    bare = compared("parcel_courier", "live_seller", bare=True)
    assert (bare.sections, bare.difference, bare.summaries) == ((), (), ("", ""))
    headings = [line for line in comparison_markdown(bare, SAY).splitlines() if line.startswith("#")]
    assert headings == ["# Parcel Courier / Live-Stream Seller", f"## {SAY('compare.skills')}"]
    assert [tag for tag, _ in Reader(comparison_page(bare, SAY)).tags if tag in {"h1", "h2", "h3"}] == ["h1", "h2"]
    shown = render(lambda: comparison_report(bare, SAY), 80)
    assert SAY("compare.skills") in shown
    assert "—" not in shown


def test_when_where_and_with_whom_stands_side_by_side() -> None:
    sections = {section.heading: section.points for section in compared("stock_analyst", "parcel_courier").sections}
    one, other = sections[SAY("role.circumstances")]
    assert [point.text for point in one] == [text.in_language("en") for text in KB.roles["stock_analyst"].circumstances]
    assert [point.text for point in other] == ["On the road from morning to afternoon"]


@pytest.mark.parametrize("width", [40, 80])
def test_where_only_one_has_something_the_other_has_a_dash(width: int) -> None:
    pair = compared("parcel_courier", "live_seller")
    assert (bool(pair.summaries[0]), pair.summaries[1]) == (True, "")
    assert [section.points[1] for section in pair.sections if section.heading == SAY("explain.tasks")] == [()]
    assert "—" in render(lambda: comparison_report(pair, SAY), width)
    assert "—" in Reader(comparison_page(pair, SAY)).text
    assert "**Live-Stream Seller**: \n" not in comparison_markdown(pair, SAY)


def test_two_columns_stand_beside_each_other_only_where_there_is_room() -> None:
    pair = compared("stock_analyst", "parcel_courier")
    wide, narrow = (render(lambda: comparison_report(pair, SAY), width).splitlines() for width in (80, 40))
    beside = [line for line in wide if line.split() == ["Stock", "Analyst", "Parcel", "Courier"]]
    assert len(beside) >= 1 + 1 + len(pair.sections)  # summaries, skills, and each section
    assert [line for line in narrow if line.startswith("Stock Analyst") and "Courier" in line] == [narrow[0]]


def test_a_role_without_a_legible_name_is_called_by_its_id() -> None:
    one, other = (KB.roles[id_] for id_ in ("stock_analyst", "parcel_courier"))
    nameless = replace(one, name=replace(one.name, by_language={"": "\u200b"}))
    pair = comparison_of(comparison_dict(KB.catalogue, nameless, other, "en"), SAY)
    assert pair.names == ("stock_analyst", "Parcel Courier")
