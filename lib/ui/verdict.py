"""An opinion and what the data says to it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.model import Finding, Judgement, OpinionTest, Value, Verdict
from lib.model.opinion import VERDICT_WORDS
from lib.ui import show
from lib.ui.drawer import how_do_we_know
from lib.ui.places import IMPORTS
from lib.ui.plain import plain

# Told apart by sign and words, never by colour.
SIGNS = {
    Verdict.DISAGREES: ":material/close:",
    Verdict.AGREES: ":material/check:",
    Verdict.PARTLY: ":material/contrast:",
    Verdict.NO_DIFFERENCE: ":material/equal:",
    Verdict.CANNOT_TELL: ":material/question_mark:",
    Verdict.NEEDS_DATA: ":material/upload_file:",
}
_TEST_WORDS = {**VERDICT_WORDS, Verdict.NEEDS_DATA: "Data is missing."}
_NOBODY_ASKED = (
    "Nobody has asked that of this opinion yet. What else differs between the two: topics, season, who is reached?"
)
_DECIDED = (Verdict.DISAGREES, Verdict.AGREES, Verdict.NO_DIFFERENCE)


def judgement(shown: Judgement) -> None:
    """Show the opinion as a quotation, the verdict beside it, and everything it stands on."""
    quote, verdict = st.columns([3, 2], vertical_alignment="bottom", gap="large")
    quote.header(f"“{plain(shown.opinion.statement)}”", anchor=False)
    verdict.header(f":primary[{shown.words}]", icon=SIGNS[shown.verdict], anchor=False)
    if shown.reason is None:
        _missing(shown)
        return
    if shown.verdict is Verdict.PARTLY:
        _both_sides(shown)
    else:
        _why(shown.reason, _test_of(shown.reason, shown))
    _three_blocks(shown)
    _tests(shown)


def _why(reason: Finding, test: OpinionTest | None) -> None:
    """Show the number that decides, large; a number of too few is no headline."""
    if test is not None and test.too_few:
        st.subheader(plain(test.too_few), anchor=False)
        st.markdown(f"{plain(reason.sentence)}.")
        return
    st.subheader(f"{plain(reason.sentence)}.", anchor=False)
    if reason.chart is not None:
        show.chart(reason.chart, key=reason.id)


def _test_of(finding: Finding, shown: Judgement) -> OpinionTest | None:
    return next((test for test in shown.tests if test.finding is not None and test.finding.id == finding.id), None)


def _both_sides(shown: Judgement) -> None:
    """Show which tests say what at a glance: a column for each verdict, with the chart of its first test."""
    found = [verdict for verdict in _DECIDED if any(test.verdict is verdict for test in shown.tests)]
    for column, verdict in zip(st.columns(len(found), gap="large"), found, strict=True):
        said = [test.finding for test in shown.tests if test.verdict is verdict and test.finding is not None]
        with column:
            st.subheader(_TEST_WORDS[verdict], icon=SIGNS[verdict], anchor=False)
            st.markdown("\n".join(f"- {plain(finding.sentence)}." for finding in said))
            first = said[0].chart
            if first is not None:
                show.chart(first, key=said[0].id)


def _three_blocks(shown: Judgement) -> None:
    change, other, known = st.columns(3, gap="large")
    assert shown.reason is not None
    with change:
        st.subheader("What would change this", anchor=False)
        for line in _turning(shown):
            st.markdown(plain(line))
        if shown.needs:
            st.markdown(f"More could be told with data that is missing:\n{_listed(_whole(shown.needs))}")
    with other:
        st.subheader("What else could explain it", anchor=False)
        st.markdown(_listed(shown.other_explanations) or _NOBODY_ASKED)
    with known:
        st.subheader("How do we know", anchor=False)
        st.markdown(_made_of(shown))
        caveats = [caveat for caveat in shown.reason.caveats if caveat not in _turning(shown)]
        if caveats:
            st.markdown(_listed(caveats))
        how_do_we_know(shown.reason)


def _turning(shown: Judgement) -> list[str]:
    """Return where the verdict turns: for both sides of a partly, for the reason alone otherwise."""
    sides = [shown.reason]
    if shown.verdict is Verdict.PARTLY:
        sides = [
            next((test.finding for test in shown.tests if test.verdict is verdict and test.finding), None)
            for verdict in _DECIDED
        ]
    said = [each.what_would_change_it for each in sides if each is not None and each.what_would_change_it]
    return list(dict.fromkeys(said)) or [
        shown.would_change or "More months of data, or a test that nobody has made yet."
    ]


def _made_of(shown: Judgement) -> str:
    """Return how sure the number is, and what it is made of."""
    finding = shown.reason
    assert finding is not None
    test = _test_of(finding, shown)
    sure = f"{estimate_of(test)} " if test is not None else ""
    day = Value(finding.scope.last_day, "day").text
    return plain(f"{sure}Made of {finding.n:,} {finding.evidence.n_of} up to {day}.")


def _tests(shown: Judgement) -> None:
    st.subheader("The tests" if len(shown.tests) > 1 else "The test", anchor=False)
    above = "\n".join([*_turning(shown), *(shown.reason.caveats if shown.reason else ())])
    for number, test in enumerate(shown.tests):
        with st.container(border=True):
            asked, said = st.columns([3, 2], gap="large")
            with asked:
                st.markdown(f"**{plain(test.question)}**")
                _found(test, key=f"know-test-{number}", told=shown.reason)
            with said:
                st.markdown(f"{SIGNS[test.verdict]} **{_TEST_WORDS[test.verdict]}**")
                _measured(test, above)
    _rule(shown)


def _rule(shown: Judgement) -> None:
    if len(shown.tests) > 1:
        st.caption(plain(f"How the tests are taken together: {shown.rule[0].lower()}{shown.rule[1:]}"))


def _found(test: OpinionTest, *, key: str, told: Finding | None) -> None:
    """Show what a test found, or which data it lacks; what stands above has its button there."""
    if test.finding is None:
        st.markdown(f"Bring this and I can tell you: {plain(test.needs)}")
        return
    st.markdown(f"{plain(test.finding.sentence)}.")
    if told is None or told.id != test.finding.id:
        how_do_we_know(test.finding, key=key)


def _measured(test: OpinionTest, told: str) -> None:
    if test.finding is not None:
        st.caption(plain(f"{estimate_of(test)} From {test.n:,} {test.n_of}."))
    if test.settled_by and test.settled_by not in told:
        st.caption(plain(test.settled_by))


def estimate_of(test: OpinionTest) -> str:
    """Return the estimate of a test with its interval, in the unit of what was measured; '' where there is none."""
    finding = test.finding
    if finding is None or finding.value is None:
        return ""
    value = Value(finding.value, finding.value_kind, finding.currency).text
    if finding.interval is None or finding.level is None:
        return f"{_capital(test.subject)}: {value}."
    low, high = (Value(end, finding.value_kind, finding.currency).text for end in finding.interval)
    return f"{_capital(test.subject)}: {value} ({low} to {high} with {finding.level * 100:.3g}% confidence)."


def _missing(shown: Judgement) -> None:
    """Say which files would settle it, and by which tests."""
    st.subheader("Bring this and I can tell you", anchor=False)
    st.markdown(_listed(_whole(shown.needs)))
    if st.button("Import your files", icon=IMPORTS.icon, type="primary"):
        st.switch_page(IMPORTS.path)
    st.subheader("How it will be tested", anchor=False)
    st.markdown(_listed(dict.fromkeys(test.question for test in shown.tests)))
    _rule(shown)
    if shown.other_explanations:
        st.subheader("What else to think of", anchor=False)
        st.markdown(_listed(shown.other_explanations))


def _whole(needs: Sequence[str]) -> list[str]:
    """Return what is missing without what another of them says too."""
    return [need for need in needs if not any(need in other for other in needs if other != need)]


def _listed(texts: Sequence[str] | dict[str, None]) -> str:
    return "\n".join(f"- {plain(_capital(text))}" for text in texts)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
