"""The program, loaded once, and a process of its own each time it is run: most of a short run is loading.

Run as a script, this file is that process: it loads all there is and forks when it is asked to run. It has no threads,
as the process of a test may have, so that to fork is safe."""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import resource
import socket
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Ended:
    code: int
    out: bytes
    err: bytes


class WarmProgram:
    """Runs the program without loading it."""

    def __init__(self) -> None:
        self._own, other = socket.socketpair()
        with other:
            self._process = subprocess.Popen(
                [sys.executable, __file__, str(other.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
                pass_fds=[other.fileno()],
            )

    def run(
        self,
        *arguments: str,
        environ: Mapping[str, str],
        cwd: Path,
        memory: int | None = None,
        seconds: float = 60,
        out: IO[bytes] | None = None,
        err: IO[bytes] | None = None,
    ) -> Ended:
        """Run the program in `cwd`, with nothing to read and so much address space; fail where it takes too long.

        It writes on `out` and `err` where they are given, and what it writes otherwise is returned.
        """
        asked = {"arguments": arguments, "environ": dict(environ), "cwd": str(cwd), "memory": memory}
        with tempfile.TemporaryFile() as request, tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
            request.write(json.dumps(asked).encode())
            request.seek(0)
            self._own.settimeout(seconds)
            socket.send_fds(self._own, [b"!"], [file.fileno() for file in (request, out or said, err or told)])
            code = int(self._own.recv(16))
            said.seek(0)
            told.seek(0)
            return Ended(code, said.read(), told.read())

    def close(self) -> None:
        self._own.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:  # what it runs has not ended
            self._process.kill()
            self._process.wait()


def serve(asking: socket.socket) -> bool:
    """Fork whenever asked to; return whether this is a process that is to run the program."""
    while True:
        message, files, *_ = socket.recv_fds(asking, 1, 3)
        if not message:
            return False
        child = os.fork()
        if child == 0:
            asking.close()
            take_over(*files)
            return True
        for file in files:
            os.close(file)
        _, status = os.waitpid(child, 0)
        asking.send(str(os.waitstatus_to_exitcode(status)).encode())


def take_over(request: int, out: int, err: int) -> None:
    with os.fdopen(request, "rb") as file:
        asked = json.load(file)
    for file_, place in ((out, 1), (err, 2)):
        os.dup2(file_, place)
        os.close(file_)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["environ"])
    sys.argv = ["ecomfit", *asked["arguments"]]
    if asked["memory"] is not None:
        resource.setrlimit(resource.RLIMIT_AS, (asked["memory"], asked["memory"]))


def load_all() -> None:
    import ecomfit

    for module in pkgutil.walk_packages(ecomfit.__path__, "ecomfit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


if __name__ == "__main__":
    load_all()
    gc.collect()
    gc.freeze()  # no child looks through all this for garbage
    if serve(socket.socket(fileno=int(sys.argv[1]))):
        from ecomfit.cli.main import main

        main()
