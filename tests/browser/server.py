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

_PORTS = range(8700, 8800)
_SECONDS_TO_START = 60


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Give the address of a server that nobody has visited yet; its home and its log lie in the folder."""
    port = _free_port()
    command = [sys.executable, "app.py", "--server.port", str(port)]
    settings = ["--server.headless", "true", "--server.fileWatcherType", "none"]
    log = (folder / "server.log").open("w+")
    home = {**os.environ, "DATA_PARTY_HOME": str(folder / "home")}
    process = subprocess.Popen([*command, *settings], cwd=ROOT, env=home, stdout=log, stderr=log)
    try:
        _wait_for(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield f"http://127.0.0.1:{port}"
        log.seek(0)
        assert "Traceback" not in log.read()
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def _free_port() -> int:
    for port in _PORTS:
        with socket.socket() as tried, suppress(OSError):
            tried.bind(("127.0.0.1", port))
            return port
    raise RuntimeError(f"No free port among {_PORTS}")


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError, urllib.error.URLError):
            urllib.request.urlopen(address, timeout=1).read()
            return
        time.sleep(0.05)  # the only way to ask a server whether it is there
    raise RuntimeError(f"The server did not start at {address}")
