"""The drawn cards, every key of them."""

from __future__ import annotations

import asyncio
import errno
import os
import re
import signal
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.input import DummyInput
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.styles import DEFAULT_ATTRS

from ecomfit.messages import LANGUAGES, speaker
from ecomfit.quiz.terminal import drawn
from ecomfit.quiz.terminal.card_lines import lines_of
from ecomfit.quiz.terminal.cards import Card, Move, Reply
from ecomfit.quiz.terminal.drawn import CannotDrawError, DrawnAsker
from ecomfit.quiz.terminal.held_keys import REPEAT_INTERVAL
from quiz.terminal.keyboard import CTRL_C, CTRL_D, DOWN, ENTER, LEFT, RIGHT, UP, Clock, Keyboard, Ticking, keyboard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

SAY = speaker("en")
#: Dim, where the release of prompt_toolkit knows that.
QUIET = {"2"} if hasattr(DEFAULT_ATTRS, "dim") else set()
LABELS = ("Would hate it", "Would rather not", "Would not mind", "Would like it", "Would love it")
CARD = Card("Question 7", "Making a poster", LABELS, frozenset(Move))
PLAIN_CARD = Card("Question 7", "Making a poster", LABELS)


def reply_to(keys: str, card: Card = CARD) -> Reply:
    with keyboard() as asker:
        asker.keys = [keys]
        return asker.ask(card)


# One key


@pytest.mark.parametrize("answer", range(1, 6))
def test_a_digit_answers(answer: int) -> None:
    assert reply_to(str(answer)) == answer


@pytest.mark.parametrize(
    ("key", "move"),
    [
        (LEFT, Move.BACK),
        ("\x1bOD", Move.BACK),  # what the same key sends in application mode
        ("b", Move.BACK),
        ("B", Move.BACK),
        (RIGHT, Move.FORWARD),
        ("n", Move.FORWARD),
        ("s", Move.SKIP),
        ("S", Move.SKIP),
        ("?", Move.HELP),
        ("q", Move.QUIT),
        ("Q", Move.QUIT),
    ],
)
def test_a_key_moves(key: str, move: Move) -> None:
    assert reply_to(key) is move


@pytest.mark.parametrize("key", [LEFT, "b", RIGHT, "n", "s", "?", "q"])
def test_a_move_that_the_card_does_not_have_does_nothing(key: str) -> None:
    assert reply_to(key + "2", PLAIN_CARD) == 2


@pytest.mark.parametrize("key", ["0", "6", "9", "x", "j", "k", " ", "\t", "\x7f", "é", "\x1b[5~", "\x1bOP", "\x0e"])
def test_any_other_key_does_nothing(key: str) -> None:
    assert reply_to(key + "2") == 2


def test_ctrl_c_interrupts() -> None:
    with pytest.raises(KeyboardInterrupt):
        reply_to(CTRL_C)


def test_ctrl_d_ends_the_input() -> None:
    with pytest.raises(EOFError):
        reply_to(CTRL_D)


def test_the_end_of_the_input_is_told_from_an_answer() -> None:
    with keyboard() as asker:
        asker.keys = [asker._pipe.close]
        with pytest.raises(EOFError):
            asker.ask(CARD)


# Arrows and Enter


@pytest.mark.parametrize(
    ("keys", "answer"),
    [(DOWN, 2), (DOWN * 2, 3), (DOWN * 4, 5), (DOWN * 5, 1), (UP, 5), (UP * 5, 1), (DOWN * 3 + UP, 3), (DOWN + UP, 1)],
)
def test_arrows_point_and_enter_answers(keys: str, answer: int) -> None:
    assert reply_to(keys + ENTER) == answer


@pytest.mark.parametrize("enters", [ENTER, ENTER * 20, "\n"])
def test_enter_alone_answers_nothing(enters: str) -> None:
    assert reply_to(enters + "4") == 4


@pytest.mark.parametrize("card", [CARD, PLAIN_CARD])
def test_the_pointer_begins_on_the_first_answer(card: Card) -> None:
    with keyboard() as asker:
        asker.keys = ["4"]
        asker.ask(card)
    assert " » 1  Would hate it" in asker.shown[0].splitlines()
    assert asker.shown[0].count("»") == 1


def test_enter_alone_is_the_move_that_a_card_names() -> None:
    card = replace(CARD, on_enter=Move.QUIT)
    assert reply_to(ENTER + "4", card) is Move.QUIT
    assert reply_to(DOWN + ENTER, card) == 1
    assert reply_to(UP + ENTER, card) == 5


