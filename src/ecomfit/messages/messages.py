"""Every message of the program, in Indonesian (addressing the reader as "kamu") and English, side by side."""

from __future__ import annotations

from ecomfit.messages import authors, commands, explaining, reports, sitting

MESSAGES: dict[str, dict[str, str]] = (
    reports.MESSAGES | explaining.MESSAGES | authors.MESSAGES | sitting.MESSAGES | commands.MESSAGES
)
