"""`ecomfit history compare [OLD NEW]`: what changed between two sittings."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from ecomfit.cli import complete, language, streams
from ecomfit.cli.options import json_option, kb_option, lang_option
from ecomfit.cli.saved import all_saved, base_of, saved_sitting
from ecomfit.errors import NotFoundError, UsageError
from ecomfit.messages import Say, speaker
from ecomfit.text import clean

if TYPE_CHECKING:
    from ecomfit.quiz.saved import SavedSitting


def add(group: typer.Typer, say: Say) -> None:
    """Add the command."""

    @group.command(help=say("help.history_compare"))
    def compare(
        ids: Annotated[
            list[str] | None,
            typer.Argument(metavar="[OLD NEW]", help=say("help.history_pair"), autocompletion=complete.sittings),
        ] = None,
        kb: Annotated[str | None, kb_option(say)] = None,
        lang: Annotated[str | None, lang_option(say)] = None,
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        from ecomfit.knowledge.load import load
        from ecomfit.quiz.from_answers import resume
        from ecomfit.report.json.change import change_dict

        pair = _pair(ids or [], say)
        knowledge = load(base_of(kb, pair[1]))
        texts = language.of_texts(lang, os.environ, knowledge.languages) or pair[1].head.get("lang") or "en"
        before, after = (resume(knowledge, sitting, texts) for sitting in pair)
        say_it = speaker(texts)
        lost = len(before.lost) + len(after.lost)
        if lost:
            streams.complain(say_it("resume.changed", lost=lost))
        labels = [clean(sitting.head.get("label", "")) for sitting in pair]
        if labels[0] != labels[1]:
            one, other = (label or say_it("change.no_label") for label in labels)
            streams.complain(say_it("change.labels", before=one, after=other))
        data = change_dict(knowledge, before.quiz.result(), after.quiz.result())
        if json:
            streams.show_json(data)
            return
        from ecomfit.report.terminal.change import change_report
        from ecomfit.report.view.change import change_view

        streams.show(change_report(change_view(knowledge, data, say_it), say_it))


def _pair(ids: list[str], say: Say) -> tuple["SavedSitting", "SavedSitting"]:
    """Return two sittings, the older first: the ones named, or the last two that were finished."""
    if ids:
        if len(ids) != 2:
            raise UsageError(say("change.two"))
        one, other = (saved_sitting(id_, say) for id_ in ids)
        return one, other
    finished = [sitting for sitting in all_saved(say).sittings if sitting.finished][:2]
    if len(finished) < 2:
        raise NotFoundError(say("change.too_few"))
    return finished[1], finished[0]
