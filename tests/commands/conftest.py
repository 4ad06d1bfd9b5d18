"""Stores that the commands are run on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.running import Ran, run


@pytest.fixture
def on_new_store(tmp_path) -> Callable[..., Ran]:
    """Run a command on a store of the test's own."""
    return lambda command, *rest: run(command, "--store", tmp_path / "own.duckdb", *rest)


@pytest.fixture(scope="session")
def demo_ran(made_demo, tmp_path_factory) -> tuple[Path, Ran]:
    """The path of the demo body's store and what `demo` said."""
    path = shutil.copy(made_demo / "demo.duckdb", tmp_path_factory.mktemp("store"))
    return path, Ran(**json.loads((made_demo / "said.json").read_text()))
