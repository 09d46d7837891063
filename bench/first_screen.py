"""How long a person waits for the first text and for the first question, on a real pseudo-terminal.

    python bench/first_screen.py

Two pairs, interleaved in one run: the first text against an empty Typer program's whole run, and the first prompt that
takes a key against a minimal program that imports typer and questionary and asks one question. Prints medians and the
ratios; exits 1 when one is above its bound. Also prints, without a bound, the wait for the first question of the quiz
itself where nothing is asked before it, since numpy and the knowledge base cannot load behind a prompt then.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

import yaml

from ecomfit.knowledge.load import default_directory

EMPTY = """
import typer
app = typer.Typer(rich_markup_mode=None)
@app.command()
def main(lang: str = "en", json: bool = False): pass
app()
"""
MINIMAL = """
import questionary
import typer
app = typer.Typer(rich_markup_mode=None)
@app.command()
def main(lang: str = "en", json: bool = False):
    questionary.select("What are you looking for?", choices=["A job soon", "Both", "A direction"]).ask()
app()
"""
ECOMFIT = "from ecomfit.cli.main import main; main()"
TEXT_BOUND, QUESTION_BOUND = 2.0, 1.3
#: What is measured, and which of it each is a multiple of.
COLUMNS = (
    ("an empty Typer program", 0),
    ("first text", 0),
    ("first text, language to be asked", 0),
    ("a minimal prompt", 3),
    ("first prompt", 3),
    ("first prompt, language to be asked", 3),
    ("first quiz question, nothing asked before it", 3),
)
#: Nothing takes this long; a text that has not come by then never will.
PATIENCE = 60.0


def waits(code: str, arguments: list[str], texts: list[bytes], environ: dict[str, str]) -> list[float]:
    """Start a program on a pseudo-terminal; return the seconds until each text showed, b"" being any text at all.

    The end of the program counts as the last text when there are none.
    """
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(sys.executable, [sys.executable, "-c", code, *arguments], environ)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    shown = b""
    times: list[float] = []
    try:
        while not texts or len(times) < len(texts):
            if not select.select([terminal], [], [], PATIENCE)[0]:
                raise TimeoutError(f"not shown: {texts[len(times)]!r}, but {shown!r}")
            try:
                shown += os.read(terminal, 65536)
            except OSError:  # Linux's way of saying that the program has ended
                if texts:
                    raise EOFError(f"ended before it showed {texts[len(times)]!r}: {shown!r}") from None
                break
            while len(times) < len(texts) and shown and texts[len(times)] in shown:
                times.append(time.perf_counter() - start)
        if texts:
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    finally:
        os.close(terminal)
    return times or [time.perf_counter() - start]


def without_conditions(directory: Path) -> Path:
    """Write the default knowledge base, less its conditions."""
    roles = yaml.safe_load((default_directory() / "roles.yaml").read_text(encoding="utf-8"))
    del roles["conditions"]
    for role in roles["roles"].values():
        role.pop("conditions", None)
    (directory / "roles.yaml").write_text(yaml.safe_dump(roles, allow_unicode=True, sort_keys=False), encoding="utf-8")
    shutil.copy(default_directory() / "questions.yaml", directory)
    return directory


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    rows = []
    with tempfile.TemporaryDirectory() as scratch:
        environ = {**os.environ, "TERM": "xterm-256color", "XDG_DATA_HOME": scratch, "PROMPT_TOOLKIT_NO_CPR": "1"}
        environ = {name: value for name, value in environ.items() if not name.startswith(("ECOMFIT_", "LC_", "LANG"))}
        kb = str(without_conditions(Path(scratch)))
        for i in range(runs + 1):
            empty = waits(EMPTY, ["--lang", "en"], [], environ)
            text, goal = waits(ECOMFIT, ["quiz", "--lang", "en"], [b"", b"to answer"], environ)
            minimal = waits(MINIMAL, ["--lang", "en"], [b"A direction"], environ)
            unsaid, language = waits(ECOMFIT, ["quiz"], [b"", b"to answer"], environ)
            question = waits(ECOMFIT, ["quiz", "--lang", "en", "--goal", "grow", "--kb", kb], [b"Question 1"], environ)
            if i:  # the first round only warms the disk's cache
                rows.append([*empty, text, unsaid, *minimal, goal, language, *question])
    medians = [statistics.median(column) for column in zip(*rows, strict=True)]
    for i, (name, base) in enumerate(COLUMNS):
        ratio = statistics.median(row[i] / row[base] for row in rows)
        print(f"{name:46}{1000 * medians[i]:8.1f} ms   {ratio:5.2f} x {COLUMNS[base][0]}")
    text_ratio = max(statistics.median(row[i] / row[0] for row in rows) for i in (1, 2))
    question_ratio = max(statistics.median(row[i] / row[3] for row in rows) for i in (4, 5))
    print(f"first text    {text_ratio:5.2f} (bound {TEXT_BOUND})")
    print(f"first prompt  {question_ratio:5.2f} (bound {QUESTION_BOUND})")
    return int(text_ratio > TEXT_BOUND or question_ratio > QUESTION_BOUND)


if __name__ == "__main__":
    sys.exit(main())
