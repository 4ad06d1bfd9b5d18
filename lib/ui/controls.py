"""The choices that a page offers; each is written into the address, so that a link shows the same view."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import streamlit as st

from lib.findings import channels, shared_scope
from lib.model import Scope, Value
from lib.ui import address, session

_PERIODS = {"4": "4 weeks", "13": "13 weeks", "26": "26 weeks", "52": "52 weeks", "own": "Choose days"}
_COMPARISONS = {"previous_year": "Same weeks last year", "previous_period": "The weeks before"}


def period_and_comparison() -> Scope | None:
    """Show the choice of period and comparison and return the scope; None in an empty store."""
    held = shared_scope(session.store())
    if held is None:
        return None
    with st.container(horizontal=True, vertical_alignment="bottom", width="content"):
        weeks = _weeks(held)
        comparison = _one_of("comparison", "Compared with", _COMPARISONS, held.comparison)
    return _over(weeks, held.against(comparison))


def period() -> Scope | None:
    """Show the choice of the period alone, where nothing is compared with the past; None in an empty store."""
    held = shared_scope(session.store())
    return None if held is None else _over(_weeks(held), held)


def _weeks(held: Scope) -> str:
    return _one_of("period", f"Period up to {Value(held.last_day, 'day').text}", _PERIODS, str(held.days // 7))


def _over(weeks: str, scope: Scope) -> Scope:
    """Return the scope over as many weeks as were chosen, or the days that the user picks."""
    if weeks == "own":
        return _own_days(scope)
    st.query_params.pop("days", None)
    return replace(scope, first_day=scope.last_day - timedelta(days=7 * int(weeks) - 1))


def period_comparison_and_channels() -> Scope | None:
    """Show all three choices side by side and return the scope; None in an empty store."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        scope = period_and_comparison()
        return scope and channels_of(scope)


def channels_of(scope: Scope) -> Scope:
    """Show the choice of channels and return the scope with those chosen; none chosen means all.

    The address names them by their labels in lower case, so that a link can be read: channels=facebook,x.
    """
    held = {_in_address(channel.label): channel for channel in channels(session.store(), scope)}
    if len(held) < 2:
        return scope
    address.offer_many("channels", list(held))
    chosen = st.multiselect(
        "Channels",
        list(held),
        format_func=lambda name: held[name].label,
        key="channels",
        placeholder="All channels",
        width=320,
    )
    kept = address.keep_many("channels", chosen)
    return replace(scope, accounts=tuple(held[name].account_id for name in kept))


def _in_address(label: str) -> str:
    return "-".join(label.casefold().replace(",", " ").split())


def _one_of(key: str, label: str, names: dict[str, str], default: str) -> str:
    address.offer(key, list(names), default)
    chosen = st.segmented_control(label, list(names), format_func=names.__getitem__, required=True, key=key, wrap=True)
    return address.keep(key, str(chosen or default), default)


def _own_days(scope: Scope) -> Scope:
    """Return the scope over the days that the user picks; both ends have to be picked."""
    chosen = st.date_input(
        "First and last day",
        _days_asked() or (scope.first_day, scope.last_day),
        key="days",
        format="DD/MM/YYYY",
        width=320,
    )
    picked = chosen if isinstance(chosen, tuple) else (chosen,)
    if len(picked) != 2:
        st.info("Pick the last day too.")
        st.stop()
    first, last = picked
    assert isinstance(first, date)
    assert isinstance(last, date)
    address.write("days", f"{first}..{last}")
    return replace(scope, first_day=first, last_day=last)


def _days_asked() -> tuple[date, date] | None:
    """Return the days that the address names (2026-03-01..2026-05-31)."""
    try:
        first, last = (date.fromisoformat(day) for day in st.query_params.get("days", "").split(".."))
    except ValueError:
        return None
    return (first, last) if first <= last else None
