"""What a knowledge base holds, in figures."""

from __future__ import annotations

from rich.console import RenderableType

from ecomfit.messages import Say
from ecomfit.report.json.check import SummaryData
from ecomfit.report.terminal.blocks import draw, line, named


def check_report(data: SummaryData, say: Say) -> str:
    """Return what a knowledge base without problems holds, from what `summary_dict` returned."""
    figures = [
        (say("kb.directory"), data["directory"]),
        (say("kb.languages"), ", ".join(data["languages"]) or say("kb.any_language")),
        (say("kb.roles"), str(data["roles"])),
        (say("kb.skills"), str(data["skills"])),
        (say("kb.questions"), say("kb.questions_of", **data["questions"])),
        (say("kb.misconceptions"), str(data["misconceptions"])),
        (say("kb.conditions"), str(data["conditions"])),
        (say("kb.glossary"), str(data["glossary"])),
        (say("kb.hash"), data["hash"][:16]),
    ]
    parts: list[RenderableType] = [line(say("kb.fine")), named(figures, "dim")]
    if data["unmeasured"]:
        parts.append(line(say("kb.unmeasured", skills=", ".join(data["unmeasured"])), "yellow"))
    return draw(parts)
