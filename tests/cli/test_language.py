"""Which language the program speaks: the option, the environment, the locale, English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

ID, EN = "Basis pengetahuan ini siap dipakai.", "This knowledge base is ready to use."


@pytest.mark.parametrize(
    ("options", "environ", "said"),
    [
        ((), {}, EN),
        (("--lang", "id"), {}, ID),
        (("--lang=id",), {}, ID),
        ((), {"ECOMFIT_LANG": "id"}, ID),
        (("--lang", "en"), {"ECOMFIT_LANG": "id"}, EN),
        ((), {"LC_ALL": "id_ID.UTF-8"}, ID),
        ((), {"LANG": "id_ID.UTF-8"}, ID),
        ((), {"LC_MESSAGES": "id_ID", "LANG": "en_US.UTF-8"}, ID),
        ((), {"LC_ALL": "C", "LANG": "id_ID.UTF-8"}, EN),
        ((), {"LANG": "in_ID.UTF-8"}, ID),
        ((), {"LANG": "C"}, EN),
        ((), {"LANG": "POSIX"}, EN),
        ((), {"LANG": "de_DE.UTF-8"}, EN),
        ((), {"LC_ALL": "id_ID.UTF-8", "ECOMFIT_LANG": "en"}, EN),
        ((), {"ECOMFIT_LANG": "", "LANG": "id_ID.UTF-8"}, ID),
    ],
)
def test_the_program_speaks(run: Run, small: str, options: tuple[str, ...], environ: dict[str, str], said: str) -> None:
    assert run("kb", "check", small, *options, **environ).out.startswith(said)


@pytest.mark.parametrize(
    ("options", "environ", "name"),
    [
        ((), {}, "Stock Analyst"),
        (("--lang", "id"), {}, "Analis Stok"),
        ((), {"ECOMFIT_LANG": "id"}, "Analis Stok"),
        ((), {"LC_ALL": "id_ID.UTF-8"}, "Analis Stok"),
        ((), {"LC_ALL": "fr_FR.UTF-8"}, "Stock Analyst"),
        ((), {"LANG": "C"}, "Stock Analyst"),
    ],
)
def test_the_texts_are_in(run: Run, small: str, options: tuple[str, ...], environ: dict[str, str], name: str) -> None:
    assert run("roles", "--long", "--kb", small, *options, **environ).out.startswith(name)


@pytest.mark.parametrize("command", [("roles",), ("explain", "kurir"), ("quiz", "--answers", "-")])
@pytest.mark.parametrize(
    ("options", "environ"), [(("--lang", "fr"), {}), (("--lang=fr",), {}), ((), {"ECOMFIT_LANG": "fr"})]
)
def test_a_language_that_the_knowledge_base_does_not_have_is_wrong_use(
    run: Run, command: tuple[str, ...], options: tuple[str, ...], environ: dict[str, str]
) -> None:
    outcome = run(*command, *options, stdin=b"answers: {}", **environ)
    assert outcome.err == "Error: The language “fr” is not in this knowledge base; it has: id, en\n"
    assert (outcome.code, outcome.out) == (2, "")


def test_the_last_of_two_languages_counts_for_all_that_is_said(run: Run, small: str) -> None:
    outcome = run("explain", "staf stok", "--kb", small, "--lang", "id", "--lang", "en")
    assert "Stock Analyst" in outcome.out
    assert "What one does" in outcome.out


@pytest.mark.parametrize(("lang", "words"), [("id", "Ikuti kuisnya"), ("en", "Take the quiz")])
def test_help_speaks_the_language(run: Run, lang: str, words: str) -> None:
    outcome = run("quiz", "--help", "--lang", lang)
    assert outcome.code == 0
    assert words in outcome.out


def test_a_base_without_languages_is_shown_as_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "roles.yaml").write_text(
        "version: 1\nskills: {a: {name: Alpha}}\nroles: {r: {name: Role, requires: {a: {importance: 3}}}}\n"
    )
    for options in ((), ("--lang", "id"), ("--lang", "fr")):
        assert run("roles", "--long", "--kb", str(tmp_path), *options).out.startswith("Role  r")


def test_a_base_without_english_speaks_its_first_language(run: Run, tmp_path: Path) -> None:
    (tmp_path / "roles.yaml").write_text(
        "version: 1\nlanguages: [jv, su]\nskills: {a: {name: {jv: Siji, su: Hiji}}}\n"
        "roles: {r: {name: {jv: Gawean, su: Pagawean}, requires: {a: {importance: 3}}}}\n"
    )
    assert run("roles", "--long", "--kb", str(tmp_path)).out.startswith("Gawean  r")
    assert run("roles", "--long", "--kb", str(tmp_path), "--lang", "su").out.startswith("Pagawean  r")
