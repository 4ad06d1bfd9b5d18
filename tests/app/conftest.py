"""The app as a user meets it, without a browser: a home folder of its own for each test, the demo made once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.store import Store
from lib.stores import demo_store_path, own_store_path
from lib.ui import session
from lib.ui.places import Place
from tests.conftest import ROOT
from tests.dump import content

Shown = Callable[..., AppTest]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home folder; what the app opens in it is closed after the test."""
    opened: list[Store] = []

    def opening(path: str) -> Store:
        opened.append(Store(path))
        return opened[-1]

    monkeypatch.setenv("DATA_PARTY_HOME", str(tmp_path))
    monkeypatch.setattr(session, "Store", opening)
    st.cache_resource.clear()
    yield tmp_path
    st.cache_resource.clear()
    for store in opened:
        store.close()


@pytest.fixture(scope="session")
def _looked_at(opened_demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("looked_at")
    copy = Path(shutil.copy(opened_demo, folder))
    yield folder
    st.cache_resource.clear()
    before, after = Store(opened_demo), Store(copy)
    assert content(after) == content(before), "A test changed the demo that all tests look at: it needs `held_demo`"
    before.close()
    after.close()


@pytest.fixture
def seen_demo(_looked_at: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with the demo body's store in it that tests share, with what was computed from it: only to look at."""
    monkeypatch.setenv("DATA_PARTY_HOME", str(_looked_at))
    return _looked_at


@pytest.fixture
def held_demo(home: Path, opened_demo: Path) -> Path:
    """A home of the test's own with the demo body's store in it."""
    return shutil.copy(opened_demo, demo_store_path())


@pytest.fixture
def own_year(home: Path, opened_demo: Path) -> Path:
    """A home whose own store holds two years of everything: the demo body's rows without its marks."""
    shutil.copy(opened_demo, own_store_path())
    store = Store(own_store_path())
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM setting WHERE name IN ('mark', ?)", [session.DEMO_IS_WHOLE])
    store.name_organisation("Riverford Council")
    store.close()
    return own_store_path()


@pytest.fixture
def show(request: pytest.FixtureRequest) -> Shown:
    """Open a page of the app, the address with parameters: show(STANDING, period="26")."""
    if "seen_demo" not in request.fixturenames:
        request.getfixturevalue("home")

    def opened(place: Place, **address: str) -> AppTest:
        # AppTest knows the other pages only after a first run.
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
        for name, value in address.items():
            app.query_params[name] = value
        return app.switch_page(place.path).run()

    return opened


def said(app: AppTest) -> str:
    """Return everything that stands on the page as text, and fail on an exception."""
    assert not app.exception, [each.value for each in app.exception]
    kinds = (app.title, app.header, app.subheader, app.markdown, app.caption, app.info, app.warning, app.error)
    texts = [str(each.value) for kind in (*kinds, app.success) for each in kind]
    labels = [each.label for kind in (app.button, app.expander) for each in kind]
    return "\n".join(texts + labels).replace("\\", "")


def press(app: AppTest, label: str, at: int = 0) -> AppTest:
    """Press the button with a label (the first of several) and return the page after it."""
    found = [button for button in app.button if button.label == label]
    assert found, f"No button {label!r}; there are {[button.label for button in app.button]}"
    return found[at].click().run()


def large(app: AppTest) -> str:
    """Return the sentence set large."""
    assert len(app.header) >= 1, said(app)
    return str(app.header[0].value).replace("\\", "")
