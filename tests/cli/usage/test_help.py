"""Help screens and usage errors speak one language, whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import typer

from ecomfit.cli.app import build
from ecomfit.cli.usage import wrong_usage
from ecomfit.cli.usage.help_screens import LibraryError
from ecomfit.messages import speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cli.conftest import Run

#: Words that a help screen or a usage error of the one language would have and one of the other never.
ONLY = {
    "en": "usage options option arguments argument commands command args show this message exit default required "
    "install print completion try error missing invalid valid value values unexpected extra such no input should is "
    "are the of and or for from to with without file dir text role skill term name old new responses did you mean "
    "there needs takes choose one give write known cannot used whole number more too many leave out see aborted",
    "id": "pemakaian opsi argumen perintah bawaan tampilkan untuk yang dan atau dengan berkas folder bantuan kesalahan "
    "tidak pilih isi maksudmu contoh peran keterampilan istilah nama teks lama baru jawaban butuh nilai tulis belum "
    "disebutkan terlalu banyak hapus ada salah satu bilangan bulat paling kecil dikenal lanjutkan tanyakan",
}


def tree(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield path, command
    for name, below in getattr(command, "commands", {}).items():
        yield from tree(below, (*path, name))


COMMANDS = dict(tree(typer.main.get_command(build(speaker("en")))))
EVERY = pytest.mark.parametrize("path", COMMANDS, ids=" ".join)


def words(text: str) -> set[str]:
    """Return the words of a text, names of files and options and what stands between quotes left out."""
    text = re.sub(r"“[^”]*”|(?<!\S)--?[\w-]+|\w+\.\w+|`[^`]*`|^ +ecomfit .*$", " ", text, flags=re.MULTILINE)
    return set(re.findall(r"[a-z]+", text.lower()))


def foreign(text: str, lang: str) -> set[str]:
    return {word for other in ONLY if other != lang for word in words(text) & set(ONLY[other].split())}


def test_every_command_is_in_the_table() -> None:
    assert {(), ("quiz",), ("history",), ("history", "compare"), ("kb", "evaluate")} <= COMMANDS.keys()


@EVERY
@pytest.mark.parametrize("lang", ONLY)
def test_a_help_screen_has_no_word_of_the_other_language(run: Run, path: tuple[str, ...], lang: str) -> None:
    outcome = run(*path, "--help", ECOMFIT_LANG=lang)
    assert (outcome.code, outcome.err) == (0, "")
    assert words(outcome.out) & set(ONLY[lang].split())
    assert foreign(outcome.out, lang) == set()


def test_help_speaks_the_language_of_the_locale(run: Run) -> None:
    assert run("history", "--help", LANG="id_ID.UTF-8").out.startswith("Pemakaian: ecomfit history [OPSI] PERINTAH")


@EVERY
@pytest.mark.parametrize("lang", ONLY)
def test_every_option_and_argument_says_what_it_is_for(run: Run, path: tuple[str, ...], lang: str) -> None:
    screen = run(*path, "--help", ECOMFIT_LANG=lang).out
    for param in COMMANDS[path].params:
        if param.param_type_name == "option":
            name = re.escape(max(param.opts, key=len)) + r"( \S+)?"
        else:
            name = r"[A-Z|\[\] .]+"
        assert re.search(rf"^  {name}(  +|\n {{6,}})\S", screen, re.MULTILINE), param.name


@EVERY
@pytest.mark.parametrize(("lang", "default"), [("en", "default"), ("id", "bawaan")])
def test_a_default_is_said_once(run: Run, path: tuple[str, ...], lang: str, default: str) -> None:
    records = re.split(r"\n(?=  \S)", run(*path, "--help", ECOMFIT_LANG=lang).out)
    assert [record for record in records if record.lower().count(default) > 1] == []
    for param in COMMANDS[path].params:
        if type(param.default) in (int, str):
            told = [record for record in records if f" {max(param.opts, key=len)} " in record]
            assert [f"({default}: {param.default})." in " ".join(record.split()) for record in told] == [True]


@EVERY
def test_the_short_name_of_help_comes_first_every_time(run: Run, path: tuple[str, ...]) -> None:
    assert "  -h, --help  " in run(*path, "--help").out


@EVERY
@pytest.mark.parametrize("lang", ONLY)
@pytest.mark.parametrize("columns", [40, 51, 60])
def test_help_fits_a_narrow_terminal_and_loses_no_word(
    run: Run, path: tuple[str, ...], lang: str, columns: int
) -> None:
    screen = run(*path, "--help", ECOMFIT_LANG=lang, COLUMNS=str(columns)).out
    lines = [line for line in screen.splitlines() if not line.startswith("    ecomfit ")]  # to be copied whole
    assert max(map(len, lines)) <= columns
    for param in COMMANDS[path].params:
        assert set(screen.split()) >= {opt for opt in param.opts if opt.startswith("-")}


@pytest.mark.parametrize(
    ("arguments", "english", "indonesian"),
    [
        (("quiz", "--ful"), "there is no option --ful; did you mean --full?", "tidak ada opsi --ful; maksudmu --full?"),
        (("--nothing-like-it",), "there is no option --nothing-like-it", "tidak ada opsi --nothing-like-it"),
        (("roles", "-x"), "there is no option -x", "tidak ada opsi -x"),
        (
            ("kb", "chekc"),
            "there is no command “chekc”; did you mean check?",
            "tidak ada perintah “chekc”; maksudmu check?",
        ),
        (
            ("history", "forget"),
            "there is no command “forget”; there are: delete, compare",
            "tidak ada perintah “forget”; yang ada: delete, compare",
        ),
        (("quiz", "--label"), "--label needs a value; write: --label TEXT", "--label butuh nilai; tulis: --label TEKS"),
        (
            ("kb", "audit", "--goal"),
            "--goal needs a value; write: --goal now|balanced|grow",
            "--goal butuh nilai; tulis: --goal now|balanced|grow",
        ),
        (
            ("quiz", "--full=3"),
            "--full takes no value; write --full alone",
            "--full tidak menerima nilai; tulis --full saja",
        ),
        (("compare", "courier"), "ROLE is missing", "PERAN belum disebutkan"),
        (("kb", "evaluate"), "RESPONSES is missing", "JAWABAN belum disebutkan"),
        (("roles", "a", "b"), "too many arguments; leave out: a b", "terlalu banyak argumen; hapus: a b"),
        (
            ("quiz", "--goal", "later"),
            "--goal “later” is not known; choose one of: now, balanced, grow",
            "--goal “later” tidak dikenal; pilih salah satu: now, balanced, grow",
        ),
        (
            ("quiz", "--top=many"),
            "--top “many” cannot be used; give a whole number, 1 or more",
            "--top “many” tidak bisa dipakai; isi bilangan bulat, paling kecil 1",
        ),
        (
            ("kb", "audit", "--seed", "-1"),
            "--seed “-1” cannot be used; give a whole number, 0 or more",
            "--seed “-1” tidak bisa dipakai; isi bilangan bulat, paling kecil 0",
        ),
        (
            ("kb", "audit", "--people", "0"),
            "--people “0” cannot be used; give a whole number from 1 to 100000",
            "--people “0” tidak bisa dipakai; isi bilangan bulat dari 1 sampai 100000",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_wrong_usage_is_told_whole_in_one_language(
    run: Run, arguments: tuple[str, ...], english: str, indonesian: str
) -> None:
    for lang, start in (("en", f"Error: {english}\nUsage: "), ("id", f"Kesalahan: {indonesian}\nPemakaian: ")):
        outcome = run(*arguments, ECOMFIT_LANG=lang)
        assert outcome.err.startswith(start)
        assert (outcome.code, outcome.out) == (2, "")
        told = outcome.err.replace(" ".join(arguments[1:]), "")
        assert foreign(re.sub(r"\b(history|delete|compare|check)\b", "", told), lang) == set()


@pytest.mark.parametrize("arguments", [(), ("--lang", "id"), ("kb",)], ids=" ".join)
def test_without_a_command_the_help_is_shown_and_the_usage_is_wrong(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments, ECOMFIT_LANG="id")
    assert outcome.err == run(*arguments[:1] if arguments == ("kb",) else (), "--help", ECOMFIT_LANG="id").out
    assert (outcome.code, outcome.out) == (2, "")


def test_an_error_of_the_library_that_we_do_not_know_keeps_its_words() -> None:
    context = typer.main.get_command(build(speaker("en"))).make_context("ecomfit", ["roles"])
    told = wrong_usage.explained(LibraryError("The moon is in the way."), context, [])
    assert str(told).startswith("The moon is in the way.\nUsage: ecomfit ")


def test_what_a_command_is_wrongly_given_steers_no_terminal(run: Run) -> None:
    assert "\x1b" not in run("roles", "\x1b[2J").err
    assert "\x1b" not in run("\x1b[2J").err


@pytest.mark.parametrize("arguments", [("roles", "--a\nb"), ("roles", "a\nb"), ("a\nb",), ("quiz", "--goal", "a\nb")])
def test_what_is_wrong_stays_on_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    error, usage, help_ = run(*arguments).err.splitlines()
    assert "a b" in error
    assert (usage.split()[0], help_.split()[0]) == ("Usage:", "Help:")
