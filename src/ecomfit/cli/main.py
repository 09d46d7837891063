"""The program's entry, and its only error boundary."""

from __future__ import annotations

import os
import re
import sys
from contextvars import copy_context
from errno import EPIPE

from ecomfit.cli.exit_codes import ExitCode
from ecomfit.cli.language import spoken
from ecomfit.cli.streams import complain, flushed
from ecomfit.disk import reason
from ecomfit.errors import EcomfitError, UsageError
from ecomfit.messages import Say, speaker

#: How large a terminal may be said to be.
_SIZE = re.compile("[1-9][0-9]{0,5}")


def _arguments(given: list[str]) -> list[str]:
    """Let `--resume` stand without an id: it then means the newest unfinished sitting, which an empty id asks for."""
    follows = [*given[1:], "-"]
    return [
        "--resume=" if argument == "--resume" and follows[i].startswith("-") else argument
        for i, argument in enumerate(given)
    ]


def main() -> None:
    """Run the command line and exit with one of the codes."""
    say = speaker(spoken(sys.argv[1:], os.environ))
    # The matrices are small: more threads than one only cost time to start.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    for name in ("COLUMNS", "LINES"):
        if not _SIZE.fullmatch(os.environ.get(name, "1")):
            del os.environ[name]  # it says nothing, and not everything that reads it can bear that
    code = copy_context().run(_run, say)  # what a run is told holds for that run
    failed = flushed()
    if failed is not None and code == ExitCode.DONE and failed.errno != EPIPE:
        code = _refused(failed, say)
    sys.exit(code)


def _run(say: Say) -> int:
    try:
        from ecomfit.cli.app import build

        build(say)(prog_name="ecomfit", args=_arguments(sys.argv[1:]))
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else ExitCode.DONE
    except UsageError as error:
        complain(f"{say('error.prefix')}: {error.in_language(say)}")
        return ExitCode.USAGE_WRONG
    except EcomfitError as error:
        complain(f"{say('error.prefix')}: {error.in_language(say)}")
        return ExitCode.DATA_WRONG
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except OSError as error:
        return _refused(error, say)
    except Exception as error:
        if os.environ.get("ECOMFIT_DEBUG") == "1":
            import traceback

            complain(traceback.format_exc())
        complain(say("error.bug", error=f"{type(error).__name__}: {error}"))
        return ExitCode.BUG
    return ExitCode.DONE


def _refused(error: OSError, say: Say) -> int:
    complain(f"{say('error.prefix')}: {say('error.system', reason=reason(error))}")
    return ExitCode.DATA_WRONG
