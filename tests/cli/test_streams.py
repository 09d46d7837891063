"""Closed streams, broken pipes, poor encodings, colour.

What ends with the process, or begins with it, is tested on real ones, one for each kind of thing; the rest, which is
the same in this process, here."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

from ecomfit.cli.streams import flushed

from .conftest import process_environ, program_file

if TYPE_CHECKING:
    from .conftest import Run, RunHere
    from .warm_program import WarmProgram

ANSWERS = json.dumps({"answers": {"poster": 5, "layout": 4, "carry": 1}}).encode()


class RunEncoded(Protocol):
    def __call__(self, encoding: str, *arguments: str, stdin: bytes = b"") -> tuple[int, str, str]: ...


@pytest.fixture
def run_encoded(run: Run, monkeypatch: pytest.MonkeyPatch) -> RunEncoded:
    """Run the command line in this process, on streams such as an interpreter opens in a poor encoding."""

    def call(encoding: str, *arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        out, err = io.BytesIO(), io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding, "strict"))
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding, "backslashreplace"))
        code = run(*arguments, stdin=stdin).code
        sys.stdout.flush()
        sys.stderr.flush()
        return code, out.getvalue().decode(encoding), err.getvalue().decode(encoding)

    return call


def shell(script: str, stdin: bytes = b"") -> tuple[int, str, str]:
    """Run a shell script in which `$ecomfit` is the program; return the code, and what came out."""
    environ = process_environ({"ecomfit": program_file()})
    ended = subprocess.run(["bash", "-c", script], input=stdin, capture_output=True, env=environ, check=False)
    return ended.returncode, ended.stdout.decode(), ended.stderr.decode()


def test_results_go_to_standard_output_and_nothing_to_standard_error(program: Run, small: str) -> None:
    outcome = program("quiz", "--kb", small, "--answers", "-", stdin=ANSWERS)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("A career quiz for a small shop: your result")


@pytest.mark.parametrize("command", ["roles", "roles --json", "--version", "--help"])
def test_a_reader_who_goes_away_early_is_no_error_worth_a_traceback(
    warm_program: WarmProgram, tmp_path: Path, command: str
) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as gone:
        ended = warm_program.run(*command.split(), environ=process_environ({}), cwd=tmp_path, out=gone)
    assert ended.err == b""


def test_only_the_first_line_may_be_read() -> None:
    code, out, err = shell('"$ecomfit" roles | head -n 1')
    assert (code, err) == (0, "")
    assert out.count("\n") == 1


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_quiz_with_its_input_closed_names_the_option(run: RunHere, lang: str) -> None:
    outcome = run("quiz", "--lang", lang, stdin=None)
    assert (outcome.code, outcome.out) == (2, "")
    assert "--answers" in outcome.err


def test_so_does_a_process_that_begins_without_one() -> None:
    code, out, err = shell('"$ecomfit" quiz <&-')
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
def test_a_result_that_nobody_can_see_is_no_bug_and_no_success(
    run: Run, small: str, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(sys, "stdout", None)  # as the interpreter leaves it where the stream is closed
    outcome = run(*command.split(), stdin=ANSWERS, ECOMFIT_KB=small)
    assert outcome.code == 1
    assert os.strerror(errno.EBADF) in outcome.err
    assert len(outcome.err.splitlines()) == 1
    assert "bug" not in outcome.err


@pytest.mark.parametrize("command", ["--version", "quiz --answers - --html -"])
def test_a_process_whose_output_is_closed_ends_the_same_way(small: str, command: str) -> None:
    code, _, err = shell(f'ECOMFIT_KB="{small}" "$ecomfit" {command} >&-', ANSWERS)
    assert (code, len(err.splitlines())) == (1, 1)
    assert os.strerror(errno.EBADF) in err


@pytest.mark.parametrize("command", ["roles", "roles --json", "--version", "--help"])
def test_a_disk_that_is_full_is_no_bug(warm_program: WarmProgram, tmp_path: Path, command: str) -> None:
    with Path("/dev/full").open("wb", buffering=0) as full:
        ended = warm_program.run(*command.split(), environ=process_environ({}), cwd=tmp_path, out=full)
    err = ended.err.decode()
    assert ended.code == 1
    assert os.strerror(errno.ENOSPC) in err
    assert "Exception ignored" not in err
    assert "bug" not in err
    assert "Traceback" not in err


#: Commands whose message, or whose result, goes to the stream of errors or beside it, and how they end.
ENDS = {"quiz": 2, "explain nothing_is_called_so": 1, "--version": 0}


@pytest.mark.parametrize("command", ENDS)
def test_the_exit_code_holds_where_no_message_can_be_written(small: str, command: str) -> None:
    assert shell(f'ECOMFIT_KB="{small}" "$ecomfit" {command} 2>&- </dev/null')[0] == ENDS[command]


@pytest.mark.parametrize("command", ENDS)
def test_the_exit_code_holds_where_no_message_finds_room(
    warm_program: WarmProgram, small: str, tmp_path: Path, command: str
) -> None:
    environ = process_environ({"ECOMFIT_KB": small})
    with Path("/dev/full").open("wb", buffering=0) as full:
        ended = warm_program.run(*command.split(), environ=environ, cwd=tmp_path, err=full)
    assert ended.code == ENDS[command]


@pytest.mark.parametrize("columns", ["²", "٣", "0", "-5", "1e3", "9" * 5000, "wide", ""])
def test_a_width_that_is_none_is_as_if_it_were_not_there(run: Run, small: str, columns: str) -> None:
    outcome = run("roles", "--kb", small, COLUMNS=columns, LINES=columns)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == run("roles", "--kb", small, COLUMNS="80").out


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize(
    "command",
    [
        ("roles",),
        ("explain", "kurir"),
        ("explain", "kurir", "--lang", "id"),
        ("explain", "manajer"),
        ("kb", "check"),
        ("quiz", "--kb", "SMALL", "--answers", "-", "--label", "Zoé 数"),
    ],
    ids=" ".join,
)
def test_a_poor_encoding_does_not_stop_a_report(
    run_encoded: RunEncoded, small: str, encoding: str, command: tuple[str, ...]
) -> None:
    code, out, err = run_encoded(encoding, *(small if word == "SMALL" else word for word in command), stdin=ANSWERS)
    shown = out + err
    assert shown
    assert "bug" not in shown
    assert "\\u" not in shown
    assert "\\x" not in shown
    assert code == (1 if "manajer" in command else 0)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
@pytest.mark.parametrize("label", ["Zoé", "数", "👩‍🚒"])
def test_json_stays_json_in_a_poor_encoding(run_encoded: RunEncoded, small: str, encoding: str, label: str) -> None:
    arguments = ("quiz", "--kb", small, "--answers", "-", "--json", "--label", label)
    code, out, _ = run_encoded(encoding, *arguments, stdin=ANSWERS)
    assert (code, json.loads(out)["label"]) == (0, label)


@pytest.mark.parametrize("form", [(), ("--json",)], ids=["report", "json"])
def test_a_process_in_a_poor_encoding_speaks_it(run_encoded: RunEncoded, small: str, form: tuple[str, ...]) -> None:
    arguments = ("quiz", "--kb", small, "--answers", "-", "--label", "Zoé 数", *form)
    environ = process_environ({"PYTHONIOENCODING": "ascii"})
    ended = subprocess.run([program_file(), *arguments], input=ANSWERS, capture_output=True, env=environ, check=True)
    assert run_encoded("ascii", *arguments, stdin=ANSWERS) == (0, ended.stdout.decode("ascii"), "")


@pytest.mark.parametrize("environ", [{"LANG": "C"}, {"LC_ALL": "C"}])
def test_the_c_locale_gets_a_report_in_english(run: Run, environ: dict[str, str]) -> None:
    outcome = run("explain", "kurir", **environ)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("Courier ")


def test_a_process_in_the_c_locale_gets_one_too(program: Run) -> None:
    outcome = program("explain", "kurir", LC_ALL="POSIX", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("Courier ")


def test_colour_is_for_terminals_and_for_who_asks(run: Run, small: str) -> None:
    arguments = ("quiz", "--kb", small, "--answers", "-")
    assert "\x1b" not in run(*arguments, stdin=ANSWERS).out
    assert "\x1b[32m" in run(*arguments, stdin=ANSWERS, FORCE_COLOR="1", TERM="xterm").out
    assert "\x1b[32m" not in run(*arguments, stdin=ANSWERS, FORCE_COLOR="1", NO_COLOR="1", TERM="xterm").out


@pytest.mark.parametrize("environ", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}], ids=str)
@pytest.mark.parametrize("command", [("roles",), ("explain", "courier"), ("compare", "seo", "ppc")], ids=str)
def test_every_report_is_plain_where_the_environment_says_so(
    run: Run, environ: dict[str, str], command: tuple[str, ...]
) -> None:
    outcome = run(*command, **{"FORCE_COLOR": "1", "TERM": "xterm"} | environ)
    assert outcome.code == 0
    assert "\n- " in outcome.out
    assert not {"\x1b", "─", "█", "•"} & set(outcome.out)


def test_plain_is_asked_for_one_run_at_a_time(run: Run, small: str) -> None:
    arguments = ("quiz", "--kb", small, "--answers", "-")
    assert "─" not in run(*arguments, "--plain", stdin=ANSWERS).out
    assert "─" in run(*arguments, stdin=ANSWERS).out


def test_a_stream_that_was_closed_on_the_way_has_nothing_to_write_out(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    stream.close()
    monkeypatch.setattr(sys, "stdout", stream)
    assert flushed() is None
