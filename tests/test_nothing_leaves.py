"""No command uses a network or starts another program, and none writes anywhere but where it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer.main

import ecomfit
from ecomfit.cli.app import build
from ecomfit.messages import speaker
from report.fixed import ANSWERS
from terminal.terminal import KB, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Sees, from within the interpreter, all that Python code does with sockets, programs and files, and allows only the
#: pair of sockets with which asyncio wakes itself.
GUARD = """
import os, socket, sys

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.chown", "os.link", "os.symlink",
           "os.truncate", "os.utime", "shutil.move", "shutil.rmtree", "shutil.copyfile", "tempfile.mkstemp"}
LEAVING = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "urllib.", "http.", "ftplib.",
           "smtplib.", "webbrowser.", "pty.")
left, written, watching = [], [], False

def hook(event, given):
    if not watching:
        return
    if event.startswith(LEAVING):
        if event == "socket.__new__" and given[1] == getattr(socket, "AF_UNIX", None):
            return
        left.append(event)
        raise PermissionError("nothing may leave")
    if event == "open" and isinstance(given[0], (str, bytes)) and given[2] & WRITING:
        written.append(os.path.abspath(os.fsdecode(given[0])))
    elif event in CHANGES and given and isinstance(given[0], (str, bytes, os.PathLike)):
        written.append(os.path.abspath(os.fsdecode(given[0])))

sys.addaudithook(hook)
"""
#: Runs commands in turn, and tells of each how it ended and what it did.
SEVERAL = """
import datetime, io, json, os, sys
import guard
from ecomfit.cli.main import main
from ecomfit.knowledge.load import load
from ecomfit.quiz.journal import Journal
from ecomfit.quiz.saved_folder import directory

base, commands = load(sys.argv[1]), json.loads(sys.argv[2])
built = []

def built_once(say):
    built or built.append(typer.main.get_command(build(say)))
    return built[0]

for hour in (9, 10, 11):
    begun = datetime.datetime(2026, 3, 1, hour, tzinfo=datetime.UTC)
    journal = Journal.begin(base, begun, {"kb": sys.argv[1], "lang": "en", "goal": "now"}, print)
    for id_ in list(base.questions)[:hour]:
        journal.answered(id_, 1, 2.5)
    journal.finished(next(iter(base.roles)))
    journal.close()

told = []
real = sys.stdout
for command in commands:
    sys.argv = ["ecomfit", *command]
    sys.stdout, sys.stderr, sys.stdin = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(3))
    before = seen(os.environ["WATCHED"])
    guard.watching = True
    try:
        main()
    except SystemExit as end:
        code = end.code
    guard.watching = False
    after = seen(os.environ["WATCHED"])
    changed = [path for path in sorted({*before, *after}) if before.get(path) != after.get(path)]
    if not told:  # all was loaded and built under the guard: the others need not build the same again
        import typer.main
        from ecomfit.cli import app
        build, app.build = app.build, built_once
    said = sys.stdout.buffer.getvalue().decode() + sys.stderr.buffer.getvalue().decode()
    told.append({"code": code, "left": guard.left[:], "written": guard.written[:], "changed": changed, "said": said})
    guard.left.clear(), guard.written.clear()
json.dump({"kept": str(directory()), "told": told}, real)
real.flush()  # its place as standard output is taken, and that alone is written out at the end for certain
"""
#: The state of every file and folder.
SEEN = """
import os

def seen(top):
    found = {}
    for folder, _, files in os.walk(top):
        for path in (folder, *(os.path.join(folder, name) for name in files)):
            state = os.lstat(path)
            found[path] = [state.st_mode, state.st_ino, state.st_mtime_ns] + [state.st_size] * (path != folder)
    return found
"""
#: Writes down, when a program ends that runs under the guard from its start, what it did.
FROM_THE_START = """
import atexit, json, os
import guard

def tell():
    guard.watching = False
    with open(os.environ["TOLD"], "w") as file:
        json.dump({"left": guard.left, "written": guard.written}, file)

