"""A sitting at a real terminal: every key, both widths, leaving and coming back."""

from __future__ import annotations

import json
import re
import signal
import stat
import time
from typing import TYPE_CHECKING

import pytest

from .terminal import DOWN, ENTER, KB, LEFT, Terminal

if TYPE_CHECKING:
    from pathlib import Path

#: Straight to the first question: the small knowledge base has two conditions, which are skipped.
QUIZ = ("quiz", "--full-report", "--kb", KB, "--lang", "en", "--goal", "balanced")


def begin(terminal: Terminal) -> str:
    """Deal with the conditions; return what shows with the first question."""
    terminal.wait("Practical matters 1 of 2")
    terminal.answer("s")
    return terminal.answer("2")


def heading(card: str) -> str:
    return re.sub(r"\s+", " ", card).split("[")[0].strip()


def asked(card: str) -> str:
    """Return the first line under the heading."""
    return card.replace("\n \n", "\n\n").split("\n\n")[1].splitlines()[0]


def journal(data: Path) -> list[dict[str, object]]:
    (path,) = (data / "ecomfit" / "sittings").iterdir()
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def answers(data: Path) -> list[object]:
    return [event["is"] for event in journal(data) if "answer" in event]


@pytest.mark.parametrize("columns", [80, 40])
def test_a_sitting_with_every_key_from_the_first_text_to_the_report(data: Path, columns: int) -> None:
    with Terminal(*QUIZ, "--full", "--label", "Rina", data=data, columns=columns) as terminal:
        shown = begin(terminal)
        assert "Nothing is sent anywhere" in terminal.scroll.replace("\n", " ")
        assert "Question 1 " in shown
        assert "← back" in " ".join(terminal.card.split())  # to the practical matters
        first = terminal.card

        terminal.answer("2")  # one key answers
        assert heading(terminal.card).startswith("Question 2 of ")
        assert asked(first) not in terminal.text
        second = terminal.card

        terminal.press(ENTER)  # Enter alone answers nothing
        terminal.wait("Press 1–")
        terminal.press(DOWN)
        terminal.wait(gone="Press 1–")
        terminal.answer(ENTER)  # arrows and Enter answer
        assert heading(terminal.card).startswith("Question 3 of ")

        terminal.answer("s")  # skip
        terminal.answer("1")
        assert heading(terminal.card).startswith("Question 5 of ")
        fifth = terminal.card

        for _ in range(3):  # back over the skipped one to the second
            terminal.answer(LEFT)
        assert heading(terminal.card).startswith("Question 2 of ")
        assert "(your answer)" in " ".join(terminal.card.split())
        assert asked(fifth) not in terminal.text
        assert len(re.findall(r"^ Question", terminal.text, re.MULTILINE)) == 1
        terminal.answer("1")  # changed, and straight back to where it was
        assert heading(terminal.card).startswith("Question 5 of ")

        terminal.answer("b")
        assert "(your answer)" in " ".join(terminal.card.split())
        terminal.answer("n")  # forward, keeping the answer
        assert heading(terminal.card).startswith("Question 5 of ")

        terminal.press("?")
        helped = terminal.wait_until(lambda _: "This asks about" in terminal.card)
        assert asked(second) not in helped

        place = 5
        while terminal.card.startswith(" Question"):
            terminal.answer(str(1 + place % 2))
            place += 1
        assert "What is the job like? 1 of" in terminal.text
        statements = int(re.findall(r"1 of (\d)", terminal.card)[0])
        for n in range(statements - 1):
            terminal.answer("123"[n % 3])
        terminal.press("123"[(statements - 1) % 3])
        assert terminal.end() == 0

        closing = " ".join(terminal.scroll.split())
        assert "A career quiz for a small shop: your result" in closing
        assert "Rina" in closing
        assert "This is guidance, not a hiring test" in closing
        assert closing.index("guidance") < closing.index("In short:") < closing.index("Saved as")
        # Commands are whole lines, to be copied.
        for command in (r"report \d{8}-\d{6}", r"history delete \d{8}-\d{6}", r"explain \w+"):
            assert re.search(rf"^  ecomfit {command}$", terminal.scroll, re.MULTILINE)
    # 12 questions answered, one of them twice, and the statements.
    assert len(answers(data)) == 12 + 1 + statements
    assert answers(data)[:4] == [2, 2, 1, 1]
    assert {"skip", "of"} in [event.keys() for event in journal(data)]
    assert "finished" in journal(data)[-1]


