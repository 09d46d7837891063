"""Files that are there whole or not at all, and that replace nothing they should not."""

from __future__ import annotations

import os
import re
import stat
import sys
from contextlib import suppress
from errno import EACCES, EBADF, EISDIR
from pathlib import Path

from ecomfit.disk import sync_folder

#: Paths that stand for something open already.
_OPEN = re.compile(r"/dev/(?:fd|std(?=in|out|err))/?(\d+|in|out|err)|/proc/self/fd/(\d+)")
_STREAMS = {"in": 0, "out": 1, "err": 2}


def check(file: Path) -> None:
    """Raise OSError where a file cannot be written, or may not be replaced; what it tells is known before any work."""
    if descriptor_of(file) is not None:
        return
    if not file.absolute().parent.is_dir():
        os.stat(file.absolute().parent)  # noqa: PTH116 - it says what is wrong
    try:
        mode = file.stat().st_mode  # a link in a circle ends here
    except FileNotFoundError:
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    # Whoever may write everywhere is not meant to, either, where nobody may.
    if stat.S_ISREG(mode) and not (mode & 0o222 and os.access(file, os.W_OK)):
        raise PermissionError(EACCES, os.strerror(EACCES))


def descriptor_of(file: Path) -> int | None:
    """Return the descriptor that a path stands for, or whose file it is: what is open is written on, not replaced."""
    if found := _OPEN.fullmatch(str(file)):
        name = found[1] or found[2]
        return _STREAMS[name] if name in _STREAMS else int(name)
    for descriptor in (1, 2):
        with suppress(OSError, ValueError):
            if stat.S_ISREG(os.fstat(descriptor).st_mode) and os.path.samestat(os.fstat(descriptor), file.stat()):
                return descriptor
    return None


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False


def write_whole(file: Path, data: bytes) -> None:
    """Write a file so that nobody ever finds half of it: beside it first, then moved into its place.

    Raises:
        OSError: where it cannot be written; what was there is there still.
    """
    check(file)
    descriptor = descriptor_of(file)
    if descriptor is not None:
        write_on(descriptor, data)
        return
    if file.exists() and not file.is_file():
        # A pipe or a device: there is no half to find, and it must not be replaced.
        file.write_bytes(data)
        return
    target = Path(os.path.realpath(file))  # a link stays one
    old = target.stat() if target.exists() else None
    beside = target.with_name(f".ecomfit-{os.urandom(4).hex()}")
    try:
        _write(beside, data, None if old is None else stat.S_IMODE(old.st_mode))
        if old is not None and old.st_nlink > 1:
            _write_over(target, data)  # its other names keep showing the same file; there is room, as was just tried
            beside.unlink()
        else:
            beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def write_on(descriptor: int, data: bytes) -> None:
    """Write on what is open already, where it stands, after what is on its way there.

    Raises:
        OSError: where it is closed, or cannot be written.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    with os.fdopen(os.dup(descriptor), "wb") as open_already:
        open_already.write(data)


def write_out(data: bytes) -> None:
    """Write on standard output; raises OSError where it is closed."""
    if sys.stdout is None:
        raise OSError(EBADF, os.strerror(EBADF))
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _write(file: Path, data: bytes, mode: int | None) -> None:
    # It has the old file's mode from the first: what was closed to others must not be open to them for a moment.
    with open(file, "xb", opener=lambda path, flags: os.open(path, flags, 0o666 if mode is None else mode)) as stream:
        if mode is not None:
            with suppress(OSError):  # the mask may have taken something off; not every file system has modes
                file.chmod(mode)
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _write_over(file: Path, data: bytes) -> None:
    with file.open("r+b") as stream:
        stream.write(data)
        stream.truncate()
        stream.flush()
        os.fsync(stream.fileno())
