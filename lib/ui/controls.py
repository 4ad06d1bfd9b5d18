"""The choices that a page offers; each is written into the address, so that a link shows the same view."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from lib.findings import shared_scope
from lib.model import Scope, Value
from lib.ui import session

_PERIODS = {"4": "4 weeks", "13": "13 weeks", "26": "26 weeks", "52": "52 weeks", "own": "Choose days"}
_COMPARISONS = {"previous_year": "Same weeks last year", "previous_period": "The weeks before"}


def period_and_comparison() -> Scope | None:
    """Show the choice of period and comparison and return the scope; None in an empty store."""
    held = shared_scope(session.store())
    if held is None:
        return None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        weeks = st.segmented_control(
            f"Period up to {Value(held.last_day, 'day').text}",
            list(_PERIODS),
            format_func=_PERIODS.__getitem__,
            default=_weeks_of(held),
            required=True,
            key="period",
            bind="query-params",
            persist_state="session",
        )
        comparison = st.segmented_control(
            "Compared with",
            list(_COMPARISONS),
            format_func=_COMPARISONS.__getitem__,
            default=held.comparison,
            required=True,
            key="comparison",
            bind="query-params",
            persist_state="session",
        )
    scope = held.against(str(comparison or held.comparison))
    if weeks == "own":
        return _own_days(scope)
    days = 7 * int(weeks or _weeks_of(held)) - 1
    return replace(scope, first_day=scope.last_day - timedelta(days=days))


def _weeks_of(scope: Scope) -> str:
    return str(scope.days // 7)


def _own_days(scope: Scope) -> Scope:
    """Return the scope over the days that the user picks; both ends have to be picked."""
    chosen = st.date_input("First and last day", (scope.first_day, scope.last_day), key="days")
    picked = chosen if isinstance(chosen, tuple) else (chosen,)
    if len(picked) != 2:
        st.info("Pick the last day too.")
        st.stop()
    first, last = picked
    assert isinstance(first, date)
    assert isinstance(last, date)
    return replace(scope, first_day=first, last_day=last)
