"""What the numbers mean, by stage, with a search that stands in the address."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib import glossary
from lib.glossary import Entry
from lib.ui import address
from lib.ui.plain import counted, plain

_KEY = "find"
# So few are shown open.
_FEW = 4


def searched() -> tuple[Entry, ...]:
    """Show the search and return the numbers that it finds, all of them at first."""
    address.offer_text(_KEY)
    words = st.text_input(
        "Find a number", key=_KEY, placeholder="reach, click, Instagram …", width=420, icon=":material/search:"
    )
    return glossary.matching(address.keep(_KEY, words.strip(), ""))


def listed(found: Sequence[Entry]) -> None:
    """Show the numbers by stage, each with how it is made, which platforms have it, and what people get wrong."""
    if not found:
        st.info("No number has all these words. Try one word only, such as click, or empty the search.")
        return
    everything = len(found) == len(glossary.entries())
    if not everything:
        st.caption(f"{counted(len(found), 'number')} of {len(glossary.entries())}")
    numbers = glossary.by_stage(found)
    for stage, question in glossary.STAGE_QUESTIONS.items():
        if not everything and stage not in numbers:
            continue
        st.subheader(f"{stage.capitalize()}: {question}")
        for entry in numbers.get(stage, []):
            named = f"**{plain(entry.metric.label)}**: {plain(entry.metric.definition)}"
            with st.expander(named, type="compact", expanded=len(found) <= _FEW):
                st.markdown("\n".join(f"- **{what}:** {plain(words)}" for what, words in glossary.facts(entry)))
        if stage not in numbers:
            st.write(glossary.NO_IMPACT)
