"""What all tests share: a fresh store, and the folder of real exports where it is at hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from lib.store import Store

ROOT = Path(__file__).parent.parent
REAL_EXPORTS = ROOT.parent / "shared" / "exports"

# Nothing that depends on the speed of the machine: the same examples on every run, and no deadline.
settings.register_profile("project", deadline=None, derandomize=True, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "project"))


@pytest.fixture
def store() -> Iterator[Store]:
    """A fresh store in memory, with a fixed key so that hashes of people can be compared with golden rows."""
    fresh = Store(":memory:")
    fresh.set_setting("person_key", "tests")
    yield fresh
    fresh.close()
