"""The end of a quiz on real terminals: the answer on one screen, and every key of the choice below it."""

from __future__ import annotations

import re
import shutil
from functools import partial
from itertools import cycle, product
from typing import TYPE_CHECKING

import pytest

from ecomfit.messages import speaker

from .terminal import KB, Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from ecomfit.messages import Say

SIZES = ((80, 24), (120, 40), (40, 24))
#: The base of the tests has thirteen questions.
FIRST, ALL = 6, 13


def card(terminal: Terminal) -> str:
    """Return the screen while a card waits on it, "" while none does."""
    return terminal.text if re.search(r"(quit|berhenti)$", terminal.text) else ""


def goes_on(terminal: Terminal, before: str, _: str) -> bool:
    """Tell whether another card than before waits, or the report of the end has come."""
    return card(terminal) not in ("", before) or "In short" in terminal.scroll


def prompts(terminal: Terminal, more_than: int, _: str) -> bool:
    """Tell whether plain mode has asked more often than that."""
    return len(re.findall(r"Answer \(1-\d\): ", terminal.raw)) > more_than


def take(terminal: Terminal, say: Say) -> None:
    """Answer what is asked until there is a choice to make."""
    terminal.wait_until(lambda _: bool(card(terminal)))
    for key in cycle("12"):
        if say("answer.choose") in terminal.text:
            return
        before = card(terminal)
        terminal.press(key)
        terminal.wait_until(partial(goes_on, terminal, before))


def begin(data: Path, lang: str, size: tuple[int, int] = (80, 24), *more: str, **environ: str) -> Terminal:
    options = ("quiz", "--kb", KB, "--lang", lang, "--goal", "balanced", "--max-questions", str(FIRST), *more)
    return Terminal(*options, data=data, columns=size[0], rows=size[1], environ=environ)


@pytest.mark.parametrize(("lang", "size"), list(product(("en", "id"), SIZES)))
def test_the_answer_is_whole_on_the_screen_with_its_choice(data: Path, lang: str, size: tuple[int, int]) -> None:
    say = speaker(lang)
    with begin(data, lang, size) as terminal:
        take(terminal, say)
        shown = terminal.wait("5 ")
        # Nothing of the answer has left the screen at its top: its headline is there, and what was above it.
        first = next(place for place, line in enumerate(terminal.lines) if re.search(r"\(\d+–\d+\)", line))
        assert first > 0
        words = " ".join(shown.split())
        assert re.search(r"(suits|lead|paling cocok|peran teratas)", words)
        assert say("answer.reasons") in words
        for choice in ("read", "page", "role", "finish"):
            assert say(f"answer.{choice}") in words
        assert say("answer.further", n=ALL - FIRST) in words
        terminal.press("5")
        assert terminal.end() == 0
        # The answer is still there when the program has ended, and says where it is kept.
        assert say("answer.reasons") in " ".join(terminal.text.split())
        assert re.search(r"ecomfit report \d{8}-\d{6}", terminal.text)


@pytest.mark.skipif(shutil.which("less") is None, reason="no less; apt-get install less")
def test_the_report_is_read_in_a_pager_and_the_answer_is_there_again(data: Path) -> None:
    say = speaker("en")
    with begin(data, "en", PAGER="less") as terminal:
        take(terminal, say)
        terminal.press("1")
        terminal.wait("your result", "questions answered")
        terminal.wait_until(lambda _: terminal.lines[-1].startswith(":"))  # there is more, less says
        terminal.press("G")
        terminal.wait("(END)")
        terminal.press("q")
        terminal.wait(say("answer.choose"), say("answer.reasons"))
        terminal.press("q")
        assert terminal.end() == 0


