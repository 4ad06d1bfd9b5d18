"""A small table of our peers, typed or pasted in, checked line by line, and imported like a file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from lib.model import PLATFORMS
from lib.store import import_file
from lib.ui import session
from lib.ui.places import IMPORTS
from lib.ui.plain import counted, plain

COLUMNS = (
    *("Peer", "Platform", "Day", "Followers", "Posts", "Engagements"),
    *("Impressions", "Videos", "Replies", "Inhabitants", "From"),
)
_NUMBERS = ("Followers", "Posts", "Engagements", "Impressions", "Videos", "Replies", "Inhabitants")
NETWORKS = {PLATFORMS[code].label: code for code in ("facebook", "instagram", "x", "linkedin", "youtube", "tiktok")}
_NETWORK_WORDS = {
    **{label.casefold(): label for label in NETWORKS},
    "twitter": "X",
    "fb": "Facebook",
    "ig": "Instagram",
}
_GROUPED = re.compile(r"\d{1,3}(?P<sign>[.,'’\s])\d{3}((?P=sign)\d{3})*")
_DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%Y-%m-%d %H:%M:%S")
_EXAMPLE = "Peer\tPlatform\tDay\tFollowers\tPosts\nNetherby District Council\tFacebook\t2026-01-31\t18450\t22"
_KEPT = "peers-typed-kept"


def form(*, expanded: bool) -> None:
    """Offer a table to type or paste peers into, and the inhabitants that we serve."""
    said = st.session_state.pop(_KEPT, None)
    if said:
        st.success(said)
    with st.expander("Count your peers by hand: type or paste a table", expanded=expanded):
        st.write(
            "One line for each body, network and day, ours among them. Followers stand on every public page; posts, "
            "engagements (reactions, comments and shares), videos and replies can be counted there too. They are those "
            "of the month up to the day, unless From names the first day. What you count again for the same day counts "
            "instead."
        )
        _our_inhabitants()
        pasted = st.text_area("Paste from a spreadsheet", key="peers-pasted", placeholder=_EXAMPLE, height=120)
        typed = st.data_editor(
            _nothing_typed(),
            key=f"peers-typed-{st.session_state.get('peers-typed-round', 0)}",
            num_rows="dynamic",
            hide_index=True,
            column_config=_columns(),
            alt="An empty table to type peers into: a line for each body, network and day",
        )
        rows = [*lines_of(pasted), *_typed_rows(typed)]
        if rows:
            _check_and_keep(rows)


def _our_inhabitants() -> None:
    store = session.store()
    held = store.population()
    given = st.number_input(
        "Inhabitants that we serve",
        min_value=1,
        step=1000,
        value=held,
        key=f"peers-inhabitants-{held}",
        placeholder="As our lines in the table say",
        width=320,
    )
    if given != held:
        store.set_population(int(given) if given else None)
        st.rerun()


def _nothing_typed() -> pd.DataFrame:
    numbers = {name: pd.Series([None] * 3, dtype="Int64") for name in _NUMBERS}
    texts = {name: pd.Series([None] * 3, dtype="object") for name in ("Peer", "Platform")}
    days = {name: pd.Series([None] * 3, dtype="datetime64[s]") for name in ("Day", "From")}
    return pd.DataFrame({**texts, **days, **numbers})[list(COLUMNS)]


def _columns() -> dict[str, Any]:
    numbers = {name: st.column_config.NumberColumn(name, min_value=0, step=1) for name in _NUMBERS}
    days = {name: st.column_config.DateColumn(name, format="YYYY-MM-DD") for name in ("Day", "From")}
    return {
        "Peer": st.column_config.TextColumn("Peer", width="medium"),
        "Platform": st.column_config.SelectboxColumn("Platform", options=list(NETWORKS)),
        **days,
        **numbers,
    }


def _typed_rows(frame: pd.DataFrame) -> list[tuple[str, dict[str, str]]]:
    rows = []
    for at, record in enumerate(frame.to_dict("records"), start=1):
        cells = {str(name): "" if pd.isna(cell) else _text(cell) for name, cell in record.items()}
        if any(cells.values()):
            rows.append((f"Line {at} of the table", cells))
    return rows


def _text(cell: object) -> str:
    return f"{cell:%Y-%m-%d}" if isinstance(cell, date | datetime) else str(cell).strip()


def _check_and_keep(rows: list[tuple[str, dict[str, str]]]) -> None:
    good, problems = checked(rows)
    if problems:
        st.error("\n".join(f"- {plain(problem)}" for problem in problems))
        return
    st.write(f"{counted(len(good), 'line')} can be kept:")
    st.dataframe(pd.DataFrame(good), hide_index=True, alt="The lines of peers as they would be kept")
    if st.button("Keep these lines", type="primary", key="peers-keep"):
        name = f"Peers noted on {datetime.now():%Y-%m-%d %H.%M.%S}.csv"
        result = import_file(session.store(), name, table(good))[0]
        if not result.good:
            st.error(plain(result.message))
            return
        st.session_state[_KEPT] = f"{plain(result.message)}. Undo it under “{IMPORTS.title}”."
        st.session_state["peers-typed-round"] = st.session_state.get("peers-typed-round", 0) + 1
        st.session_state.pop("peers-pasted", None)
        st.rerun()


def lines_of(text: str) -> list[tuple[str, dict[str, str]]]:
    """Return the lines of a pasted table as (which line, cells by column).

    Cells stand between tabs, semicolons or commas; without a line of headers they are taken in the order of COLUMNS.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines:
        return []
    delimiter = max("\t;,", key=lambda sign: (lines[0].count(sign), "\t;,".index(sign) == 0))
    cells = [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=delimiter)]
    known = {name.casefold(): name for name in COLUMNS}
    header = [known.get(cell.casefold(), "") for cell in cells[0]]
    if header.count("") <= len(header) / 2 and "Peer" in header:
        unknown = [cell for cell, name in zip(cells[0], header, strict=True) if cell and not name]
        body, start = cells[1:], 2
        if unknown:
            return [("Pasted line 1", {"?": ", ".join(unknown)})]
    else:
        header, body, start = list(COLUMNS), cells, 1
    return [
        (f"Pasted line {at}", {name: cell for name, cell in zip(header, row, strict=False) if name})
        for at, row in enumerate(body, start=start)
    ]


