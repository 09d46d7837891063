"""`ecomfit kb audit`: what a knowledge base does with simulated people."""

from typing import Annotated

import typer

from ecomfit.cli import streams
from ecomfit.cli.options import directory, json_option, kb_option, lang_option, text_language
from ecomfit.cli.terminal.progress import progress
from ecomfit.fit.parameters import Goal
from ecomfit.messages import Say

#: Shares are then known to within .3 %; memory grows with the people times the skills and the roles.
MOST_PEOPLE = 100_000


def add(group: typer.Typer, say: Say) -> None:
    """Add the command."""

    @group.command(help=say("help.kb_audit"))
    def audit(
        kb: Annotated[str | None, kb_option(say)] = None,
        lang: Annotated[str | None, lang_option(say)] = None,
        goal: Annotated[Goal, typer.Option("--goal", help=say("help.goal"))] = "balanced",
        people: Annotated[
            int, typer.Option("--people", metavar="N", min=1, max=MOST_PEOPLE, help=say("help.people"))
        ] = 2000,
        seed: Annotated[int, typer.Option("--seed", metavar="N", min=0, help=say("help.seed_people"))] = 0,
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        from ecomfit.knowledge.load import load

        knowledge = load(directory(kb))
        texts = text_language(lang, knowledge.languages)
        from ecomfit.fit.model import compile_model
        from ecomfit.fit.stopping import Limits
        from ecomfit.measure.audit import audit as simulated
        from ecomfit.measure.audit import levels_of
        from ecomfit.measure.audit_record import size_of
        from ecomfit.measure.baselines import rotation
        from ecomfit.measure.findings import findings
        from ecomfit.report.json.audit import audit_dict

        limits, size = Limits(), size_of(people, len(knowledge.roles))
        with progress(say("audit.progress"), size.sittings(len(knowledge.roles))) as done:
            outcome = simulated(
                compile_model(knowledge, goal),
                levels_of(knowledge),
                rotation(knowledge),
                limits,
                size,
                seed=seed,
                done=done,
            )
        data = audit_dict(knowledge, outcome, findings(knowledge, outcome), limits, goal=goal, seed=seed)
        if json:
            streams.show_json(data)
            return
        from ecomfit.report.terminal.audit import audit_report
        from ecomfit.report.view.measurements import audit_view

        streams.show(audit_report(audit_view(knowledge, data, texts), say))
