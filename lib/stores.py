"""Where the stores of this machine lie."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """Return the folder of the stores: DATA_PARTY_HOME, or data/local of the checkout."""
    return Path(os.environ.get("DATA_PARTY_HOME") or Path(__file__).parent.parent / "data" / "local")


def own_store_path() -> Path:
    """Return the path of the user's own store."""
    return home() / "data_party.duckdb"


def demo_store_path() -> Path:
    """Return the path of the demo body's store, always another file than the user's own."""
    return home() / "demo.duckdb"