def test_the_pointer_promises_no_answer_where_enter_alone_leaves() -> None:
    with keyboard() as asker:
        asker.keys = ["4"]
        asker.ask(replace(CARD, on_enter=Move.QUIT))
    assert "»" not in asker.shown[0]


def test_the_pointer_begins_on_an_answer_given_before() -> None:
    with keyboard() as asker:
        asker.keys = ["4"]
        asker.ask(replace(CARD, previous=2))
    assert " » 2  Would rather not  (your answer)" in asker.shown[0].splitlines()


@pytest.mark.parametrize(
    ("keys", "reply"),
    [(ENTER, Move.FORWARD), (DOWN + UP + ENTER, Move.FORWARD), (DOWN + ENTER, 3), (UP + ENTER, 1), ("2", 2)],
)
def test_enter_keeps_an_answer_given_before_and_goes_on(keys: str, reply: Reply) -> None:
    assert reply_to(keys, replace(CARD, previous=2)) == reply


def test_enter_gives_the_answer_of_before_again_where_there_is_no_going_on() -> None:
    assert reply_to(ENTER, replace(PLAIN_CARD, previous=2)) == 2


# Yes and no


@pytest.mark.parametrize("labels", [("Yes", "No"), ("Ya", "Tidak")])
@pytest.mark.parametrize(("key", "answer"), [("y", 1), ("Y", 1), ("n", 2), ("N", 2), ("t", 2), ("1", 1), ("2", 2)])
@pytest.mark.parametrize("moves", [frozenset(), frozenset(Move)])
def test_one_key_says_yes_or_no_in_either_language(
    labels: tuple[str, ...], key: str, answer: int, moves: frozenset[Move]
) -> None:
    assert reply_to(key, Card("Practical matters", "Do you have a motorcycle?", labels, moves)) == answer


def test_where_n_says_no_the_arrow_still_goes_on() -> None:
    assert reply_to(RIGHT, Card("Practical matters", "", ("Yes", "No"), frozenset(Move), previous=1)) is Move.FORWARD


@pytest.mark.parametrize("key", "ynt")
def test_elsewhere_these_keys_answer_nothing(key: str) -> None:
    assert reply_to(key + "2", PLAIN_CARD) == 2


def test_the_hints_name_the_keys_of_yes_and_no() -> None:
    for lang, keys in (("en", "y/n or"), ("id", "y/t atau")):
        say = speaker(lang)
        with keyboard() as asker:
            asker.keys = ["1"]
            asker.ask(Card("", "", (say("answer.yes"), say("answer.no"))), say)
        assert keys in asker.shown[0]


# A key that does nothing


def said_after(keys: str, card: Card, columns: int = 80) -> tuple[str, str]:
    """Return what shows below the labels before and after some keys that answer nothing."""
    below = []
    with keyboard(columns) as asker:

        def look() -> None:
            below.append(asker.screen.text.split(card.labels[-1])[1])
            asker.type("1")

        def press() -> None:
            below.append(asker.screen.text.split(card.labels[-1])[1])
            asker.type(keys)
            asyncio.get_running_loop().call_later(0.1, look)

        asker.keys = [press]
        assert asker.ask(card) == 1
    before, after = below
    return before.strip(), after.strip()


@pytest.mark.parametrize("key", [ENTER, "0", "6", "x", " ", "\x1b[200~nonsense\x1b[201~"])
def test_it_has_the_hints_say_what_answers(key: str) -> None:
    before, after = said_after(key, CARD)
    assert before.startswith("1–5 or ↑↓ Enter to answer")
    assert after == "Press 1–5, or choose with ↑↓ and press Enter."


def test_where_it_is_yes_or_no_that_is_what_answers() -> None:
    assert said_after("3", Card("", "", ("Yes", "No")))[1] == "Press y or n, or choose with ↑↓ and press Enter."


@pytest.mark.parametrize("key", ["b", "B", LEFT])
def test_going_back_from_where_there_is_no_back_is_answered(key: str) -> None:
    assert said_after(key, PLAIN_CARD)[1] == "There is nothing to go back to here."


def test_the_hints_are_back_once_the_pointer_moves() -> None:
    before, after = said_after(ENTER + DOWN, CARD)
    assert before == after


# Held and pasted keys


