"""Where the program runs: encodings, colours, terminals that cannot draw, pipes, full disks, other windows."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from .terminal import COLOUR, KB, PROGRAM, Terminal, environment

if TYPE_CHECKING:
    from pathlib import Path

QUIZ = ("quiz", "--full-report", "--kb", KB, "--lang", "en", "--goal", "balanced")
SHORT = (*QUIZ, "--max-questions", "1")
#: Python takes the C locale for UTF-8 unless it is told not to.
ASCII = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


BOLD = "\x1b[0;1m"


def finish(terminal: Terminal) -> None:
    """Take a quiz of one question."""
    terminal.wait("Practical matters 1 of 2")
    for key in ("s", "2", "1"):
        terminal.answer(key)
    statements = int(re.findall(r"like\? 1 of (\d)", terminal.card)[0])
    for n in range(statements - 1):
        terminal.answer("23"[n % 2])
    terminal.press("1")


def finish_typing(terminal: Terminal) -> None:
    """Take a quiz of one question in plain mode."""
    terminal.wait("Answer (1-2):")
    for n, line in enumerate(["skip", "nonsense", "kembali", "1", "2"]):
        terminal.type(line, n + 1)
    terminal.wait("Question 1")
    terminal.type("help", 6)
    terminal.wait("This asks about")
    terminal.type("1", 7)
    terminal.wait("What is the job like? 1 of")
    statements = int(re.findall(r"like\? 1 of (\d)", terminal.text)[0])
    for n in range(statements):
        terminal.type("3", 8 + n)


# Encodings and colours


@pytest.mark.parametrize("locale", [{"LANG": "C.UTF-8"}, {"LC_ALL": "C"}], ids=str)
def test_marks_show_in_a_terminal_that_reads_utf_8_whatever_the_locale(data: Path, locale: dict[str, str]) -> None:
    with Terminal(*SHORT, data=data, environ={"LANG": ""} | locale) as terminal:
        terminal.wait(" » 1  Yes", "y/n or ↑↓ Enter to answer · s skip")
        finish(terminal)
        assert terminal.end() == 0


def test_a_terminal_without_these_marks_gets_them_spelled(data: Path) -> None:
    with Terminal(*SHORT, data=data, environ=ASCII) as terminal:
        terminal.wait(" > 1  Yes", "y/n or up/down Enter to answer | s skip | ? why this | q quit")
        finish(terminal)
        assert terminal.end() == 0
        assert terminal.raw.isascii()
        assert "Traceback" not in terminal.raw


#: What a shell hands over that is no UTF-8, or that the C locale cannot read.
NAMES = [("\udcff", {}), ("é", ASCII), ("\udcff", ASCII)]


@pytest.mark.parametrize(("label", "environ"), NAMES, ids=ascii)
def test_a_label_that_the_locale_cannot_read_is_kept_as_text(data: Path, label: str, environ: dict[str, str]) -> None:
    with Terminal(*SHORT, data=data, shell='"$@" --label "$GIVEN"', environ=environ | {"GIVEN": label}) as terminal:
        finish(terminal)
        assert terminal.end() == 0
        assert "Saved as" in terminal.scroll
    (path,) = (data / "ecomfit" / "sittings").iterdir()
    head = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
    assert head["label"] == ("é" if label == "é" else "\ufffd")


@pytest.mark.parametrize(("name", "environ"), NAMES, ids=ascii)
def test_a_base_in_a_folder_that_the_locale_cannot_read_is_found_again(
    data: Path, tmp_path: Path, name: str, environ: dict[str, str]
) -> None:
    base = str(shutil.copytree(KB, tmp_path / name))
    options = ("quiz", *QUIZ[4:])
    with Terminal(*options, data=data, shell='"$@" --kb "$GIVEN"', environ=environ | {"GIVEN": base}) as terminal:
        terminal.wait("Practical matters 1 of 2")
        for key in ("s", "2", "1"):
            terminal.answer(key)
        terminal.press("q")
        assert terminal.end() == 0
        assert "Your answers are saved." in terminal.text
    with Terminal("quiz", "--full-report", "--resume", data=data, environ=environ) as terminal:
        terminal.wait("Answers so far: 1")
        terminal.wait_until(lambda _: bool(terminal.card))
        terminal.press("q")
        assert terminal.end() == 0


def test_colours_are_not_used_when_they_are_not_wanted(data: Path) -> None:
    with Terminal(*SHORT, data=data, environ={"NO_COLOR": "1"}) as terminal:
        finish(terminal)
        assert terminal.end() == 0
        assert "A career quiz for a small shop: your result" in terminal.scroll
        assert not COLOUR.search(terminal.raw)
        assert BOLD in terminal.raw


# Plain mode


@pytest.mark.parametrize(
    ("options", "environ"),
    [((), {"TERM": "dumb"}), ((), {"TERM": ""}), ((), {"ACCESSIBLE": "1"}), (("--plain",), {"FORCE_COLOR": "1"})],
    ids=str,
)
def test_plain_lines_without_a_single_escape_sequence(
    data: Path, options: tuple[str, ...], environ: dict[str, str]
) -> None:
    with Terminal(*SHORT, *options, data=data, rows=60, environ=environ) as terminal:
        finish_typing(terminal)
        assert terminal.end() == 0
        shown = terminal.scroll
        assert "1. Yes" in shown
        again = "Type a number from 1 to 2, or one of these words: yes, no, back, skip, help, quit."
        assert again in shown.replace("\n", " ")
        assert "A career quiz for a small shop: your result" in shown
        assert "Saved as" in shown
        assert "\x1b" not in terminal.raw


@pytest.mark.parametrize("environ", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}], ids=str)
def test_plain_lines_are_as_wide_as_the_window(data: Path, environ: dict[str, str]) -> None:
    with Terminal(*SHORT, data=data, columns=40, rows=60, environ=environ) as terminal:
        finish_typing(terminal)
        assert terminal.end() == 0
    assert not re.search("[─━●█]", terminal.raw)
    assert max(len(line.rstrip()) for line in terminal.raw.splitlines()) <= 40


@pytest.mark.parametrize(("key", "code"), [("quit\n", 0), ("\x03", 130), ("\x04", 130)])
def test_leaving_plain_mode(data: Path, key: str, code: int) -> None:
    with Terminal(*QUIZ, "--plain", data=data) as terminal:
        terminal.wait("Answer (1-2):")
        terminal.type("1", 1)
        terminal.type("1", 2)
        terminal.wait("Question 1")
        terminal.type("2", 3)
        terminal.wait("Question 2")
        terminal.wait_until(lambda _: terminal.raw.count("Answer (1-") == 4)
        terminal.process.send(key)
        assert terminal.end() == code
        assert re.search(
            r"^Your answers are saved\..*:\n  ecomfit quiz --resume \d{8}-\d{6}$", terminal.text, re.MULTILINE
        )
        assert "Traceback" not in terminal.raw


# Streams


def test_results_for_a_script_are_alone_on_standard_output(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "result.json"
    with Terminal(*SHORT, "--json", data=data, shell='"$@" > "$RESULT"', environ={"RESULT": str(file)}) as terminal:
        finish(terminal)
        assert terminal.end() == 0
        assert "In short:" in terminal.text
        assert "Saved as" in terminal.text
        assert '"schema"' not in terminal.raw
    result = json.loads(file.read_text(encoding="utf-8"))
    assert result["schema"] == "ecomfit/result/1"
    assert result["asked"] == 1


def test_prompts_show_where_there_is_a_terminal_when_errors_go_to_a_file(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "errors"
    with Terminal(*SHORT, data=data, shell='"$@" 2> "$ERRORS"', environ={"ERRORS": str(file)}) as terminal:
        finish(terminal)
        assert terminal.end() == 0
        assert "A career quiz for a small shop: your result" in terminal.scroll
    assert "Traceback" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("more", ["", "--json", "--html -"])
def test_the_report_and_what_can_be_done_next_show_where_errors_have_no_place(data: Path, more: str) -> None:
    with Terminal(*SHORT, data=data, shell=f'"$@" {more} 2>&-') as terminal:
        finish(terminal)
        assert terminal.end() == 0
        assert "In short:" in terminal.scroll
        assert "Saved as" in terminal.scroll


@pytest.mark.parametrize("stdin", ["<&-", "< /dev/null", '< "$1"'], ids=["closed", "null", "file"])
def test_without_a_keyboard_the_message_names_the_way_out(data: Path, stdin: str) -> None:
    with Terminal(*QUIZ, data=data, shell=f'"$@" {stdin}') as terminal:
        assert terminal.end() == 2
        assert "ecomfit quiz --answers FILE" in terminal.text.replace("\n", " ")
        assert "Traceback" not in terminal.raw


@pytest.mark.parametrize(
    "arguments", [QUIZ, (*QUIZ, "--plain"), (*QUIZ, "--json"), ("quiz", "--full-report", "--resume")], ids=str
)
def test_without_any_terminal_too(data: Path, arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        input=b"1\n" * 99,
        capture_output=True,
        check=False,
        env=environment(data),
    )
    assert done.returncode == 2
    assert b"--answers FILE" in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


# The disk


def said_once(terminal: Terminal, text: str) -> bool:
    return " ".join(terminal.scroll.split()).count(text) == 1


def test_a_place_where_nothing_can_be_kept_is_said_once_and_the_quiz_goes_on(tmp_path: Path) -> None:
    with Terminal(*SHORT, data=tmp_path / "data", environ={"XDG_DATA_HOME": "/dev/null"}) as terminal:
        finish(terminal)
        assert terminal.end() == 0
        assert said_once(terminal, f"Answers cannot be saved ({os.strerror(errno.ENOTDIR)}).")
        assert "This sitting is not saved." in terminal.scroll
        assert "A career quiz for a small shop: your result" in terminal.scroll


def test_a_disk_that_fills_is_said_once_and_the_quiz_goes_on(data: Path) -> None:
    # A file may have 512 bytes here, which a few answers fill; what measures coverage would need more.
    full = 'unset COVERAGE_PROCESS_START COVERAGE_PROCESS_CONFIG; ulimit -f 1; exec "$@"'
    with Terminal(*QUIZ, "--full", data=data, rows=40, shell=full) as terminal:
        terminal.wait("Practical matters 1 of 2")
        terminal.answer("s")
        terminal.answer("2")
        for n in range(13):
            terminal.answer("12"[n % 2])
        assert said_once(terminal, f"Answers cannot be saved ({os.strerror(errno.EFBIG)}).")
        terminal.press("q")
        assert terminal.end() == 0
        (saved,) = re.findall(
            r"Only the answers before that are saved.*--resume (\S+)", " ".join(terminal.text.split())
        )
    with Terminal("quiz", "--full-report", "--resume", data=data) as terminal:
        terminal.wait_until(lambda _: bool(terminal.card))
        assert f"Going on with sitting {saved}" in terminal.text
        kept = int(re.findall(r"Answers so far: (\d+)", terminal.text)[0])
        assert 0 < kept < 13
        assert "A line of this sitting was damaged" in terminal.text
        terminal.press("q")
        assert terminal.end() == 0


def test_a_sitting_that_is_open_in_another_window_is_refused(data: Path) -> None:
    with Terminal(*QUIZ, data=data) as first:
        first.wait("Practical matters 1 of 2")
        first.answer("s")
        first.answer("2")
        with Terminal("quiz", "--full-report", "--resume", "--lang", "en", data=data) as second:
            assert second.end() == 2
            assert re.search(r"Sitting \S+ is open in another window; finish it there", second.text)
        with Terminal("history", "delete", "--all", "--yes", "--lang", "en", data=data) as second:
            assert second.end() == 2
            assert "nothing was deleted" in second.text
        first.answer("1")
        first.press("q")
        assert first.end() == 0
    with Terminal("history", "delete", "--all", "--yes", "--lang", "en", data=data) as second:
        assert second.end() == 0
        assert "Sittings deleted: 1." in second.text


def test_resuming_what_is_not_there(data: Path) -> None:
    for arguments, message in (
        (("--resume",), "No sitting is saved."),
        (("--resume", "../../etc/passwd"), "No sitting with the id “../../etc/passwd” is saved"),
    ):
        with Terminal("quiz", "--full-report", *arguments, "--lang", "en", data=data) as terminal:
            assert terminal.end() == 1
            assert message in terminal.text


# Afterwards


@pytest.mark.parametrize(("key", "code"), [("q", 0), ("\x03", 130), ("\x04", 130)])
def test_the_terminal_is_left_as_it_was(data: Path, key: str, code: int) -> None:
    with Terminal(*QUIZ, data=data, shell='"$@"; echo "code $?"; stty -a') as terminal:
        terminal.wait("Practical matters 1 of 2")
        terminal.answer("s")
        terminal.press(key)
        assert terminal.end() == 0
        assert f"code {code}" in terminal.text
        assert {"echo", "icanon", "isig", "icrnl", "opost"} <= set(terminal.text.replace(";", " ").split())
        assert terminal.raw.rindex("\x1b[?25h") > terminal.raw.rindex("\x1b[?25l")  # the cursor shows
        assert terminal.raw.rindex("\x1b[?2004l") > terminal.raw.rindex("\x1b[?2004h")  # no bracketed paste


@pytest.mark.parametrize("wait", [0.0, 0.002, 0.01])
def test_ctrl_c_right_after_an_answer_is_heard(data: Path, wait: float) -> None:
    with Terminal(*QUIZ, data=data) as terminal:
        terminal.wait("Practical matters 1 of 2")
        terminal.answer("s")
        terminal.answer("2")
        terminal.press("1")
        time.sleep(wait)
        terminal.press("\x03")
        assert terminal.end() == 130
        assert "Your answers are saved." in terminal.text
        assert "Traceback" not in terminal.raw
