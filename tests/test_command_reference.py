"""The reference of the commands and the manual pages say what the program says, and formatters take them as is."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import ecomfit
from command_tree import command_tree, shared_options
from ecomfit.cli.exit_codes import ExitCode
from ecomfit.messages import speaker
from export import DOCS, PAGES, pages
from missing import missing
from page_words import WORDS

NAMES = [name for names in PAGES.values() for name in names]
MANUALS = [DOCS / name for name in NAMES if name.endswith(".1")]
#: How formatters are told to name whatever makes them hesitate.
FORMATTERS = {
    "groff": ("groff", "-man", "-Tutf8", "-ww", "-z"),
    "mandoc": ("mandoc", "-Tlint", "-Wstyle"),
}


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return {path.name: text for path, text in pages().items()}


def text_of(path: Path) -> str:
    return path.read_bytes().decode()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_says_what_the_program_says(name: str, made: dict[str, str]) -> None:
    advice = f"docs/{name} is not what the program says; run: python docs/commands/export.py"
    assert (DOCS / name).exists(), advice
    assert text_of(DOCS / name) == made[name], advice


def test_the_surroundings_change_nothing(made: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"COLUMNS": "30", "LANG": "id_ID.UTF-8", "ECOMFIT_LANG": "id", "ECOMFIT_KB": "none"}.items():
        monkeypatch.setenv(name, value)
    assert {path.name: text for path, text in pages().items()} == made


@pytest.mark.parametrize("lang", PAGES)
def test_every_command_and_every_option_is_on_the_pages(lang: str, made: dict[str, str]) -> None:
    top = command_tree(speaker(lang))
    commands = [command.name for command in top.everything() if command.runs]
    options = {name for command in top.everything() for option in command.options for name in option.names}
    assert len(commands) > 10
    assert len(options) > 15
    assert len(shared_options(top)) == 2
    for name in PAGES[lang]:
        text = made[name].replace("\\-", "-")
        assert [wanted for wanted in (*commands, *options) if wanted not in text] == []


def test_every_variable_of_our_own_is_explained() -> None:
    sources = (text_of(file) for file in Path(ecomfit.__file__).parent.rglob("*.py"))
    read = {name for source in sources for name in re.findall(r"""environ\.get\(["'](ECOMFIT_\w+)""", source)}
    assert len(read) >= 3
    assert sorted(name for name in read if f"variable.{name}" not in WORDS) == []


def test_every_way_to_end_is_explained() -> None:
    assert {f"exit.{code}" for code in ExitCode} == {key for key in WORDS if key.startswith("exit.")}


def test_every_word_is_there_in_every_language() -> None:
    assert [key for key, word in WORDS.items() if list(word) != list(PAGES) or not all(word.values())] == []


@pytest.mark.parametrize("manual", MANUALS, ids=[path.name for path in MANUALS])
@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_formatter_has_nothing_to_say_of_a_manual_page(formatter: str, manual: Path) -> None:
    if shutil.which(formatter) is None:
        pytest.skip(missing(formatter, formatter))
    ended = subprocess.run([*FORMATTERS[formatter], str(manual)], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout + ended.stderr) == (0, "")
