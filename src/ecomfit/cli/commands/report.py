"""`ecomfit report [ID]`: a saved sitting's result again."""

import os
from typing import Annotated

import typer

from ecomfit.cli import browser, complete, language, output, streams
from ecomfit.cli.options import json_option, kb_option, lang_option
from ecomfit.cli.saved import base_of, saved_sitting
from ecomfit.errors import UsageError
from ecomfit.fit.parameters import Goal
from ecomfit.messages import Say, speaker


def add(app: typer.Typer, say: Say) -> None:
    """Add the command."""

    @app.command(help=say("help.report"))
    def report(
        sitting: Annotated[
            str | None,
            typer.Argument(metavar="[ID]", help=say("help.report_id"), autocompletion=complete.sittings),
        ] = None,
        kb: Annotated[str | None, kb_option(say)] = None,
        lang: Annotated[str | None, lang_option(say)] = None,
        goal: Annotated[Goal | None, typer.Option("--goal", help=say("help.report_goal"))] = None,
        top: Annotated[int, typer.Option("--top", metavar="N", min=1, help=say("help.top"))] = 7,
        open_: Annotated[bool, typer.Option("--open", help=say("help.open"))] = False,
        json: Annotated[bool, json_option(say)] = False,
        html: Annotated[str | None, output.html_option(say)] = None,
        markdown: Annotated[str | None, output.markdown_option(say)] = None,
    ) -> None:
        form = output.chosen(say, json=json, html=html, markdown=markdown)
        if open_ and form.kind != "terminal":
            raise UsageError(say("error.exclusive", first="--open", second=f"--{form.kind}"))
        from ecomfit.knowledge.load import load
        from ecomfit.quiz.from_answers import resume

        saved = saved_sitting(sitting, say)
        base = base_of(kb, saved)
        output.keep_apart(form, str(saved.path), say)
        output.keep_base(form, base, say)
        knowledge = load(base)
        texts = language.of_texts(lang, os.environ, knowledge.languages) or saved.head.get("lang") or "en"
        shown = saved if goal is None else saved.with_settings({"goal": goal})
        resumed = resume(knowledge, shown, texts)
        say_it = speaker(texts)
        if not saved.head:
            streams.complain(say_it("resume.headless"))
        if resumed.changed:
            streams.complain(say_it("resume.changed", lost=len(resumed.lost)))
        elif resumed.lost:
            streams.complain(say_it("resume.lost", lost=len(resumed.lost)))
        if open_:
            browser.open_page(knowledge, resumed.quiz.result(), say_it, top=top, id_=saved.id)
            return
        output.put_result(knowledge, resumed.quiz.result(), say_it, top=top, form=form)
