"""The assistant for files that no export declares: what was found, what its columns may mean, and the user's word."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from zoneinfo import available_timezones

import pandas as pd
import streamlit as st

from lib.model import PLATFORMS
from lib.sources import (
    BIG_FROM,
    DAY_FIRST,
    GRAINS,
    MONTH_FIRST,
    SEVERAL,
    UNSURE,
    Grid,
    Mapping,
    NoExportFitsError,
    Proposal,
    SourceError,
    missing,
    platforms_for,
    propose,
    read_grids,
    recognise,
)
from lib.store import Answers, Dropped, forget_mapping, kept_mappings, mappings_tried
from lib.ui import mapping_columns, session
from lib.ui.plain import counted, plain

_IN_HAND = "mappings-in-hand"
_HEAD = 4 * 2**20
_ORDERS = {DAY_FIRST: "the day first", MONTH_FIRST: "the month first"}


def begin() -> None:
    """Forget what was explained in the last run of the page; files with one header are explained once in a run."""
    st.session_state[_IN_HAND] = {}


def assist(file: Dropped, key: str, problem: str) -> Answers | None:
    """Show what an unknown file may mean; return the answers with its mapping once nothing is missing.

    Where it is not a file to be explained, the problem is shown, and None returned.
    """
    held = session.store()
    proposal = _proposed(held.path, held.version_of_data, key, "", file)
    if proposal is None or proposal.refusal:
        st.error(plain(proposal.refusal if proposal else problem))
        return None
    in_hand: dict[tuple[str, ...], tuple[str, Mapping | None]] = st.session_state.setdefault(_IN_HAND, {})
    if proposal.headers in in_hand:
        return _like(*in_hand[proposal.headers])
    if not _speaks_for_itself(proposal):
        st.error(plain(problem))
        if not st.toggle("Explain its columns yourself", key=f"explain-{key}"):
            return None
    mapping = _explained(file, key, proposal)
    in_hand[proposal.headers] = (file.name, mapping)
    return Answers(mapping=mapping) if mapping else None


def _speaks_for_itself(proposal: Proposal) -> bool:
    """Return whether the proposal is more than a guess: each row is about something, and something is counted."""
    said = {guess.to for guess in proposal.columns}
    whole = all(said & set(group) for group in GRAINS[proposal.into].needs)
    return whole and sum(guess.sureness in ("sure", "likely") for guess in proposal.columns) >= 2


def _like(name: str, mapping: Mapping | None) -> Answers | None:
    """Say that a file has the header of one above it, which is explained once for both."""
    if mapping is None:
        st.info(f"It has the same columns as {plain(name)}: explain those first.")
        return None
    st.caption(f"It has the same columns as {plain(name)} and is read like it.")
    return Answers(mapping=mapping)


# Every click on the page runs it again: a file is read once for each state of the data and each choice of rows.
@st.cache_resource(show_spinner="Looking at the columns …", max_entries=64)
def _proposed(path: str, version: int, key: str, into: str, _file: Dropped) -> Proposal | None:
    """Return the proposal for a file that is none of the exports, None for any other that cannot be imported."""
    grids = _grids(_file)
    try:
        recognise(grids, _file.name, mappings_tried(session.store(), Answers()))
    except NoExportFitsError:
        return propose(grids, _file.name, into)
    except SourceError:
        return None
    return None


def _grids(file: Dropped) -> list[Grid]:
    """Return the tables of a file, of a large text its beginning, none where it cannot be read."""
    if not isinstance(file.data, bytes | Path):
        return []
    data = file.data if isinstance(file.data, bytes) else file.data.read_bytes()
    if len(data) > BIG_FROM and not data.startswith(b"PK"):
        data = data[: data.rfind(b"\n", 0, _HEAD) + 1]
    try:
        return read_grids(data, file.name)
    except SourceError:
        return []


def _explained(file: Dropped, key: str, proposal: Proposal) -> Mapping | None:
    """Show the proposal with its controls; return the mapping once nothing is missing."""
    st.info(
        "This file is new here. Below is a proposal of what it means: correct it where it is wrong. Nothing is kept "
        "until you have seen the totals and import it; the next file with the same columns is then read by itself."
    )
    _first_rows(proposal)
    st.markdown("**What is it?**")
    left, right = st.columns(2, gap="large")
    into = left.selectbox(
        "Each row of the file is about …",
        list(GRAINS),
        index=list(GRAINS).index(proposal.into),
        format_func=lambda code: GRAINS[code].label.replace("one row per ", ""),
        key=f"into-{key}",
    )
    if into != proposal.into:
        held = session.store()
        proposal = _proposed(held.path, held.version_of_data, key, into, file) or proposal
    label = right.text_input("What do you call such a file?", _called(file.name), key=f"label-{key}")
    platform = _platform(left, key, proposal)
    dimension = _dimension(right, key, proposal)
    order = _order(right if not dimension else left, key, proposal)
    st.markdown("**What do its columns mean?**")
    uses = mapping_columns.table(proposal, f"{key}-{into}")
    mapping = Mapping(label, platform, into, proposal.headers, uses, order, dimension=dimension)
    mapping = replace(mapping, zone=_zone(key, mapping))
    lacking = missing(mapping)
    if proposal.weekly:
        lacking.append("Its days are a week or more apart, so no row is about one day. Download it day by day.")
    if lacking:
        st.warning("Still to be said:\n" + "\n".join(f"- {plain(each)}" for each in lacking))
        return None
    st.markdown("**Is that right?**")
    st.caption("These are the totals that it would bring: compare them with those of the tool that made the file.")
    return mapping


def _first_rows(proposal: Proposal) -> None:
    where = f"line {proposal.line}" if proposal.line > 1 else "the first line"
    st.caption(
        f"{counted(proposal.rows, 'row')}, {len(proposal.columns)} columns, named in {where}"
        f"{f' of {plain(proposal.sheet)}' if proposal.sheet else ''}. The first rows:"
    )
    names = [guess.header for guess in proposal.columns]
    # A table of Streamlit wants each name once.
    shown = [name if names.index(name) == at else f"{name} ({at + 1})" for at, name in enumerate(names)]
    rows = pd.DataFrame([list(row) for row in proposal.first_rows], columns=shown)
    st.dataframe(rows, hide_index=True, alt="The first rows of the file, as they stand in it")


def _called(file_name: str) -> str:
    """Return a name for the kind of file: the file's own without what changes from month to month."""
    stem = re.split(r"[/\\]", file_name)[-1].rpartition(".")[0] or file_name
    words = [word for word in re.split(r"[\W\d_]+", stem) if word]
    return " ".join(words).capitalize() or "Our own file"