def test_a_run_of_keys_answers_once() -> None:
    with keyboard() as asker:
        asker.keys = ["34512", "2"]
        assert [asker.ask(CARD), asker.ask(CARD)] == [3, 2]


@pytest.mark.parametrize(("pasted", "answer"), [("345", 3), (" 4\n5\n", 4), ("2", 2)])
def test_a_paste_answers_once(pasted: str, answer: int) -> None:
    with keyboard() as asker:
        asker.keys = [f"\x1b[200~{pasted}\x1b[201~", "1"]
        assert [asker.ask(CARD), asker.ask(CARD)] == [answer, 1]


@pytest.mark.parametrize("pasted", ["", "9", "0", "quit", "back", "²", "٣"])
def test_a_paste_of_anything_else_does_nothing(pasted: str) -> None:
    assert reply_to(f"\x1b[200~{pasted}\x1b[201~5") == 5


@pytest.mark.parametrize(("key", "raised"), [(CTRL_C, KeyboardInterrupt), (CTRL_D, EOFError)])
def test_a_key_that_ends_it_is_heard_even_where_others_are_dropped(key: str, raised: type[BaseException]) -> None:
    with keyboard() as asker:
        asker.keys = [f"34{key}5", "2"]
        assert asker.ask(CARD) == 3
        with pytest.raises(raised):
            asker.ask(CARD)


def ask_again_after(seconds: float, then: str = "") -> tuple[Reply, Keyboard]:
    """Answer 3, and press 3 again so much later; type `then` when it was not taken."""
    clock = Clock()
    with keyboard(clock=clock) as asker:
        asker.keys = ["3"]
        assert asker.ask(CARD) == 3

        def again() -> None:
            clock.now += seconds
            asker.type("3")
            if then:
                asker.type_later(2 * REPEAT_INTERVAL, then)

        asker.keys = [again]
        return asker.ask(CARD), asker


def test_a_key_that_is_still_held_answers_nothing() -> None:
    assert ask_again_after(0.03, then="5")[0] == 5


def test_a_key_that_may_be_held_is_taken_when_no_other_follows() -> None:
    assert ask_again_after(0.4)[0] == 3


def test_a_key_that_is_pressed_again_after_a_while_is_taken_at_once() -> None:
    assert ask_again_after(1.0)[0] == 3


def test_a_key_that_goes_on_repeating_is_not_taken() -> None:
    clock = Ticking()
    with keyboard(clock=clock) as asker:
        asker.keys = ["3"]
        asker.ask(CARD)

        def hold() -> None:
            clock.now += 0.4
            asker.type("3" * 12)
            asker.type_later(2 * REPEAT_INTERVAL, "1")

        asker.keys = [hold]
        assert asker.ask(CARD) == 1


def test_holding_back_goes_on_going_back() -> None:
    clock = Clock()
    with keyboard(clock=clock) as asker:
        asker.keys = [LEFT, LEFT, "b", "b"]
        assert [asker.ask(CARD) for _ in range(4)] == [Move.BACK] * 4


# What is shown


def test_the_whole_card_is_shown() -> None:
    with keyboard() as asker:
        asker.keys = ["1"]
        asker.ask(Card("Question 7", "Making a poster", LABELS, frozenset({Move.SKIP, Move.QUIT}), note="Because."))
    assert asker.shown[0].splitlines() == [
        " Question 7",
        "",
        " Making a poster",
        "",
        " Because.",
        "",
        " » 1  Would hate it",
        "   2  Would rather not",
        "   3  Would not mind",
        "   4  Would like it",
        "   5  Would love it",
        "",
        "   1–5 or ↑↓ Enter to answer · s skip · q quit",
    ]


@pytest.mark.parametrize("columns", [26, 40, 60, 80, 100])
@pytest.mark.parametrize("note", ["", "Because it is so. " * 4])
def test_a_card_is_as_high_as_is_reckoned(columns: int, note: str) -> None:
    card = Card("Question 7", "Making a poster for a shop. " * 3, LABELS, frozenset(Move), note=note)
    with keyboard(columns, 60) as asker:
        asker.keys = ["1"]
        asker.ask(card)
        rows = lines_of(card, SAY, asker.window).rows
    assert len(asker.shown[0].splitlines()) == rows


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("columns", [80, 60, 40])
def test_a_key_stays_with_what_it_does(lang: str, columns: int) -> None:
    say = speaker(lang)
    with keyboard(columns) as asker:
        asker.keys = ["1"]
        asker.ask(CARD, say)
    lines = asker.shown[0].splitlines()
    for hint in (say("key.answer", n=5), *(say(f"key.{move.value}") for move in Move)):
        assert any(hint in line for line in lines)


