"""Kill sittings without warning at random moments, and look for every answer that had been confirmed.

    python bench/kill_sittings.py

An answer is confirmed once the next question shows. Most sittings are real processes that answer by themselves, with
the real quiz and the real journal; some are the real program on a pseudo-terminal, with keys pressed. Each is killed
with SIGKILL, its journal read, opened again and resumed. Prints the counts; exits 1 when an answer was lost or a
journal does not resume.
"""

from __future__ import annotations

import argparse
import json
import os
import pty
import random
import re
import select
import signal
import sys
import tempfile
import time
from collections import Counter
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a process that forks must have no other threads

from ecomfit.knowledge.load import load
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import resume
from ecomfit.quiz.journal import Journal
from ecomfit.quiz.quiz import Quiz
from ecomfit.quiz.saved import read
from ecomfit.quiz.terminal.cards import Move
from ecomfit.quiz.terminal.interview import run

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.messages import Say
    from ecomfit.quiz.terminal.cards import Card, Reply

#: A question, None where it is not known which, and its answer, None when it was skipped.
Event: TypeAlias = tuple[str | None, int | None]

SAY = speaker("en")
PROGRAM = "from ecomfit.cli.main import main; main()"
#: Seconds within which a sitting by itself is killed: most of them have a dozen answers by then.
LONGEST = 0.6
#: Cards on a terminal after which, at most, the program is killed; six of them are practical conditions.
MOST_CARDS = 16
#: Seconds after a key within which it is killed, so that some are killed while they write.
AFTER_A_KEY = 0.06
PATIENCE = 60.0


class Hurried:
    """Answers at once, skips and goes back now and then, and reports what is confirmed as each card shows.

    It is the recorder too: what the quiz has it keep goes to the journal, and onto a list of its own.
    """

    def __init__(self, rng: random.Random, journal: Journal, report: Callable[[list[Event]], None]) -> None:
        """Reply as `rng` says."""
        self._rng, self._journal, self._report = rng, journal, report
        self._events: list[Event] = []

    def tell(self, text: str) -> None:
        """Show nothing."""

    def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None = None) -> Reply:  # noqa: ARG002
        """Reply."""
        self._report(self._events)
        odd = self._rng.random()
        if odd < 0.1 and Move.BACK in card.moves:
            return Move.BACK
        return Move.SKIP if odd < 0.2 else self._rng.randint(1, len(card.labels))

    def answered(self, id_: str, answer: int, seconds: float) -> None:
        """Keep an answer."""
        self._events.append((id_, answer))
        self._journal.answered(id_, answer, seconds)

    def skipped(self, id_: str) -> None:
        """Keep that a question was left out."""
        self._events.append((id_, None))
        self._journal.skipped(id_)

    def due(self, id_: str) -> None:
        """Keep which question is open."""
        self._journal.due(id_)

    def condition(self, id_: str, met: bool | None) -> None:
        """Keep whether a practical condition is met."""
        self._journal.condition(id_, met)


