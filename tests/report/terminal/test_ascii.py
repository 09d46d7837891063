"""What a terminal that knows nothing but ASCII gets from the real program."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

from cli.conftest import process_environ, program_file
from report.fixed import ANSWERS, DIRECTORY

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_result_in_ascii(golden: Callable[[str, str], None]) -> None:
    sheet = {"answers": ANSWERS, "label": "Rina, kelas XI", "conditions": {"own_vehicle": False, "weekends": True}}
    ended = subprocess.run(
        [program_file(), "quiz", "--kb", str(DIRECTORY), "--full", "--answers", "-"],
        input=json.dumps(sheet).encode(),
        capture_output=True,
        env=process_environ({"PYTHONIOENCODING": "ascii"}),
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    golden("result-ascii-80", ended.stdout.decode("ascii"))
