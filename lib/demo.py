"""The demo body: a made-up county council whose export files are made by a script and imported like anyone's."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from lib.store import PartResult, Store, import_file

NAME = "Wexmoor County Council"
MARK = "Demo data, made up"
_FOLDER = Path(__file__).parent.parent / "data" / "demo"
_SCRIPT = _FOLDER / "make.py"
_RISKS = _FOLDER / "risks.json"


class DemoError(Exception):
    """The demo body could not be made; the message says why."""


def fill(store: Store, progress: Callable[[float, str], object] | None = None) -> list[PartResult]:
    """Make the demo body's files and import them all, and keep how it judges its risks.

    `progress` hears the share done (0 to 1) and a file name.

    Raise DemoError where the script fails or a file of its own is refused: the demo tests the importer.
    """
    with tempfile.TemporaryDirectory() as folder:
        made = subprocess.run(
            [sys.executable, str(_SCRIPT), folder], capture_output=True, text=True, check=False, timeout=120
        )
        if made.returncode != 0:
            raise DemoError(f"The demo files could not be made: {made.stderr.strip()[-500:]}")
        store.name_organisation(NAME)
        store.set_setting("mark", MARK)
        store.set_setting("risks", _RISKS.read_text(encoding="utf-8"))
        files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        results: list[PartResult] = []
        for at, path in enumerate(files):
            if progress:
                progress(at / len(files), path.name)
            results += import_file(store, path.name, path.read_bytes())
    refused = [result for result in results if not result.good]
    if refused:
        raise DemoError(f"A demo file was refused: {refused[0].message}")
    if progress:
        progress(1.0, "Done")
    return results
