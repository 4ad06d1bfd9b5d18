"""Stores and files that the commands are run on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.running import Ran, demo_body, run
from tests.conftest import ROOT


@pytest.fixture
def on_new_store(tmp_path) -> Callable[..., Ran]:
    """Run a command on a store of the test's own."""
    return lambda command, *rest: run(command, "--store", tmp_path / "own.duckdb", *rest)


@pytest.fixture(scope="session")
def files(tmp_path_factory) -> Path:
    """The demo body's export files."""
    folder = tmp_path_factory.mktemp("files")
    subprocess.run([sys.executable, ROOT / "data" / "demo" / "make.py", folder], check=True)
    return folder


@pytest.fixture(scope="session")
def demo_ran(tmp_path_factory) -> tuple[Path, Ran]:
    """The path of the demo body's store and what `demo` said."""
    return demo_body(tmp_path_factory.mktemp("store"))
