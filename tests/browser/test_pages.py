"""The pages as a person sees, hears and prints them, in a real browser opened on the file with the network off."""

from __future__ import annotations

import io
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from ecomfit.knowledge.load import load
from ecomfit.knowledge.lookup import Entry
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.quiz.quiz import Quiz
from ecomfit.report.html.page import book_page, comparison_page, result_page
from ecomfit.report.json.catalogue import explanation_dict
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
#: Someone who answers the default quiz: as it is usually taken, or the whole of it, for pages as full as they come.
ANSWERS = {
    id_: 1 + (place * place) % len(question.labels) for place, (id_, question) in enumerate(DEFAULT.questions.items())
}
#: In pixels: 740 is just wide enough for columns, and A4 less its margins is 680 across.
PHONE, TABLET, DESKTOP, SHEET = 360, 740, 1280, 680
LANGUAGES = ("id", "en")


def full_page(lang: str) -> str:
    made = score(DEFAULT, ANSWERS | held(), lang=lang, label="Rina Wijaya, kelas XI IPA 3")
    return result_page(view_of(DEFAULT, made, speaker(lang)), speaker(lang))


def usual_page(lang: str) -> str:
    quiz = Quiz(DEFAULT)
    while (question := quiz.next_question()) is not None:
        quiz.answer(question.id, ANSWERS[question.id])
    held = {statement.id: 1 for statement in quiz.statements()}
    made = score(DEFAULT, dict(quiz.answers) | held, lang=lang, label="Rina Wijaya, kelas XI IPA 3")
    return result_page(view_of(DEFAULT, made, speaker(lang)), speaker(lang))


def held() -> dict[str, int]:
    return {f"{role.id}.myth.1": 1 for role in DEFAULT.roles.values() if role.misconceptions}


def default_handbook(lang: str) -> str:
    return book_page(book_of(handbook_dict(DEFAULT.catalogue, lang), speaker(lang)), speaker(lang))


def one_role(lang: str) -> str:
    data = explanation_dict(DEFAULT.catalogue, Entry("role", "digital_marketing_specialist"), lang)
    return book_page(book_of(data, speaker(lang)), speaker(lang))


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
    **{f"{name}-{lang}": (make, lang) for name, make in (("small", page), ("usual", usual_page)) for lang in LANGUAGES},
    **{f"handbook-{lang}": (default_handbook, lang) for lang in LANGUAGES},
    "small handbook": (handbook_html, "en"),
    **{f"comparison-{lang}": (default_comparison, lang) for lang in LANGUAGES},
}
ONLY_PRINTED = {f"full-{lang}": (full_page, lang) for lang in LANGUAGES} | {"one role": (one_role, "id")}
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
            make, argument = (PAGES | ONLY_PRINTED | ATTACKS)[name]
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


@pytest.mark.parametrize("width", [PHONE, TABLET, DESKTOP])
@pytest.mark.parametrize("name", ["small-en", "usual-id", "hostile_page 9"])
def test_the_letters_of_a_drawing_stay_inside_it_and_apart(browser: Browser, saved: Any, name: str, width: int) -> None:
    browser.open(saved(name), width)
    found = browser.run(
        """
        const wrong = [];
        for (const svg of document.querySelectorAll('svg.chart')) {
          const texts = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()])
            .filter(pair => pair[1].width);
          const edge = svg.getBoundingClientRect();
          for (const [text, at] of texts) {
            if (at.left < edge.left - 1 || at.right > edge.right + 1) wrong.push('out: ' + text.textContent);
            for (const [other, its] of texts)
              if (text !== other && at.left < its.right - 1 && its.left < at.right - 1)
                wrong.push(text.textContent + ' on ' + other.textContent);
          }
        }
        return wrong;
        """
    )
    assert found == []


@pytest.mark.parametrize("width", [SHEET, TABLET, DESKTOP])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_of_a_tables_head_is_broken(browser: Browser, saved: Any, lang: str, width: int) -> None:
    """A word that is broken is taller, laid out alone, than the letter it begins with."""
    browser.open(saved(f"usual-{lang}"), width, media="print" if width == SHEET else "")
    broken = browser.run(
        """
        const wrong = [];
        for (const head of document.querySelectorAll('thead th')) {
          const text = head.firstChild, range = document.createRange();
          if (!head.getClientRects().length || !text) continue;
          for (const word of text.data.matchAll(/[^ ]+/g)) {
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1) wrong.push(word[0]);
          }
        }
        return wrong;
        """
    )
    assert broken == []


