"""What holds for every test: the surroundings are the same everywhere, and no run says that all is well too easily."""

from __future__ import annotations

import gc
import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _pytest.terminal import TerminalReporter

# The matrices are small: more threads than one only wait for one another, above all beside other work.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# Thousands of collected tests and all that they import live as long as the run: to look through them for garbage again
# and again takes a quarter of its time.
gc.set_threshold(100_000, 20, 50)

# A run must not depend on the day, nor on how busy the machine is; `--hypothesis-profile=random` looks further.
settings.register_profile("same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("random", settings.get_profile("same"), derandomize=False)
settings.load_profile("same")

#: What decides how programs speak, look, and where they keep things.
DECIDING = re.compile(
    r"LANG|LANGUAGE|COLUMNS|LINES|TERM|ACCESSIBLE|COLORTERM|NO_COLOR|FORCE_COLOR|TERMINAL_WIDTH|PY_COLORS|GITHUB_ACTIONS"
    r"|PYTHON(IOENCODING|UTF8|COERCECLOCALE|WARNINGS|DEVMODE|OPTIMIZE|UNBUFFERED)"
    r"|(XDG|LC|ECOMFIT|_ECOMFIT|PROMPT_TOOLKIT|TTY|TYPER|_TYPER)_.*"
)
#: What the tests themselves are told.
KEPT = {"ECOMFIT_GOLDENS"}
TESTS = Path(__file__).parent
#: Folders whose tests are marked by their names.
MARKED = {"browser", "terminal"}


@pytest.fixture(scope="session", autouse=True)
def _same_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Take away what a person has set, and give the program a place of its own to keep sittings in."""
    umask = os.umask(0o022)
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if DECIDING.fullmatch(name) and name not in KEPT]:
            patch.delenv(name)
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data_home")))
        yield
    os.umask(umask)


@pytest.fixture(scope="session", autouse=True)
def _situations_are_read_once() -> Iterator[None]:
    """Work out once how the options of a situation are chosen: of all that a model is made of, it takes longest."""
    import memo  # not above: numpy looks for the number of threads as soon as it is imported
    from ecomfit.fit.observations import items

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(items, "_situation", memo.by_content(items._situation))
        yield


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Do not even read a folder all of whose tests are left out: what drives a browser takes long to import."""
    folder = collection_path.name if collection_path.parent == TESTS else ""
    return True if folder in MARKED and f"not {folder}" in config.option.markexpr else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by their folder."""
    for item in items:
        folder = item.path.relative_to(TESTS).parts[0] if item.path.is_relative_to(TESTS) else ""
        if folder in MARKED:
            item.add_marker(folder)


def pytest_collection_finish() -> None:
    """Leave what was collected out of the search for garbage."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Say how many tests were skipped, why, and what brings them in."""
    skipped = Counter(
        report.longrepr[2].removeprefix("Skipped: ")
        for report in terminalreporter.getreports("skipped")
        if isinstance(report.longrepr, (tuple, list)) and not hasattr(report, "wasxfail")
    )
    if skipped:
        terminalreporter.section("not tested here", sep="-", yellow=True)
    for reason, count in sorted(skipped.items()):
        terminalreporter.line(f"{count} test{'s' * (count > 1)} skipped: {reason}")