def checked(rows: Iterable[tuple[str, Mapping[str, str]]]) -> tuple[list[dict[str, str]], list[str]]:
    """Return the lines as the importer reads them, and what is wrong, each problem naming its line."""
    good: list[dict[str, str]] = []
    problems: list[str] = []
    seen: dict[tuple[str, ...], str] = {}
    for where, cells in rows:
        if "?" in cells:
            problems.append(f"{where}: there is no column {cells['?']}; there are {', '.join(COLUMNS)}.")
            continue
        made, wrong = _line(cells)
        if not wrong:
            key = (made["Peer"].casefold(), made["Platform"], made["Day"])
            if key in seen:
                wrong = [f"the same body, network and day stand in {seen[key][0].lower()}{seen[key][1:]}"]
            seen.setdefault(key, where)
        problems += [f"{where}: {each}." for each in wrong]
        good += [] if wrong else [made]
    return good, problems


def _line(cells: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    wrong: list[str] = []
    made = {name: (cells.get(name) or "").strip() for name in COLUMNS}
    if not made["Peer"]:
        wrong.append("the name of the body is missing")
    network = _NETWORK_WORDS.get(made["Platform"].casefold())
    if network is None:
        wrong.append(f"the platform “{made['Platform']}” is none of {', '.join(NETWORKS)}")
    made["Platform"] = network or ""
    for name in ("Day", "From"):
        day = _day(made[name])
        if (made[name] or name == "Day") and day is None:
            wrong.append(f"{name} “{made[name]}” is no day; write it as 2026-01-31")
        made[name] = f"{day}" if day else ""
    if made["From"] and made["Day"] and made["From"] > made["Day"]:
        wrong.append(f"From {made['From']} comes after Day {made['Day']}")
    if made["Day"] and made["Day"] > f"{date.today()}":
        wrong.append(f"Day {made['Day']} is not over yet")
    for name in _NUMBERS:
        number = _number(made[name])
        if made[name] and number is None:
            wrong.append(f"{name} “{made[name]}” is no whole number; write it as 18450")
        made[name] = number or ""
    if not any(made[name] for name in _NUMBERS):
        wrong.append("it holds no number")
    return made, wrong


def _day(text: str) -> date | None:
    for pattern in _DAYS:
        try:
            return datetime.strptime(text, pattern).date()
        except ValueError:
            continue
    return None


def _number(text: str) -> str | None:
    if text.isdecimal() and text.isascii():
        return text
    if re.fullmatch(r"\d+\.0", text):
        return text[:-2]
    return re.sub(r"\D", "", text) if _GROUPED.fullmatch(text) else None


def table(rows: Iterable[Mapping[str, str]]) -> bytes:
    """Return checked lines as the CSV that the importer knows, without the columns that nobody filled."""
    rows = list(rows)
    used = [name for name in COLUMNS if any(row.get(name) for row in rows)]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(used)
    writer.writerows([row.get(name, "") for name in used] for row in rows)
    return text.getvalue().encode()
