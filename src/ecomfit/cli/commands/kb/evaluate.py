"""`ecomfit kb evaluate`: how much of the whole quiz's advice the adaptive one gives, on people's real answers."""

from typing import Annotated

import typer

from ecomfit.cli import files, streams
from ecomfit.cli.options import directory, json_option, kb_option, lang_option, text_language
from ecomfit.cli.terminal.progress import progress
from ecomfit.errors import AnswersError
from ecomfit.fit.parameters import Goal
from ecomfit.messages import Say


def add(group: typer.Typer, say: Say) -> None:
    """Add the command."""

    @group.command(help=say("help.kb_evaluate"))
    def evaluate(
        responses: Annotated[str, typer.Argument(metavar="RESPONSES", help=say("help.responses"))],
        kb: Annotated[str | None, kb_option(say)] = None,
        lang: Annotated[str | None, lang_option(say)] = None,
        goal: Annotated[Goal, typer.Option("--goal", help=say("help.goal"))] = "balanced",
        seed: Annotated[int, typer.Option("--seed", metavar="N", min=0, help=say("help.seed_random"))] = 0,
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        from ecomfit.knowledge.load import load

        knowledge = load(directory(kb))
        texts = text_language(lang, knowledge.languages)
        from ecomfit.fit.model import compile_model
        from ecomfit.fit.stopping import Limits
        from ecomfit.measure.baselines import keys_of, rotation
        from ecomfit.measure.evaluate import evaluate as replayed
        from ecomfit.quiz.responses_file import read_responses
        from ecomfit.report.json.evaluation import evaluation_dict

        name = files.name_of(responses)
        data = files.read_input(responses, files.MOST_RESPONSES, say)
        everyone = [respondent.answers for respondent in read_responses(knowledge, data, name)]
        people = [answers for answers in everyone if answers]
        if not people:
            raise AnswersError(say("error.nobody_answered", file=name))
        limits = Limits()
        with progress(say("evaluation.progress"), len(people)) as done:
            outcome = replayed(
                compile_model(knowledge, goal),
                keys_of(knowledge),
                rotation(knowledge),
                people,
                limits,
                seed=seed,
                done=done,
            )
        left_out = len(everyone) - len(people)
        figures = evaluation_dict(knowledge, outcome, limits, goal=goal, seed=seed, left_out=left_out)
        if json:
            streams.show_json(figures)
            return
        from ecomfit.report.terminal.evaluation import evaluation_report
        from ecomfit.report.view.measurements import EvaluationView

        streams.show(evaluation_report(EvaluationView(texts, figures), say))
