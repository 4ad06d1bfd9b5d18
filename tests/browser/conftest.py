"""A real browser on a real server, each test with a home folder of its own."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright import sync_api

from tests.browser.chromium import FLAGS, installed
from tests.conftest import ROOT

_PORTS = range(8700, 8800)
_SECONDS_TO_START = 60
WAIT = 60_000  # ms; a busy machine makes the demo in half of it


@dataclass
class Visit:
    """A page in the browser, the address of its server, and every host that it spoke to."""

    page: sync_api.Page
    url: str
    hosts: set[str] = field(default_factory=set)

    def heard(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("data", "blob"):
            self.hosts.add(parts.hostname or address)

    def open(self, path: str, sees: str) -> None:
        self.page.goto(f"{self.url}/{path}")
        self.sees(sees)

    def sees(self, heading: str) -> None:
        """Wait for a heading, and for the run that writes the page to end."""
        self.page.get_by_role("heading", name=heading).first.wait_for()
        self.settled()

    def settled(self) -> None:
        self.page.wait_for_function(
            """() => {
                const app = document.querySelector('[data-testid=stApp]');
                return app && app.dataset.testScriptState === 'notRunning'
                    && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]');
            }"""
        )

    def text(self) -> str:
        return self.page.locator("[data-testid=stMain]").inner_text()

    def tab_to(self, role: str, name: str | re.Pattern[str]) -> None:
        """Press Tab until the first control of that role and name has the focus."""
        wanted = self.page.get_by_role(role, name=name).first
        wanted.wait_for()
        for _ in range(150):
            if wanted.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach the {role} {name!r}")

    def go(self, group: str, title: str) -> None:
        """Open a group of the menu and take one of its pages, by keyboard."""
        self.press("button", group)
        item = self.page.get_by_role("menuitem", name=title)
        item.wait_for()
        for _ in range(5):
            if item.evaluate("element => element === document.activeElement"):
                self.page.keyboard.press("Enter")
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"The arrow keys do not reach {title!r} in the menu {group!r}")

    def press(self, role: str, name: str | re.Pattern[str]) -> None:
        """Reach a control with Tab and use it with Enter."""
        self.tab_to(role, name)
        self.page.keyboard.press("Enter")


@pytest.fixture(scope="session")
def browser() -> Iterator[sync_api.Browser]:
    where = installed()
    if where is None:
        pytest.skip("no Chromium on this machine: `make browser` installs one")
    with sync_api.sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=where, args=list(FLAGS))
        yield launched
        launched.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[str]:
    """The address of a server that nobody has visited yet."""
    port = _free_port()
    command = [sys.executable, "app.py", "--server.port", str(port)]
    settings = ["--server.headless", "true", "--server.fileWatcherType", "none"]
    log = (tmp_path / "server.log").open("w+")
    home = {**os.environ, "DATA_PARTY_HOME": str(tmp_path / "home")}
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


@pytest.fixture
def visit(browser: sync_api.Browser, server: str) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 1360, "height": 900}, accept_downloads=True)
    context.set_default_timeout(WAIT)
    visiting = Visit(context.new_page(), server)
    context.on("request", lambda request: visiting.heard(request.url))
    visiting.page.on("websocket", lambda socket: visiting.heard(socket.url))
    yield visiting
    context.close()


@pytest.fixture
def offline(browser: sync_api.Browser) -> Iterator[Callable[[Path], str]]:
    """Open a file from the disk in a browser without a network, and return its text."""
    context = browser.new_context()
    context.set_offline(True)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))

    def read(path: Path) -> str:
        page = context.new_page()
        page.goto(path.as_uri())
        assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
        return page.locator("body").inner_text()

    yield read
    context.close()


@pytest.fixture(scope="session")
def demo_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo body's export files, as a user would have them in a folder."""
    folder = tmp_path_factory.mktemp("exports")
    subprocess.run([sys.executable, ROOT / "data" / "demo" / "make.py", folder], check=True, timeout=120)
    return folder