def test_the_page_opens_in_the_browser(data: Path, tmp_path: Path) -> None:
    say = speaker("id")
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{opened}"\n')
    browser.chmod(0o755)
    home = tmp_path / "home"
    (home / "Downloads").mkdir(parents=True)
    with begin(data, "id", BROWSER=str(browser), HOME=str(home), XDG_CONFIG_HOME=str(home)) as terminal:
        take(terminal, say)
        terminal.press("2")
        terminal.wait_until(lambda _: opened.is_file() and opened.read_text() != "")
        terminal.wait(say("answer.choose"))
        terminal.press("q")
        assert terminal.end() == 0
    (page,) = (home / "Downloads").glob("ecomfit-*.html")
    assert opened.read_text() == page.as_uri()


def test_ten_more_questions_are_asked_in_the_same_sitting_and_kept(data: Path) -> None:
    say = speaker("en")
    with begin(data, "en") as terminal:
        take(terminal, say)
        terminal.press("3")
        terminal.wait(f"Question {FIRST + 1}", gone=say("answer.choose"))
        take(terminal, say)
        # All that the base has is asked by now.
        assert say("answer.further", n=ALL - FIRST) not in terminal.text
        terminal.press("4")
        assert terminal.end() == 0
    with Terminal("report", "--lang", "en", data=data) as terminal:
        assert terminal.end() == 0
        assert f"{ALL} of {ALL} questions answered" in terminal.scroll


def test_leaving_among_the_further_questions_keeps_them(data: Path) -> None:
    say = speaker("en")
    with begin(data, "en") as terminal:
        take(terminal, say)
        terminal.press("3")
        terminal.wait(f"Question {FIRST + 1}", gone=say("answer.choose"))
        terminal.answer("1")
        terminal.press("q")
        assert terminal.end() == 0
        assert "Your answers are saved." in terminal.text
    with Terminal("quiz", "--resume", "--lang", "en", data=data) as terminal:
        terminal.wait(f"Question {FIRST + 2}")
        terminal.press("q")
        assert terminal.end() == 0


def test_one_role_is_read_about(data: Path) -> None:
    say = speaker("en")
    with begin(data, "en") as terminal:
        take(terminal, say)
        terminal.press("4")
        shown = terminal.wait(say("answer.which"))
        name = re.search(r"2\s+(\S.*)", shown)
        assert name
        terminal.press("2")
        terminal.wait(say("answer.choose"))
        assert say("explain.requires") in terminal.scroll
        terminal.press("5")
        assert terminal.end() == 0


def test_a_finished_sitting_shows_its_answer_again_and_can_be_gone_on_with(data: Path) -> None:
    say = speaker("en")
    with begin(data, "en") as terminal:
        take(terminal, say)
        terminal.press("5")
        assert terminal.end() == 0
    (saved,) = (path.stem for path in data.rglob("*.jsonl"))
    with Terminal("quiz", "--resume", saved, data=data) as terminal:
        terminal.wait(say("answer.choose"), say("answer.reasons"))
        terminal.press("3")
        terminal.wait(f"Question {FIRST + 1}")
        terminal.press("q")
        assert terminal.end() == 0


def test_in_plain_mode_the_choice_is_typed(data: Path) -> None:
    say = speaker("en")
    with begin(data, "en", (80, 60), "--plain") as terminal:
        prompt = 0
        while say("answer.choose") not in terminal.raw:
            prompt += 1
            terminal.type("12"[prompt % 2 == 0], prompt)
            terminal.wait_until(partial(prompts, terminal, prompt))
        terminal.type("5", prompt + 1)
        assert terminal.end() == 0
        assert say("answer.reasons") in terminal.raw


def test_where_the_whole_report_is_wanted_nothing_is_chosen(data: Path) -> None:
    say = speaker("en")
    with begin(data, "en", (80, 24), "--full-report") as terminal:
        terminal.wait_until(lambda _: bool(card(terminal)))
        while "In short" not in terminal.scroll:
            before = card(terminal)
            terminal.press("1")
            terminal.wait_until(partial(goes_on, terminal, before))
        assert terminal.end() == 0
        assert say("answer.choose") not in terminal.raw
