"""The forms in which results and explanations are shown, and files that are there whole or not at all."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import stat
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecomfit.cli.output import OutputError, OutputForm, put_file
from ecomfit.cli.writing import write_on, write_whole
from ecomfit.messages import speaker
from report.fixed import ANSWERS, KB

from .conftest import process_environ

if TYPE_CHECKING:
    from .conftest import Run
    from .warm_program import WarmProgram

SHEET = json.dumps({"answers": ANSWERS, "label": "Rina", "taken": "2026-11-22T14:05:00+07:00"})
FORMS = (("--html", "<!DOCTYPE html>"), ("--markdown", "# A career quiz for a small shop: your result"))


def quiz(small: str, *more: str) -> tuple[str, ...]:
    return ("quiz", "--kb", small, "--lang", "en", "--full", "--answers", "-", *more)


def names(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


@pytest.mark.parametrize(("option", "beginning"), FORMS)
def test_a_result_is_written_and_only_where_is_said(
    run: Run, small: str, tmp_path: Path, option: str, beginning: str
) -> None:
    file = tmp_path / "rina"
    outcome = run(*quiz(small, option, str(file)), stdin=SHEET)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", f"Written to {file}\n")
    text = file.read_text(encoding="utf-8")
    assert text.startswith(beginning)
    assert "22 November 2026 at 14:05" in text
    assert names(tmp_path) == ["rina"]


@pytest.mark.parametrize(("option", "beginning"), FORMS)
def test_a_dash_is_standard_output(run: Run, small: str, option: str, beginning: str) -> None:
    outcome = run(*quiz(small, option, "-"), stdin=SHEET)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(beginning)


def test_a_result_keeps_when_it_was_taken(run: Run, small: str) -> None:
    first = run(*quiz(small, "--json"), stdin=SHEET)
    assert json.loads(first.out)["taken"] == "2026-11-22T14:05:00+07:00"
    assert run(*quiz(small, "--json"), stdin=first.out).out == first.out
    assert json.loads(run(*quiz(small, "--json"), stdin=json.dumps({"answers": ANSWERS})).out)["taken"] is None


def test_a_result_with_a_label_that_is_no_text_is_read_back(program: Run, run: Run, small: str) -> None:
    first = program(*quiz(small, "--json", "--label", "Zo\udce9"), stdin=SHEET)
    assert json.loads(first.out)["label"] == "Zo\ufffd"
    again = run(*quiz(small, "--json"), stdin=first.out)
    assert (again.code, again.out) == (0, first.out)


@pytest.mark.parametrize(
    ("given", "first", "second"),
    [
        (("--json", "--html", "x"), "--json", "--html"),
        (("--markdown", "x", "--json"), "--json", "--markdown"),
        (("--markdown", "x", "--html", "y"), "--html", "--markdown"),
    ],
)
@pytest.mark.parametrize("command", [("quiz",), ("report",), ("explain", "courier"), ("explain", "--all")])
def test_one_form_at_a_time(
    run: Run, command: tuple[str, ...], given: tuple[str, ...], first: str, second: str
) -> None:
    outcome = run(*command, *given, "--lang", "en")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"Error: {first} and {second} cannot be used together\n"


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_folder_that_is_not_there_is_said_before_the_quiz_begins(run: Run, tmp_path: Path, lang: str) -> None:
    outcome = run("quiz", "--lang", lang, "--html", str(tmp_path / "nowhere" / "x.html"))
    assert (outcome.code, outcome.out) == (1, "")
    assert str(tmp_path / "nowhere" / "x.html") in outcome.err
    assert {"id": "tidak bisa ditulis", "en": "cannot be written"}[lang] in outcome.err


@pytest.mark.parametrize("name", ["", ".", "a\0b", "x" * 300])
def test_what_cannot_be_a_file_is_an_error_in_a_sentence(
    run: Run, small: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run(*quiz(small, "--html", name), stdin=SHEET)
    assert (outcome.code, outcome.out) == (1, "")
    assert "cannot be written" in outcome.err
    assert len(outcome.err.splitlines()) == 1
    assert names(tmp_path) == []


def test_a_file_name_cannot_steer_the_terminal(run: Run, small: str, tmp_path: Path) -> None:
    outcome = run(*quiz(small, "--html", str(tmp_path / "a\x1b[31m\u202eb")), stdin=SHEET)
    assert outcome.code == 0
    assert "\x1b" not in outcome.err
    assert "\u202e" not in outcome.err


def test_what_fails_half_way_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError) as raised:  # noqa: PT011 - told apart by its number, not by the system's words
        write_whole(file, b"new")
    assert raised.value.errno == errno.ENOSPC
    assert file.read_bytes() == b"old"
    assert names(tmp_path) == ["report.html"]


def test_a_file_that_is_replaced_keeps_its_mode_and_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "kept", tmp_path / "link"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write_whole(tmp_path / "new", b"")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_whole(pipe, b"whole")
    reader.join(10)
    assert read == [b"whole"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("name", ["answers.json", "./answers.json", "link", "hard"])
@pytest.mark.parametrize("option", ["--html", "--markdown"])
def test_the_answers_are_not_replaced_by_what_they_come_to(
    run: Run, small: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, option: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answers = tmp_path / "answers.json"
    answers.write_text(SHEET)
    (tmp_path / "link").symlink_to(answers)
    (tmp_path / "hard").hardlink_to(answers)
    outcome = run("quiz", "--kb", small, "--lang", "en", "--answers", "answers.json", option, name)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"Error: {option} {name}: the answers are read from that file")
    assert answers.read_text() == SHEET


@pytest.fixture
def own_base(small: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a knowledge base that may be lost, the default one for this test."""
    base = tmp_path / "base"
    shutil.copytree(small, base)
    monkeypatch.setattr("ecomfit.knowledge.load.default_directory", lambda: base)
    return base


