"""The pieces that terminal reports are put together from; where reports are plain, sentences take their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.rule import Rule
from rich.segment import Segment
from rich.style import Style
from rich.table import Table
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.numbers import level
from ecomfit.report.terminal.console import console as standard_output
from ecomfit.report.terminal.console import plain
from ecomfit.text import clean


def draw(parts: Iterable[RenderableType]) -> str:
    """Return what standard output is to show of a report's parts, one below the other."""
    console = standard_output()
    with console.capture() as capture:
        console.print(Group(*parts))
    return capture.get()


def line(text: str, style: str = "") -> Text:
    """Return one paragraph of text: nothing in it is read as markup."""
    text = clean(text)
    return Text(text.replace(" · ", ", ") if plain() else text, style=style, overflow="fold")


def lines(texts: Iterable[str]) -> Group:
    """Return paragraphs, one below the other."""
    return Group(*map(line, texts))


def caution(text: str, say: Say) -> Text:
    """Return a paragraph to be minded."""
    return line(say("plain.caution", text=text)) if plain() else line("! " + text, "yellow")


def rule() -> Iterator[RenderableType]:
    """Yield an empty line, and a line across, which says nothing and is left out where reports are plain."""
    yield Text()
    if not plain():
        yield Rule(style="dim")


class Title:
    """A title on a rule; where it does not fit on one, it is wrapped, never cut."""

    def __init__(self, title: str, rule: str = "rule.line") -> None:
        """Head a report, or a part of it, with `title`; `rule` is the style of the rule."""
        self.title = title
        self.rule = rule

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw it on one line or on two."""
        title = line(self.title, "bold")
        if plain():
            yield title
        elif title.cell_len + 2 <= options.max_width:
            yield Rule(title, align="left", style=self.rule)
        else:
            yield title
            yield Rule(style=self.rule)


def heading(text: str) -> Text:
    """Return the heading of a section within a role."""
    return line(text, "bold")


def titled(title: str, *body: RenderableType) -> Iterator[RenderableType]:
    """Yield a section: an empty line, its heading, and what belongs to it moved to the right."""
    yield Text()
    yield heading(title)
    for part in body:
        yield indented(part)


def figures(say: Say) -> Iterator[RenderableType]:
    """Yield where to look for the figures of pay and demand, of which there are none here."""
    yield from titled(say("figures.title"), line(say("figures.text")))


def bullets(items: Iterable[str], mark: str = "•", style: str = "") -> RenderableType:
    """Return a list whose lines hang behind their marks; a dash is a mark that is not read out."""
    return rows((("-" if plain() else mark, item) for item in items), style)


def numbered(items: Iterable[str]) -> RenderableType:
    """Return a list numbered from 1."""
    return rows((f"{number}.", item) for number, item in enumerate(items, 1))


def rows(pairs: Iterable[tuple[str, str]], style: str = "") -> RenderableType:
    """Return lines of a short mark or figure, and the text that goes on from it."""
    if plain():
        return lines(f"{mark} {text}" for mark, text in pairs)
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True, justify="right", style=style)
    table.add_column(overflow="fold")
    for mark, text in pairs:
        table.add_row(Text(clean(mark)), Text(clean(text)))
    return table


def named(pairs: Iterable[tuple[str, str]], style: str = "") -> RenderableType:
    """Return lines of a name, and what it names."""
    return lines(f"{name}: {text}" for name, text in pairs) if plain() else rows(pairs, style)


def effects(pairs: Iterable[tuple[str, str]], say: Say, style: str = "") -> RenderableType:
    """Return lines of a number, and the answer whose effect it is."""
    if plain():
        return lines("- " + say("plain.effect", text=text, effect=effect) for effect, text in pairs)
    return rows(pairs, style)


def requirement(name: str, importance: float, needed: float, lang: str, say: Say) -> str:
    """Return in words how important a skill is and which level is needed: for `name`, or of it."""
    return say("plain.requires", name=name, importance=level(importance, lang), level=level(needed, lang))


def table(heads: Sequence[str], body: Iterable[Sequence[str]]) -> RenderableType:
    """Return a table of figures, what each line is about in the first column."""
    if plain():
        return lines("; ".join(map(": ".join, zip(heads, cells, strict=True))) for cells in body)
    made = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for place, head in enumerate(heads):
        made.add_column(clean(head), justify="right" if place else "left", overflow="fold")
    for cells in body:
        made.add_row(*(Text(clean(cell)) for cell in cells))
    return made


def indented(renderable: RenderableType, left: int = 2) -> RenderableType:
    """Return something moved to the right."""
    return renderable if plain() else Padding(renderable, (0, 0, 0, left))


class Track:
    """A line from 0 to 100 with an interval and a point on it; drawn in ASCII where the terminal knows no more."""

    def __init__(self, low: float, point: float, high: float) -> None:
        """Draw the interval `low` … `high` around `point`, all 0–100."""
        self.low, self.point, self.high = low, point, high

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Fill the width there is."""
        rest, reach, mark = ("-", "=", "o") if options.ascii_only else ("─", "━", "●")
        width = max(options.max_width, 5)

        def cell(value: float) -> int:
            return min(int(value / 100 * width), width - 1)

        cells = [rest] * width
        for i in range(cell(self.low), cell(self.high) + 1):
            cells[i] = reach
        cells[cell(self.point)] = mark
        for char in cells:
            yield Segment(char, Style(dim=True) if char == rest else Style(bold=char == mark))


class Bar:
    """A bar from 0 to `most`, such as an importance of 4 in 5."""

    def __init__(self, value: float, most: float, width: int = 10) -> None:
        """Fill `value / most` of `width` cells."""
        self.value, self.most, self.width = value, most, width

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw it."""
        full, empty = ("#", ".") if options.ascii_only else ("█", "░")
        filled = round(self.width * self.value / self.most)
        yield Segment(full * filled + empty * (self.width - filled))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Take no more room than it needs."""
        return Measurement(self.width, self.width)
