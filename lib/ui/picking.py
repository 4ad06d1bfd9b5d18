"""Somebody says something: one field that finds the opinion, by its sentence or by other words."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from lib.findings.opinions.nearest import nearest, same_sentence
from lib.findings.opinions.own import OWN_SETTING, every_opinion, kept
from lib.model import Opinion
from lib.ui import address, session
from lib.ui.plain import plain

# In the address for the builder, and in the proposals for none of them.
NEW = "new"
_SAYS, _NEAR, _BUILDING = "says", "nearest", "building"
_KEPT, _WRITTEN = "kept-says", "written-opinion"
LONGEST = 200  # letters of a sentence


@dataclass(frozen=True)
class Picked:
    """The opinion to show; None where one is to be put together, `typed` is what was said then."""

    opinion: Opinion | None
    typed: str = ""


def known() -> tuple[Opinion, ...]:
    """Return the opinions that can be picked."""
    return every_opinion(session.setting(OWN_SETTING))


def go_to(opinion_id: str) -> None:
    """Show an opinion from the next run on; NEW opens the builder."""
    st.query_params["opinion"] = opinion_id
    st.session_state.pop(_WRITTEN, None)


def forget() -> None:
    """Show the first opinion again from the next run on."""
    for name in (_SAYS, _KEPT, _WRITTEN, _BUILDING):
        st.session_state.pop(name, None)
    st.query_params.pop("opinion", None)


def pick() -> Picked:
    """Show the field and return what is picked."""
    held = known()
    for problem in kept(session.setting(OWN_SETTING)).problems:
        st.error(plain(problem))
    state = st.session_state
    _as_asked(held)
    field, other = st.columns([2, 1], vertical_alignment="bottom")
    sentences = [opinion.statement for opinion in held]
    before = state[_SAYS]
    typed = field.selectbox(
        "Somebody says …",
        [*sentences, *([] if before is None or before in sentences else [before])],
        key=_SAYS,
        accept_new_options=True,
        filter_mode="contains",
        placeholder="Type what somebody says, or choose",
        on_change=_stop_building,
    )
    if state.get(_BUILDING):
        other.button("Back", icon=":material/arrow_back:", key="back", on_click=_stop_building, width="stretch")
        state[_WRITTEN] = NEW
        address.write("opinion", NEW)
        return Picked(None)
    other.button("Put together your own", icon=":material/add:", on_click=go_to, args=(NEW,), width="stretch")
    said = str(typed or state.get(_KEPT) or sentences[0])[:LONGEST]
    state[_KEPT] = said
    opinion = same_sentence(said, held) or _near(said, held)
    if opinion is None:
        return Picked(None, said)
    _in_address(opinion, held[0])
    return Picked(opinion, said)


def _stop_building() -> None:
    if st.session_state.pop(_BUILDING, None):
        st.session_state.pop(_WRITTEN, None)
        st.query_params.pop("opinion", None)


def _as_asked(held: tuple[Opinion, ...]) -> None:
    """Set the field, before it is drawn, to what the address says, else to what was said last.

    It is empty over the builder, so that every opinion can be picked from there.
    """
    state = st.session_state
    asked = st.query_params.get("opinion")
    if asked is not None and asked != state.get(_WRITTEN):
        sentences = {opinion.id: opinion.statement for opinion in held}
        state[_BUILDING] = asked == NEW
        state[_SAYS] = None if asked == NEW else sentences.get(asked, held[0].statement)
    elif not state.get(_BUILDING):
        # Set on every run: on another page the field would otherwise stand there with nothing in it.
        state[_SAYS] = state.get(_SAYS) or state.get(_KEPT) or held[0].statement
    else:
        state[_SAYS] = state.get(_SAYS)


def _in_address(opinion: Opinion, default: Opinion) -> None:
    if opinion.id == default.id:
        st.session_state.pop(_WRITTEN, None)
        st.query_params.pop("opinion", None)
        return
    st.session_state[_WRITTEN] = opinion.id
    address.write("opinion", opinion.id)


def _near(said: str, held: tuple[Opinion, ...]) -> Opinion | None:
    """Offer the opinions that come near to what was typed; None where none does, or none is meant."""
    found = {opinion.id: opinion for opinion in nearest(said, held)}
    if not found:
        st.info(
            f"No opinion here is near “{plain(said)}”. Put it together yourself: what its words say is filled in.",
            icon=":material/info:",
        )
        return None
    chosen = st.pills(
        "The nearest that the data can answer",
        [*found, NEW],
        default=next(iter(found)),
        required=True,
        format_func=lambda name: plain(found[name].statement) if name in found else "None of these",
        key=f"{_NEAR}-{said}",
    )
    return found.get(str(chosen))