def killed_by_itself(kb: KnowledgeBase, place: Path, rng: random.Random) -> list[Event]:
    """Let a process take a quiz by itself, kill it, and return what it had confirmed."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        journal = Journal.begin(kb, datetime.now().astimezone(), {"full": True}, sys.exit, place)

        def report(events: list[Event]) -> None:
            os.write(writing, (json.dumps(events) + "\n").encode())

        hurried = Hurried(rng, journal, report)
        run(Quiz(kb, full=True), hurried, hurried, SAY)
        signal.pause()
    os.close(writing)
    time.sleep(rng.uniform(0, LONGEST))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    with os.fdopen(reading, "rb") as confirmed:
        *shown, _ = confirmed.read().split(b"\n")
    return [(id_, answer) for id_, answer in json.loads(shown[-1])] if shown else []


def killed_on_a_terminal(data: Path, rng: random.Random) -> list[Event]:
    """Take a quiz on a pseudo-terminal, kill it, and return what it had confirmed."""
    pid, terminal = pty.fork()
    if pid == 0:
        environ = {**os.environ, "TERM": "xterm-256color", "XDG_DATA_HOME": str(data)}
        os.execve(sys.executable, [sys.executable, "-c", PROGRAM, "quiz", "--lang", "en", "--goal", "now"], environ)
    confirmed: list[Event] = []
    pressed: int | None = None
    shown, last = b"", rng.randint(6, MOST_CARDS)
    for card in count(1):
        # Each card has its own heading: the conditions first, then the questions by number.
        heading = b"Practical matters %d of" % card if card <= 6 else b"Question %d " % (card - 6)
        until = time.monotonic() + PATIENCE
        while not re.search(heading + b".*q quit", shown, re.DOTALL):
            if not select.select([terminal], [], [], max(0, until - time.monotonic()))[0]:
                raise TimeoutError(f"{heading!r} never showed: {shown!r}")
            shown += os.read(terminal, 65536)
        shown = b""
        if card > 7 and pressed is not None:
            confirmed.append((None, pressed))
        pressed = 1 + card % 2
        os.write(terminal, b"%d" % pressed)
        if card == last:
            break
    time.sleep(rng.uniform(0, AFTER_A_KEY))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    return confirmed


def events_of(journal: Path) -> list[Event]:
    """Return the answers and skips that a journal has on whole lines, in order, without the program's own reader."""
    lines = [json.loads(line) for line in journal.read_bytes().split(b"\n")[:-1]]
    return [(line.get("answer") or line["skip"], line.get("is")) for line in lines if line.keys() & {"answer", "skip"}]


def check(kb: KnowledgeBase, place: Path, confirmed: list[Event]) -> str:
    """Read and resume the one journal in `place`; say what became of it."""
    files = list(place.glob("*.jsonl"))
    events = events_of(files[0]) if files else []
    known = [
        (None if id_ is None else kept, answer) for (id_, _), (kept, answer) in zip(confirmed, events, strict=False)
    ]
    if known != confirmed:
        return "ANSWERS LOST"
    sitting = read(files[0]) if files else None
    if sitting is None:
        return "DOES NOT RESUME" if events else "killed before it began"
    kept = {id_: answer for id_, answer in dict(events).items() if answer is not None}
    journal = Journal.reopen(kb, sitting.path, sys.exit)
    again = read(sitting.path)
    resumed = resume(kb, again, "en") if again is not None else None
    if resumed is None or resumed.quiz.answers != kept or resumed.lost:
        return "DOES NOT RESUME"
    question = resumed.quiz.next_question()
    if question is not None:
        journal.answered(question.id, 1, 1.0)
    journal.close()
    after = read(sitting.path)
    if after is None or after.torn or (question is not None and question.id not in after.answers):
        return "DOES NOT RESUME"
    return "torn line cut off, resumed" if sitting.torn else "resumed"


def main() -> int:
    """Kill, look and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200, help="how many sittings to kill (default: 200)")
    parser.add_argument("--terminals", type=int, default=20, help="how many of them on a terminal (default: 20)")
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4), "big"))
    options = parser.parse_args()
    rng = random.Random(options.seed)
    kb = load()
    Quiz(kb).next_question()
    outcomes: Counter[str] = Counter()
    total = 0
    start = time.monotonic()
    for kill in range(options.kills):
        with tempfile.TemporaryDirectory() as scratch:
            data = Path(scratch)
            place = data / "ecomfit" / "sittings"
            if kill < options.terminals:
                confirmed = killed_on_a_terminal(data, rng)
            else:
                confirmed = killed_by_itself(kb, place, rng)
            outcomes[check(kb, place, confirmed)] += 1
            total += len(confirmed)
    print(f"{options.kills} sittings killed, {options.terminals} of them on a terminal (seed {options.seed})")
    print(f"{total} answers and skips had been confirmed")
    for outcome, times in outcomes.most_common():
        print(f"{times:6} {outcome}")
    failed = sum(times for outcome, times in outcomes.items() if outcome.isupper())
    print(f"{failed:6} lost an answer or do not resume")
    print(f"{time.monotonic() - start:.0f} s")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
