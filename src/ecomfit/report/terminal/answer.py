"""The answer on one screen of the terminal, however small it is: what does not fit is said in fewer words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.report.terminal.blocks import Track, caution, draw, heading, line
from ecomfit.report.terminal.console import plain
from ecomfit.report.terminal.result import sentence
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
    Layout(3, 1, 1),
    Layout(2, 1, 2, terse=True),
    Layout(1, 1, 2, terse=True),
    Layout(1, 1, 1, terse=True),
)


#: Nothing is cut of what is read out.
WHOLE = Layout(5, 1_000, 1_000, spaced=True)


def answer_report(screen: AnswerScreen, say: Say, rows: int) -> str:
    """Return the answer in at most `rows` lines, as long as that is possible at all; in plain lines the whole of it."""
    if plain():
        return draw(_parts(screen, say, WHOLE))
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
    cautions = map(_caution(say, layout), screen.cautions)
    yield [*head, line(screen.headline, "bold"), *cautions]
    yield list(_leading(screen, say, layout))
    if screen.reasons:
        yield list(_reasons(screen, say, layout))
    yield list(_start(screen, say, layout))
    if screen.going_on and not layout.terse:
        yield [line(screen.going_on, "dim")]


def _caution(say: Say, layout: Layout) -> Callable[[str], RenderableType]:
    return lambda text: caution(text, say) if plain() else _Cut("! " + text, layout.start, "yellow")


def _reasons(screen: AnswerScreen, say: Say, layout: Layout) -> Iterator[RenderableType]:
    if plain():
        yield heading(say("answer.reasons"))
        for reason in screen.reasons:
            text = f"{reason.question} — {reason.answer}"
            yield line(say("plain.for" if reason.effect > 0 else "plain.against", text=text))
        return
    yield _Reasons(any(reason.effect < 0 for reason in screen.reasons), say)
    yield _marked(
        ("+" if reason.effect > 0 else "−", _Cut(reason.question, layout.reason, tail="— " + reason.answer))
        for reason in screen.reasons
    )


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
    more = screen.more + max(0, len(screen.leading) - layout.roles)
    yield from map(line, (sentence(ranked, say) for ranked in screen.leading)) if plain() else [_tracks(screen, layout)]
    if more:
        yield line(say("answer.more", n=more))
    yield line(screen.key_in_short if layout.terse else screen.key, "dim")


def _tracks(screen: AnswerScreen, layout: Layout) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0), expand=True)
    table.add_column(ratio=5, no_wrap=layout.terse, overflow="ellipsis" if layout.terse else "fold")
    table.add_column(ratio=4, min_width=8)
    table.add_column(justify="right", no_wrap=True)
    for ranked in screen.leading[: layout.roles]:
        low, high = ranked.interval
        table.add_row(Text(clean(ranked.name)), Track(low, ranked.match, high), Text(match_figures(ranked)))
    return table


def _start(screen: AnswerScreen, say: Say, layout: Layout) -> Iterator[RenderableType]:
    start = screen.start
    if start is None:
        return
    if start.unmet:
        yield _caution(say, layout)(start.unmet)
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
