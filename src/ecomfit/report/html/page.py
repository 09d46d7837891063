"""A result, roles told, or two side by side, as one self-contained HTML page: no script, nothing from a network."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ecomfit.messages import Say
from ecomfit.numbers import chance, decimal, level, signed, whole
from ecomfit.report.html.charts.contributions import effect_chart
from ecomfit.report.html.charts.importance import importance_chart
from ecomfit.report.html.charts.profile import key, level_scale, skill_chart
from ecomfit.report.html.charts.roles import match_chart, match_scale
from ecomfit.report.view.comparison import ComparedRoles
from ecomfit.report.view.handbook import Book
from ecomfit.report.view.phrases import match_figures, mistake, others
from ecomfit.report.view.result import View


def result_page(view: View, say: Say) -> str:
    """Return the page of a result."""
    return _page("result.html", view.lang, say, view=view)


def book_page(book: Book, say: Say) -> str:
    """Return the page of a handbook, or of one explanation, as `book_of` prepares them."""
    return _page("book.html", book["lang"], say, book=book)


def comparison_page(comparison: ComparedRoles, say: Say) -> str:
    """Return the page of two roles side by side, as `comparison_of` prepares them."""
    return _page("comparison.html", comparison.lang, say, comparison=comparison)


def _page(template: str, lang: str, say: Say, **values: object) -> str:
    return (
        _environment()
        .get_template(template)
        .render(
            lang=lang,
            say=say,
            whole=whole,
            chance=chance,
            match_figures=match_figures,
            others=lambda count: others(count, say),
            mistake=mistake,
            decimal=lambda value: decimal(value, lang),
            level=lambda value: level(value, lang),
            signed=lambda value: signed(value, lang),
            **values,
        )
    )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    # Every value is escaped; only the drawings, which escape their own texts, are markup already.
    environment = Environment(
        loader=PackageLoader("ecomfit.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    drawings: tuple[Callable[..., str], ...] = (
        match_chart, match_scale, effect_chart, skill_chart, level_scale, importance_chart, key,
    )  # fmt: skip
    environment.globals |= {draw.__name__: _markup(draw) for draw in drawings}
    return environment


def _markup(draw: Callable[..., str]) -> Callable[..., Markup]:
    return lambda *arguments: Markup(draw(*arguments))
