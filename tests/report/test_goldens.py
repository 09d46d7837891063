"""Every report for the terminal, to the letter: read the files in golden/ as a user would."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from ecomfit.knowledge.lookup import Entry, EntryKind
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.report.json.catalogue import explanation_dict, roles_dict
from ecomfit.report.json.change import change_dict
from ecomfit.report.json.check import summary_dict
from ecomfit.report.json.comparison import comparison_dict
from ecomfit.report.terminal.change import change_report
from ecomfit.report.terminal.check import check_report
from ecomfit.report.terminal.comparison import comparison_report
from ecomfit.report.terminal.handbook import book_report
from ecomfit.report.terminal.result import result_report
from ecomfit.report.terminal.roles import long_roles_report, roles_report
from ecomfit.report.view.change import change_view
from ecomfit.report.view.comparison import comparison_of
from ecomfit.report.view.handbook import book_of
from ecomfit.report.view.result import view_of

from .conftest import GOLDENS
from .fixed import KB, LANGUAGES, WIDTHS, fixed_result, render, two_sittings

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomfit.quiz.result import Result

    Golden = Callable[[str, str], None]

ENTRIES: list[tuple[EntryKind, str]] = [("role", "stock_analyst"), ("skill", "numbers"), ("term", "B2C")]


def explained(kind: EntryKind, id_: str, lang: str) -> str:
    data = explanation_dict(KB.catalogue, Entry(kind, id_), lang)
    return book_report(book_of(data, speaker(lang)), speaker(lang))


def listed(lang: str) -> str:
    return roles_report(roles_dict(KB.catalogue, lang), speaker(lang))


def listed_long(lang: str) -> str:
    return long_roles_report(roles_dict(KB.catalogue, lang), speaker(lang))


def summed_up(lang: str) -> str:
    return check_report(summary_dict(KB) | {"directory": "tests/report/kb"}, speaker(lang))


def compared(lang: str) -> str:
    one, other = KB.roles["stock_analyst"], KB.roles["parcel_courier"]
    data = comparison_dict(KB.catalogue, one, other, lang)
    return comparison_report(comparison_of(data, speaker(lang)), speaker(lang))


def changed(lang: str) -> str:
    return change_report(change_view(KB, change_dict(KB, *two_sittings(lang)), speaker(lang)), speaker(lang))


def reported(lang: str) -> str:
    return shown(fixed_result(lang))


def shown(result: Result) -> str:
    return result_report(view_of(KB, result, speaker(result.lang)), speaker(result.lang))


def every_report(lang: str) -> dict[str, Callable[[], str]]:
    """Return every report by its name, yet to be drawn."""
    explanations = {f"explain-{kind}": partial(explained, kind, id_, lang) for kind, id_ in ENTRIES}
    return {
        "result": partial(reported, lang),
        "roles": partial(listed, lang),
        "roles-long": partial(listed_long, lang),
        "kb-check": partial(summed_up, lang),
        "compare": partial(compared, lang),
        "history-compare": partial(changed, lang),
        **explanations,
    }


REPORTS = tuple(every_report("en"))
EXPECTED = {f"result-{lang}-{width}.txt" for lang in LANGUAGES for width in WIDTHS} | {
    f"{name}-{lang}{width}.txt"
    for name in (*REPORTS[1:], "result-nothing-known")
    for lang in LANGUAGES
    for width in (["", "-40"] if name in {"compare", "roles"} else [""])
}
PLAIN = {f"plain-{name}-{lang}.txt" for name in REPORTS for lang in LANGUAGES}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_result(golden: Golden, lang: str, width: int) -> None:
    golden(f"result-{lang}-{width}", render(partial(reported, lang), width))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS[1:])
def test_the_other_reports(golden: Golden, name: str, lang: str) -> None:
    golden(f"{name}-{lang}", render(every_report(lang)[name], 80))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["compare", "roles"])
def test_what_has_columns_on_a_narrow_terminal(golden: Golden, name: str, lang: str) -> None:
    golden(f"{name}-{lang}-40", render(every_report(lang)[name], 40))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_result_of_someone_who_answered_nothing(golden: Golden, lang: str) -> None:
    golden(f"result-nothing-known-{lang}", render(partial(shown, score(KB, {}, lang=lang)), 80))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
def test_plain_reports(golden: Golden, name: str, lang: str) -> None:
    golden(f"plain-{name}-{lang}", render(every_report(lang)[name], 80, plain=True))


def test_the_result_in_colour(golden: Golden) -> None:
    golden("result-colour-80", render(partial(reported, "en"), 80, colour=True))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("width", [20, *WIDTHS])
@pytest.mark.parametrize("plain", [False, True])
def test_no_line_is_wider_than_the_terminal(name: str, lang: str, width: int, plain: bool) -> None:
    lines = render(every_report(lang)[name], width, plain=plain).split("\n")
    assert [line for line in lines if cell_len(line) > width] == []


@pytest.mark.parametrize("name", REPORTS)
def test_colour_changes_nothing_that_is_read(name: str) -> None:
    from rich.text import Text

    coloured = render(every_report("en")[name], 80, colour=True).replace("␛", "\x1b")
    assert Text.from_ansi(coloured).plain.split() == render(every_report("en")[name], 80).split()


def test_the_label_is_on_the_report_whole_also_where_the_terminal_is_narrow() -> None:
    label = "Rina Wijaya Kusumaningrum, kelas XI IPA 3, SMA Negeri 1"
    text = render(partial(shown, fixed_result("id", label)), 40)
    assert label in " ".join(text.split())


def test_no_golden_is_left_over() -> None:
    # Those of the answer on one screen, which is as high as the window, are written by its own tests.
    files = {file.name for file in GOLDENS.iterdir() if not file.name.startswith("answer-")}
    assert files == EXPECTED | PLAIN | {
        "result-colour-80.txt",
        "result-ascii-80.txt",
    }
