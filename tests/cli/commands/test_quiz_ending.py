"""The choice at the end of a quiz, with someone at it who chooses as planned."""

from __future__ import annotations

import sys
import webbrowser
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from ecomfit.cli import browser, output
from ecomfit.cli.commands import quiz_ending
from ecomfit.cli.commands.quiz_on_terminal import FinishedQuiz
from ecomfit.cli.terminal import asking, pager
from ecomfit.knowledge.load import load
from ecomfit.messages import speaker
from ecomfit.quiz.quiz import Quiz
from ecomfit.quiz.terminal.cards import Card, Move, Reply

KB = load(Path(__file__).parents[2] / "report" / "kb")
SAY = speaker("en")
READ, PAGE, FURTHER, ROLE, FINISH = range(1, 6)


@dataclass
class Chooser:
    """Someone who chooses from a list, and finishes by Ctrl-D where it ends."""

    choices: list[Reply | type[BaseException]]
    cards: list[Card] = field(default_factory=list)

    def __call__(self, card: Card, _: object) -> Reply | None:
        self.cards.append(card)
        choice = self.choices.pop(0) if self.choices else None
        if isinstance(choice, type):
            raise choice
        return choice


def finished(answers: int = 6, **changes: object) -> FinishedQuiz:
    """Return the end of a quiz of so many questions."""
    quiz = Quiz(KB)
    quiz.go_on(answers)
    for _ in range(answers):
        question = quiz.next_question()
        assert question is not None
        quiz.answer(question.id, 1 + len(quiz.answers) % len(question.labels))
    end = FinishedQuiz(quiz, quiz.result(), SAY, saved="20260131-091500")
    return replace(end, **changes)  # type: ignore[arg-type]


def choose(
    monkeypatch: pytest.MonkeyPatch, *choices: Reply | type[BaseException], end: FinishedQuiz | None = None
) -> tuple[bool, Chooser]:
    """Return whether more questions were wanted, and who chose."""
    person = Chooser(list(choices))
    monkeypatch.setattr(asking, "put", person)
    return quiz_ending.ending(end or finished(), top=7)(), person


def test_the_answer_shows_above_what_can_be_chosen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    further, person = choose(monkeypatch, FINISH)
    assert not further
    assert finished().result.ranking[0].name in capsys.readouterr().out
    labels = [
        SAY("answer.read"),
        SAY("answer.page"),
        SAY("answer.further", n=7),
        SAY("answer.role"),
        SAY("answer.finish"),
    ]
    assert list(person.cards[0].labels) == labels


@pytest.mark.parametrize("choice", [Move.QUIT, KeyboardInterrupt])
def test_it_can_be_left_by_other_keys_too(choice: Reply | type[BaseException], monkeypatch: pytest.MonkeyPatch) -> None:
    assert choose(monkeypatch, choice)[0] is False
    assert choose(monkeypatch)[0] is False  # Ctrl-D


def test_more_questions_can_be_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    assert choose(monkeypatch, FURTHER)[0] is True


def test_where_every_question_is_asked_no_more_are_offered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    further, person = choose(monkeypatch, 4, end=finished(len(KB.questions)))
    assert not further
    assert len(person.cards[0].labels) == 4
    assert "more questions" not in capsys.readouterr().out


def test_a_settled_answer_says_that_it_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    end = finished()
    choose(monkeypatch, FINISH, end=replace(end, result=replace(end.result, stopped="settled")))
    assert SAY("stopped.settled") in " ".join(capsys.readouterr().out.split())


def test_reading_it_all_shows_the_report_and_the_choice_again(monkeypatch: pytest.MonkeyPatch) -> None:
    reports: list[str] = []
    monkeypatch.setattr(pager, "show", reports.append)
    _, person = choose(monkeypatch, READ, FINISH)
    assert len(reports) == 1
    assert SAY("report.title") in reports[0] or "your result" in reports[0]
    assert len(person.cards) == 2


def test_one_role_can_be_read_about(monkeypatch: pytest.MonkeyPatch) -> None:
    reports: list[str] = []
    monkeypatch.setattr(pager, "show", reports.append)
    _, person = choose(monkeypatch, ROLE, 2, ROLE, Move.QUIT, FINISH)
    names = [role.name for role in finished().result.ranking]
    assert list(person.cards[1].labels) == names
    assert len(reports) == 1
    assert names[1] in reports[0]


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have a folder of downloads."""
    folder = tmp_path / "Downloads"
    folder.mkdir()
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: folder)
    return folder


def test_the_page_is_kept_and_opened(downloads: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: not opened.append(url))  # type: ignore[func-returns-value]
    choose(monkeypatch, PAGE, FINISH)
    page = downloads / "ecomfit-20260131-091500.html"
    assert opened == [page.as_uri()]
    assert "<!DOCTYPE html>" in page.read_text(encoding="utf-8")


def test_without_a_browser_it_is_said_where_the_page_is(
    downloads: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    choose(monkeypatch, PAGE, FINISH)
    assert SAY("answer.not_opened", file=str(downloads / "ecomfit-20260131-091500.html")) in capsys.readouterr().err


def test_without_a_folder_of_downloads_the_page_is_kept_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: tmp_path / "nowhere")
    monkeypatch.setattr(webbrowser, "open", lambda _: True)
    monkeypatch.chdir(tmp_path)
    browser.open_page(KB, finished().result, SAY, top=7, id_="x")
    assert (tmp_path / "ecomfit-x.html").is_file()


def test_a_page_that_cannot_be_written_loses_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise output.OutputError("no room")

    monkeypatch.setattr(browser, "open_page", refuse)
    _, person = choose(monkeypatch, PAGE, FINISH)
    assert "no room" in capsys.readouterr().err
    assert len(person.cards) == 2


@pytest.mark.parametrize(
    ("saved", "earlier", "taken", "name"),
    [
        ("a", None, None, "a"),
        (None, "b", None, "b"),
        (None, None, "2026-01-31T09:15:00+07:00", "20260131091500"),
        (None, None, None, "result"),
    ],
)
def test_a_page_is_named_after_its_sitting_or_when_it_was_taken(
    saved: str | None, earlier: str | None, taken: str | None, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids: list[str] = []
    monkeypatch.setattr(browser, "open_page", lambda *_, id_, **__: ids.append(id_))
    end = finished(saved=saved, earlier=earlier)
    choose(monkeypatch, PAGE, FINISH, end=replace(end, result=replace(end.result, taken=taken)))
    assert ids == [name]


@pytest.mark.parametrize(
    ("terminal", "stdout", "can"), [(True, True, True), (False, True, False), (True, False, False)]
)
def test_a_choice_is_offered_only_where_the_answer_is_read(
    terminal: bool, stdout: bool, can: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "terminal", lambda: sys.stderr if terminal else None)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: stdout, raising=False)
    assert asking.shows_results() is can


def test_nothing_is_put_where_nobody_can_be_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "terminal", lambda: None)
    assert asking.put(Card("", "What now?", ("finish",)), SAY) is None


def test_on_a_narrow_window_the_keys_take_a_line_more(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = {}
    for columns in (40, 80):
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("LINES", "24")
        rows[columns] = quiz_ending._rows(5)
    assert rows == {40: 13, 80: 14}