def test_weight_and_a_colour_of_the_theme_guide_the_eye() -> None:
    with keyboard() as asker:
        asker.keys = ["1"]
        asker.ask(CARD)
    # A card that was dealt with is gone; what was written of it is not.
    looks = drawn_with(asker.screen.getvalue())
    assert looks["Making a poster"] == {"1"}
    assert looks["1  Would hate it"] == {"1", "36"}
    assert looks["2  Would rather not"] == set()
    assert looks["Question 7"] == looks["1–5 or ↑↓ Enter to answer"] == QUIET


def drawn_with(written: str) -> dict[str, set[str]]:
    """Return the numbers of the renditions by the text that they begin before, as far as one of them goes."""
    looks = {}
    for numbers, text in re.findall(r"\x1b\[([0-9;]*)m([^\x1b]*)", written):
        for part in text.split(" · "):
            looks[part.strip(" »\r\n")] = {number for number in numbers.split(";") if number.strip("0")}
    return looks


def test_a_stem_is_a_line_above_the_text() -> None:
    with keyboard() as asker:
        asker.keys = ["1"]
        asker.ask(replace(PLAIN_CARD, stem="How much would you like doing this?"))
    assert asker.shown[0].splitlines()[:4] == [
        " Question 7",
        "",
        " How much would you like doing this?",
        " Making a poster",
    ]


@pytest.mark.parametrize("key", ["3", LEFT, "s", "?", "q"])
def test_a_card_that_was_dealt_with_leaves_the_screen(key: str) -> None:
    with keyboard() as asker:
        asker.tell("Above")
        asker.keys = [key]
        asker.ask(CARD)
        assert asker.screen.text == "Above"


@pytest.mark.parametrize("columns", [200, 80, 40, 26])
def test_no_word_is_broken_at_the_edge_of_the_screen(columns: int) -> None:
    card = Card("Question " * 5, "Making a poster " * 9, tuple(f"{label} " * 5 for label in LABELS), frozenset(Move))
    card = replace(card, stem="How much would you like doing this? " * 3)
    with keyboard(columns, 70) as asker:
        asker.tell("A long paragraph. " * 9)
        asker.keys = ["1"]
        asker.ask(card)
    texts = (
        "A long paragraph.",
        card.heading,
        card.question,
        *card.labels,
        lines_of(card, SAY, asker.window).hints,
        "» 1 2 3 4 5",
    )
    words = {word for text in texts for word in text.split()}
    assert set(asker.shown[0].split()) <= words
    assert max(map(len, asker.shown[0].splitlines())) <= 92


@pytest.mark.parametrize("rows", [24, 12, 8])
def test_what_does_not_fit_is_told_above_so_that_every_answer_shows(rows: int) -> None:
    card = Card("Question 7", "Making a poster", LABELS, frozenset(Move), note="Because. " * 60, stem="How much?")
    with keyboard(40, rows) as asker:
        asker.keys = ["1"]
        asker.ask(card)
    assert all(f"{n}  {label}" in asker.shown[0] for n, label in enumerate(LABELS, 1))
    assert "to answer" in asker.shown[0]
    assert asker.screen.getvalue().count("How much?") == asker.screen.getvalue().count("Making a poster") == 1
    if rows > 8:
        assert "Making a poster" in asker.shown[0]
    assert "Because." in asker.screen.getvalue()


@pytest.mark.parametrize("size", [(40, 30), (80, 20), (120, 50)])
def test_a_resized_window_gets_the_card_in_a_new_shape_and_only_once(size: tuple[int, int]) -> None:
    card = replace(CARD, text="Making a poster for a shop " * 5)
    with keyboard() as asker:

        def resize() -> None:
            asker.screen.resize(*size)
            asker.type("x")  # any key draws anew, as the signal of a real terminal does

        asker.keys = [resize, "2"]
        assert asker.ask(card) == 2
        lines = lines_of(card, SAY, asker.window).question.splitlines()
    assert asker.shown[1].count("Question 7") == 1
    assert f" {lines[0]}" in asker.shown[1].splitlines()
    assert "to answer" in asker.shown[1]