@pytest.mark.parametrize("named", [True, False], ids=["named", "default"])
@pytest.mark.parametrize("name", ["roles.yaml", "questions.yaml"])
@pytest.mark.parametrize(
    "command", [("quiz", "--answers", "-"), ("quiz",), ("explain", "courier"), ("explain", "--all")], ids=" ".join
)
def test_the_knowledge_base_in_use_is_not_replaced(
    run: Run, own_base: Path, command: tuple[str, ...], name: str, named: bool
) -> None:
    file = own_base / name
    before = file.read_bytes()
    # `quiz` finds no terminal here; that would be said first if the file were looked at after the questions.
    base = ("--kb", str(own_base)) if named else ()
    outcome = run(*command, *base, "--lang", "en", "--html", str(file), stdin=SHEET)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"Error: --html {file}: the knowledge base in use is read from that file")
    assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["link", "hard"])
def test_nor_by_another_name(run: Run, own_base: Path, name: str) -> None:
    file = own_base / "roles.yaml"
    before = file.read_bytes()
    (own_base / "link").symlink_to(file)
    (own_base / "hard").hardlink_to(file)
    outcome = run("explain", "--all", "--lang", "id", "--markdown", str(own_base / name))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"Kesalahan: --markdown {own_base / name}: basis pengetahuan yang dipakai")
    assert file.read_bytes() == before


def test_another_file_beside_them_may_be_written(run: Run, own_base: Path) -> None:
    assert run("explain", "--all", "--html", str(own_base / "handbook.html")).code == 0
    assert (own_base / "handbook.html").stat().st_size


def test_a_file_that_nobody_may_write_is_not_replaced(run: Run, small: str, tmp_path: Path) -> None:
    file = tmp_path / "kept.html"
    file.write_text("old")
    file.chmod(0o444)
    outcome = run(*quiz(small, "--html", str(file)), stdin=SHEET)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"Error: {file}: cannot be written ({os.strerror(errno.EACCES)})")
    assert file.read_text() == "old"


def test_a_link_in_a_circle_is_an_error_in_a_sentence(run: Run, small: str, tmp_path: Path) -> None:
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    outcome = run(*quiz(small, "--html", str(circle)), stdin=SHEET)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"Error: {circle}: cannot be written ({os.strerror(errno.ELOOP)})")
    assert circle.is_symlink()


@pytest.mark.parametrize("what", ["folder", "read-only", "circle"])
def test_what_cannot_be_written_is_said_before_a_quiz_on_a_terminal(run: Run, tmp_path: Path, what: str) -> None:
    file = tmp_path / "file"
    if what == "folder":
        file.mkdir()
    elif what == "circle":
        file.symlink_to(file)
    else:
        file.write_text("")
        file.chmod(0o444)
    # There is no terminal here; that would be said first if the file were looked at after the quiz.
    outcome = run("quiz", "--lang", "en", "--html", str(file))
    assert outcome.code == 1
    assert outcome.err.startswith(f"Error: {file}: cannot be written")