@pytest.mark.parametrize("look", ["light", "dark", "print"])
@pytest.mark.parametrize("name", [name for name in PAGES if name != "handbook-en"])  # one handbook takes long enough
def test_axe_finds_nothing_wrong(browser: Browser, saved: Any, name: str, look: str) -> None:
    if look == "print":
        browser.open(saved(name), SHEET, media="print")
    else:
        browser.open(saved(name), PHONE, scheme=look)
    browser.run("document.querySelectorAll('details').forEach(details => { details.open = true })")
    browser.run(files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found = browser.driver.execute_async_script("axe.run().then(arguments[0])")
    wrong = [(rule["id"], [node["html"] for node in rule["nodes"]][:3]) for rule in found["violations"]]
    assert wrong == []
    checked = {rule["id"] for rule in found["passes"]}
    assert {"color-contrast", "html-has-lang", "document-title", "heading-order", "landmark-one-main"} <= checked


@pytest.mark.parametrize(("look", "media"), [("light", ""), ("dark", ""), ("dark", "print")])
def test_what_is_drawn_stands_out_from_its_ground(browser: Browser, saved: Any, look: str, media: str) -> None:
    """Letters by 7 to 1, marks by 3 to 1 or an outline that does (WCAG 2.1, 1.4.6 and 1.4.11); paper is white."""
    browser.open(saved("usual-id"), media=media, scheme=look)
    ground = browser.run("return getComputedStyle(document.body).backgroundColor")
    assert (brightness(ground) > 0.9) == (look == "light" or media == "print")
    letters, marks, outlines = browser.run(
        """
        const style = (selector, key) =>
          [...new Set([...document.querySelectorAll(selector)].map(e => getComputedStyle(e)[key]))];
        return [style('svg text', 'fill'), style('.for, .mark-ability, .mark-first', 'fill'),
                style('.need, .against, .mark-later, .mark-interest', 'stroke')];
        """
    )
    assert letters
    assert marks
    assert outlines
    assert {colour for colour in letters if contrast(colour, ground) < 7} == set()
    assert {colour for colour in (*marks, *outlines) if contrast(colour, ground) < 3} == set()


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours written as `rgb(r, g, b)` (WCAG 2.1, 1.4.3)."""
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def brightness(colour: str) -> float:
    shares = [int(share) / 255 for share in colour.removeprefix("rgb(").removesuffix(")").split(",")]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_screen_reader_is_told_every_table_by_name_and_no_drawing(browser: Browser, saved: Any, lang: str) -> None:
    browser.open(saved(f"small-{lang}"))
    told = [(node["role"]["value"], node.get("name", {}).get("value")) for node in browser.accessible()]
    say = speaker(lang)
    assert not [name for role, name in told if role in {"image", "img"}]
    assert [name for role, name in told if role == "table"] == [
        say(f"page.{key}") for key in ("ranking", "why", "profile")
    ]
    heads = [name for role, name in told if role == "columnheader"]
    assert heads[:6] == [say(f"page.{key}") for key in ("role", "match", "p_best", "p_top3", "interest", "readiness")]
    assert say("page.needed", role=result(lang).ranking[0].name) in heads


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_answer_is_on_the_first_screen_of_a_phone(browser: Browser, saved: Any, lang: str) -> None:
    browser.open(saved(f"usual-{lang}"), PHONE)
    bottom = "return document.querySelector('%s').getBoundingClientRect().bottom"
    assert browser.run(bottom % ".short") < browser.run(bottom % ".ranking tbody tr:nth-child(2)") < 900


def test_the_contents_lead_to_what_they_name(browser: Browser, saved: Any) -> None:
    browser.open(saved("usual-en"), PHONE)
    links = browser.run("return [...document.querySelectorAll('nav a')].map(a => [a.hash, a.textContent])")
    assert len(links) == 6
    for hash_, words in links:
        browser.run("document.querySelector(`nav a[href='${arguments[0]}']`).click()", hash_)
        top, heading = browser.run(
            "const at = document.querySelector(arguments[0]);"
            "return [at.getBoundingClientRect().top, at.querySelector('h2').textContent]", hash_,
        )  # fmt: skip
        assert heading == words
        assert -1 <= top < 900


def test_on_a_phone_the_roles_unfold_by_a_key(browser: Browser, saved: Any) -> None:
    browser.open(saved("usual-en"), PHONE)
    shown = "return [...document.querySelectorAll('.fold .columns')].map(e => e.checkVisibility())"
    assert browser.run(shown) == [False] * 3
    for key, first in (("Enter", True), ("Enter", False), (" ", True)):
        browser.run("document.querySelector('.fold summary').focus()")
        for kind in ("keyDown", "keyUp"):
            text = {"text": "\r" if key == "Enter" else " "} if kind == "keyDown" else {}
            browser.tell("Input.dispatchKeyEvent", {
                "type": kind, "key": key, "code": "Enter" if key == "Enter" else "Space",
                "windowsVirtualKeyCode": 13 if key == "Enter" else 32, **text,
            })  # fmt: skip
        assert browser.run(shown) == [first, False, False]


@pytest.mark.parametrize(("width", "media"), [(TABLET, ""), (DESKTOP, ""), (SHEET, "print")])
def test_where_there_is_room_nothing_of_a_role_is_folded(browser: Browser, saved: Any, width: int, media: str) -> None:
    browser.open(saved("usual-en"), width, media=media)
    heights = "return [...document.querySelectorAll(arguments[0])].map(e => e.getBoundingClientRect().height)"
    told = browser.run(heights, ".fold .columns")
    assert len(told) == 3
    assert min(told) > 100
    # A summary that opens what is open already would only confuse.
    assert browser.run(heights, ".fold > summary") == [0] * 3


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


def lowest(printed: PageObject) -> tuple[float, str]:
    """Return how far up a sheet its lowest words stand, as a share of its height, and which they are."""
    found: list[tuple[float, str]] = []

    def note(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip() and not re.fullmatch(r"\d+ / \d+", text.strip()):
            found.append((cm[5] + cm[3] * tm[5], text.strip()))

    printed.extract_text(visitor_text=note)
    y, text = min(found)
    return y / float(printed.mediabox.height), text


@pytest.mark.parametrize("name", [f"{name}-{lang}" for name in ("usual", "full") for lang in LANGUAGES])
def test_a_result_prints_on_at_most_six_sheets_of_a4(browser: Browser, saved: Any, name: str) -> None:
    browser.open(saved(name), scheme="dark")
    headings = browser.run("return [...document.querySelectorAll('h1, h2, h3, h4')].map(e => e.textContent)")
    printed = PdfReader(io.BytesIO(browser.pdf())).pages
    assert {(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in printed} == {(595, 842)}
    assert len(printed) <= 6
    ends = [lowest(p) for p in printed]
    assert [share for share, _ in ends[:-1] if share > 0.25] == []  # no sheet in the middle is a quarter empty
    assert [text for _, text in ends if text in headings] == []  # and none ends with a heading
    assert len(words(printed[-1])) > 400  # no sheet for a few words
    say = speaker(name[-2:])
    text = " ".join(words(p) for p in printed)
    assert text.count(say("role.circumstances")) == 3
    assert say("page.rather") not in text
    assert say("page.older") not in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_handbook_prints_a_role_to_a_page(browser: Browser, saved: Any, lang: str) -> None:
    browser.open(saved(f"handbook-{lang}"))
    texts = [words(p) for p in PdfReader(io.BytesIO(browser.pdf())).pages]
    starts = [text.split(" Also called")[0].split(" Disebut juga")[0] for text in texts]
    for number, role in enumerate(DEFAULT.roles.values(), 1):
        assert starts[number] == role.name.in_language(lang)
    browser.open(saved(f"handbook-{lang}"), SHEET, media="print")
    size = browser.run("return getComputedStyle(document.querySelector('.told .columns li')).fontSize")
    assert float(size.removesuffix("px")) > 11.3  # 8.5 points


def test_one_role_prints_on_one_sheet(browser: Browser, saved: Any) -> None:
    browser.open(saved("one role"))
    assert len(PdfReader(io.BytesIO(browser.pdf())).pages) == 1


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
    browser.open(saved("usual-en"), SHEET, media="print")
    for one, other in ((".reach-first", ".reach-later"), (".mark-first", ".mark-later"), (".for", ".against")):
        fills = browser.run(
            "return [...arguments].map(kind => getComputedStyle(document.querySelector(kind)).fill)", one, other
        )
        assert contrast(*fills) > 3
