"""An opinion of one's own from plain choices, read back as a sentence; the tests stand there before their verdict."""

from __future__ import annotations

import json
from collections.abc import Collection

import streamlit as st

from lib.findings import channels
from lib.findings.opinions import MEASURES, RULES, question
from lib.findings.opinions.drafting import (
    CLAIM_WORDS,
    LINE_WORDS,
    MARGINS,
    codes_held,
    draft_of,
    margin_of,
    matters_of,
    sentence_of,
)
from lib.findings.opinions.measured import Measure
from lib.findings.opinions.own import OWN_SETTING, OwnOpinionsError, added
from lib.metrics import METRICS
from lib.model import THRESHOLD, Opinion, PlannedTest, Scope
from lib.reference.opinions import as_entry
from lib.ui import picking, session, verdict
from lib.ui.plain import plain

_MOST_TESTS = 3
_SHOWN, _TESTS, _FROM, _WORDS = "built-shown", "built-tests", "built-from", "built-words"
_RULES = {
    "those_decided": "The tests that can be decided say it together",
    "every_one": "Every test must be decided",
    "any_refutes": "One test against it is enough",
}


def show(scope: Scope, typed: str) -> None:
    """Show the choices, what they come to, and the verdict once it was asked for; `typed` fills them at first."""
    st.header("Put together your own", anchor=False)
    held = {channel.platform for channel in session.made(channels, scope)}
    _filled_in(typed, held)
    count = st.session_state.setdefault(_TESTS, 1)
    planned = [_choices(number, held) for number in range(count)]
    _more_or_fewer(count)
    rule = _rule(count)
    if len({(test.measure, test.subject, test.comparator) for test in planned}) < count:
        st.warning("Two tests compare the same: change one of them, or take it away.")
        return
    said = sentence_of(planned, MEASURES)
    own_words = st.text_input(
        "Say it in your own words, if you like", key=_WORDS, placeholder=said, max_chars=picking.LONGEST
    )
    _read_back(Opinion("draft", own_words.strip() or said, tuple(planned), rule, own=True), said, scope)


def _filled_in(typed: str, held: Collection[str]) -> None:
    """Fill the choices with what the words of a typed sentence say, once for each sentence."""
    state = st.session_state
    if not typed or state.get(_FROM) == typed:
        return
    state[_FROM] = typed
    state[_WORDS] = typed
    state[_TESTS] = 1
    state.pop(_SHOWN, None)
    test = draft_of(typed, MEASURES, held)
    if test is None:
        return
    state["built-0-measure"] = test.measure
    state[f"built-0-subject-{test.measure}"] = test.subject
    state[f"built-0-comparator-{test.measure}"] = test.comparator
    state["built-0-claims"] = test.claims
    state["built-0-margin"] = margin_of(test)


def _choices(number: int, held: Collection[str]) -> PlannedTest:
    """Show the choices of one test and return it."""
    with st.container(border=True):
        what, whom = st.columns(2)
        name = what.selectbox(
            "What is counted", list(MEASURES), format_func=_label, key=f"built-{number}-measure", filter_mode="contains"
        )
        measure = MEASURES[str(name)]
        subject = whom.selectbox(
            "Whose",
            codes_held(measure.subjects, held),
            format_func=measure.name_of,
            key=f"built-{number}-subject-{name}",
        )
        # A code may be on both sides: nothing is compared with itself.
        others = [code for code in codes_held(measure.comparators, held) if code != subject]
        others = others or [code for code, _ in measure.comparators if code != subject]
        claimed, against, margin = st.columns(3)
        comparator = against.selectbox(
            "Compared with",
            others,
            format_func=lambda code: "a line that you set" if code == THRESHOLD else measure.name_of(code),
            key=f"built-{number}-comparator-{name}",
        )
        words = LINE_WORDS if comparator == THRESHOLD else CLAIM_WORDS
        claims = claimed.selectbox(
            "You say it is", list(words), format_func=lambda each: words[each], key=f"built-{number}-claims"
        )
        least = margin.selectbox(
            "By how much, to matter",
            list(MARGINS),
            format_func=lambda each: MARGINS[each][0],
            index=0 if comparator == THRESHOLD else list(MARGINS).index("quarter"),
            key=f"built-{number}-margin",
        )
        line = _line(number, measure, against) if comparator == THRESHOLD else None
    return PlannedTest(
        measure.id,
        str(subject),
        str(comparator),
        str(claims),
        matters_of(str(least), str(claims)),
        threshold=line,
    )


def _label(name: str) -> str:
    label = MEASURES[name].label
    return f"{label[0].upper()}{label[1:]}"


def _line(number: int, measure: Measure, place: st.delta_generator.DeltaGenerator) -> float:
    """Return the line that is set, in the unit of the measure; a share is typed as a percentage."""
    percent = METRICS[measure.metric].kind == "percent"
    usual = measure.threshold or 0.5
    typed = place.number_input(
        "The line, in %" if percent else f"The line ({METRICS[measure.metric].unit})",
        min_value=0.001,
        max_value=100.0 if percent else None,
        value=usual * 100 if percent else usual,
        format="%g",
        key=f"built-{number}-line-{measure.id}",
    )
    return typed / 100 if percent else typed


def _more_or_fewer(count: int) -> None:
    with st.container(horizontal=True):
        more = count < _MOST_TESTS
        if st.button("Add a test", icon=":material/add:", key="built-more", disabled=not more):
            st.session_state[_TESTS] = count + 1
            st.rerun()
        if count > 1 and st.button("Take the last test away", icon=":material/remove:", key="built-fewer"):
            st.session_state[_TESTS] = count - 1
            st.rerun()


def _rule(count: int) -> str:
    if count == 1:
        return "those_decided"
    rule = st.selectbox(
        "How the tests are taken together", list(RULES), format_func=lambda each: _RULES[each], key="built-rule"
    )
    st.caption(RULES[str(rule)][0])
    return str(rule)


def _read_back(opinion: Opinion, said: str, scope: Scope) -> None:
    """Say what was put together and how it is tested; show the verdict only when it is asked for."""
    state = st.session_state
    st.subheader(f"You say: “{plain(opinion.statement)}”", anchor=False)
    if opinion.statement != said:
        st.markdown(f"Tested as: {plain(said)}")
    st.markdown("\n".join(f"- {plain(question(test, MEASURES[test.measure]))}" for test in opinion.tests))
    st.caption("The tests stand before the verdict does. Change one afterwards, and the verdict is hidden again.")
    entry = as_entry(opinion)
    fingerprint = json.dumps({key: entry[key] for key in ("test", "rule")})
    with st.container(horizontal=True):
        if st.button("Show what the data says", type="primary", icon=":material/visibility:", key="built-show"):
            state[_SHOWN] = fingerprint
        if st.button("Keep this opinion", icon=":material/save:", key="built-keep"):
            _keep(opinion)
    if session.in_demo():
        st.caption("In the demo it is kept until you close this window.")
    if state.get(_SHOWN) == fingerprint:
        st.divider()
        verdict.judgement(session.judgement(opinion, scope))


def _keep(opinion: Opinion) -> None:
    try:
        text, made = added(session.setting(OWN_SETTING), opinion)
    except OwnOpinionsError as problem:
        st.error(plain(str(problem)))
        return
    session.set_setting(OWN_SETTING, text)
    for name in (_SHOWN, _FROM, _TESTS):
        st.session_state.pop(name, None)
    picking.go_to(made.id)
    st.rerun()
