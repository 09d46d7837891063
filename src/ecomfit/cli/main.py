"""The program's entry, and its only error boundary."""

from __future__ import annotations

import os
import sys

from ecomfit.cli.console import complain
from ecomfit.cli.language import spoken
from ecomfit.errors import EcomfitError, UsageError
from ecomfit.wording import speaker

DATA_WRONG, USAGE_WRONG, BUG, INTERRUPTED = 1, 2, 3, 130


def _arguments(given: list[str]) -> list[str]:
    """Let `--resume` stand without an id: it then means the newest sitting, which an empty id asks for."""
    follows = [*given[1:], "-"]
    return [
        "--resume=" if argument == "--resume" and follows[i].startswith("-") else argument
        for i, argument in enumerate(given)
    ]


def main() -> None:
    """Run the command line and exit: 0 done, 1 data wrong, 2 usage wrong, 3 a bug, 130 interrupted."""
    say = speaker(spoken(sys.argv[1:], os.environ))
    # The matrices are small: more threads than one only cost time to start.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from ecomfit.cli.app import build

        build(say)(prog_name="ecomfit", args=_arguments(sys.argv[1:]))
    except UsageError as error:
        complain(f"{say('error.prefix')}: {error}")
        code = USAGE_WRONG
    except EcomfitError as error:
        complain(f"{say('error.prefix')}: {error}")
        code = DATA_WRONG
    except KeyboardInterrupt:
        code = INTERRUPTED
    except OSError as error:
        complain(f"{say('error.prefix')}: {say('error.system', reason=error.strerror or error)}")
        code = DATA_WRONG
    except Exception as error:
        if os.environ.get("ECOMFIT_DEBUG") == "1":
            import traceback

            complain(traceback.format_exc())
        complain(say("error.bug", error=f"{type(error).__name__}: {error}"))
        code = BUG
    sys.exit(code)
