"""The pages as a person sees, hears and prints them, in a real browser opened on the file with the network off."""

from __future__ import annotations

import io
import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from ecomfit.knowledge.load import load
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.report.html.page import book_page, comparison_page, result_page
from ecomfit.report.json.comparison import comparison_dict
from ecomfit.report.json.handbook import handbook_dict
from ecomfit.report.view.comparison import comparison_of
from ecomfit.report.view.handbook import book_of
from ecomfit.report.view.result import view_of
from report.pages import HOSTILE, comparison, handbook, handbook_html, hostile_kb, hostile_result, page, result

if TYPE_CHECKING:
    from pathlib import Path

    from pypdf import PageObject

    from .conftest import Browser

DEFAULT = load()
#: Someone who answers the whole default quiz, so that the pages are as full as they come.
ANSWERS = {
    id_: 1 + (place * place) % len(question.labels) for place, (id_, question) in enumerate(DEFAULT.questions.items())
}
PHONE, DESKTOP, SHEET = 360, 1280, 680  # A4 less the margins of the page, 180 mm, is 680 pixels across
LANGUAGES = ("id", "en")


def full_page(lang: str) -> str:
    made = score(DEFAULT, ANSWERS | held(), lang=lang, label="Rina Wijaya, kelas XI IPA 3")
    return result_page(view_of(DEFAULT, made, speaker(lang)), speaker(lang))


def held() -> dict[str, int]:
    return {f"{role.id}.myth.1": 1 for role in DEFAULT.roles.values() if role.misconceptions}


def default_handbook(lang: str) -> str:
    return book_page(book_of(handbook_dict(DEFAULT.catalogue, lang), speaker(lang)), speaker(lang))


def default_comparison(lang: str) -> str:
    one, other = DEFAULT.roles["courier"], DEFAULT.roles["seo_specialist"]
    data = comparison_dict(DEFAULT.catalogue, one, other, lang)
    return comparison_page(comparison_of(data, speaker(lang)), speaker(lang))


def hostile_page(words: str) -> str:
    kb, made = hostile_result(words)
    return result_page(view_of(kb, made, speaker("en")), speaker("en"))


def hostile_handbook(words: str) -> str:
    return book_page(handbook("en", hostile_kb(words)), speaker("en"))


def hostile_comparison(words: str) -> str:
    return comparison_page(comparison("en", hostile_kb(words)), speaker("en"))


PAGES = {
    **{f"{name}-{lang}": (make, lang) for name, make in (("small", page), ("full", full_page)) for lang in LANGUAGES},
    **{f"handbook-{lang}": (default_handbook, lang) for lang in LANGUAGES},
    "small handbook": (handbook_html, "en"),
    **{f"comparison-{lang}": (default_comparison, lang) for lang in LANGUAGES},
}
ATTACKS = {
    f"{make.__name__} {place}": (make, words)
    for make in (hostile_page, hostile_handbook, hostile_comparison)
    for place, words in enumerate(HOSTILE)
}


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("pages")
    made: dict[str, Path] = {}

    def save(name: str) -> Path:
        if name not in made:
            make, argument = (PAGES | ATTACKS)[name]
            made[name] = folder / f"{len(made)}.html"
            made[name].write_text(make(argument), encoding="utf-8")
        return made[name]

    return save


@pytest.mark.parametrize("name", [*PAGES, *ATTACKS])
def test_it_opens_without_a_message_a_question_or_a_request(browser: Browser, saved: Any, name: str) -> None:
    file = saved(name)
    browser.requests()
    browser.open(file)
    assert browser.run("return document.readyState") == "complete"
    assert browser.messages() == []
    assert browser.requests() == [file.as_uri()]
    assert browser.run("return document.scripts.length + document.images.length + frames.length") == 0


