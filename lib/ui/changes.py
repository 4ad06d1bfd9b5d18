"""What changed: the sentence on top, one number over time, what came with events, trends, unusual days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from lib.findings.changes import OverTime, most, over_time, shifts, whole
from lib.findings.changes import posts as of_posts
from lib.findings.changes.unusual import Run
from lib.findings.words import signed
from lib.model import Chart, Finding, Scope, Table
from lib.ui import address, session, show, typed_table
from lib.ui.drawer import frame_of, how_do_we_know
from lib.ui.plain import counted, plain

_SHOWN, _DAYS, _TRENDS = 4, 3, 6


def told(scope: Scope) -> OverTime:
    """Return what is said of all days held, made once for each choice of channels."""
    return session.made(over_time, whole(session.store(), scope))


def headline(scope: Scope) -> Finding | None:
    """Show the sentence that matters most, set large, and return it; None where nothing can be said."""
    found = most(told(scope), session.made(shifts, scope), scope)
    if found is None:
        found = next(iter(session.made(of_posts.made_the_difference, scope)), None)
    if found is not None:
        st.header(f"{plain(found.sentence)}.")
        how_do_we_know(found, key="know-most")
    return found


def one_number(scope: Scope, first: Finding | None) -> None:
    """Show the picked number of the picked channel over all days held, with events, breaks and what was expected."""
    histories = told(scope).histories
    if not histories:
        return
    names = {each.key: each.label for each in histories}
    started = next((each.key for each in histories if first is not None and each.key in first.id), histories[0].key)
    address.offer("number", list(names), started)
    picked = st.selectbox("Number", list(names), format_func=names.__getitem__, key="number", width=360)
    kept = address.keep("number", str(picked or started), started)
    history = next(each for each in histories if each.key == kept)
    if first is None or history.chart.title != first.sentence:
        st.markdown(f"**{plain(history.chart.title)}.**")
    show.chart(history.chart, key=f"history-{kept}")


def with_events(scope: Scope) -> None:
    """Show what clearly changed with an event, strongest first; the rest is folded, with the reason."""
    over = told(scope)
    st.subheader("What changed with what happened")
    clear = [each for _, each in over.clear]
    if not over.effects:
        st.write(
            "No event is noted in the days held. Note what happened under “Unusual days”: each note is set beside "
            "every channel."
        )
    elif not clear:
        st.write("Nothing that is held changed clearly with what was noted.")
    for event, own in over.by_event:
        _rows(own[:1])
        if own[1:]:
            with st.expander(
                f"“{plain(event.label)}”: {counted(len(own) - 1, 'more number')} changed clearly", type="compact"
            ):
                _rows(own[1:])
    unsure = [each for _, each in over.effects if each.direction == "cannot_tell"]
    none = [each for _, each in over.effects if each.direction == "no_clear_change"]
    if unsure:
        with st.expander(f"Describe only: {counted(len(unsure), 'comparison')} that nobody can judge yet"):
            _table(unsure, "Comparisons with events that cannot be judged, with the reason")
    if none:
        with st.expander(f"No clear change: {counted(len(none), 'comparison')}"):
            _table(none, "Comparisons with events that show no clear change, with the interval")


def of_the_period(scope: Scope) -> None:
    """Show whether the changes of the period are real: clear ones and those that a few weeks made."""
    found = session.made(shifts, scope)
    if not found:
        return
    st.subheader("Is the change of these weeks real?")
    clear = [each for each in found if each.direction in ("up", "down")]
    other = [each for each in found if each not in clear and "change" in dict(each.values)]
    other = [each for each in other if "showed no clear" not in each.claim]
    rest = [each for each in found if each not in clear and each not in other]
    if not clear and not other:
        st.write("No number of these weeks stands clearly apart from those that it is compared with.")
    _rows([*clear, *other][:_SHOWN])
    rest += [*clear, *other][_SHOWN:]
    if rest:
        with st.expander(f"The other {counted(len(rest), 'number')}"):
            _table(rest, "The other numbers of the period against what they are compared with")


def directions(scope: Scope) -> None:
    """Show where each channel is going: the change a year with its interval, steepest rise first."""
    found = told(scope).trends
    st.subheader("Where is each channel going?")
    if not found:
        st.write("A year of weeks is needed to tell a trend from the time of year: import older exports.")
        return
    first = found[0]
    st.markdown(f"**{plain(first.sentence)}.**")
    clear = [each for each in found if each.direction in ("up", "down")][:_TRENDS]
    rest = [each for each in found if each not in clear]
    show.chart(_slopes(clear or found[:_TRENDS]), key="trends")
    if rest:
        with st.expander(f"No clear trend, or a slighter one: {counted(len(rest), 'number')}", type="compact"):
            _table(rest, "The other numbers with their change a year")
    how_do_we_know(first, key="know-trend")


def _slopes(found: Sequence[Finding]) -> Chart:
    ordered = sorted(found, key=lambda each: -(each.change or 0.0))
    rows = [(dict(each.values)["line"].text, each.change, *(each.change_interval or (None, None))) for each in ordered]
    return Chart(
        kind="interval",
        title=found[0].sentence,
        subtitle="Change a year over everything held, without the weeks of noted events",
        table=Table.of(("number", "change a year", "low", "high"), rows),
        x="number",
        y="change a year",
        low="low",
        high="high",
        value_kind="percent",
        highlight=(dict(found[0].values)["line"].text,),
        alt=f"Dots with intervals: the change a year of each number. {found[0].sentence}.",
        source=found[0].chart.source if found[0].chart else "",
    )


def unusual(scope: Scope) -> None:
    """Show the unusual days with what explains them, and a way to note what happened."""
    st.subheader("Unusual days")
    runs = told(scope).runs
    if runs:
        ordered = sorted(runs, key=lambda pair: pair[0].first_day, reverse=True)
        ordered.sort(key=lambda pair: not scope.first_day <= pair[0].last_day <= scope.last_day)
        _days(ordered[:_DAYS])
        if ordered[_DAYS:]:
            with st.expander(f"{counted(len(ordered) - _DAYS, 'earlier time')}", type="compact"):
                _days(ordered[_DAYS:])
    else:
        st.write("No day held stands far enough from what its weekday and the weeks around it lead to expect.")
    with st.expander("Note what happened on a day", icon=":material/edit_calendar:"):
        st.write("One line for each event. What lasts gets two: “Campaign starts”, “Campaign ends”.")
        typed_table.form(
            "events",
            "Events",
            {
                "Day": st.column_config.DateColumn("Day", format="YYYY-MM-DD", max_value=date(2999, 12, 31)),
                "Event": st.column_config.TextColumn("Event", width="large"),
            },
            [],
        )


def _rows(found: Sequence[Finding]) -> None:
    for each in found:
        _row(
            each,
            next((caveat for caveat in each.caveats if " lies between " in caveat or "changed between" in caveat), ""),
        )


def _days(found: Sequence[tuple[Run, Finding]]) -> None:
    for run, each in found:
        _row(each, f"What goes with it: {run.why}.")


def _row(told: Finding, small: str) -> None:
    """Show a sentence with something small under it, and how it is known beside it."""
    with st.container(gap="xxsmall"):
        below = f"  \n:small[{plain(small)}]" if small else ""
        st.markdown(f"{plain(told.sentence)}.{below}")
        how_do_we_know(told)


def _table(found: Sequence[Finding], alt: str) -> None:
    rows = [
        (
            each.sentence,
            f"{signed(each.change_interval[0])} to {signed(each.change_interval[1])}" if each.change_interval else "",
            " ".join(each.caveats),
        )
        for each in found
    ]
    st.dataframe(frame_of(Table.of(("What", "Change (interval)", "Keep in mind"), rows)), hide_index=True, alt=alt)
