"""The risks of both sides as a table, and the form in which the user judges them; kept as text in the store."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from lib.findings.silence import SETTING, Answer, Scored, dumped, loaded
from lib.model import Value
from lib.model.risk import GRADES, SIDES, RiskJudgement
from lib.reference.risks import Register
from lib.ui import session
from lib.ui.plain import plain

_OPEN = "Not judged yet"
_PICKED = "risk-picked"
_WIDTHS = {"Risk": 330, "Likelihood": 210, "Impact": 110, "Act from": 150}


def table(answer: Answer, register: Register) -> None:
    """Show each risk with likelihood, impact, score, evidence, owner and trigger, and first what has reached it."""
    reached = [each for each in answer.every if each.triggered]
    if reached:
        st.markdown("**Reached, so its owner acts:**\n" + "\n".join(f"- {_reached(each)}" for each in reached))
    rows = [_row(each, register) for each in answer.every]
    st.dataframe(
        pd.DataFrame(rows),
        hide_index=True,
        height=35 * (len(rows) + 1) + 3,
        column_config={name: st.column_config.Column(width=width) for name, width in _WIDTHS.items()},
        alt="Each risk of not engaging and of stepping out: likelihood, impact, score, evidence, owner, trigger",
    )


def _row(each: Scored, register: Register) -> dict[str, str]:
    impact = each.judgement.impact
    return {
        "Side": SIDES[each.risk.side],
        "Risk": each.risk.what,
        "Likelihood": likelihood_of(each, register),
        "Impact": register.impact[impact - 1].word if impact else _OPEN,
        "Score": _score(each),
        "Evidence": _evidence(each),
        "Owner": each.judgement.owner or "Nobody yet",
        "Act from": _trigger(each),
        "Watched": each.risk.watch,
        "What makes it smaller": each.risk.mitigation,
    }


def likelihood_of(each: Scored, register: Register) -> str:
    """Return the likelihood in words, with the share that was measured."""
    if each.likelihood is None:
        return _OPEN
    low, middle, high = (register.likelihood[step - 1].word for step in each.likelihood)
    share = each.rate.share if each.rate else None
    if share is None:
        return middle
    measured = f" ({Value(share.value, 'percent').text})"
    return f"{middle}{measured}" if low == high else f"{low} to {high.lower()}{measured}"


def _evidence(each: Scored) -> str:
    """Return what the likelihood stands on; what was published is nothing without where."""
    told = GRADES.get(each.grade, "None yet")
    return f"{told}: {each.judgement.source}" if each.grade == "published" else told


def _score(each: Scored) -> str:
    if each.score is None:
        return "–"
    low, _, high = each.score
    return str(low) if low == high else f"{low} to {high}"


def _reached(each: Scored) -> str:
    now = Value(each.rate.share.value, "percent").text if each.rate and each.rate.share else ""
    begins = Value(each.judgement.trigger or 0.0, "percent").text
    owner = each.judgement.owner or "nobody is named yet"
    return plain(f"{each.risk.what}: {now} now, to act from {begins} ({owner})")


def _trigger(each: Scored) -> str:
    said = each.judgement.trigger
    if said is None:
        return "No value yet"
    reached = {True: ": reached", False: ": not reached", None: ""}[each.triggered]
    return f"{Value(said, 'percent').text if each.risk.measure else f'{said:g}'}{reached}"


def form(answer: Answer, register: Register) -> None:
    """Show one risk at a time to be judged; the next one that is open comes after it."""
    names = {each.risk.id: f"{SIDES[each.risk.side]}: {each.risk.what}" for each in answer.every}
    is_open = [each.risk.id for each in answer.every if each.score is None]
    with st.expander("Judge the risks", expanded=len(is_open) == len(names)):
        if st.session_state.get(_PICKED) not in names:
            st.session_state[_PICKED] = (is_open or list(names))[0]
        st.markdown(
            f"{Value(len(names) - len(is_open)).text} of {Value(len(names)).text} are judged. What is measured needs "
            "only its impact; leave open what nobody can judge."
        )
        picked = st.selectbox("Risk", list(names), format_func=names.__getitem__, key=_PICKED)
        each = next(one for one in answer.every if one.risk.id == picked)
        with st.form(f"risk-{each.risk.id}", border=False):
            _fields(each, register)
            after = next((name for name in is_open if name != each.risk.id), each.risk.id)
            st.form_submit_button("Keep this judgement", type="primary", on_click=_keep, args=(each, after))


def _fields(each: Scored, register: Register) -> None:
    name, judged = each.risk.id, each.judgement
    left, right = st.columns(2)
    steps = [None, *(step.step for step in register.likelihood)]
    with left:
        if each.grade == "measured":
            st.markdown(
                f"**Likelihood, measured here:** {plain(likelihood_of(each, register))}  \n{plain(each.risk.of)}"
            )
        else:
            st.selectbox(
                "Likelihood",
                steps,
                index=steps.index(judged.likelihood),
                format_func=lambda step: _OPEN if step is None else likelihood_step(register, step),
                key=f"likelihood-{name}",
            )
            st.text_input("Published where? Leave it empty for your own judgement", judged.source, key=f"source-{name}")
    with right:
        st.selectbox(
            "Impact",
            steps,
            index=steps.index(judged.impact),
            format_func=lambda step: _OPEN if step is None else impact_step(register, step),
            key=f"impact-{name}",
        )
    owner, trigger = st.columns(2)
    owner.text_input("Owner", judged.owner, placeholder="Head of communications", key=f"owner-{name}")
    percent = bool(each.risk.measure)
    held = None if judged.trigger is None else float(judged.trigger * (100 if percent else 1))
    trigger.number_input(
        f"Act from this value on: {each.risk.watch}{' (per cent)' if percent else ''}",
        min_value=0.0,
        max_value=100.0 if percent else None,
        value=held,
        step=1.0,
        format="%g",
        key=f"trigger-{name}",
    )
    st.caption(f"What makes it smaller: {plain(each.risk.mitigation)}.")


def _keep(each: Scored, after: str) -> None:
    """Keep what the form of a risk holds, and go on to the next risk."""
    state, name = st.session_state, each.risk.id
    trigger = state[f"trigger-{name}"]
    if trigger is not None and each.risk.measure:
        trigger = trigger / 100
    given = RiskJudgement(
        likelihood=state.get(f"likelihood-{name}", each.judgement.likelihood),
        impact=state[f"impact-{name}"],
        owner=state[f"owner-{name}"].strip(),
        trigger=trigger,
        source=state.get(f"source-{name}", each.judgement.source).strip(),
    )
    held = session.store()
    held.set_setting(SETTING, dumped({**loaded(held.setting(SETTING)), name: given}))
    if replace(given, owner="", trigger=None, source="") != RiskJudgement():
        state[_PICKED] = after


def likelihood_step(register: Register, step: int) -> str:
    """Return a step of likelihood with the share of the cases that it stands for."""
    at = register.likelihood[step - 1]
    if step == len(register.likelihood):
        return f"{at.word}: {at.begins:.0%} of the cases or more"
    end = register.likelihood[step].begins
    return f"{at.word}: under {end:.0%} of the cases" if step == 1 else f"{at.word}: {at.begins:.0%} to {end:.0%}"


def impact_step(register: Register, step: int) -> str:
    """Return a step of impact with what it means."""
    at = register.impact[step - 1]
    return f"{at.word}: {at.means[0].lower()}{at.means[1:]}"


def scales(register: Register) -> None:
    """Show the written steps of both scales."""
    with st.expander("The steps of both scales"):
        left, right = st.columns(2, gap="large")
        left.markdown(
            "**Likelihood**: how often it happens in a case (a message, a conversation, an event); for what has no "
            "cases, the chance that it happens within a year.\n\n"
            + "\n".join(f"{step.step}. {likelihood_step(register, step.step)}" for step in register.likelihood)
        )
        right.markdown(
            "**Impact**: what it would do. No file tells it, so somebody has to say it.\n\n"
            + "\n".join(f"{step.step}. {impact_step(register, step.step)}" for step in register.impact)
        )