def _platform(where: st.delta_generator.DeltaGenerator, key: str, proposal: Proposal) -> str:
    codes = platforms_for(proposal.into)
    if len(codes) == 1:
        return codes[0]
    picked = where.selectbox(
        "Which platform is it about?",
        codes,
        index=codes.index(proposal.platform) if proposal.platform in codes else None,
        format_func=lambda code: "A column says it" if code == SEVERAL else PLATFORMS[code].label,
        placeholder="Choose",
        key=f"platform-{key}-{proposal.into}",
    )
    return picked or ""


def _dimension(where: st.delta_generator.DeltaGenerator, key: str, proposal: Proposal) -> str:
    words = dict(GRAINS[proposal.into].dimensions)
    if not words:
        return ""
    picked = where.selectbox(
        "What is it split by?",
        list(words),
        index=list(words).index(proposal.dimension) if proposal.dimension in words else None,
        format_func=words.__getitem__,
        placeholder="Choose",
        key=f"dimension-{key}-{proposal.into}",
    )
    return picked or ""


def _order(where: st.delta_generator.DeltaGenerator, key: str, proposal: Proposal) -> str:
    """Ask for the order of day and month where the dates can be read both ways."""
    if proposal.order != UNSURE:
        return proposal.order
    written = next(text for guess in proposal.columns if guess.cells.order == UNSURE for text in guess.cells.examples)
    picked = where.selectbox(
        f"How is {plain(written)} meant?",
        list(_ORDERS),
        index=None,
        format_func=_ORDERS.__getitem__,
        placeholder="Choose",
        key=f"order-{key}",
        help="All dates of the file can be read both ways, so only you can tell.",
    )
    return picked or UNSURE


def _zone(key: str, mapping: Mapping) -> str:
    """Ask for the time zone where the file has times that count."""
    if mapping.into not in ("post", "message") or not any(use.parse == "zoned" for use in mapping.uses):
        return "UTC"
    zones = ["UTC", *sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/"))]
    return st.selectbox("In which time zone are its times?", zones, key=f"zone-{key}", width=480)


def own_mappings() -> None:
    """List the files that the user explained, each with a way to forget it; nothing where there are none."""
    held = kept_mappings(session.store())
    if not held:
        return
    st.subheader("Files that you explained")
    st.caption("A file with exactly these columns is read as you said. What was imported stays when you forget one.")
    for each in held:
        said = each.mapping
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            columns = ", ".join(plain(use.header) for use in said.uses)
            st.markdown(f"**{plain(said.label)}**, {said.grain.label}: {columns}")
            if st.button("Forget", key=f"forget-{said.name}", help=f"Forget “{plain(said.label)}”"):
                forget_mapping(session.store(), said.name)
                st.rerun()
