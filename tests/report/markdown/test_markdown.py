"""Markdown: to the letter, legible as plain text, and read by CommonMark as what it was meant to be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ecomfit.knowledge.lookup import Entry, EntryKind
from ecomfit.messages import speaker
from ecomfit.numbers import whole
from ecomfit.quiz.from_answers import score
from ecomfit.report.json.catalogue import explanation_dict
from ecomfit.report.markdown.comparison import comparison_markdown
from ecomfit.report.markdown.handbook import book_markdown
from ecomfit.report.markdown.result import result_markdown
from ecomfit.report.markdown.syntax import bold, escaped, heading
from ecomfit.report.view.handbook import book_of
from ecomfit.report.view.result import view_of
from ecomfit.text import clean
from report.fixed import KB, LANGUAGES
from report.pages import (
    HOSTILE,
    comparison,
    handbook,
    handbook_markdown,
    hostile_kb,
    hostile_result,
    markdown,
    result,
    same,
)

COMMONMARK = MarkdownIt("commonmark")
#: What many programs understand beyond CommonMark.
MORE = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKUP = {
    "html_inline",
    "html_block",
    "link_open",
    "image",
    "code_inline",
    "fence",
    "code_block",
    "table_open",
    "s_open",
}
MARKUP |= {"blockquote_open", "em_open", "hardbreak"}


def tokens(text: str, parser: MarkdownIt = COMMONMARK) -> list[tuple[str, str]]:
    """Return every token, those within a line too, with what it says."""
    found = []
    for token in parser.parse(text):
        found.append((token.type, token.tag))
        found += [(child.type, child.content) for child in token.children or ()]
    return found


def plain(text: str) -> str:
    return "".join(content if kind == "text" else "\n" for kind, content in tokens(text))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_markdown_of_a_result(lang: str) -> None:
    same(f"result-{lang}.md", markdown(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_markdown_of_a_handbook(lang: str) -> None:
    same(f"handbook-{lang}.md", handbook_markdown(lang))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_markdown_of_two_roles(lang: str) -> None:
    same(f"comparison-{lang}.md", comparison_markdown(comparison(lang), speaker(lang)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_numbers_are_those_of_the_json(lang: str) -> None:
    text = markdown(lang)
    for role in result(lang).to_dict()["ranking"]:
        low, high = role["interval"]
        figures = f"{whole(role['match'])} ({whole(low)}–{whole(high)})"
        assert f"{role['rank']}. **{role['name']}**: {figures}\n" in text


def test_cautions_and_roles_that_are_cut_off_are_told() -> None:
    say = speaker("en")
    text = plain(result_markdown(view_of(KB, replace(result("en"), cautions=("one_label",)), say, 2), say))
    assert say("caution.one_label") in text
    assert say("page.more", n=2) in text
    assert say("caution.one_label") not in plain(markdown("en"))


def explained(kind: EntryKind, id_: str) -> str:
    return book_markdown(book_of(explanation_dict(KB.catalogue, Entry(kind, id_), "en"), speaker("en")), speaker("en"))


def test_an_explanation_of_a_skill_names_the_roles_that_require_it() -> None:
    text = explained("skill", "planning")
    assert text.startswith("# Planning\n")
    assert text.index("**Stock Analyst**") < text.index("**Parcel Courier**")
    assert "4/5" in text


def test_an_explanation_of_a_term_is_its_text() -> None:
    text = KB.catalogue.glossary["B2C"].in_language("en")
    assert explained("term", "B2C") == f"# B2C\n\n{text}\n"


def test_what_a_role_leaves_out_has_no_heading() -> None:
    assert [line for line in explained("role", "live_seller").splitlines() if line.startswith("#")] == [
        "# Live-Stream Seller",
        f"## {speaker('en')('explain.requires')}",
        f"## {speaker('en')('explain.conditions')}",
        f"## {speaker('en')('figures.title')}",
    ]


def test_where_official_figures_are_is_said_once_and_only_of_roles() -> None:
    title = speaker("en")("figures.title")
    texts = (explained("role", "stock_analyst"), handbook_markdown("en"), markdown("en"))
    assert [text.count(title) for text in texts] == [1, 1, 1]
    assert title not in explained("skill", "planning")
    assert title not in result_markdown(view_of(KB, score(KB, {}, lang="en"), speaker("en")), speaker("en"))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_text_is_shown_as_it_is(words: str) -> None:
    kb, made = hostile_result(words)
    texts = (
        result_markdown(view_of(kb, made, speaker("en")), speaker("en")),
        book_markdown(handbook("en", hostile_kb(words)), speaker("en")),
        comparison_markdown(comparison("en", hostile_kb(words)), speaker("en")),
    )
    for text in texts:
        assert not {kind for kind, _ in tokens(text, MORE)} & MARKUP
        assert sum(kind == "hr" for kind, _ in tokens(text)) <= 1
        assert clean(words) in plain(text)


SIGNS = "\\`*_[]()<>#+-=~|&;!1a .:\"'$"


@given(st.one_of(st.text(st.characters(codec="utf-8")), st.text(st.sampled_from(SIGNS))).map(clean).filter(bool))
def test_any_text_comes_back_as_it_was(words: str) -> None:
    assert _read(escaped(words)) == words
    assert _read(f"- {escaped(words)}") == words
    assert _read(heading(3, words)) == words
    assert _read(bold(words)) in {words, f"**{words}**"}


def _read(text: str) -> str:
    """Return the text of a Markdown of one block, which holds nothing but text and what sets it off."""
    found = tokens(text, MORE)
    assert not {kind for kind, _ in found} & MARKUP
    return "".join(content for kind, content in found if kind in {"text", "text_special"})
