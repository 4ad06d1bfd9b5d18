"""The app as a user meets it, without a browser: a home folder of its own for each test, the demo made once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib import demo
from lib.store import Store
from lib.stores import demo_store_path, own_store_path
from lib.ui import session
from lib.ui.places import Place
from tests.conftest import ROOT

Shown = Callable[..., AppTest]


@pytest.fixture(scope="session")
def made_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo body's store, made once; tests take copies."""
    path = tmp_path_factory.mktemp("made") / "demo.duckdb"
    store = Store(path)
    demo.fill(store)
    store.set_setting(session.DEMO_IS_WHOLE, "yes")
    store.close()
    return path


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


@pytest.fixture
def held_demo(home: Path, made_demo: Path) -> Path:
    """A home with the demo body's store in it."""
    return shutil.copy(made_demo, demo_store_path())


@pytest.fixture
def own_year(home: Path, made_demo: Path) -> Path:
    """A home whose own store holds two years of everything: the demo body's rows without its marks."""
    shutil.copy(made_demo, own_store_path())
    store = Store(own_store_path())
    with store.transaction() as cursor:
        cursor.execute("DELETE FROM setting WHERE name IN ('mark', ?)", [session.DEMO_IS_WHOLE])
    store.name_organisation("Riverford Council")
    store.close()
    return own_store_path()


@pytest.fixture
def show(home: Path) -> Shown:
    """Open a page of the app, the address with parameters: show(STANDING, period="26")."""

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
