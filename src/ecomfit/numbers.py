"""Numbers as people read them; every report shows the numbers that the JSON has."""

from __future__ import annotations

from math import floor

from ecomfit.messages import speaker


def rounded(value: float, digits: int = 4) -> float:
    """Round for reading; unless told otherwise to the digits of effects, fits and measurements in the JSON."""
    return round(value, digits) + 0.0  # never −0.0


def whole(value: float) -> int:
    """Round to a whole number from the one decimal that the JSON has, halves upwards."""
    return floor(round(value, 1) + 0.5)


def chance(probability: float) -> str:
    """Write a probability as a whole percentage, which is all the digits it has; nothing is written as certain."""
    percentage = whole(100 * probability)
    return {0: "<1", 100: ">99"}.get(percentage, str(percentage))


def share(counted: float) -> str:
    """Write a counted share as a whole percentage; what happened at all is never 0, what did not always never 100."""
    percentage = whole(100 * round(counted, 3))
    if percentage == 0 and counted > 0:
        return "<1"
    if percentage == 100 and counted < 1:
        return ">99"
    return str(percentage)


def percentage(counted: float) -> str:
    """Write a counted share with its sign."""
    return f"{share(counted)}%"


def exact_percentage(counted: float, lang: str) -> str:
    """Write a share with one decimal, where small differences matter."""
    return f"{decimal(100 * counted, lang)}%"


def decimal(value: float, lang: str, digits: int = 1) -> str:
    """Write a number with the decimal sign of the language."""
    say = speaker(lang)
    return f"{value:.{digits}f}".replace(".", say("number.decimal_mark"))


def signed(value: float, lang: str, digits: int = 2) -> str:
    """Write an effect with its sign, a real minus before what counts against."""
    return ("+" if round(value, digits) >= 0 else "−") + decimal(abs(value), lang, digits)


def level(value: float, lang: str) -> str:
    """Write a level that a role needs, with as many digits as the knowledge base gives it, at most two."""
    return decimal(value, lang, next((digits for digits in (0, 1) if round(value, digits) == value), 2))