atexit.register(tell)
guard.watching = True
"""

#: With what each ends, where that is not 0.
CODES = {("quiz",): 2, ("explain", "nothing like it"): 1, ("explain", "courier", "--html", "no/where.html"): 1}
FIRST, SECOND = "20260301-090000", "20260301-100000"
SMALL = ("--kb", KB)
QUIZ = ("quiz", *SMALL, "--answers", "answers.json")
COMMANDS: list[tuple[str, ...]] = [
    ("--version",),
    ("--help",),
    ("quiz", "--help"),
    ("roles",),
    ("roles", "--json"),
    ("roles", "--long"),
    ("explain", "courier"),
    ("explain", "courier", "--json"),
    ("explain", "courier", "--html", "role.html"),
    ("explain", "courier", "--markdown", "role.md"),
    ("explain", "data analysis"),
    ("explain", "B2C"),
    ("explain", "--all", *SMALL),
    ("explain", "--all", *SMALL, "--json"),
    ("explain", "--all", *SMALL, "--html", "handbook.html"),
    ("explain", "--all", *SMALL, "--markdown", "handbook.md"),
    ("compare", "seo", "ppc"),
    ("compare", "seo", "ppc", "--json"),
    ("compare", "seo", "ppc", "--html", "compared.html"),
    ("compare", "seo", "ppc", "--markdown", "compared.md"),
    QUIZ,
    (*QUIZ, "--json"),
    (*QUIZ, "--html", "result.html"),
    (*QUIZ, "--html", "result.html"),  # replaced
    (*QUIZ, "--html", "-"),
    (*QUIZ, "--markdown", "result.md"),
    ("report",),
    ("report", "--json"),
    ("report", FIRST, "--html", "report.html"),
    ("report", FIRST, "--markdown", "report.md"),
    ("history",),
    ("history", "--json"),
    ("history", "compare"),
    ("history", "compare", FIRST, SECOND, "--json"),
    ("kb", "check"),
    ("kb", "check", KB, "--json"),
    ("kb", "audit", *SMALL, "--people", "20"),
    ("kb", "audit", *SMALL, "--people", "20", "--json"),
    ("kb", "evaluate", *SMALL, "responses.csv"),
    ("kb", "evaluate", *SMALL, "responses.csv", "--json"),
    ("kb", "schema"),
    ("kb", "schema", "result"),
    *CODES,
    ("history", "delete", FIRST),
    ("history", "delete", "--all", "--json"),
]


@dataclass(frozen=True, slots=True)
class Done:
    """What a command did: which events left the program, which paths it wrote to, which of those watched it changed."""

    command: tuple[str, ...]
    code: int
    left: list[str]
    written: list[Path]
    changed: list[Path]
    said: str
    work: Path
    kept: Path

    @property
    def elsewhere(self) -> list[Path]:
        """What it wrote to or changed beyond what it was asked for."""
        return [path for path in (*self.written, *self.changed) if not self._may_write(path)]

    def _may_write(self, path: Path) -> bool:
        if self.command[:2] == ("history", "delete"):
            return path.is_relative_to(self.kept)
        asked = [option for option in ("--html", "--markdown") if option in self.command]
        file = self.command[self.command.index(asked[0]) + 1] if asked else "-"
        beside = path.parent == self.work and path.name.startswith(".ecomfit-")  # moved into its place when whole
        return file != "-" and (path in (self.work, self.work / file) or beside)


def surroundings(top: Path) -> dict[str, str]:
    """Make a place for everything that programs know to write to, and return an environment that names them."""
    places = {f"XDG_{kind}_HOME": kind.lower() for kind in ("DATA", "CONFIG", "CACHE", "STATE")}
    places |= {"XDG_RUNTIME_DIR": "runtime", "HOME": "home", "TMPDIR": "tmp"}
    for name in (*places.values(), "work"):
        (top / "watched" / name).mkdir(parents=True)
    (top / "code").mkdir()
    (top / "code" / "guard.py").write_text(GUARD)
    program = str(Path(ecomfit.__file__).parents[1])  # the one under test, wherever the child runs
    path = os.pathsep.join(filter(None, (str(top / "code"), program, os.environ.get("PYTHONPATH"))))
    own = {name: str(top / "watched" / place) for name, place in places.items()}
    return own | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", "WATCHED": str(top / "watched")}


def run(script: str, *arguments: str, environ: dict[str, str], work: Path) -> Any:
    ended = subprocess.run(
        [sys.executable, "-c", SEEN + script, *arguments],
        cwd=work,
        env=os.environ | environ | {"COLUMNS": "80", "ECOMFIT_LANG": "en"},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr.decode()
    return json.loads(ended.stdout)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> list[Done]:
    """Return what every command did, run one after the other."""
    top = tmp_path_factory.mktemp("top").resolve()
    environ = surroundings(top)
    work = top / "watched" / "work"
    (work / "answers.json").write_text(json.dumps({"answers": ANSWERS, "label": "Rina"}))
    columns = [id_ for id_ in ANSWERS if ".myth." not in id_ and ".reality." not in id_]
    rows = [",".join(map(str, row)) for row in (["respondent", *columns], ["a", *(ANSWERS[id_] for id_ in columns)])]
    (work / "responses.csv").write_text("\n".join(rows))
    outcome = run(SEVERAL, KB, json.dumps(COMMANDS), environ=environ, work=work)
    return [
        Done(
            command,
            told["code"],
            told["left"],
            [Path(path) for path in told["written"]],
            [Path(path) for path in told["changed"]],
            told["said"],
            work,
            Path(outcome["kept"]),
        )
        for command, told in zip(COMMANDS, outcome["told"], strict=True)
    ]


def paths(group: Any, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        below = hasattr(command, "commands")
        if not below or command.invoke_without_command:
            yield (*above, name)
        if below:
            yield from paths(command, (*above, name))


def test_every_command_is_among_them() -> None:
    known = list(paths(typer.main.get_command(build(speaker("en")))))
    assert len(known) > 10
    called = {
        max((path for path in known if command[: len(path)] == path), key=len, default=()) for command in COMMANDS
    }
    assert [path for path in known if path not in called] == []


def test_every_command_ends_as_it_should(done: list[Done]) -> None:
    assert [(one.command, one.code, one.said) for one in done if one.code != CODES.get(one.command, 0)] == []


def test_no_command_opens_a_socket_or_starts_a_program(done: list[Done]) -> None:
    assert [(one.command, one.left) for one in done if one.left] == []


def test_no_command_writes_anywhere_but_where_it_says(done: list[Done]) -> None:
    assert [(one.command, one.elsewhere) for one in done if one.elsewhere] == []


def test_what_is_asked_for_is_written(done: list[Done]) -> None:
    asked = {one.command[-1] for one in done if one.command[-1].endswith((".html", ".md")) and one.code == 0}
    assert asked <= {path.name for one in done for path in one.changed}
    assert not list(done[0].kept.iterdir())  # the last command deletes every sitting


def test_completing_a_name_neither(tmp_path: Path) -> None:
    script = """
