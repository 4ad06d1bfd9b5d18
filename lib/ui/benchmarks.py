"""Published figures: those that stand beside our numbers, those that may not and why, and all of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

import pandas as pd
import streamlit as st

from lib.findings.benchmarks import Compared, best, compared, definition, every_figure, is_old, written
from lib.model import PLATFORMS, Benchmark, Finding
from lib.ui import controls, session, show
from lib.ui.drawer import how_do_we_know
from lib.ui.plain import counted, plain

RULE = "A published figure is only set beside a number that is made in the same way"


def pairs() -> list[Compared] | None:
    """Show the choice of the period and return what is compared in it; None in an empty store."""
    scope = controls.period()
    return None if scope is None else session.made(compared, scope)


def headline(found: Sequence[Compared] | None) -> None:
    """Show the sentence that matters most: the clearest difference, else that nothing may be compared."""
    told = _first(found or ())
    clear = [each for each in told if each.direction in ("up", "down")]
    if told:
        most = (clear or told)[0]
        st.header(f"{plain(most.sentence)}.")
        how_do_we_know(most, key="know-most")
    elif found:
        st.header("No published figure may stand beside these numbers: each is made in another way.")
    else:
        st.header("How others do, in numbers that are made as ours are.")
    st.markdown(
        f"{RULE}: the same thing counted, divided by the same thing, put together alike. "
        "Otherwise this page shows both definitions."
    )


def beside(found: Sequence[Compared]) -> None:
    """Show each of our numbers beside the figures that are made in the same way."""
    st.subheader("Set beside our numbers")
    told = _first(found)
    if not told:
        st.write("None of the published figures is made as the numbers of this period are. You can add one below.")
        return
    sides = st.columns(2, gap="large")
    for at, finding in enumerate(told):
        with sides[at % 2]:
            show.finding(finding)


def refused(found: Sequence[Compared]) -> None:
    """Show the figures that people would compare, both definitions, and why we do not."""
    kept = [each for each in found if each.reasons]
    if not kept:
        return
    st.subheader("Not compared, and why")
    for _, group in groupby(kept, key=lambda each: (each.ours.account_id, each.ours.metric.id)):
        _refusal(list(group))


def everything(today: date) -> None:
    """Show all published figures with their definitions, the newest first."""
    st.subheader("All published figures")
    figures = sorted(every_figure(session.store()), key=lambda each: (-each.year, each.label))
    old = [each for each in figures if is_old(each, today)]
    st.caption(
        f"{counted(len(figures), 'figure')}, {len(old)} of them marked old: measured more than five years ago. "
        "Most were read in reports about their source, which each line names."
    )
    st.dataframe(
        pd.DataFrame([_row(each, today) for each in figures]),
        hide_index=True,
        height=420,
        alt="All published figures with their year, population, definition and source",
    )


def _first(found: Sequence[Compared]) -> list[Finding]:
    """Return the findings, one per number: the clear ones first, those that are better or worse before the others."""
    told = [each.finding for each in found if each.first and each.finding is not None]
    neutral = {each.finding.id for each in found if each.finding and each.ours.metric.better == "neither"}
    return sorted(told, key=lambda each: (each.id in neutral, each.direction not in ("up", "down")))


def _refusal(group: list[Compared]) -> None:
    ours, metric = group[0].ours, group[0].ours.metric
    nearest = best([each.benchmark for each in group])
    shown = next(each for each in group if each.benchmark is nearest)
    named = f"{ours.account}: {metric.label[0].lower()}{metric.label[1:]} {ours.value.text}"
    theirs = f"{written(shown.benchmark)} ({shown.benchmark.publisher}, {shown.benchmark.year})"
    with st.expander(f"**{plain(named)}**, not beside {plain(theirs)}: {plain(shown.reasons[0])}", type="compact"):
        st.markdown(f"**Ours:** {plain(definition(metric))}.")
        st.markdown("\n".join(_theirs(each) for each in sorted(group, key=lambda each: -each.benchmark.year)))


def _theirs(pair: Compared) -> str:
    """Return a line of a list: the figure, how it is made, why ours is not set beside it."""
    figure = pair.benchmark
    return (
        f"- **Theirs: {plain(written(figure))}**, {plain(figure.label)} ({plain(figure.population)}, {figure.year}): "
        f"{plain(definition(figure))}. Not compared: {plain('; '.join(pair.reasons))}."
    )


def _row(figure: Benchmark, today: date) -> dict[str, str]:
    channel = PLATFORMS[figure.platform].label if figure.platform in PLATFORMS else figure.platform
    return {
        "Figure": figure.label,
        "Value": written(figure),
        "Year": f"{figure.year} (old)" if is_old(figure, today) else str(figure.year),
        "Of whom": figure.population,
        "How it is made": definition(figure),
        "Where": channel or "any",
        "Country": figure.country,
        "How many": figure.sample,
        "Measured": figure.period,
        "Source": f"{figure.source} (added by us)" if figure.own else figure.source,
        "Checked": figure.checked_on.isoformat(),
        "Note": figure.note,
    }
