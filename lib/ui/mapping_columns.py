"""The columns of an unknown file, each with its first cells, what it means, and how sure that is."""

from __future__ import annotations

import re

import streamlit as st

from lib.sources import GRAINS, Guess, Proposal, Use
from lib.ui.plain import plain

_NOT_USED = ""
_WIDTHS = [2.2, 3, 3, 1.3]
_LONGEST = 40
_AS_LINK = re.compile(r"://|(?<=www)\.")
_SURENESS = {
    "sure": ":material/check: sure",
    "likely": "likely",
    "a guess": ":material/help: a guess",
    "not used": "",
}


def table(proposal: Proposal, key: str) -> tuple[Use, ...]:
    """Show a line for each column and return how each is used that is."""
    heading = st.columns(_WIDTHS)
    for place, words in zip(heading, ("Column", "First cells", "What it means", "How sure"), strict=True):
        place.caption(words)
    uses: list[Use] = []
    for at, guess in enumerate(proposal.columns):
        picked = _line(proposal, guess, f"means-{key}-{at}")
        if picked:
            uses.append(proposal.use(guess, picked))
    return tuple(uses)


def _line(proposal: Proposal, guess: Guess, key: str) -> str:
    cells = st.columns(_WIDTHS, vertical_alignment="center")
    cells[0].markdown(f"**{plain(guess.header)}**")
    cells[1].caption(_examples(guess))
    choices = [_NOT_USED, *proposal.choices(guess)]
    labels = {field.to: field.label for field in GRAINS[proposal.into].fields}
    picked = cells[2].selectbox(
        f"What “{plain(guess.header)}” means",
        choices,
        index=choices.index(guess.to) if guess.to in choices else 0,
        format_func=lambda to: labels.get(to, "not used"),
        label_visibility="collapsed",
        disabled=len(choices) == 1,
        key=key,
    )
    cells[3].markdown(_how_sure(guess, picked))
    return picked


def _examples(guess: Guess) -> str:
    if guess.personal:
        return "hidden: it names people"
    # One long text says enough; an address must not become a link.
    examples = guess.cells.examples[: 1 if guess.cells.length > _LONGEST / 2 else None]
    shown = [text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…" for text in examples]
    return " · ".join(_AS_LINK.sub(r"\\\g<0>", plain(text)) for text in shown) or "empty"


def _how_sure(guess: Guess, picked: str) -> str:
    """Return how sure the proposal is, or that the user chose otherwise, or why the column cannot be used."""
    if guess.twice:
        return ":small[stands twice]"
    if picked != guess.to:
        return ":small[your choice]"
    if guess.personal and not picked:
        return ":small[people]"
    if not picked and guess.cells.percent > 0.5:
        return ":small[a rate: not counted]"
    return f":small[{_SURENESS[guess.sureness]}]" if picked else ""
