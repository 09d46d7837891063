"""Make the pictures of the README from a real run of the program on `answers.yaml`, which a simulated person gave.

python docs/pictures/make.py        (needs Chromium for the page)
"""

from __future__ import annotations

import io
import os
import subprocess
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from ecomfit.knowledge.load import load
from ecomfit.messages import speaker
from ecomfit.quiz.answers_file import read_answers
from ecomfit.quiz.from_answers import replay
from ecomfit.report.terminal.answer import answer_report
from ecomfit.report.view.answer import answer_of, expected_of_more

HERE = Path(__file__).parent
#: Rich's own picture fetches fonts from the web; this one asks for whatever monospaced font there is.
PICTURE = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg"
 role="img" aria-label="The answer of a quiz on a terminal">
<style>.{unique_id}-matrix {{ font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: {char_height}px;
 line-height: {line_height}px; }} {styles}</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{width}" height="{height}"/>
</clipPath>{lines}</defs>
<rect fill="#1d1f21" width="{width}" height="{height}" rx="8"/>
<g transform="translate(9, 9)" clip-path="url(#{unique_id}-clip-terminal)">{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""
LINES = 24
MORE = 10


def terminal() -> None:
    """Draw the answer as a terminal shows it."""
    kb = load()
    answers = read_answers(kb, (HERE / "answers.yaml").read_bytes(), "answers.yaml")
    say = speaker("en")
    os.environ |= {"COLUMNS": "84", "FORCE_COLOR": "1", "TERM": "xterm", "COLORTERM": "truecolor"}
    quiz = replay(kb, answers.sheet)
    result = quiz.result()
    ties = sum(ranked.tier == 1 for ranked in result.ranking)
    screen = answer_of(kb, result, say, expected_of_more(ties, quiz.expected_ties(MORE), MORE, say))
    shown = Text.from_ansi(answer_report(screen, say, LINES)).split("\n")
    record = Console(
        width=88, file=io.StringIO(), force_terminal=True, color_system="truecolor", record=True, legacy_windows=False
    )
    for line in shown:
        line.rstrip()
        record.print(line, highlight=False, no_wrap=True)
    picture = record.export_svg(theme=MONOKAI, code_format=PICTURE, unique_id="ecomfit")
    (HERE / "terminal.svg").write_text(picture, encoding="utf-8")


def page() -> None:
    """Photograph the beginning of the page."""
    with tempfile.TemporaryDirectory() as folder:
        html = Path(folder) / "page.html"
        command = ["ecomfit", "quiz", "--answers", str(HERE / "answers.yaml"), "--lang", "en", "--html", str(html)]
        subprocess.run(command, check=True)
        subprocess.run(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--no-first-run", f"--user-data-dir={folder}/profile",
                "--hide-scrollbars", "--window-size=900,1400", f"--screenshot={HERE / 'page.png'}", html.as_uri(),
            ],
            check=True,
        )  # fmt: skip


if __name__ == "__main__":
    terminal()
    page()