@pytest.mark.parametrize("columns", [80, 40])
def test_leaving_and_coming_back(data: Path, columns: int) -> None:
    with Terminal(*QUIZ, data=data, columns=columns) as terminal:
        begin(terminal)
        terminal.answer("2")
        terminal.answer("1")
        third = terminal.card
        terminal.press("q")
        assert terminal.end() == 0
        assert asked(third) not in terminal.text
        (saved,) = re.findall(r"--resume (\d{8}-\d{6})", " ".join(terminal.text.split()))
    assert answers(data) == [2, 1]
    (path,) = (data / "ecomfit" / "sittings").iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700

    with Terminal("quiz", "--full-report", "--resume", data=data, columns=columns) as terminal:
        terminal.wait_until(lambda shown: "Answers so far: 2" in shown and bool(terminal.card))
        assert f"Going on with sitting {saved}" in terminal.text.replace("\n", " ")
        assert terminal.card == third
        terminal.answer("4")
        terminal.answer("b")
        assert "(your answer)" in " ".join(terminal.card.split())
        terminal.press("\x03")
        assert terminal.end() == 130
        assert "--resume" in terminal.text
    assert answers(data) == [2, 1, 4]

    with Terminal("quiz", "--full-report", "--resume", saved, "--lang", "id", data=data, columns=columns) as terminal:
        terminal.wait("Jawaban sejauh ini: 3", "Pertanyaan 4", "berhenti")
        terminal.press("\x04")
        assert terminal.end() == 130
        assert "Jawabanmu tersimpan" in terminal.text


def test_a_finished_sitting_is_shown_again_and_gone_on_with(data: Path) -> None:
    with Terminal(*QUIZ, "--max-questions", "1", data=data) as terminal:
        begin(terminal)
        terminal.answer("2")
        statements = int(re.findall(r"1 of (\d)", terminal.card)[0])
        for n in range(statements - 1):
            terminal.answer("12"[n % 2])
        terminal.press("3")
        assert terminal.end() == 0
    before = answers(data)
    assert len(before) == 1 + statements
    (path,) = (data / "ecomfit" / "sittings").iterdir()

    with Terminal("quiz", "--full-report", "--resume", data=data, columns=40) as terminal:  # nothing is unfinished
        assert terminal.end() == 1
        assert "your result" not in terminal.scroll
        assert path.stem in terminal.text
        assert f"ecomfit report {path.stem}" in terminal.text
    with Terminal("quiz", "--full-report", "--resume", path.stem, data=data) as terminal:
        assert terminal.end() == 0
        assert "Enter to answer" not in terminal.raw
        assert f"Sitting {path.stem} is finished" in terminal.scroll
        # Commands are whole lines, to be copied.
        for command in (rf"{path.stem} --max-questions 11", rf"{path.stem} --full"):
            assert re.search(rf"^  ecomfit quiz --resume {command}$", terminal.scroll, re.MULTILINE)
        assert "A career quiz for a small shop: your result" in terminal.scroll
    assert answers(data) == before

    with Terminal(
        "quiz", "--full-report", "--resume", path.stem, "--max-questions", "3", "--goal", "grow", data=data
    ) as terminal:
        terminal.wait("Question 2")
        terminal.answer("2")
        terminal.process.kill(signal.SIGKILL)
    assert answers(data) == [*before, 2]
    with Terminal("quiz", "--full-report", "--resume", data=data) as terminal:
        terminal.wait("Question 3")
        terminal.press("q")
        assert terminal.end() == 0
    assert {"settings": {"goal": "grow", "full": False, "max_questions": 3}} in journal(data)
    with Terminal("quiz", "--full-report", "--resume", path.stem, "--max-questions", "2", data=data) as terminal:
        terminal.wait_until(lambda _: bool(re.search(r"What is the job like\?|In short:", terminal.text)))
        assert "Question 3" not in terminal.raw


def test_ctrl_c_before_the_first_question(data: Path) -> None:
    with Terminal(*QUIZ, data=data) as terminal:
        terminal.wait("Practical matters 1 of 2")
        terminal.press("\x03")
        assert terminal.end() == 130
        assert "This sitting is not saved." in terminal.text
        assert "Traceback" not in terminal.raw
    assert not data.exists()


def test_nothing_is_kept_on_request(data: Path) -> None:
    with Terminal(*QUIZ, "--no-save", data=data) as terminal:
        begin(terminal)
        terminal.answer("2")
        terminal.press("q")
        assert terminal.end() == 0
        assert "This sitting is not saved." in terminal.text
    assert not data.exists()


def test_the_default_quiz_asks_the_language_and_the_goal(data: Path) -> None:
    with Terminal("quiz", "--full-report", data=data) as terminal:
        terminal.wait("Bahasa? / Which language?")
        assert "Kuis karier e-commerce" in terminal.text
        assert "career quiz for e-commerce" in terminal.text
        terminal.press("1")
        terminal.wait("Apa yang kamu cari?", "Tidak ada yang dikirim ke mana pun")
        terminal.press("?")
        terminal.wait("bobot minat dan kemampuan")
        terminal.press("2")
        terminal.wait("Syarat praktis 1 dari", gone="Apa yang kamu cari?")
        terminal.press("q")
        assert terminal.end() == 0
        assert re.search(r"^  ecomfit quiz --resume \d{8}-\d{6}$", terminal.scroll, re.MULTILINE)


