"""The app's server with a home folder of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.conftest import ROOT

_SECONDS_TO_START = 60


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Give the address of a server that nobody has visited yet; its home and its log lie in the folder."""
    port = _free_port()
    command = [sys.executable, "app.py", "--server.port", str(port)]
    settings = ["--server.headless", "true", "--server.fileWatcherType", "none"]
    written = folder / "server.log"
    home = {**os.environ, "DATA_PARTY_HOME": str(folder / "home"), "PYTHONFAULTHANDLER": "1"}
    with written.open("w") as log:
        process = subprocess.Popen([*command, *settings], cwd=ROOT, env=home, stdout=log, stderr=log)
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process, written)
            yield f"http://127.0.0.1:{port}"
        finally:
            ended = process.poll()
            process.terminate()
            process.wait(20)
    said = written.read_text()
    assert ended is None, f"The server ended by itself with {ended}:\n{said[-4000:]}"
    assert "Traceback" not in said, said[-4000:]


def _free_port() -> int:
    """Return a port that the system deals to nobody else for a while: servers of two tests may start at once."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError, urllib.error.URLError):
            urllib.request.urlopen(address, timeout=1).read()
            if process.poll() is None:
                return
        time.sleep(0.05)  # the only way to ask a server whether it is there
    raise RuntimeError(f"The server did not start at {address}:\n{log.read_text()[-4000:]}")
