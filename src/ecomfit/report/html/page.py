"""A result, roles told, or two side by side, as one self-contained HTML page: no script, nothing from a network."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from ecomfit.messages import Say
from ecomfit.numbers import chance, decimal, level, signed, whole
from ecomfit.report.html.charts import svg
from ecomfit.report.html.charts.contributions import effects_chart
from ecomfit.report.html.charts.profile import profile_chart
from ecomfit.report.html.charts.roles import roles_chart
from ecomfit.report.view.comparison import ComparedRoles
from ecomfit.report.view.handbook import Book
from ecomfit.report.view.phrases import GAPS, key_figures, match_figures, mistake, others
from ecomfit.report.view.result import View


def result_page(view: View, say: Say) -> str:
    """Return the page of a result."""
    charts = {"roles": Markup(roles_chart(view.tiers, say)), "profile": "", "effects": ""}
    if view.profile:
        charts["profile"] = Markup(profile_chart(view.profile, say))
    if view.effects:
        charts["effects"] = Markup(effects_chart(view.effects, view.roles[0].ranked.name, view.lang, say))
    return _page("result.html", view.lang, say, view=view, charts=charts)


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
            svg=svg,
            whole=whole,
            chance=chance,
            key_figures=lambda ranked: key_figures(ranked, say),
            match_figures=match_figures,
            most_gaps=GAPS,
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
    return Environment(
        loader=PackageLoader("ecomfit.report.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
