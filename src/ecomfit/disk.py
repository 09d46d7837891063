"""What the disk is asked to make sure of, and why it could not do something."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def sync_folder(folder: Path) -> None:
    """Make the names of new files in a folder as safe as their content, where folders can be synced."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def reason(error: Exception) -> str:
    """Return why something could not be written or read, in the system's words where it has any."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
