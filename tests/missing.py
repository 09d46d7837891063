"""What a test says that is skipped because this machine lacks a tool: the summary of a run counts by these words."""

from __future__ import annotations


def missing(tool: str, packages: str) -> str:
    """Return the reason to skip by: the tool that is not here, and the one line that brings it in."""
    return f"{tool} is not here: apt-get install {packages}"
