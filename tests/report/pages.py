"""The result that every page and every Markdown is made from, its hostile twin, and a reader of HTML."""

from __future__ import annotations

import os
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ecomfit.knowledge.records import Text, Words
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.report.html.page import book_page, comparison_page, result_page
from ecomfit.report.json.comparison import comparison_dict
from ecomfit.report.json.handbook import handbook_dict
from ecomfit.report.markdown.handbook import book_markdown
from ecomfit.report.markdown.result import result_markdown
from ecomfit.report.view.comparison import ComparedRoles, comparison_of
from ecomfit.report.view.handbook import Book, book_of
from ecomfit.report.view.result import View, view_of

from .fixed import ANSWERS, KB, fixed_result

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.result import Result

T = TypeVar("T")

GOLDENS = Path(__file__).parent / "golden_pages"

#: Text that would run, style, link, draw, hide or turn something where it is not taken as text.
HOSTILE = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "</title></style></svg><iframe src=//evil.example>",
    "{{ 7 * 7 }}{% raw %}",
    "]]><!--",
    "&lt;b&gt; &amp;amp; &#60;",
    "\x1b[2J\x1b[31mred\x9b0m",
    "\u202egpj.exe\u2066\u200b\ufeff",
    "مرحبا 123 שלום",
    "W" * 400,
    "",
    " ",
    "# heading #",
    "- item",
    "12. item",
    "> quoted",
    "---",
    "===",
    "***strong*** __too__ ~~struck~~",
    "[link](javascript:alert(1)) ![image](http://evil.example/x.png) <http://evil.example>",
    "`code` ```fence",
    "| a | b |\n|---|---|\n\n    indented",
    "\\* \\",
)


def result(lang: str) -> Result:
    return replace(fixed_result(lang), taken="2026-11-22T14:05:00+07:00")


def view(lang: str, top: int = 7) -> View:
    return view_of(KB, result(lang), speaker(lang), top)


def page(lang: str) -> str:
    return result_page(view(lang), speaker(lang))


def markdown(lang: str) -> str:
    return result_markdown(view(lang), speaker(lang))


def handbook(lang: str, kb: KnowledgeBase = KB) -> Book:
    return book_of(handbook_dict(kb.catalogue, lang), speaker(lang))


def handbook_html(lang: str) -> str:
    return book_page(handbook(lang), speaker(lang))


def handbook_markdown(lang: str) -> str:
    return book_markdown(handbook(lang), speaker(lang))


def comparison(lang: str, kb: KnowledgeBase = KB) -> ComparedRoles:
    one, other = kb.roles["stock_analyst"], kb.roles["parcel_courier"]
    return comparison_of(comparison_dict(kb.catalogue, one, other, lang), speaker(lang))


def comparison_html(lang: str) -> str:
    return comparison_page(comparison(lang), speaker(lang))


def hostile_kb(words: str) -> KnowledgeBase:
    """Return the knowledge base with `words` before every text, and instead of every name."""
    return _with_every_text(KB, words)


def hostile_result(words: str) -> tuple[KnowledgeBase, Result]:
    kb = hostile_kb(words)
    made = score(kb, ANSWERS, lang="en", conditions={"own_vehicle": False, "weekends": True}, label=words or None)
    return kb, replace(made, taken=words or None)


def _with_every_text(value: T, words: str) -> T:
    if isinstance(value, Text):
        return Text({lang: f"{words} {text}" for lang, text in value.by_language.items()})  # type: ignore[return-value]
    if isinstance(value, Words):
        every = {lang: tuple(f"{words} {word}" for word in some) for lang, some in value.by_language.items()}
        return Words(every)  # type: ignore[return-value]
    if is_dataclass(value) and not isinstance(value, type):
        changed = {field.name: _with_every_text(getattr(value, field.name), words) for field in fields(value)}
        if "name" in changed:
            changed["name"] = Text(dict.fromkeys(("id", "en"), words))
        return type(value)(**changed)
    if isinstance(value, dict):
        return {key: _with_every_text(inner, words) for key, inner in value.items()}  # type: ignore[return-value]
    if isinstance(value, tuple):
        return tuple(_with_every_text(inner, words) for inner in value)  # type: ignore[return-value]
    return value


class Reader(HTMLParser):
    """Reads a page: its tags with their attributes, its text, and the cells of its tables, row by row."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.rows: list[list[str]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" in self.open:
            return
        self.words.append(data)
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


VOID = {"meta"}


def split(page: str) -> tuple[str, str]:
    """Return a page with a mark for its style sheet, and the style sheet, which is the same on every page."""
    before, rest = page.split("<style>\n")
    style, after = rest.split("</style>")
    return f"{before}<style>…</style>{after}", style


def same(name: str, text: str) -> None:
    """Compare with a golden; with ECOMFIT_GOLDENS=write, write it instead, to be read and kept."""
    file = GOLDENS / name
    if os.environ.get("ECOMFIT_GOLDENS") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")
