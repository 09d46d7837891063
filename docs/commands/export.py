"""Make the reference of the commands, as Markdown and as manual pages, from the one definition of the command line.

python docs/commands/export.py
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from command_page import command_page
from command_tree import command_tree
from ecomfit.messages import speaker
from man_page import man_page
from page_words import words

DOCS = Path(__file__).parent.parent
PAGES = {"id": ("perintah.md", "ecomfit.id.1"), "en": ("commands.md", "ecomfit.1")}


def pages() -> dict[Path, str]:
    """Return what each file says."""
    with (DOCS.parent / "pyproject.toml").open("rb") as file:
        version = tomllib.load(file)["project"]["version"]
    made = {}
    for lang, (markdown, manual) in PAGES.items():
        top, word = command_tree(speaker(lang)), words(lang)
        made[DOCS / markdown] = command_page(top, word)
        made[DOCS / manual] = man_page(top, word, version)
    return made


if __name__ == "__main__":
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8", newline="\n")