@pytest.mark.parametrize("width", [PHONE, SHEET, DESKTOP])
@pytest.mark.parametrize("name", [*PAGES, *ATTACKS])
def test_nothing_sticks_out_to_the_side(browser: Browser, saved: Any, name: str, width: int) -> None:
    browser.open(saved(name), width, media="print" if width == SHEET else "")
    wide = browser.run(
        "return [...document.querySelectorAll('body *')]"
        ".filter(e => !e.closest('thead, svg') && e.getBoundingClientRect().right > innerWidth + 1)"
        ".map(e => e.outerHTML.slice(0, 200))"
    )
    assert wide == []
    assert browser.run("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
@pytest.mark.parametrize("name", [*PAGES, "hostile_page 9", "hostile_page 10"])
def test_the_letters_of_a_drawing_stay_inside_it_and_apart(browser: Browser, saved: Any, name: str, width: int) -> None:
    browser.open(saved(name), width)
    found = browser.run(
        """
        const wrong = [];
        for (const svg of document.querySelectorAll('svg[role=img]')) {
          const texts = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()])
            .filter(pair => pair[1].width);
          for (const [text, at] of texts) {
            if (at.left < -1 || at.right > innerWidth + 1) wrong.push('out: ' + text.textContent);
            for (const [other, its] of texts)
              if (text !== other && at.left < its.right - 1 && its.left < at.right - 1 && at.top < its.bottom - 4
                  && its.top < at.bottom - 4) wrong.push(text.textContent + ' on ' + other.textContent);
          }
        }
        return wrong;
        """
    )
    assert found == []


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_wrong(browser: Browser, saved: Any, name: str, media: str) -> None:
    browser.open(saved(name), PHONE if media == "screen" else SHEET, media=media)
    browser.run(files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = browser.driver.execute_async_script("axe.run().then(arguments[0])")
    wrong = [(rule["id"], [node["html"] for node in rule["nodes"]][:3]) for rule in found["violations"]]
    assert wrong == []
    checked = {rule["id"] for rule in found["passes"]}
    assert {"color-contrast", "html-has-lang", "document-title", "heading-order", "landmark-one-main"} <= checked
    assert "handbook" in name or name.startswith("comparison") or "svg-img-alt" in checked


@pytest.mark.parametrize("lang", LANGUAGES)
def test_letters_in_drawings_stand_out_from_the_paper(browser: Browser, saved: Any, lang: str) -> None:
    browser.open(saved(f"full-{lang}"))
    colours = set(browser.run("return [...document.querySelectorAll('svg text')].map(t => getComputedStyle(t).fill)"))
    assert colours
    assert {colour: contrast(colour) for colour in colours if contrast(colour) < 7} == {}


def contrast(colour: str) -> float:
    """Return the contrast of `rgb(r, g, b)` with white (WCAG 2.1, 1.4.3)."""
    shares = [int(share) / 255 for share in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_screen_reader_is_told_every_drawing_and_its_table(browser: Browser, saved: Any, lang: str) -> None:
    browser.open(saved(f"small-{lang}"))
    told = [
        (node["role"]["value"], node.get("name", {}).get("value"), node.get("description", {}).get("value"))
        for node in browser.accessible()
    ]
    say = speaker(lang)
    first = result(lang).ranking[0].name
    drawings = [entry for entry in told if entry[0] in {"image", "img"}]
    assert drawings == [
        (drawings[0][0], say("page.ranking"), say("page.ranking_desc")),
        (drawings[0][0], say("page.profile"), say("page.profile_desc")),
        (drawings[0][0], say("page.effects", role=first), say("page.effects_desc")),
    ]
    tables = [name for role, name, _ in told if role == "table"]
    assert tables[:3] == [say("page.ranking_table"), say("page.profile_table"), say("page.effects_table")]
    assert sum(role == "columnheader" for role, _, _ in told) >= 6 + 6 + 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_phone_keeps_its_tables_tables(browser: Browser, saved: Any, lang: str) -> None:
    browser.open(saved(f"small-{lang}"), PHONE)
    browser.run("document.querySelectorAll('details').forEach(details => { details.open = true })")
    roles = [node["role"]["value"] for node in browser.accessible()]
    assert roles.count("table") == browser.run("return document.querySelectorAll('table').length")
    assert roles.count("cell") + roles.count("gridcell") > 20


def words(printed: PageObject) -> str:
    """Return the words of a printed page without its number, which comes first."""
    return re.sub(r"^\d+ / \d+ ", "", " ".join(printed.extract_text().split()))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_full_result_prints_on_a4_with_a_role_to_a_page(browser: Browser, saved: Any, lang: str) -> None:
    browser.open(saved(f"full-{lang}"))
    printed = PdfReader(io.BytesIO(browser.pdf())).pages
    assert {(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in printed} == {(595, 842)}
    texts = [words(p) for p in printed]
    assert 7 <= len(texts) <= 8  # overview, profile, reasons, three roles, comparisons on one page or two
    assert all(len(text) > 400 for text in texts)  # no sheet for a few words
    say = speaker(lang)
    for title in ("page.profile", "page.roles", "page.rather"):
        assert sum(text.startswith(say(title)) for text in texts) == 1
    assert sum(say("role.first_steps") in text for text in texts) == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_handbook_prints_a_role_to_a_page(browser: Browser, saved: Any, lang: str) -> None:
    browser.open(saved(f"handbook-{lang}"))
    texts = [words(p) for p in PdfReader(io.BytesIO(browser.pdf())).pages]
    starts = [text.split(" Also called")[0].split(" Disebut juga")[0] for text in texts]
    for number, role in enumerate(DEFAULT.roles.values(), 1):
        assert starts[number] == role.name.in_language(lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_roles_stand_side_by_side_where_there_is_room(browser: Browser, saved: Any, lang: str) -> None:
    places = (
        "return [...document.querySelectorAll('.pair > section')].map(e => Math.round(e.getBoundingClientRect().x))"
    )
    browser.open(saved(f"comparison-{lang}"), DESKTOP)
    assert len(set(browser.run(places))) == 2
    browser.open(saved(f"comparison-{lang}"), PHONE)
    assert len(set(browser.run(places))) == 1
    printed = PdfReader(io.BytesIO(browser.pdf())).pages
    assert {(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in printed} == {(595, 842)}
    assert 2 <= len(printed) <= 3


def test_paper_needs_no_colour(browser: Browser, saved: Any) -> None:
    """What is told apart by a fill differs in brightness, not in hue alone."""
    browser.open(saved("small-en"))
    fills = json.loads(browser.run(
        "return JSON.stringify([...new Set([...document.querySelectorAll('svg[role=img] :is(rect, circle)')]"
        ".map(e => getComputedStyle(e).fill))])"
    ))  # fmt: skip
    brightness = sorted(contrast(fill) for fill in fills if fill != "rgb(255, 255, 255)")
    assert len(brightness) >= 2
    assert brightness[0] < 4 < brightness[-1]
