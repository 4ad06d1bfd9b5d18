"""What we hold: the calendar of all accounts, and one of them day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import streamlit as st

from lib.findings import held_scope, what_is_held
from lib.findings.coverage_chart import by_day, overview, row_name, windows
from lib.findings.gaps import age
from lib.findings.held import Held
from lib.findings.holdings import Holding, counts, length, whole
from lib.findings.weeks import Span
from lib.model import Finding, Scope, Value
from lib.ui import address, session, show
from lib.ui.dates import COLUMNS
from lib.ui.drawer import how_do_we_know
from lib.ui.plain import counted, plain

_VIEWS = {"months": "Last two years", "weeks": "Last half year", "all": "Everything"}
_FIRST_VIEW = "months"


def held() -> Held | None:
    """Return what the session's store holds, None where no file covers a day."""
    store = session.store()
    scope = held_scope(store)
    if scope is None:
        return None
    # The demo ended long ago: it is looked at on the day after its last.
    today = scope.last_day + timedelta(days=1) if session.in_demo() else date.today()
    findings = [
        finding
        for comparison in ("previous_year", "previous_period")
        for finding in session.standing_findings(scope.against(comparison))
    ]
    return _told(store.path, store.version_of_data, scope, today, findings)


# Every click on the page runs it again: what is held is only read once for each state of the data and each day.
@st.cache_resource(show_spinner="Reading what is held …", max_entries=32)
def _told(path: str, version: int, scope: Scope, today: date, _findings: list[Finding]) -> Held | None:
    return what_is_held(session.store(), scope, _findings, today)


def calendar(shown: Held) -> None:
    """Show the sentence over what is held and the calendar of all accounts."""
    st.header(f"{plain(shown.finding.sentence)}.")
    how_do_we_know(shown.finding)
    views = windows(shown.holdings, shown.finding.scope.last_day)
    address.offer("view", list(views), _FIRST_VIEW)
    picked = st.segmented_control(
        "Days shown", list(views), format_func=_VIEWS.__getitem__, required=True, key="view", wrap=True
    )
    window, unit = views[address.keep("view", str(picked or _FIRST_VIEW), _FIRST_VIEW)]
    show.chart(overview(shown.holdings, window, unit, shown.finding.sentence), key="holdings")


def table(shown: Held) -> None:
    """Show from which day to which day each kind of rows is held, how old the newest is, and what is partial."""
    st.subheader("From which day to which")
    rows = [_row(holding, shown) for holding in (*whole(shown.holdings), *counts(shown.holdings))]
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        height="content",
        column_config=COLUMNS,
        alt="For each account and kind of rows the first and the last day held, and how long ago that was",
    )
    for reason, names in _partial(shown.holdings).items():
        st.caption(f"Partial: {plain(', '.join(names))}. {plain(reason[0].upper() + reason[1:]).rstrip('.')}.")


def _row(holding: Holding, shown: Held) -> dict[str, object]:
    first, last = holding.first_day, holding.last_day
    dates = sum(length(span) for span in holding.coverage.spans)
    held_days = counted(dates, "count") if holding.counted else _days(holding)
    return {
        "Account": holding.channel,
        "Rows": holding.kind,
        "First day": first,
        "Last day": last,
        "Newest": age(holding, shown.today),
        "Days held": held_days,
        "Whole": "partial" if holding.partial else "yes",
        "Files": len(holding.files),
    }


def _days(holding: Holding) -> str:
    span = Span(holding.first_day, holding.last_day)
    return f"{Value(holding.days_held(span)).text} of {Value(length(span)).text}"


def _partial(held_rows: tuple[Holding, ...]) -> dict[str, list[str]]:
    """Return why tables are not whole, with the rows that it is true of."""
    found: dict[str, list[str]] = {}
    for holding in whole(held_rows):
        for reason in holding.partial:
            found.setdefault(reason, []).append(f"{holding.channel}, {holding.kind}")
    return found


def closer(shown: Held) -> None:
    """Show one account's kind of rows, measure or table day by day: at first what misses the most days."""
    st.subheader("Look closer, day by day")
    choices = {_name(holding, shown): holding for holding in shown.holdings if not holding.counted}
    first = max(choices, key=lambda name: (_missed(choices[name]), not choices[name].item))
    address.offer("holding", list(choices), first)
    picked = address.keep("holding", st.selectbox("Rows", list(choices), key="holding", width=400), first)
    chart = by_day(choices[picked])
    st.markdown(f"#### {plain(chart.title)}.")
    show.chart(chart, key="day")


def _name(holding: Holding, shown: Held) -> str:
    return f"{holding.channel}: {holding.kind}" if holding.item else row_name(holding, shown.holdings)


def _missed(holding: Holding) -> int:
    span = Span(holding.first_day, holding.last_day)
    return length(span) - holding.days_held(span)
