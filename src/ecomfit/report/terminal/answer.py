"""The answer on one screen of the terminal, however small it is: what does not fit is said in fewer words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.report.terminal.blocks import Track, draw, heading, line
from ecomfit.report.view.answer import AnswerScreen
from ecomfit.report.view.phrases import match_figures
from ecomfit.text import clean


@dataclass(frozen=True, slots=True)
class Layout:
    """How much is shown: how many roles, lines of each reason and of each start, and empty lines between or none.

    A terse one cuts names and says less of the numbers and of more questions.
    """

    roles: int
    reason: int
    start: int
    spaced: bool = False
    terse: bool = False


#: From roomy to tight; the first that fits is taken.
LAYOUTS = (
    Layout(5, 4, 4, spaced=True),
    Layout(5, 2, 2, spaced=True),
    Layout(5, 2, 2),
    Layout(3, 2, 2),
    Layout(3, 1, 2),
    Layout(3, 1, 2, terse=True),
    Layout(2, 1, 2, terse=True),
    Layout(1, 1, 2, terse=True),
    Layout(1, 1, 1, terse=True),
)


def answer_report(screen: AnswerScreen, say: Say, rows: int) -> str:
    """Return the answer in at most `rows` lines, as long as that is possible at all."""
    drawn = ""
    for layout in LAYOUTS:
        drawn = draw(_parts(screen, say, layout))
        if drawn.count("\n") <= rows:
            break
    return drawn


def _parts(screen: AnswerScreen, say: Say, layout: Layout) -> Iterator[RenderableType]:
    sections = [section for section in _sections(screen, say, layout) if section]
    for place, section in enumerate(sections):
        if place and layout.spaced:
            yield Text()
        yield from section


def _sections(screen: AnswerScreen, say: Say, layout: Layout) -> Iterator[list[RenderableType]]:
    head: list[RenderableType] = [heading(screen.title)] if layout.spaced else []
    cautions = (_Cut("! " + text, layout.start, "yellow") for text in screen.cautions)
    yield [*head, line(screen.headline, "bold"), *cautions]
    yield list(_leading(screen, say, layout))
    if screen.reasons:
        yield [_Reasons(any(reason.effect < 0 for reason in screen.reasons), say), _marked(_reasons(screen, layout))]
    yield list(_start(screen, say, layout))
    if screen.going_on and not layout.terse:
        yield [line(screen.going_on, "dim")]


def _reasons(screen: AnswerScreen, layout: Layout) -> Iterator[tuple[str, RenderableType]]:
    for reason in screen.reasons:
        yield "+" if reason.effect > 0 else "−", _Cut(reason.question, layout.reason, tail="— " + reason.answer)


class _Reasons:
    """The heading of the reasons; what the marks before them mean is said where there are both, and room for it."""

    def __init__(self, both: bool, say: Say) -> None:
        self.both, self.say = both, say

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        title = heading(self.say("answer.reasons"))
        explained = title + Text(" " + self.say("answer.marks"))
        yield explained if self.both and explained.cell_len <= options.max_width else title


def _leading(screen: AnswerScreen, say: Say, layout: Layout) -> Iterator[RenderableType]:
    if not screen.leading:
        return
    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    table.add_column(ratio=5, no_wrap=layout.terse, overflow="ellipsis" if layout.terse else "fold")
    table.add_column(ratio=4, min_width=8)
    table.add_column(justify="right", no_wrap=True)
    for ranked in screen.leading[: layout.roles]:
        low, high = ranked.interval
        table.add_row(Text(clean(ranked.name)), Track(low, ranked.match, high), Text(match_figures(ranked)))
    yield table
    if more := screen.more + max(0, len(screen.leading) - layout.roles):
        yield line(say("answer.more", n=more))
    yield line(screen.key_in_short if layout.terse else screen.key, "dim")


def _start(screen: AnswerScreen, say: Say, layout: Layout) -> Iterator[RenderableType]:
    start = screen.start
    if start is None:
        return
    if start.unmet:
        yield _marked([("!", _Cut(start.unmet, layout.start))])
    # Where several roles lead, it is said of which one the gap and the step are.
    of_one = len(screen.leading) == 1
    if start.gap:
        named = say("answer.gap", skill=start.gap.name)
        gap = named if of_one else say("answer.gap_for", role=start.role, skill=start.gap.name)
        yield _Cut(f"{gap} {start.gap.grow}" if start.gap.grow else gap, layout.start, lead=gap)
    if start.step:
        first = say("answer.step") if of_one else say("answer.step_for", role=start.role)
        yield _Cut(f"{first} {start.step}", layout.start, lead=first)


def _marked(pairs: Iterable[tuple[str, RenderableType]]) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column()
    for mark, text in pairs:
        table.add_row(Text(mark), text)
    return table


class _Cut:
    """A paragraph of at most so many lines; where it is cut, it says so. Its `lead` is bold, and its `tail` is kept."""

    def __init__(self, text: str, lines: int, style: str = "", *, lead: str = "", tail: str = "") -> None:
        self.text = Text(clean(text), style=style)
        self.text.stylize("bold", 0, len(clean(lead)))
        self.tail = Text(" " + clean(tail) if tail else "", style=style)
        self.lines = lines

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        def fits(text: Text) -> bool:
            return len(text.wrap(console, options.max_width)) <= self.lines

        room = options.max_width * self.lines
        tail = self.tail.copy()
        # Neither half crowds the other out: the tail is cut too where it takes more than two thirds.
        tail.truncate(2 * room // 3, overflow="ellipsis")
        shown = self.text + self.tail
        for width in range(room - tail.cell_len, 0, -1):
            if fits(shown):
                break
            text = self.text.copy()
            text.truncate(width, overflow="ellipsis")
            shown = text + tail
        yield shown
