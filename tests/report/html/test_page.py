"""The page: to the letter, with the numbers of the JSON, and with nothing in it that runs or fetches."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from ecomfit.knowledge.lookup import Entry
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.report.html.page import book_page, comparison_page, result_page
from ecomfit.report.json.catalogue import explanation_dict
from ecomfit.report.view.handbook import book_of
from ecomfit.report.view.result import view_of
from ecomfit.text import clean
from report.fixed import KB, LANGUAGES
from report.pages import (
    HOSTILE,
    Reader,
    comparison,
    comparison_html,
    handbook,
    handbook_html,
    hostile_kb,
    hostile_result,
    page,
    result,
    same,
    split,
)

if TYPE_CHECKING:
    from collections.abc import Callable

ATTRIBUTES = {"onload", "onerror", "onclick", "style", "src", "srcset", "action", "formaction", "xlink:href"}


def one(kind: str, id_: str, lang: str) -> str:
    data = explanation_dict(KB.catalogue, Entry(kind, id_), lang)  # type: ignore[arg-type]
    return book_page(book_of(data, speaker(lang)), speaker(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_of_a_result(lang: str) -> None:
    same(f"result-{lang}.html", split(page(lang))[0])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_handbook(lang: str) -> None:
    same(f"handbook-{lang}.html", split(handbook_html(lang))[0])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_roles_side_by_side(lang: str) -> None:
    same(f"comparison-{lang}.html", split(comparison_html(lang))[0])


def test_every_page_has_the_same_style_sheet() -> None:
    same("page.css", split(page("en"))[1])
    assert {split(make(lang))[1] for make in (page, handbook_html, comparison_html) for lang in LANGUAGES} == {
        split(page("en"))[1]
    }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_names_its_language_and_whom_it_is_for(lang: str) -> None:
    read = Reader(page(lang))
    assert dict(read.tags)["html"] == {"lang": lang}
    named = {"id": "Kuis karier toko kecil: hasilmu", "en": "A career quiz for a small shop: your result"}
    title = f"{named[lang]} · Rina, kelas XI"
    assert f"<title>{title}</title>" in page(lang)
    assert sum(tag == "h1" for tag, _ in read.tags) == 1


def up(value: float) -> str:
    return str(Decimal(str(value)).quantize(Decimal(1), ROUND_HALF_UP))


def sure(probability: float) -> str:
    """What is nearly certain is not shown as certain."""
    shown = up(100 * probability)
    return {"100": ">99", "0": "<1"}.get(shown, shown)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_numbers_are_those_of_the_json(lang: str) -> None:
    rows = {row[0]: row[1:] for row in Reader(page(lang)).rows if row}
    for role in result(lang).to_dict()["ranking"]:
        low, high = role["interval"]
        assert rows[f"{role['rank']}. {role['name']}"] == [
            f"{up(role['match'])} ({up(low)}–{up(high)})",
            f"{sure(role['p_best'])}%",
            f"{sure(role['p_top3'])}%",
            up(role["interest"]),
            f"{up(role['readiness'])}%",
        ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_drawing_is_followed_by_a_table(lang: str) -> None:
    order = [tag for tag, attributes in Reader(page(lang)).tags if tag == "table" or attributes.get("role") == "img"]
    assert order[:6] == ["svg", "table"] * 3
    assert order.count("svg") == 3


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("make", [page, handbook_html, comparison_html])
def test_headings_skip_no_level(make: object, lang: str) -> None:
    levels = [int(tag[1]) for tag, _ in Reader(make(lang)).tags if tag in {"h1", "h2", "h3", "h4"}]  # type: ignore[operator]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("kind", [("role", "stock_analyst"), ("skill", "numbers"), ("term", "B2C")])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_explanation_is_a_page_of_its_own(kind: tuple[str, str], lang: str) -> None:
    read = Reader(one(*kind, lang))
    assert [tag for tag, _ in read.tags if tag == "h1"] == ["h1"]
    assert not [attributes for tag, attributes in read.tags if tag == "a"]


def test_every_link_leads_to_a_place_on_the_page() -> None:
    tags = Reader(handbook_html("id")).tags
    places = {attributes["id"] for _, attributes in tags if "id" in attributes}
    links = [attributes["href"] for tag, attributes in tags if tag == "a"]
    assert links
    assert {link.removeprefix("#") for link in links if link} <= places
    assert {link[0] for link in links if link} == {"#"}


def test_a_result_of_nothing_is_a_page_without_charts_of_the_person() -> None:
    text = result_page(view_of(KB, score(KB, {}), speaker("en")), speaker("en"))
    drawings = [attributes["id"] for tag, attributes in Reader(text).tags if attributes.get("role") == "img"]
    assert drawings == ["roles-chart"]


@pytest.mark.parametrize("make", [page, handbook_html, comparison_html, partial(one, "role", "stock_analyst")])
def test_nothing_on_a_page_runs_or_fetches(make: Callable[[str], str]) -> None:
    text = make("en")
    tags = Reader(text).tags
    allowed = [attributes["content"] for _, attributes in tags if "http-equiv" in attributes]
    assert allowed == ["default-src 'none'; style-src 'unsafe-inline'"]
    running = {"script", "link", "img", "image", "use", "iframe", "object", "embed", "form", "base", "audio", "video"}
    assert running & {tag for tag, _ in tags} == set()
    assert [name for _, attributes in tags for name in attributes if name in ATTRIBUTES or name.startswith("on")] == []
    style = text[text.index("<style>") : text.index("</style>")]
    assert [word for word in ("@import", "@font-face", "url(", "//") if word in style] == []
    values = [value or "" for _, attributes in tags for name, value in attributes.items() if name != "xmlns"]
    assert [value for value in values if "//" in value or "javascript:" in value] == []


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_in_a_result_adds_no_markup(words: str) -> None:
    kb, made = hostile_result(words)
    _check(result_page(view_of(kb, made, speaker("en")), speaker("en")), words)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_in_a_handbook_adds_no_markup(words: str) -> None:
    _check(book_page(handbook("en", hostile_kb(words)), speaker("en")), words)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_in_a_comparison_adds_no_markup(words: str) -> None:
    _check(comparison_page(comparison("en", hostile_kb(words)), speaker("en")), words)


def _check(text: str, words: str) -> None:
    known = {tag for make in (page, handbook_html, comparison_html) for tag, _ in Reader(make("en")).tags}
    read = Reader(text)
    assert read.open == []
    assert {tag for tag, _ in read.tags} <= known
    for _, attributes in read.tags:
        assert not ATTRIBUTES & attributes.keys()
        assert (attributes.get("href") or "#").startswith("#")
    assert clean(words) in read.text
    assert "\x1b" not in text
    assert "\u202e" not in text
