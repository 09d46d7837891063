"""Files of answers and standard input: read up to a limit, whatever is behind the name."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecomfit.cli.files import MIB, MOST_ANSWERS, MOST_RESPONSES, name_of, read_input
from ecomfit.errors import AnswersError
from ecomfit.messages import LANGUAGES, speaker

from .conftest import process_environ, program_file

if TYPE_CHECKING:
    from .conftest import Run, RunHere

COMMANDS: dict[tuple[str, ...], int] = {("quiz", "--answers"): MOST_ANSWERS, ("kb", "evaluate"): MOST_RESPONSES}
EN = speaker("en")
needs_fifo = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
needs_zero = pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no endless device")


def too_large(name: str, most: int, lang: str) -> str:
    said = {
        "id": f"Kesalahan: {name}: lebih besar dari {most // MIB} MiB; bagi menjadi beberapa berkas atau persingkat\n",
        "en": f"Error: {name}: larger than {most // MIB} MiB; split or shorten it\n",
    }
    return said[lang]


def test_a_file_up_to_the_limit_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(bytes(range(256)) * (MIB // 128))
    assert read_input(str(file), 2 * MIB, EN) == file.read_bytes()
    file.write_bytes(file.read_bytes() + b"x")
    with pytest.raises(AnswersError, match="larger than 2 MiB"):
        read_input(str(file), 2 * MIB, EN)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", LANGUAGES)
@needs_zero
def test_of_a_device_without_end_no_more_than_the_limit_is_read(
    run: Run, small: str, command: tuple[str, ...], lang: str
) -> None:
    outcome = run(*command, "/dev/zero", "--kb", small, "--lang", lang)
    assert (outcome.code, outcome.out, outcome.err) == (1, "", too_large("/dev/zero", COMMANDS[command], lang))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_standard_input_has_the_same_limit(run: Run, small: str, command: tuple[str, ...], lang: str) -> None:
    most = COMMANDS[command]
    outcome = run(*command, "-", "--kb", small, "--lang", lang, stdin=bytes(most + 1))
    assert (outcome.code, outcome.out, outcome.err) == (1, "", too_large("<stdin>", most, lang))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_huge_file_is_refused_before_it_is_read(
    run: Run, small: str, tmp_path: Path, command: tuple[str, ...]
) -> None:
    file = tmp_path / "huge"
    with file.open("wb") as stream:
        stream.truncate(2**40)  # holds nothing, and would fill any memory
    outcome = run(*command, str(file), "--kb", small, "--lang", "en")
    assert (outcome.code, outcome.err) == (1, too_large(str(file), COMMANDS[command], "en"))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_directory_is_no_file(run: Run, small: str, tmp_path: Path, command: tuple[str, ...]) -> None:
    outcome = run(*command, str(tmp_path), "--kb", small, "--lang", "en")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"Error: {tmp_path}: cannot be read (")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_name_that_no_system_can_have_is_no_bug(run: Run, small: str, command: tuple[str, ...]) -> None:
    outcome = run(*command, "a\0b\nc", "--kb", small, "--lang", "en")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("Error: ab c: cannot be read (")


CLOSED = {
    "id": "Kesalahan: masukan standar ditutup; salurkan jawaban ke sana atau sebutkan nama berkasnya\n",
    "en": "Error: standard input is closed; pipe the answers into it or name a file\n",
}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", CLOSED)
def test_an_input_that_is_closed_is_wrong_data(run: RunHere, small: str, command: tuple[str, ...], lang: str) -> None:
    outcome = run(*command, "-", "--kb", small, "--lang", lang, stdin=None)
    assert (outcome.code, outcome.out, outcome.err) == (1, "", CLOSED[lang])


@pytest.mark.skipif(sys.platform == "win32", reason="the redirection is a shell's")
def test_so_it_is_where_the_process_begins_without_one(small: str) -> None:
    words = [program_file(), "quiz", "--answers", "-", "--kb", small, "--lang", "en"]
    ended = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", *words], capture_output=True, env=process_environ({}), check=False
    )
    assert (ended.returncode, ended.stdout.decode(), ended.stderr.decode()) == (1, "", CLOSED["en"])


@needs_fifo
def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"x" * 100_000,))
    writer.start()
    assert read_input(str(pipe), MIB, EN) == b"x" * 100_000
    writer.join()


def test_standard_input_has_a_name_in_messages() -> None:
    assert (name_of("-"), name_of("./-")) == ("<stdin>", "./-")
