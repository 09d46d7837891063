"""Drawing with SVG: elements, and a horizontal scale.

A drawing stands in a cell of the table that has its numbers and its words, so that nothing is told twice, and it is
hidden from who listens to the table. Across, everything is in per cent of the width there is; down, in pixels: so one
drawing fits a phone, a desktop and a sheet of paper. Marks have a class, whose colours are in the style sheet of the
pages, by light and by dark.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape


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


def drawing(height: int, parts: Iterable[str], width: str = "100%") -> str:
    """Return a whole drawing, as wide as there is room."""
    return element("svg", "".join(parts), class_="chart", width=width, height=height, aria_hidden="true")


def text(words: str, x: str, y: float, anchor: str) -> str:
    """Return a line of text standing on `y`."""
    return element("text", escape(words), x=x, y=y, text_anchor=anchor)


def line(x1: str, x2: str, y: float, kind: str) -> str:
    """Return a horizontal line."""
    return element("line", x1=x1, x2=x2, y1=y, y2=y, class_=kind)


def tick(x: str, y1: float, y2: float, kind: str) -> str:
    """Return a vertical line."""
    return element("line", x1=x, x2=x, y1=y1, y2=y2, class_=kind)


def bar(x: str, y: float, width: str, height: float, kind: str) -> str:
    """Return a bar."""
    return element("rect", x=x, y=y, width=width, height=height, class_=kind)


def dot(x: str, y: float, kind: str) -> str:
    """Return a mark on a scale."""
    return element("circle", cx=x, cy=y, r=5.5, class_=kind)


def scale(axis: Axis, values: Iterable[float]) -> str:
    """Return a scale with its numbers, to stand under the drawings of a column."""
    parts = [line(axis.at(axis.low), axis.at(axis.high), 1, "rule")]
    for value in values:
        # At the ends of the scale a number in the middle of its mark would be cut off.
        anchor = "start" if value == axis.low else "end" if value == axis.high else "middle"
        x = {"start": "0", "end": "100%"}.get(anchor, axis.at(value))
        parts += [tick(axis.at(value), 1, 5, "rule"), text(f"{value:g}", x, 17, anchor)]
    return drawing(20, parts)
