"""Wrong usage in our own sentences, read off what the library's errors carry and not off its English."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from ecomfit.cli.usage.parameters import bounds, choices, given, named, value_of
from ecomfit.errors import UsageError
from ecomfit.messages import Say
from ecomfit.text import clean


def explained(error: Any, ctx: Any, args: Sequence[str]) -> UsageError:
    """Return an error of the library's as ours; in its own words where we know none."""
    say: Say = ctx.obj
    return _told(_sentence(error, ctx, args, say) or error.format_message(), ctx)


def too_many(extra: Sequence[str], ctx: Any) -> UsageError:
    """Return that more was given than the command takes."""
    return _told(ctx.obj("usage.too_many", extra=" ".join(extra)), ctx)


def no_command(name: str, known: Sequence[str], ctx: Any) -> UsageError:
    """Return that there is no command of that name, with those of like names."""
    say: Say = ctx.obj
    near = get_close_matches(name, known)
    if near:
        return _told(say("usage.no_command_but", name=name, near=", ".join(near)), ctx)
    return _told(say("usage.no_command", name=name, known=", ".join(known)), ctx)


def _told(sentence: str, ctx: Any) -> UsageError:
    help_ = ctx.obj("usage.help", command=f"{ctx.command_path} --help")
    return UsageError("\n".join((clean(sentence), ctx.get_usage(), help_)))


def _sentence(error: Any, ctx: Any, args: Sequence[str], say: Say) -> str | None:
    if hasattr(error, "possibilities"):
        if error.possibilities:
            near = ", ".join(sorted(error.possibilities))
            return say("usage.no_option_but", option=error.option_name, near=near)
        return say("usage.no_option", option=error.option_name)
    if hasattr(error, "option_name"):
        return _value_or_none(error.option_name, ctx, say)
    param = getattr(error, "param", None)
    if param is None:
        return None
    if hasattr(error, "param_type"):
        return say("usage.missing", name=named(param, say))
    return _bad_value(param, args, say)


def _value_or_none(option: str, ctx: Any, say: Say) -> str | None:
    """Say that an option lacks its value, or has one that it does not take: the library's error is one and the same."""
    for param in ctx.command.get_params(ctx):
        if option in param.opts:
            if param.is_flag:
                return say("usage.no_value", option=option)
            return say("usage.value", option=option, value=value_of(param, say))
    return None


def _bad_value(param: Any, args: Sequence[str], say: Say) -> str | None:
    name, value = named(param, say), given(param, args)
    if one_of := choices(param):
        return say("usage.choice", name=name, given=value, choices=", ".join(one_of))
    least, most = bounds(param)
    if least is None:
        return None
    if most is None:
        return say("usage.whole_number", name=name, given=value, least=least)
    return say("usage.within", name=name, given=value, least=least, most=most)
