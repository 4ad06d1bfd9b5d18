"""A real browser on a real server, each test with a home folder of its own."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright import sync_api

from tests.browser.chromium import FLAGS, installed
from tests.browser.server import serving

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
    with serving(tmp_path) as address:
        yield address


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
def visit_to_demo(opened_demo: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Visit:
    """A visit where somebody made the demo before."""
    (tmp_path / "home").mkdir()
    shutil.copy(opened_demo, tmp_path / "home")
    return request.getfixturevalue("visit")


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