def test_marks_that_the_encoding_lacks_are_spelled() -> None:
    with keyboard() as asker:
        asker.screen.encoding = "ascii"
        asker.keys = ["1"]
        asker.ask(CARD)
    assert " > 1  Would hate it" in asker.shown[0].splitlines()
    assert "1-5 or up/down Enter to answer | <- back | -> keep, go on | s skip |\n" in asker.shown[0]
    assert asker.shown[0].isascii()


def test_a_card_is_announced_once_and_when_it_can_be_read() -> None:
    announced = []
    with keyboard() as asker:

        def began() -> None:
            announced.append(asker.screen.text)
            asker.type(UP + "2")  # drawn again for the arrow

        assert asker.ask(CARD, SAY, began) == 2
    assert len(announced) == 1
    assert "Making a poster" in announced[0]


# Signals


def test_a_signal_that_ends_the_process_takes_the_card_off_first(sent: list[str]) -> None:
    screens = []
    with keyboard() as asker:

        def end() -> None:
            signal.raise_signal(signal.SIGTERM)
            screens.append(asker.screen.text)
            asker.type("2")

        asker.tell("Above")
        asker.keys = [end]
        assert asker.ask(CARD) == 2
    assert "Making a poster" in asker.shown[0]
    assert (screens, sent) == (["Above"], ["SIGTERM"])


def test_a_stop_takes_the_card_off_and_it_is_there_again_when_the_process_goes_on(
    sent: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = []
    with keyboard() as asker:

        def stop(*_: object) -> None:
            screens.append(asker.screen.text)
            asker.type("2")

        monkeypatch.setattr(os, "kill", stop)
        asker.tell("Above")
        asker.keys = [lambda: signal.raise_signal(signal.SIGTSTP)]
        assert asker.ask(CARD) == 2
    assert "Making a poster" in asker.shown[0]
    assert (screens, sent) == (["Above"], [])


def test_a_stop_between_two_cards_stops_too(sent: list[str]) -> None:
    with keyboard():
        signal.raise_signal(signal.SIGTSTP)
    assert sent == ["SIGSTOP"]


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let Ctrl-C interrupt, also where the tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    assert signal.signal(signal.SIGINT, before) is signal.default_int_handler


def interrupt_at(call: int) -> int:
    """Answer a card, with Ctrl-C at the so manieth call that asyncio and the application make from the answer on.

    Return how many calls there were before the card gave the terminal back; they differ a little from time to time.
    """
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        if event == "call" and frame.f_globals.get("__name__", "").startswith(("asyncio", "prompt_toolkit.appl")):
            calls += 1
            if calls == call:
                sys.setprofile(None)
                signal.raise_signal(signal.SIGINT)

    def answer() -> None:
        asker.type("2")
        sys.setprofile(count)

    with keyboard() as asker:
        asker.keys = [answer]
        try:
            asker.ask(CARD)
        finally:
            sys.setprofile(None)
    return calls


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_while_a_card_gives_the_terminal_back_is_neither_lost_nor_waited_for() -> None:
    calls = interrupt_at(0)
    heard = 0
    for call in range(1, calls, 5):
        try:
            made = interrupt_at(call)
        except KeyboardInterrupt:
            heard += 1
        else:
            assert made < call  # the card was gone a few calls sooner this time, and nobody was interrupted
    assert heard > calls / 10


@pytest.mark.usefixtures("interruptible")
def test_ctrl_c_between_two_cards_interrupts() -> None:
    with keyboard(), pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


# Where nothing can be drawn


class Undrawable(DummyOutput):
    def get_size(self) -> None:  # type: ignore[override]
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def test_a_terminal_that_fails_while_drawing_cannot_be_drawn_on() -> None:
    asker = DrawnAsker(sys.stderr, source=DummyInput(), output=Undrawable())
    with pytest.raises(CannotDrawError):
        asker.ask(CARD, SAY)


def test_a_terminal_that_cannot_be_opened_cannot_be_drawn_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_: object) -> None:
        raise OSError(errno.ENXIO, os.strerror(errno.ENXIO))

    monkeypatch.setattr(drawn, "create_output", refuse)
    with pytest.raises(CannotDrawError):
        DrawnAsker(sys.stderr, source=DummyInput())


def test_the_terminal_is_not_asked_where_its_cursor_is() -> None:
    with keyboard():
        assert os.environ["PROMPT_TOOLKIT_NO_CPR"] == "1"
