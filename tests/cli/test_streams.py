"""Real processes: closed streams, broken pipes, poor encodings, colour."""

from __future__ import annotations

import errno
import json
import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from .conftest import process_environ, program_file

if TYPE_CHECKING:
    from .conftest import Run

ANSWERS = json.dumps({"answers": {"poster": 5, "layout": 4, "carry": 1}}).encode()


def shell(script: str, stdin: bytes = b"") -> tuple[int, str, str]:
    """Run a shell script in which `$ecomfit` is the program; return the code, and what came out."""
    environ = process_environ({"ecomfit": program_file()})
    ended = subprocess.run(["bash", "-c", script], input=stdin, capture_output=True, env=environ, check=False)
    return ended.returncode, ended.stdout.decode(), ended.stderr.decode()


def test_results_go_to_standard_output_and_nothing_to_standard_error(program: Run, small: str) -> None:
    outcome = program("quiz", "--kb", small, "--answers", "-", stdin=ANSWERS)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("Your ecomfit career quiz result")


@pytest.mark.parametrize("command", ["roles", "roles --json", "explain kurir", "--version", "--help"])
def test_a_reader_who_goes_away_early_is_no_error_worth_a_traceback(command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as gone:
        ended = subprocess.run(
            [program_file(), *command.split()],
            stdin=subprocess.DEVNULL,
            stdout=gone,
            stderr=subprocess.PIPE,
            env=process_environ({}),
            check=False,
        )
    assert ended.stderr == b""


def test_only_the_first_line_may_be_read() -> None:
    code, out, err = shell('"$ecomfit" roles | head -n 1')
    assert (code, err) == (0, "")
    assert out.count("\n") == 1


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_quiz_with_its_input_closed_names_the_option(lang: str) -> None:
    code, out, err = shell(f'"$ecomfit" quiz --lang {lang} <&-')
    assert (code, out) == (2, "")
    assert "--answers" in err


@pytest.mark.parametrize(
    "command",
    [
        "roles",
        "roles --json",
        "--version",
        "explain --all --html -",
        "explain --all --markdown -",
        "quiz --answers -",
        "quiz --answers - --json",
        "quiz --answers - --html -",
        "quiz --html -",
        "quiz",
    ],
)
def test_a_result_that_nobody_can_see_is_no_bug_and_no_success(command: str) -> None:
    code, _, err = shell(f'"$ecomfit" {command} >&-', b"answers: {code_shipping_page: 5}")
    assert code == 1
    assert os.strerror(errno.EBADF) in err
    assert len(err.splitlines()) == 1
    assert "bug" not in err


@pytest.mark.parametrize("command", ["roles", "roles --json", "--version", "--help"])
def test_a_disk_that_is_full_is_no_bug(command: str) -> None:
    code, _, err = shell(f'"$ecomfit" {command} > /dev/full')
    assert code == 1
    assert os.strerror(errno.ENOSPC) in err
    assert "Exception ignored" not in err
    assert "bug" not in err
    assert "Traceback" not in err


@pytest.mark.parametrize("where", ["2>&-", "2> /dev/full"])
def test_the_exit_code_holds_where_no_message_can_be_written(where: str) -> None:
    assert shell(f'"$ecomfit" quiz {where} </dev/null')[0] == 2
    assert shell(f'"$ecomfit" explain nothing_is_called_so {where}')[0] == 1
    assert shell(f'"$ecomfit" roles {where}')[0] == 0


@pytest.fixture(scope="module")
def eighty_columns_wide() -> str:
    return shell('COLUMNS=80 "$ecomfit" roles')[1]


@pytest.mark.parametrize("columns", ["²", "٣", "0", "-5", "1e3", "9" * 5000, "wide", ""])
def test_a_width_that_is_none_is_as_if_it_were_not_there(program: Run, columns: str, eighty_columns_wide: str) -> None:
    outcome = program("roles", COLUMNS=columns, LINES=columns)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == eighty_columns_wide


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize(
    "command",
    [
        ("roles",),
        ("explain", "kurir"),
        ("explain", "kurir", "--lang", "id"),
        ("explain", "manajer"),
        ("kb", "check"),
        ("quiz", "--answers", "-", "--label", "Zoé 数"),
    ],
    ids=" ".join,
)
def test_a_poor_encoding_does_not_stop_a_report(encoding: str, command: tuple[str, ...]) -> None:
    environ = process_environ({"PYTHONIOENCODING": encoding})
    stdin = b"answers: {code_shipping_page: 5}"
    ended = subprocess.run([program_file(), *command], input=stdin, capture_output=True, env=environ, check=False)
    shown = (ended.stdout + ended.stderr).decode(encoding)
    assert "bug" not in shown
    assert "\\u" not in shown
    assert "\\x" not in shown
    assert ended.returncode == (1 if "manajer" in command else 0)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
@pytest.mark.parametrize("label", ["Zoé", "数", "👩‍🚒"])
def test_json_stays_json_in_a_poor_encoding(small: str, encoding: str, label: str) -> None:
    arguments = ("quiz", "--kb", small, "--answers", "-", "--json", "--label", label)
    environ = process_environ({"PYTHONIOENCODING": encoding})
    ended = subprocess.run([program_file(), *arguments], input=ANSWERS, capture_output=True, env=environ, check=True)
    assert json.loads(ended.stdout.decode(encoding))["label"] == label


@pytest.mark.parametrize("environ", [{"LANG": "C"}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}])
def test_the_c_locale_gets_a_report_in_english(program: Run, environ: dict[str, str]) -> None:
    outcome = program("explain", "kurir", **environ)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("Courier ")


def test_colour_is_for_terminals_and_for_who_asks(program: Run, small: str) -> None:
    arguments = ("quiz", "--kb", small, "--answers", "-")
    assert "\x1b" not in program(*arguments, stdin=ANSWERS).out
    assert "\x1b[32m" in program(*arguments, stdin=ANSWERS, FORCE_COLOR="1", TERM="xterm").out
    assert "\x1b[32m" not in program(*arguments, stdin=ANSWERS, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm").out
