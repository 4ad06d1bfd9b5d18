"""An opinion and what the data says to it."""

from __future__ import annotations

import streamlit as st

from lib.findings import OPINIONS
from lib.model import Judgement, OpinionTest, Verdict
from lib.ui import address, show
from lib.ui.drawer import how_do_we_know
from lib.ui.places import IMPORTS
from lib.ui.plain import plain

_TEST_WORDS = {
    Verdict.DISAGREES: "No: the data disagrees.",
    Verdict.AGREES: "Yes: the data agrees.",
    Verdict.PARTLY: "Partly.",
    Verdict.NO_DIFFERENCE: "No difference that matters.",
    Verdict.CANNOT_TELL: "Can't tell yet.",
    Verdict.NEEDS_DATA: "Can't tell yet: data is missing.",
}


def pick() -> str:
    """Show the choice of opinions and return the id of the one picked."""
    statements = {opinion.id: opinion.statement for opinion, _ in OPINIONS}
    first = next(iter(statements))
    address.offer("opinion", list(statements), first)
    picked = st.selectbox(
        "Somebody says", list(statements), format_func=statements.__getitem__, key="opinion", width=400
    )
    return address.keep("opinion", picked, first)


def judgement(shown: Judgement) -> None:
    """Show the opinion as a quotation, the verdict beside it, and everything it stands on."""
    quote, verdict = st.columns([3, 2], vertical_alignment="bottom", gap="large")
    quote.header(f"“{plain(shown.opinion.statement)}”")
    verdict.header(f":primary[{shown.words}]")
    if shown.reason is None:
        missing(shown.needs)
        return
    st.subheader(f"{plain(shown.reason.sentence)}.")
    if shown.reason.chart is not None:
        show.chart(shown.reason.chart, key=shown.reason.id)
    change, other, known = st.columns(3, gap="large")
    with change:
        st.subheader("What would change this")
        st.markdown(plain(shown.would_change or "More months of data, or a test that nobody has made yet."))
        for need in shown.needs:
            st.markdown(f"- Bring this and I can tell you more: {need}")
    with other:
        st.subheader("What else could explain it")
        st.markdown("\n".join(f"- {each}" for each in shown.other_explanations))
    with known:
        st.subheader("How sure are we")
        st.markdown("\n".join(f"- {plain(each)}" for each in shown.reason.caveats))
        how_do_we_know(shown.reason)
    st.subheader("The tests")
    for test in shown.tests:
        _test(test)
    st.caption(shown.rule)


def _test(test: OpinionTest) -> None:
    said = f" {plain(test.finding.sentence)}." if test.finding else ""
    st.markdown(f"**{test.question}**  \n{_TEST_WORDS[test.verdict]}{said}")
    if test.needs:
        st.markdown(f"Bring this and I can tell you: {test.needs}")


def missing(needs: tuple[str, ...]) -> None:
    """Say which files would settle it."""
    st.subheader("Bring these and I can tell you")
    st.markdown("\n".join(f"- {need}" for need in needs))
    if st.button("Import your files", icon=IMPORTS.icon):
        st.switch_page(IMPORTS.path)
