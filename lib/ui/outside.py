"""Figures of others beside a verdict."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from lib.findings import channels
from lib.findings.media_use.public import likely_place
from lib.findings.opinions.outside import beside
from lib.model import Opinion, Scope
from lib.ui import session
from lib.ui.plain import plain


def figures(opinion: Opinion, scope: Scope) -> None:
    """Show what public statistics say of the same question, with place, year, age and source; nothing without any."""
    if not opinion.outside:
        return
    ours = {channel.platform for channel in session.made(channels, scope)}
    found = beside(opinion, session.made(likely_place, scope), ours, datetime.now(UTC).date())
    if not found:
        return
    st.subheader("What others found")
    st.caption("Figures of others, about other people than ours: they stand beside the verdict and never decide it.")
    for at in range(0, len(found), 2):
        for column, figure in zip(st.columns(2, gap="large"), found[at : at + 2], strict=False):
            old = f" :gray-badge[{figure.old}]" if figure.old else ""
            column.markdown(f"**{plain(figure.topic)}**  \n{plain(figure.told)}{old}")
            column.caption(f"{plain(figure.note)} {plain(figure.source)}")
