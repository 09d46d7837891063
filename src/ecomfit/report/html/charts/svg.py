"""Drawing with SVG: elements, a horizontal scale, and text that is cut to fit.

Geometry is in presentation attributes, never in CSS, so that every reader of SVG draws the same. Across, everything is
in per cent of the width there is; down, in pixels. So one drawing fits a phone, a desktop and a sheet of paper while
its letters keep their size, which a `viewBox` would shrink with the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from unicodedata import combining, east_asian_width

#: The colours of the charts and, by the names of its properties, of the page around them.
#: Greys that stay apart on paper, the darkest for what matters most. Text is never lighter than MUTED (7:1 on white).
INK, MUTED, MIDDLE, LIGHT, PAPER = "#1a1a1a", "#555555", "#9a9a9a", "#d5d5d5", "#ffffff"
#: The one colour, as dark as INK where there is none.
ACCENT = "#0b4f6c"
#: The size of letters, pixels, and how many columns of them fit between the margins of the narrowest phone, and of
#: paper or a desktop; the page's style sheet says which of two texts shows.
LETTERS = 13
COLUMNS, WIDE = 42, 78
_WIDE = frozenset("MWmw@%—…")


@dataclass(frozen=True, slots=True)
class Axis:
    """A horizontal scale from `low` to `high`, within 2–98 % of the width so that marks at its ends are whole."""

    low: float
    high: float

    def at(self, value: float) -> str:
        """Return where a value is, as a percentage of the width; a value off the scale is at its end."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return f"{2 + 96 * share:.2f}%"

    def reach(self, low: float, high: float) -> str:
        """Return how far it is from one value to another."""
        return f"{float(self.at(high)[:-1]) - float(self.at(low)[:-1]):.2f}%"


def element(tag: str, content: str = "", /, **attributes: object) -> str:
    """Return an element with its attributes escaped; `content` is markup already. `_` in a name stands for `-`."""
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"' for name, value in attributes.items()
    )
    return f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>"


def drawing(id_: str, title: str, description: str, height: int, parts: Iterable[str]) -> str:
    """Return a whole drawing, as wide as there is room, with its name and description for who cannot see it."""
    names = element("title", escape(title), id=f"{id_}-title") + element("desc", escape(description), id=f"{id_}-desc")
    return element(
        "svg",
        names + "\n" + "\n".join(parts) + "\n",
        xmlns="http://www.w3.org/2000/svg",
        id=id_,
        role="img",
        aria_labelledby=f"{id_}-title",
        aria_describedby=f"{id_}-desc",
        width="100%",
        height=height,
        font_family="'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif",
        font_size=LETTERS,
        fill=INK,
    )


def text(words: str, x: str, y: float, **attributes: object) -> str:
    """Return a line of text standing on `y`, on a rim of paper so that lines behind it do not strike it through."""
    rim = {"paint_order": "stroke", "stroke": PAPER, "stroke_width": 3, "stroke_linejoin": "round"}
    return element("text", escape(words) or " ", x=x, y=y, **rim, **attributes)


def label(words: str, y: float, spared: int = 0, **attributes: object) -> str:
    """Return a line of text cut to fit, longer where there is room; `spared` columns are for what stands beside it."""
    narrow, wide = cut(words, COLUMNS - spared), cut(words, WIDE - spared)
    if narrow == wide:
        return text(wide, "0", y, **attributes)
    hidden = text(narrow, "0", y, class_="narrow", display="none", **attributes)
    return text(wide, "0", y, class_="wide", **attributes) + hidden


def line(x1: str, x2: str, y: float, colour: str, width: float = 1) -> str:
    """Return a horizontal line."""
    return element("line", x1=x1, x2=x2, y1=y, y2=y, stroke=colour, stroke_width=width)


def tick(x: str, y1: float, y2: float, colour: str, width: float = 1) -> str:
    """Return a vertical line."""
    return element("line", x1=x, x2=x, y1=y1, y2=y2, stroke=colour, stroke_width=width)


def cut(words: str, columns: float) -> str:
    """Return the beginning of a text that fits so many columns."""
    if sum(map(columns_of, words)) <= columns:
        return words
    room = columns - columns_of("…")
    for place, char in enumerate(words):
        room -= columns_of(char)
        if room < 0:
            return words[:place].rstrip() + "…"
    return words


def columns_of(char: str) -> float:
    """Return how many columns, of the width of an average letter, a character takes at most."""
    if combining(char):
        return 0.0
    if east_asian_width(char) in "WF":
        return 2.0
    if char in _WIDE:
        return 1.7
    return 1.25 if char.isupper() else 1.0