import contextlib, io, json, sys, guard
from ecomfit.cli.main import main
real, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
guard.watching = True
with contextlib.suppress(SystemExit):
    main()
guard.watching = False
said = sys.stdout.buffer.getvalue().decode()
json.dump({"left": guard.left, "written": guard.written, "said": said}, real)
real.flush()
"""
    words = "ecomfit explain cou"
    asked = {"_ECOMFIT_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": "2"}
    told = run(script, environ=surroundings(tmp_path) | asked, work=tmp_path / "watched" / "work")
    assert (told["left"], told["written"], told["said"].split()) == ([], [], ["courier"])


@pytest.mark.parametrize(
    ("action", "seen"),
    [
        ("import socket; socket.socket()", "left"),
        ("import socket; socket.create_connection(('localhost', 9))", "left"),
        ("import socket; socket.getaddrinfo('localhost', 9)", "left"),
        ("import subprocess; subprocess.run(['true'])", "left"),
        ("import os; os.system('true')", "left"),
        ("open('left_behind', 'w').close()", "written"),
        ("import os; os.mkdir('left_behind')", "written"),
        ("import os; os.close(os.open('left_behind', os.O_CREAT | os.O_WRONLY))", "written"),
        ("open('left_behind', 'w').close()", "changed"),
        ("import os; os.remove('there'); open('there', 'w').close()", "changed"),
    ],
)
def test_the_guard_sees(tmp_path: Path, action: str, seen: str) -> None:
    script = f"""
import contextlib, json, guard
before = seen(".")
guard.watching = True
with contextlib.suppress(OSError):
    {action}
guard.watching = False
print(json.dumps({{"left": guard.left, "written": guard.written, "changed": before != seen(".")}}))
"""
    environ = surroundings(tmp_path)
    (tmp_path / "watched" / "work" / "there").write_text("something")
    assert run(script, environ=environ, work=tmp_path / "watched" / "work")[seen]


@pytest.mark.terminal
@pytest.mark.parametrize("more", [(), ("--no-save",), ("--plain",)], ids=["drawn", "not saved", "plain"])
def test_a_sitting_on_a_terminal_keeps_to_its_place_too(tmp_path: Path, more: tuple[str, ...]) -> None:
    environ = surroundings(tmp_path)
    (tmp_path / "code" / "sitecustomize.py").write_text(FROM_THE_START)
    environ["TOLD"] = str(tmp_path / "told.json")
    data = tmp_path / "watched" / "data"
    quiz = ("quiz", *SMALL, "--lang", "en", "--goal", "now", *more)
    with Terminal(*quiz, data=data, environ=environ) as terminal:
        if "--plain" in more:
            for prompt, line in enumerate(("1", "1", "2", "q"), start=1):
                terminal.type(line, prompt)
        else:
            for key in "112":
                terminal.answer(key)
            terminal.press("q")
        assert terminal.end() == 0
    told = json.loads((tmp_path / "told.json").read_text())
    assert told["left"] == []
    kept = {Path(path) for path in told["written"]} | set((tmp_path / "watched").rglob("*"))
    elsewhere = {
        path for path in kept if path.parent != tmp_path / "watched" and not path.is_relative_to(data / "ecomfit")
    }
    assert elsewhere == set()
    assert bool(list(data.iterdir())) == ("--no-save" not in more)
