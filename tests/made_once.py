"""What takes long to make and never changes is made once for a run, by the first worker that wants it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder `name` that `make` filled; it is there for all workers: copy what a test would change."""
    own = factory.getbasetemp()
    made = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    with FileLock(made.with_suffix(".lock")):
        if not made.exists():
            half_made = made.with_suffix(".half")
            half_made.mkdir()
            make(half_made)
            half_made.rename(made)
    return made
