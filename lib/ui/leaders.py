"""Leaders online on the screen: who is found where, what they do, and the two ways to say who they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from lib.findings.leaders import FEWEST_BODIES, Counted, counted
from lib.findings.leaders import leaders as all_findings
from lib.model import PLATFORMS, Finding, Scope, Value
from lib.store import StoreError, set_office, social_accounts
from lib.ui import session, show, typed_table
from lib.ui.drawer import how_do_we_know
from lib.ui.plain import plain

_HOW = (
    "Search each network for the office, as a member of the public would. Note our leaders and those of at least "
    "{bodies} other bodies, by office and never by name: whether they are found, and if you have ten minutes more, how "
    "much they post and answer."
)
_OFFICES = ("Leader of the council", "Chief executive", "Head of service")
_NETWORKS = [platform.label for platform in PLATFORMS.values() if platform.channel == "social"]


def held(scope: Scope) -> Counted | None:
    """Return the leaders that were counted; None where nobody was."""
    return session.made(counted, scope)


def findings(scope: Scope) -> list[Finding]:
    """Return what is found of the leaders."""
    return session.made(all_findings, scope)


def headline(findings: Sequence[Finding]) -> None:
    """Show the sentence that matters most: leaders whom nobody finds, else how much ours publish."""
    by_kind = {finding.id.split(".")[1]: finding for finding in findings}
    first = by_kind.get("missing") or by_kind.get("posts") or by_kind.get("found")
    if first is None:
        st.header("Other bodies are in the table, our own leaders are not")
        return
    st.header(f"{plain(first.sentence)}.")
    how_do_we_know(first, key="know-most")


def presence(shown: Counted, findings: Sequence[Finding]) -> None:
    """Show who is found on which network, ours first, and the finding on it."""
    st.subheader("Can people find them?")
    found = next((each for each in findings if each.id == "leaders.found"), None)
    if found is not None:
        st.markdown(f"**{plain(found.sentence)}.**")
    st.dataframe(
        pd.DataFrame(_by_office(shown)),
        hide_index=True,
        alt="Each office, and on which networks it is found at our body and at the others",
    )
    first, last = Value(shown.scope.first_day, "day").text, Value(shown.scope.last_day, "day").text
    st.caption(f"Counted between {first} and {last}. An empty cell: nobody looked for that office there.")
    if found is not None:
        show.caveats(found)
        how_do_we_know(found)


def _by_office(shown: Counted) -> list[dict[str, str]]:
    """Return a row for each office with the networks on which each body's is found."""
    rows: dict[str, dict[str, str]] = {}
    for leader in shown.leaders:
        row = rows.setdefault(leader.office.casefold(), {"Office": leader.office})
        row["Us" if leader.ours else leader.body] = ", ".join(leader.found_on) or "not found"
    return list(rows.values())


def activity(findings: Sequence[Finding]) -> None:
    """Show what leaders publish, answer and bring about, in pairs of charts."""
    told = [finding for finding in findings if finding.id.split(".")[1] in ("posts", "answers", "heard")]
    if not told:
        return
    st.subheader("Do they post, answer, get heard?")
    sides = st.columns(2, gap="large")
    for at, finding in enumerate(told):
        with sides[at % 2]:
            show.finding(finding)


def type_in(scope: Scope, shown: Counted | None) -> None:
    """Offer the table to count leaders in, begun with our offices."""
    with st.expander("Count leaders yourself", expanded=shown is None):
        st.write(_HOW.format(bodies=FEWEST_BODIES))
        last = scope.last_day
        first = last - timedelta(days=scope.days - 1)
        typed_table.form("leaders", "Leaders", _columns(), _begun(shown, first, last))


def _columns() -> dict[str, object]:
    column = st.column_config
    counts = {
        name: column.NumberColumn(min_value=0, step=1, format="localized")
        for name in ("Followers", "Posts", "Replies", "Engagements")
    }
    return {
        "Body": column.TextColumn(help="“us” for our own; else the name of the other body"),
        "Office": column.TextColumn(help="Never a person's name"),
        "Platform": column.SelectboxColumn(options=_NETWORKS),
        "From": column.DateColumn(format="D MMM YYYY"),
        "To": column.DateColumn(format="D MMM YYYY"),
        "Found": column.SelectboxColumn(options=["yes", "no"]),
        **counts,
    }


def _begun(shown: Counted | None, first: date, last: date) -> list[dict[str, object]]:
    """Return the lines that the table starts with: our offices, as they were counted or as many bodies have them."""
    offices = list(dict.fromkeys(leader.office for leader in shown.ours)) if shown else []
    return [{"Body": "us", "Office": office, "From": first, "To": last} for office in offices or _OFFICES]


def accounts() -> None:
    """Offer to say that an imported account belongs to a leader's office."""
    held = session.store()
    ours = social_accounts(held)
    if not ours:
        return
    with st.expander("An imported account is a leader's"):
        st.write("It then counts here, under its office, and no longer among the organisation's own channels.")
        labels = {each.account_id: _label(each.platform, each.office or each.name) for each in ours}
        with st.form("office", border=False):
            left, right = st.columns(2)
            picked = left.selectbox("Account", list(labels), format_func=labels.__getitem__)
            kept = next((each.office for each in ours if each.account_id == picked), "")
            office = right.text_input("Office (empty: the organisation's own)", kept, placeholder="Chief executive")
            if st.form_submit_button("Keep"):
                try:
                    set_office(held, picked, office)
                except StoreError as problem:
                    st.error(plain(str(problem)))
                else:
                    st.rerun()


def _label(platform: str, name: str) -> str:
    return f"{PLATFORMS[platform].label}: {name}"
