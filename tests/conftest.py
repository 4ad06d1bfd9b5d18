"""What all tests share: a fresh store, and the folder of real exports where it is at hand."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from lib.store import Store
from lib.ui.session import DEMO_IS_WHOLE
from tests.commands.running import run
from tests.made_once import made_once

ROOT = Path(__file__).parent.parent
REAL_EXPORTS = ROOT.parent / "shared" / "exports"

# Nothing that depends on the speed of the machine: the same examples on every run, and no deadline.
settings.register_profile("project", deadline=None, derandomize=True, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "project"))


@pytest.fixture(scope="session")
def demo_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo body's export files, as a user would have them in a folder."""

    def make(folder: Path) -> None:
        subprocess.run([sys.executable, ROOT / "data" / "demo" / "make.py", folder], check=True, timeout=120)

    return made_once(tmp_path_factory, "exports", make)


@pytest.fixture(scope="session")
def made_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo body's store as `demo` leaves it, `demo.duckdb`, with what the command said beside it; take copies."""

    def make(folder: Path) -> None:
        ran = run("demo", "--store", folder / "demo.duckdb")
        (folder / "said.json").write_text(json.dumps(vars(ran)))

    return made_once(tmp_path_factory, "demo", make)


@pytest.fixture(scope="session")
def opened_demo(made_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo body's store as the app leaves it once it is made; take copies."""
    path = Path(shutil.copy(made_demo / "demo.duckdb", tmp_path_factory.mktemp("opened")))
    store = Store(path)
    store.set_setting(DEMO_IS_WHOLE, "yes")
    store.close()
    return path


@pytest.fixture
def store() -> Iterator[Store]:
    """A fresh store in memory, with a fixed key so that hashes of people can be compared with golden rows."""
    fresh = Store(":memory:")
    fresh.set_setting("person_key", "tests")
    yield fresh
    fresh.close()
