"""The page: to the letter, with the numbers of the JSON, and with nothing in it that runs or fetches."""

from __future__ import annotations

import re
from collections import Counter
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
    view,
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
def test_the_answer_comes_first_and_how_it_was_made_last(lang: str) -> None:
    text, say, shown = Reader(page(lang)).text, speaker(lang), view(lang)
    order = [
        shown.head.title,
        shown.head.short,
        say("page.ranking"),
        f"{shown.roles[0].ranked.rank}. {shown.roles[0].ranked.name}",
        say("report.guidance"),
        say("page.steps", role=shown.roles[0].ranked.name),
        say("gaps.title"),
        say("page.effects_intro"),
        say("page.more_about", role=shown.roles[0].ranked.name),
        say("page.profile_intro"),
        say("report.how_to_read"),
        shown.head.asked,
        shown.head.knowledge,
    ]
    places = [text.index(words) if number else 0 for number, words in enumerate(order)]
    assert places == sorted(places)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_told_twice_on_what_is_open(lang: str) -> None:
    """Pairs of roles, which repeat answers, are folded until somebody asks for them; headings and names may recur."""
    body = page(lang).partition("</header>")[2]
    body = re.sub("<details>.*?</details>", "", body, flags=re.DOTALL)
    written = re.findall('<(?:p|li|dd|th scope="row")(?: [^>]*)?>(.*?)</(?:p|li|dd|th)>', body, flags=re.DOTALL)
    told = [" ".join(re.sub("<[^>]*>", " ", words).split()) for words in written]
    sentences = [words for words in told if len(words.split()) > 3]
    assert len(sentences) > 50
    assert [words for words, times in Counter(sentences).items() if times > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_figures_beside_an_answer_are_its_effects(lang: str) -> None:
    because = [
        {entry["question"]: entry["effect"] for entry in role["because"]}
        for role in result(lang).to_dict()["ranking"][:3]
    ]
    rows = {row[0].partition(" —")[0]: row[1:] for row in Reader(page(lang)).rows if len(row) == 4}
    told = 0
    for id_, question in KB.questions.items():
        if figures := rows.get(question.text.in_language(lang)):
            assert [float(figure.replace(",", ".").replace("−", "-")) for figure in figures] == pytest.approx(
                [effects[id_] for effects in because], abs=0.0051
            )
            told += 1
    assert told >= 5


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


@pytest.mark.parametrize("make", [handbook_html, page])
def test_every_link_leads_to_a_place_on_the_page(make: Callable[[str], str]) -> None:
    tags = Reader(make("id")).tags
    places = [attributes["id"] for _, attributes in tags if "id" in attributes]
    links = [attributes["href"] or "" for tag, attributes in tags if tag == "a"]
    assert len(links) >= 6
    assert {link[:1] for link in links} == {"#"}
    assert {link[1:] for link in links} <= set(places)
    assert len(places) == len(set(places))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_contents_lead_to_every_part(lang: str) -> None:
    tags = Reader(page(lang)).tags
    parts = [attributes["id"] for tag, attributes in tags if tag == "section"]
    links = [attributes["href"] for tag, attributes in tags if tag == "a"]
    assert [f"#{part}" for part in parts[1:]] == links[: len(parts) - 1]


def test_a_result_of_nothing_is_a_page_without_charts_of_the_person() -> None:
    text = result_page(view_of(KB, score(KB, {}), speaker("en")), speaker("en"))
    parts = [attributes["id"] for tag, attributes in Reader(text).tags if tag == "section"]
    assert parts == ["answer", "reading"]


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
