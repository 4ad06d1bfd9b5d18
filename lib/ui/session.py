"""Which store this session looks at, and what is remembered of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from lib import demo
from lib.findings import judge, standing
from lib.findings.opinions import StoreRows
from lib.findings.opinions.own import CASE_SETTING, OWN_SETTING, for_the_case
from lib.model import Finding, Judgement, Opinion, Scope
from lib.store import Store
from lib.stores import demo_store_path, own_store_path
from lib.ui import address

Made = TypeVar("Made")

_DEMO = "demo"
DEMO_IS_WHOLE = "demo_whole"
_MAKING = threading.Lock()


@st.cache_resource(show_spinner=False, max_entries=8)
def _opened(path: str) -> Store:
    return Store(path)


def in_demo() -> bool:
    """Whether the session looks at the demo body."""
    return bool(st.session_state.get(_DEMO))


def keep_demo_in_address() -> None:
    """Write the demo into the address of each page, so that a reload or a link stays in it.

    An address with the demo, opened where nobody has made it yet, shows the user's own store.
    """
    if (in_demo() or st.query_params.get(_DEMO) == "yes") and _demo_is_made():
        st.session_state[_DEMO] = True
        address.write(_DEMO, "yes")
    else:
        leave_demo()


def _demo_is_made() -> bool:
    return demo_store_path().exists() and not _opened(str(demo_store_path())).is_empty()


def store() -> Store:
    """Return the store that the session looks at."""
    return _opened(str(demo_store_path() if in_demo() else own_store_path()))


def mark() -> str:
    """Return the words that mark made-up data, '' in the user's own store."""
    return (store().setting("mark") or "") if in_demo() else ""


def enter_demo(progress: Callable[[float, str], object]) -> None:
    """Open the demo body, made and imported on first use into a store of its own.

    A reload while it is made stops it halfway: the next one goes on, since what is held already stays as it is.
    """
    held = _opened(str(demo_store_path()))
    with _MAKING:
        if held.setting(DEMO_IS_WHOLE) is None:
            demo.fill(held, progress)
            held.set_setting(DEMO_IS_WHOLE, "yes")
    st.session_state[_DEMO] = True
    keep_demo_in_address()


def leave_demo() -> None:
    """Go back to the user's own store."""
    st.session_state.pop(_DEMO, None)
    st.query_params.pop(_DEMO, None)


@st.cache_resource(show_spinner="Reading the data …", max_entries=256)
def _made(path: str, version: int, name: str, scope: Scope, _make: Callable[[Store, Scope], Made]) -> Made:
    return _make(_opened(path), scope)


# Opinions share most of their rows; those of one store in one state at a time are enough.
@st.cache_resource(show_spinner=False, max_entries=2)
def _rows(path: str, version: int) -> StoreRows:
    return StoreRows(_opened(path))


@st.cache_resource(show_spinner="Testing the opinion …", max_entries=64)
def _judgement(path: str, version: int, opinion: Opinion, scope: Scope) -> Judgement:
    return judge(_opened(path), opinion, scope, _rows(path, version))


def made(make: Callable[[Store, Scope], Made], scope: Scope) -> Made:
    """Return what a function makes of the store and a scope, computed once for each state of the data.

    It is shared by all sessions: it must be frozen records, or never be changed.
    """
    held = store()
    return _made(held.path, held.version_of_data, f"{make.__module__}.{make.__qualname__}", scope, make)


def standing_findings(scope: Scope) -> list[Finding]:
    """Return the standing of every channel."""
    return made(standing, scope)


def judgement(opinion: Opinion, scope: Scope) -> Judgement:
    """Return the verdict on an opinion, computed once for each state of the data."""
    held = store()
    return _judgement(held.path, held.version_of_data, opinion, scope)


def judgements(scope: Scope) -> list[Judgement]:
    """Return the verdicts that the business case speaks of."""
    return [judgement(opinion, scope) for opinion in for_the_case(setting(CASE_SETTING), setting(OWN_SETTING))]


def setting(name: str) -> str | None:
    """Return what the user keeps under a name; in the demo, which everybody shares, for this session alone."""
    kept_here = st.session_state.get(f"demo-{name}") if in_demo() else None
    return store().setting(name) if kept_here is None else str(kept_here)


def set_setting(name: str, value: str) -> None:
    """Keep what the user chose under a name, in the demo for this session alone."""
    if in_demo():
        st.session_state[f"demo-{name}"] = value
    else:
        store().set_setting(name, value)
