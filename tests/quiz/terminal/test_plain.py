"""Plain lines: what is typed, in words of both languages, and what comes back."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from ecomfit.messages import LANGUAGES, speaker
from ecomfit.quiz.terminal.cards import Card, Move, Reply
from ecomfit.quiz.terminal.plain import PlainAsker, words_for

if TYPE_CHECKING:
    from collections.abc import Callable

SAY = speaker("en")
LABELS = ("Would hate it", "Would not mind", "Would love it")
CARD = Card("Question 7", "Making a poster", LABELS, frozenset(Move))
PLAIN_CARD = Card("Question 7", "Making a poster", LABELS)


def ask(typed: str, card: Card = CARD, lang: str = "en") -> tuple[Reply, str]:
    screen = io.StringIO()
    reply = PlainAsker(screen, io.StringIO(typed)).ask(card, speaker(lang))
    return reply, screen.getvalue()


@pytest.mark.parametrize(("typed", "answer"), [("1", 1), (" 3 \n", 3), ("2\r\n", 2), ("03\n", 3)])
def test_a_number_answers(typed: str, answer: int) -> None:
    assert ask(typed)[0] == answer


WORDS = {
    Move.BACK: ("back", "b", "kembali"),
    Move.FORWARD: ("next", "n", "forward", "lanjut"),
    Move.SKIP: ("skip", "s", "lewati"),
    Move.HELP: ("help", "?", "bantuan"),
    Move.QUIT: ("quit", "q", "keluar"),
}


@pytest.mark.parametrize(("word", "move"), [(word, move) for move, words in WORDS.items() for word in words])
@pytest.mark.parametrize("form", [str, str.upper, str.title])
def test_a_word_moves_in_either_language(word: str, move: Move, form: Callable[[str], str]) -> None:
    assert ask(form(word) + "\n")[0] is move


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("move", Move)
def test_the_word_that_is_named_is_understood(lang: str, move: Move) -> None:
    assert speaker(lang)(f"word.{move.value}") in words_for(move)


def test_no_word_has_two_meanings() -> None:
    words = [word for move in Move for word in words_for(move)]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("typed", ["", " ", "0", "4", "-1", "1.5", "1 2", "²", "٣", "9" * 5000, "yes", "\x1b[A", "\0"])
def test_anything_else_is_asked_about_again(typed: str) -> None:
    reply, shown = ask(f"{typed}\n2\n")
    assert reply == 2
    assert shown.count("Type a number from 1 to 3, or one of these words: back, next, skip, help, quit.") == 1
    assert shown.count("Making a poster") == 1


@pytest.mark.parametrize("word", ["back", "next", "skip", "help", "quit", "kembali"])
def test_a_move_that_the_card_does_not_have_is_asked_about_again(word: str) -> None:
    assert ask(f"{word}\n2\n", PLAIN_CARD)[0] == 2


@pytest.mark.parametrize("typed", ["", "nonsense\n"])
def test_the_end_of_the_input_is_told_from_an_answer(typed: str) -> None:
    screen = io.StringIO()
    with pytest.raises(EOFError):
        PlainAsker(screen, io.StringIO(typed)).ask(CARD, SAY)
    assert screen.getvalue().endswith("\n")


def test_a_last_line_without_an_end_counts() -> None:
    assert ask("nonsense\n2")[0] == 2


class Interrupted(io.StringIO):
    def readline(self, _: int | None = -1, /) -> str:  # type: ignore[override]
        raise KeyboardInterrupt


class Gone(io.StringIO):
    def readline(self, _: int | None = -1, /) -> str:  # type: ignore[override]
        raise OSError(5, "Input/output error")


def test_what_follows_ctrl_c_begins_on_its_own_line() -> None:
    screen = io.StringIO()
    with pytest.raises(KeyboardInterrupt):
        PlainAsker(screen, Interrupted()).ask(CARD, SAY)
    assert screen.getvalue().endswith("\n")


def test_a_terminal_that_went_away_is_the_end_of_the_input() -> None:
    with pytest.raises(EOFError):
        PlainAsker(io.StringIO(), Gone()).ask(CARD, SAY)


def test_bytes_that_mean_nothing_are_asked_about_again() -> None:
    source = io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n3\n"), encoding="utf-8")
    assert PlainAsker(io.StringIO(), source).ask(CARD, SAY) == 3


def test_a_card_is_numbered_lines() -> None:
    card = Card("Question 7", "Making a poster", LABELS, frozenset({Move.SKIP, Move.QUIT}), previous=2, note="Because.")
    assert ask("1\n", card)[1].splitlines() == [
        "",
        "Question 7",
        "Making a poster",
        "Because.",
        "1. Would hate it",
        "2. Would not mind (your answer)",
        "3. Would love it",
        "Words you can type too: skip, quit.",
        "Answer (1-3): ",
    ]


def test_a_stem_is_a_line_above_the_text() -> None:
    card = replace(PLAIN_CARD, stem="How much would you like doing this?")
    assert ask("1\n", card)[1].splitlines()[1:4] == [card.heading, card.stem, card.text]


@pytest.mark.parametrize("labels", [("Yes", "No"), ("Ya", "Tidak")])
@pytest.mark.parametrize(("answer", "words"), [(1, ("y", "yes", "ya", "Yes")), (2, ("n", "no", "t", "tidak", "TIDAK"))])
@pytest.mark.parametrize("moves", [frozenset(), frozenset(Move)])
def test_yes_and_no_are_understood_in_either_language(
    labels: tuple[str, ...], answer: int, words: tuple[str, ...], moves: frozenset[Move]
) -> None:
    card = Card("Practical matters", "Do you have a motorcycle?", labels, moves)
    assert {ask(f"{word}\n", card)[0] for word in words} == {answer}


def test_going_on_keeps_its_word_where_its_letter_says_no() -> None:
    assert ask("next\n", Card("", "", ("Yes", "No"), frozenset(Move)))[0] is Move.FORWARD


@pytest.mark.parametrize("labels", [("Yes", "Maybe", "No"), ("Yes", "Yes"), ("Agree", "Disagree"), ("Yes",)])
def test_of_other_labels_only_the_numbers_are_understood(labels: tuple[str, ...]) -> None:
    card = Card("", "", labels)
    assert card.words == {}
    assert ask("yes\n1\n", card)[0] == 1


def test_a_label_that_is_no_may_come_first() -> None:
    assert ask("no\n", Card("", "", ("No", "Yes")))[0] == 1


def test_yes_and_no_are_named_when_they_can_first_be_used() -> None:
    screen = io.StringIO()
    asker = PlainAsker(screen, io.StringIO("1\n1\n1\n"))
    for labels in (LABELS, ("Yes", "No"), ("Yes", "No")):
        asker.ask(Card("", "", labels, frozenset({Move.SKIP})), SAY)
    named = [line for line in screen.getvalue().splitlines() if line.startswith("Words")]
    assert named == ["Words you can type too: skip.", "Words you can type too: yes, no, skip."]


def test_of_a_bar_only_the_words_are_said() -> None:
    shown = ask("1\n", replace(PLAIN_CARD, heading="Question 7   [###.......] taking shape"))[1]
    assert shown.splitlines()[1] == "Question 7, taking shape"


def test_words_are_named_when_they_can_first_be_used() -> None:
    screen = io.StringIO()
    asker = PlainAsker(screen, io.StringIO("1\n1\n1\n1\n"))
    for moves in ({Move.SKIP}, {Move.SKIP}, {Move.SKIP, Move.BACK}, {Move.SKIP}):
        asker.ask(Card("", "Membuat poster", LABELS, frozenset(moves)), speaker("id"))
    named = [line for line in screen.getvalue().splitlines() if line.startswith("Kata")]
    assert named == ["Kata yang juga bisa diketik: lewati.", "Kata yang juga bisa diketik: kembali, lewati."]


def test_no_character_is_written_that_the_encoding_lacks() -> None:
    raw = io.BytesIO()
    asker = PlainAsker(io.TextIOWrapper(raw, encoding="ascii"), io.StringIO("1\n"))
    asker.ask(Card("Question 1", "“Selling” – buying…", ("Kopi ☕",)), SAY)
    assert b'"Selling" - buying...' in raw.getvalue()
    assert b"Kopi ?" in raw.getvalue()


def test_a_card_is_announced_once_and_when_it_can_be_read() -> None:
    announced = []
    screen = io.StringIO()
    asker = PlainAsker(screen, io.StringIO("x\n1\n2\n"))
    asker.ask(CARD, SAY, lambda: announced.append(screen.getvalue()))
    asker.ask(CARD, SAY)
    assert len(announced) == 1
    assert "3. Would love it" in announced[0]


def test_enter_alone_asks_again_or_is_what_the_card_says() -> None:
    assert ask("\n2\n")[0] == 2
    assert ask("\n2\n", replace(CARD, on_enter=Move.QUIT))[0] is Move.QUIT
    assert ask("  \n2\n", replace(CARD, on_enter=Move.QUIT))[0] is Move.QUIT