@pytest.mark.parametrize("mode", ["wb", "ab"])
@pytest.mark.parametrize("path", ["/dev/stdout", "/dev/fd/1", "out"])
def test_what_is_open_already_is_written_on_and_not_replaced(
    warm_program: WarmProgram, small: str, tmp_path: Path, mode: str, path: str
) -> None:
    (tmp_path / "answers.json").write_text(SHEET)
    command = ("quiz", "--kb", small, "--lang", "en", "--answers", "answers.json", "--markdown", path)
    (tmp_path / "out").write_text("first\n")
    with (tmp_path / "out").open(mode, buffering=0) as out:  # as a shell opens it for > and >>
        out.write(b"before\n")
        ended = warm_program.run(*command, environ=process_environ({}), cwd=tmp_path, out=out)
        out.write(b"after\n")
    assert ended.code == 0, ended.err
    lines = (tmp_path / "out").read_text(encoding="utf-8").splitlines()
    kept = ["first", "before"] if mode == "ab" else ["before"]
    assert lines[: len(kept)] == kept
    assert lines[len(kept)].startswith("# ")
    assert lines[-1] == "after"


def test_what_can_no_longer_be_written_is_told_with_its_name(tmp_path: Path) -> None:
    form = OutputForm("html", str(tmp_path / "gone" / "x.html"))  # the folder went after it was looked at
    with pytest.raises(OutputError, match="cannot be written") as error:
        put_file(form, "text", speaker("en"))
    assert form.file in str(error.value)


def test_a_page_for_an_output_that_is_closed_is_the_system_s_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(OSError, match=re.escape(os.strerror(errno.EBADF))):
        put_file(OutputForm("html", "-"), "text", speaker("en"))


@pytest.mark.parametrize("closed", ["sys.stdout", "sys.stderr"])
def test_what_is_open_is_written_on_also_beside_a_closed_stream(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    monkeypatch.setattr(closed, None)
    with (tmp_path / "out").open("wb") as file:
        write_on(file.fileno(), b"text")
    assert (tmp_path / "out").read_bytes() == b"text"


def test_a_file_of_two_names_keeps_both(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes(b"a text that is longer")
    other.hardlink_to(one)
    write_whole(one, b"new")
    assert other.read_bytes() == b"new"
    assert one.samefile(other)
    assert sorted(names(tmp_path)) == ["one", "other"]


def test_a_file_that_was_closed_to_others_is_never_open_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "private"
    file.write_bytes(b"old")
    file.chmod(0o600)
    seen: list[int] = []
    fsync = os.fsync

    def look(descriptor: int) -> None:
        seen.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        fsync(descriptor)

    opening = os.open

    def opened(*given: Any, **named: Any) -> int:
        descriptor = opening(*given, **named)
        seen.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        return descriptor

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "fsync", look)
    write_whole(file, b"new")
    folder = stat.S_IMODE(tmp_path.stat().st_mode)
    assert seen == [0o600, 0o600, folder, folder]  # the file made and synced, then its folder


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_handbook_has_every_role_skill_and_term(run: Run, small: str, tmp_path: Path, lang: str) -> None:
    files = {option: tmp_path / option for option in ("--html", "--markdown")}
    for option, file in files.items():
        assert run("explain", "--all", "--kb", small, "--lang", lang, option, str(file)).code == 0
        text = file.read_text(encoding="utf-8")
        named = [role.name for role in KB.roles.values()] + [skill.name for skill in KB.skills.values()]
        assert [name for name in named if name.in_language(lang) not in text] == []
        assert all(term in text for term in KB.catalogue.glossary)


def test_every_role_is_explained_on_the_terminal_and_in_json(run: Run, small: str) -> None:
    shown = run("explain", "--all", "--kb", small, "--lang", "en")
    assert [name in shown.out for name in ("Stock Analyst", "Live-Stream Seller")] == [True, True]
    data = json.loads(run("explain", "--all", "--kb", small, "--lang", "en", "--json").out)
    assert data["schema"] == "ecomfit/handbook/1"
    assert [role["role"] for role in data["roles"]] == list(KB.roles)
    assert [skill["skill"] for skill in data["skills"]] == list(KB.skills)
    assert data["terms"] == [{"term": "B2C", "text": KB.catalogue.glossary["B2C"].in_language("en")}]


def test_one_explanation_is_written_too(run: Run, small: str, tmp_path: Path) -> None:
    file = tmp_path / "kurir.md"
    assert run("explain", "kurir", "--kb", small, "--lang", "id", "--markdown", str(file)).code == 0
    assert file.read_text(encoding="utf-8").startswith("# Kurir Paket\n")


@pytest.mark.parametrize("arguments", [(), ("--all", "courier")])
def test_explain_wants_a_name_or_all(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run("explain", *arguments, "--lang", "en")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--all" in outcome.err
