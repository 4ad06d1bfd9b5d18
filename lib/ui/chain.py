"""From output to outcome: one channel at a time, chosen in the address."""

from __future__ import annotations

import streamlit as st

from lib.findings.chain import SOCIAL, VISITS_FILE
from lib.findings.chain import chain as chain_of
from lib.model import PLATFORMS, Finding, Scope
from lib.ui import address, session, show
from lib.ui.plain import plain

_EMPTY = (
    "Nothing can be followed yet: it needs posts with their showings, mailings, adverts by day, or the visits of the "
    "website by day, of a few weeks. Where visits come from is said by "
)


def chain(scope: Scope) -> None:
    """Show what a thousand showings of the channel that is picked lead to, and what would say more."""
    found = session.made(chain_of, scope)
    if not found:
        st.markdown(plain(f"{_EMPTY}{VISITS_FILE}."))
        return
    named = {_name(finding, found): finding for finding in found}
    first = next(iter(named))
    address.offer("chain", list(named), first)
    picked = st.selectbox("From output to outcome of", list(named), key="chain", width=320)
    finding = named[address.keep("chain", picked, first)]
    show.finding(finding)
    if finding.what_would_change_it:
        st.caption(plain(finding.what_would_change_it))


def _name(finding: Finding, found: list[Finding]) -> str:
    """Return what a chain is called: the channel, with its account where it has several."""
    if finding.platform is None:
        return SOCIAL
    label = PLATFORMS[finding.platform].label
    several = sum(each.platform == finding.platform for each in found) > 1
    return f"{label} ({finding.account})" if several else label
