"""`ecomfit quiz`: take the quiz, on a terminal or from a file of answers."""

import sys
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from ecomfit.cli import complete, files, output
from ecomfit.cli.options import directory, json_option, kb_option, lang_option, text_language
from ecomfit.cli.saved import base_of, sitting_to_resume
from ecomfit.cli.terminal import asking
from ecomfit.errors import UsageError
from ecomfit.fit.parameters import Goal
from ecomfit.messages import Say, speaker
from ecomfit.report.terminal.console import be_plain
from ecomfit.text import typed

if TYPE_CHECKING:
    from ecomfit.cli.commands.quiz_on_terminal import FinishedQuiz
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.result import Result


def add(app: typer.Typer, say: Say) -> None:
    """Add the command."""

    @app.command(help=say("help.quiz"))
    def quiz(
        kb: Annotated[str | None, kb_option(say)] = None,
        lang: Annotated[str | None, lang_option(say)] = None,
        goal: Annotated[Goal | None, typer.Option("--goal", help=say("help.goal"))] = None,
        full: Annotated[bool, typer.Option("--full", help=say("help.full"))] = False,
        max_questions: Annotated[
            int | None, typer.Option("--max-questions", metavar="N", min=1, help=say("help.max_questions"))
        ] = None,
        answers: Annotated[str | None, typer.Option("--answers", metavar="FILE|-", help=say("help.answers"))] = None,
        resume: Annotated[
            str | None,
            typer.Option("--resume", metavar="[ID]", help=say("help.resume"), autocompletion=complete.sittings),
        ] = None,
        no_save: Annotated[bool, typer.Option("--no-save", help=say("help.no_save"))] = False,
        plain: Annotated[bool, typer.Option("--plain", help=say("help.plain"))] = False,
        label: Annotated[str | None, typer.Option("--label", metavar="TEXT", help=say("help.label"))] = None,
        top: Annotated[int, typer.Option("--top", metavar="N", min=1, help=say("help.top"))] = 7,
        full_report: Annotated[bool, typer.Option("--full-report", help=say("help.full_report"))] = False,
        json: Annotated[bool, json_option(say)] = False,
        html: Annotated[str | None, output.html_option(say)] = None,
        markdown: Annotated[str | None, output.markdown_option(say)] = None,
    ) -> None:
        if plain:
            be_plain()
        label = None if label is None else typed(label)
        form = output.chosen(say, json=json, html=html, markdown=markdown)
        if full and max_questions is not None:
            raise UsageError(say("error.exclusive", first="--full", second="--max-questions"))
        if answers is None:
            from ecomfit.cli.commands.quiz_ending import ending
            from ecomfit.cli.commands.quiz_on_terminal import sit
            from ecomfit.cli.commands.quiz_opening import QuizOptions

            _keep_sources(form, kb, resume, lang, say)
            options = QuizOptions(
                kb=kb,
                lang=lang,
                goal=goal,
                full=full,
                most=max_questions,
                plain=plain,
                save=not no_save,
                resume=resume,
                label=label,
            )
            if form.kind == "terminal" and not full_report and asking.shows_results():
                outcome = sit(options, say, partial(ending, top=top))
                if outcome is not None:
                    _tell_where_kept(outcome)
                return
            outcome = sit(options, say)
            if outcome is not None:
                _put(outcome, top, form)
                _close(outcome)
            return
        from ecomfit.knowledge.load import load

        output.keep_apart(form, answers, say)
        output.keep_base(form, directory(kb), say)
        knowledge = load(directory(kb))
        texts = text_language(lang, knowledge.languages)
        result = _from_file(knowledge, answers, say, goal=goal, full=full, most=max_questions, lang=texts, label=label)
        output.put_result(knowledge, result, speaker(texts), top=top, form=form)


def _keep_sources(form: output.OutputForm, kb: str | None, resume: str | None, lang: str | None, say: Say) -> None:
    """Raise UsageError, before anything is asked, where the page would replace what the sitting is read from."""
    if not form.file:
        return
    if resume is None:
        output.keep_base(form, directory(kb), say)
        return
    saved = sitting_to_resume(resume, text_language(lang, ()), say)
    output.keep_apart(form, str(saved.path), say)
    output.keep_base(form, base_of(kb, saved), say)


def _from_file(
    kb: "KnowledgeBase",
    file: str,
    say: Say,
    *,
    goal: Goal | None,
    full: bool,
    most: int | None,
    lang: str,
    label: str | None,
) -> "Result":
    from ecomfit.quiz.answers_file import read_answers
    from ecomfit.quiz.from_answers import replay

    answers = read_answers(kb, files.read_input(file, files.MOST_ANSWERS, say), files.name_of(file))
    sheet = answers.sheet if label is None else replace(answers.sheet, about=replace(answers.sheet.about, label=label))
    quiz = replay(kb, sheet, goal=goal or answers.goal or "balanced", full=full, max_questions=most, lang=lang)
    return quiz.result()


def _put(outcome: "FinishedQuiz", top: int, form: output.OutputForm) -> None:
    try:
        output.put_result(outcome.quiz.kb, outcome.result, outcome.say, top=top, form=form)
    except output.OutputError:
        # Nobody sits through a quiz to lose its result to a full disk.
        output.put_result(outcome.quiz.kb, outcome.result, outcome.say, top=top, form=output.OutputForm("terminal"))
        raise


def _close(outcome: "FinishedQuiz") -> None:
    """Say the gist again below a long report, where the sitting is kept, and what can be done next."""
    from ecomfit.quiz.terminal.wrapping import tell
    from ecomfit.report.view.result import in_short

    result, say = outcome.result, outcome.say
    stream = sys.stderr or sys.stdout  # where the first is closed, the quiz was asked on the second
    role, kept = result.ranking[0].role, outcome.saved or outcome.earlier
    if result.stopped == "complete":
        following = say("saved.next_role", role=role)
    elif kept is None:
        following = say("saved.next", role=role)
    else:
        following = say("saved.next_rest", role=role, id=kept)
    tell(stream, in_short(result, say))
    _tell_where_kept(outcome)
    tell(stream, following)


def _tell_where_kept(outcome: "FinishedQuiz") -> None:
    from ecomfit.quiz.terminal.wrapping import tell

    say = outcome.say
    if outcome.earlier is not None:
        saved = say("saved.earlier", id=outcome.earlier)
    elif outcome.saved is None:
        saved = say("saved.not")
    else:
        saved = say("saved.finished" if outcome.whole else "saved.beginning", id=outcome.saved)
    tell(sys.stderr or sys.stdout, saved)
