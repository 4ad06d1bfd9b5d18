"""Fifteen minutes of reading: messages of the public, dealt at random one by one; what is found is imported."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import streamlit as st

from lib.findings.opinions.measures.feeling import DAYS
from lib.findings.opinions.sampled import FEWEST_READ, FEWEST_SHOWN
from lib.model import Scope, Value
from lib.stats import widest_reach
from lib.store import Dealt, Unread, deal, import_file
from lib.ui import session
from lib.ui.plain import counted, plain

# The measures that are made of what was read.
MEASURES = frozenset({"critical_messages", "criticism_per_praise"})
COLUMNS = ("Message", "Day read", "Feeling", "Needs an answer", "Says something untrue")
# (feeling, what it means, the key)
_FEELINGS = (
    ("negative", "Criticises", "1"),
    ("neutral", "Neither", "2"),
    ("positive", "Appreciates", "3"),
)
_SKIP = "0"
# (what is asked, the key)
_ASKED = (("Needs an answer", "4"), ("Says something untrue", "5"))
# So many answers are lost at most when a window is closed.
_KEPT_EVERY = 10
_MORE = 50
_STATE, _YEAR, _KEYS = "reading", "reading-year", "reading-keys"


@dataclass
class _Reading:
    """What one session read: answers that are not kept yet, ids that were skipped, what is said of the one at hand."""

    answers: list[tuple[str, ...]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    problem: str = ""
    crossed: bool = False


def form(scope: Scope) -> None:
    """Deal the messages of the year up to the scope's last day that nobody has read, and keep what is found.

    Nothing is shown in the demo, where nothing can be changed, and where no message with a text is held.
    """
    if session.in_demo():
        return
    years = _years(scope)
    held = deal(session.store(), *years["the last 52 weeks"], how_many=0)
    if not held.held:
        return
    wanted = min(FEWEST_READ, held.held)
    title = "Read messages drawn at random" if held.read < wanted else "Read more messages drawn at random"
    with st.expander(title, icon=":material/mark_email_read:", expanded=held.read < wanted):
        _dealing(years)


def _years(scope: Scope) -> dict[str, tuple[date, date]]:
    last, year = scope.last_day, timedelta(days=DAYS)
    first = last - year + timedelta(days=1)
    return {"the last 52 weeks": (first, last), "the 52 weeks before": (first - year, last - year)}


@st.fragment
def _dealing(years: dict[str, tuple[date, date]]) -> None:
    """Show one message after the other; only this part of the page is drawn anew after each."""
    reading = st.session_state.setdefault(f"{_STATE} {session.store().path}", _Reading())
    st.write(
        "Does it criticise us or our services, appreciate them, or neither? A hundred messages take about fifteen "
        "minutes. Handles, e-mail addresses and telephone numbers are masked, and nothing leaves this machine."
    )
    # Asked for below the message, which is what people look at.
    year = st.session_state.get(_YEAR, next(iter(years)))
    with_keys = st.session_state.get(_KEYS, True)
    answered = [answer[0] for answer in reading.answers]
    dealt = deal(session.store(), *years[year], how_many=1, but=[*answered, *reading.skipped])
    _progress(dealt, dealt.read + _within(reading, dealt))
    if reading.problem:
        st.error(reading.problem)
    if dealt.next:
        _message(reading, dealt.next[0], with_keys=with_keys)
    else:
        st.write("All of them are read or skipped." if dealt.held else "No message with a text is held of those days.")
    if reading.answers:
        _kept_by_hand(reading)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox("Messages of", list(years), key=_YEAR, width=240)
        st.checkbox("Answer with the keys 0 to 5", value=True, key=_KEYS)
    if reading.crossed:
        reading.crossed = False
        st.rerun()


def _within(reading: _Reading, dealt: Dealt) -> int:
    """Return how many answers are not kept yet; never more than are left."""
    return min(len(reading.answers), dealt.held - dealt.read)


def _progress(dealt: Dealt, read: int) -> None:
    wanted = min(FEWEST_READ, dealt.held)
    if not dealt.held:
        return
    st.progress(min(1.0, read / wanted), text=f"{read:,} of {wanted:,} read, of {dealt.held:,} held")
    if wanted <= read < dealt.held:
        more = min(_MORE, dealt.held - read)
        now, then = (100 * widest_reach(n, dealt.held, level=0.95) for n in (read, read + more))
        st.caption(
            f"Enough for a verdict. A share is now known to within {now:.0f} points at worst; {more} more make that "
            f"{then:.0f}."
        )


def _message(reading: _Reading, message: Unread, *, with_keys: bool) -> None:
    with st.container(border=True):
        where = f" · {plain(message.network)}" if message.network else ""
        st.caption(f"{Value(message.day, 'day').text}{where}")
        st.markdown(plain(message.text).replace("\n", "  \n"))
    with st.container(horizontal=True):
        for feeling, label, key in _FEELINGS:
            st.button(
                label,
                key=f"reading-{feeling}",
                shortcut=key if with_keys else None,
                on_click=_answer,
                args=(reading, message, feeling),
            )
        st.button(
            "Skip",
            key="reading-skip",
            type="tertiary",
            shortcut=_SKIP if with_keys else None,
            on_click=_skip,
            args=(reading, message),
        )
    with st.container(horizontal=True):
        for asked, key in _ASKED:
            said = asked in reading.asked
            # A box to tick would take the keys for itself as long as it has the focus.
            st.button(
                f"{asked}: {'yes' if said else 'no'}",
                key=f"reading-{key}",
                type="tertiary",
                icon=":material/check_box:" if said else ":material/check_box_outline_blank:",
                shortcut=key if with_keys else None,
                on_click=_turn,
                args=(reading, asked),
            )


def _kept_by_hand(reading: _Reading) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Keep what I read", type="primary", key="reading-keep"):
            _keep(reading)
            st.rerun(scope="fragment" if reading.problem else "app")
        st.caption(
            f"{counted(len(reading.answers), 'answer')} not kept yet. Every {_KEPT_EVERY} are kept by themselves, and "
            "can be undone under “Import files”."
        )


def _answer(reading: _Reading, message: Unread, feeling: str) -> None:
    said = ("yes" if asked in reading.asked else "no" for asked, _ in _ASKED)
    reading.answers.append((message.message_id, f"{date.today()}", feeling, *said))
    reading.asked.clear()
    if len(reading.answers) >= _KEPT_EVERY:
        _keep(reading)


def _skip(reading: _Reading, message: Unread) -> None:
    reading.skipped.append(message.message_id)
    reading.asked.clear()


def _turn(reading: _Reading, asked: str) -> None:
    reading.asked ^= {asked}


def _keep(reading: _Reading) -> None:
    """Import the answers; the page is drawn anew where enough are read now to show more than before."""
    before = _read()
    name = f"Messages read on {datetime.now():%Y-%m-%d %H.%M.%S.%f}.csv"
    result = import_file(session.store(), name, table(reading.answers))[0]
    reading.problem = "" if result.good else f"Nothing was kept: {plain(result.message)}"
    if result.good:
        reading.answers.clear()
        reading.crossed = any(before < enough <= _read() for enough in (FEWEST_SHOWN, FEWEST_READ))


def _read() -> int:
    return deal(session.store(), date.min, date.max, how_many=0).read


def table(answers: Sequence[Sequence[str]]) -> bytes:
    """Return what was found, one line for each message, as the CSV that the importer knows."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(answers)
    return text.getvalue().encode()