@pytest.mark.parametrize("columns", [80, 40])
def test_as_many_cards_come_as_the_opening_says(data: Path, columns: int) -> None:
    limits = ("--full", "--kb", KB)
    with Terminal("quiz", "--lang", "en", *limits, data=data, columns=columns) as terminal:
        terminal.wait_until(lambda _: bool(terminal.card))
        opening = " ".join(terminal.scroll.split())
        (foretold,) = (int(count) for count in re.findall(r"At most (\d+) screens", opening))
        assert "stops earlier" not in opening
        cards = 0
        while "What now?" not in terminal.text:
            cards += 1
            before = terminal.card
            terminal.press("12"[cards % 2])
            deal_with(terminal, before)
        terminal.press("q")
        assert terminal.end() == 0
    # One of the four roles has no statements.
    assert cards in (foretold, foretold - 2)
    assert len(answers(data)) == cards - 1 - 2


def deal_with(terminal: Terminal, card: str) -> None:
    """Wait until a card is gone and the next one shows, or what comes after the last."""
    terminal.wait_until(lambda shown: terminal.card not in ("", card) or "What now?" in shown)


def test_the_practical_matters_survive_a_kill(data: Path) -> None:
    with Terminal("quiz", "--lang", "en", "--kb", KB, data=data) as terminal:
        terminal.wait("What are you looking for?")
        terminal.answer("3")
        terminal.answer("2")
        terminal.wait("Practical matters 2 of 2")
        terminal.process.kill(signal.SIGKILL)
    head, *events = journal(data)
    assert head["goal"] == "grow"
    assert events == [{"condition": "own_vehicle", "met": False}]
    with Terminal("quiz", "--resume", data=data) as terminal:
        terminal.wait("Practical matters 2 of 2")
        terminal.answer("s")
        terminal.wait("Question 1 of ")
        terminal.press("q")
        assert terminal.end() == 0
    assert journal(data)[1:] == [*events, {"condition": "weekends", "met": None}]


def test_back_leads_over_the_goal_to_the_language_and_on_again(data: Path) -> None:
    with Terminal("quiz", "--kb", KB, data=data) as terminal:
        terminal.wait("Bahasa? / Which language?")
        terminal.press("1")
        terminal.wait("Apa yang kamu cari?")
        terminal.press("3")
        terminal.wait("Syarat praktis 1 dari 2", gone="Apa yang kamu cari?")
        terminal.press(LEFT)
        terminal.wait("Apa yang kamu cari?", "lebih dihitung  (jawabanmu tadi)")
        terminal.press("b")
        terminal.wait("Bahasa? / Which language?", "Bahasa Indonesia  (jawabanmu tadi)")
        terminal.press("2")
        terminal.wait("What are you looking for?", "(your answer)")
        terminal.press("n")
        terminal.wait("Practical matters 1 of 2", gone="What are you looking for?")
        terminal.press("q")
        assert terminal.end() == 0
        assert "Your answers are saved." in terminal.text
    assert {"settings": {"lang": "en"}} in journal(data)


def test_a_run_of_keys_and_a_held_key_answer_once(data: Path) -> None:
    with Terminal(*QUIZ, data=data) as terminal:
        begin(terminal)
        terminal.answer("12121")
        assert heading(terminal.card).startswith("Question 2 of ")
        terminal.process.send("2" * 25)  # all at once: a pause, on a busy machine, would let go of the key
        terminal.wait("Question 3")
        terminal.press("1")
        terminal.wait("Question 4")
        terminal.press("q")
        assert terminal.end() == 0
    assert answers(data) == [1, 2, 1]


def test_keys_typed_while_nothing_is_asked_leave_no_trace(data: Path) -> None:
    with Terminal(*QUIZ, data=data) as terminal:
        begin(terminal)
        for answer in "121":
            terminal.press(answer)
            for _ in range(60):  # a key that means nothing, and that no text has
                terminal.process.send("%")
                time.sleep(0.003)
            terminal.wait("to answer")
        terminal.wait("Question 4")
        assert "%" not in terminal.raw


@pytest.mark.parametrize("size", [(40, 24), (120, 30), (60, 12)])
def test_the_window_is_resized_in_the_middle(data: Path, size: tuple[int, int]) -> None:
    whole = "   1–N or ↑↓ Enter to answer · ← back · s skip · ? why this · q quit"
    hints = {40: "   q quit", 60: "   ? why this · q quit", 120: whole}
    with Terminal(*QUIZ, data=data) as terminal:
        begin(terminal)
        terminal.answer("2")
        _, _, stem, question = (line.strip() for line in terminal.card.splitlines()[:4])
        assert stem == "How well can you do this now?"
        terminal.resize(*size)
        terminal.wait_until(lambda _: re.sub(r"1–\d", "1–N", terminal.card).splitlines()[-1:] == [hints[size[0]]])
        terminal.answer("1")
        assert question not in terminal.text
        assert len(re.findall(r"^ Question", terminal.text, re.MULTILINE)) == 1
        terminal.press("q")
        assert terminal.end() == 0
    assert answers(data) == [2, 1]
