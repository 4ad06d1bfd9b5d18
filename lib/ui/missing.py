"""What is missing, what that silences, and how to get the file, step by step."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

import streamlit as st

from lib.findings.every import WEEKS
from lib.findings.gaps import AFTER, Gap, period
from lib.findings.held import Held, Missing
from lib.findings.holdings import Holding
from lib.findings.weeks import Span
from lib.model import PLATFORMS, Scope
from lib.schema import FACTS
from lib.sources import EXPORTS, Export
from lib.ui.places import IMPORTS
from lib.ui.plain import counted, plain

_SHOWN, _LINES = 5, 12
_STEP = re.compile(r"\s+>\s+|;\s+")
_CHOOSE = re.compile(r"\b[Cc]hoose\b.*\b(period|days?|dates)\b")
_CLOSED = re.compile(r"closed|switched .* off|saved before|kept from before")
_BY_NAME = {export.name: export for export in EXPORTS}
_FIRST_PLATFORM = "facebook"


def gaps(shown: Held) -> None:
    """Show the gaps, what silences most first, each with what it silences and the way to its file."""
    holes = [each for each in shown.missing if each.gap.place != AFTER]
    if not holes:
        return
    st.subheader("What is missing")
    for each in holes[:_SHOWN]:
        _card(each)
    rest = holes[_SHOWN:]
    if rest:
        with st.expander(f"{counted(len(rest), 'more gap')}"):
            for each in rest:
                _card(each)


def newer_files(shown: Held) -> None:
    """Show what a newer file can add to, and the way to the one that is picked."""
    old = [each for each in shown.missing if each.gap.place == AFTER]
    if not old:
        return
    st.subheader("What can be brought up to date")
    st.markdown("\n".join(_line(each) for each in old[:_LINES]))
    if old[_LINES:]:
        with st.expander(f"{len(old) - _LINES} more"):
            st.markdown("\n".join(_line(each) for each in old[_LINES:]))
    names = {each.gap.what: each for each in old}
    picked = st.selectbox("How to get the newer file of", list(names), key="newer-file", width=480)
    with st.container(border=True):
        _ways(names[picked].gap)


def _line(missing: Missing) -> str:
    said = "".join(f"\n    - {plain(sentence)}" for sentence in missing.in_words)
    return f"- **{plain(missing.gap.what)}**: {plain(missing.gap.sentence)}.{said}"


def to_imports() -> None:
    """Show the way to the page that takes files."""
    if st.button("Import files", icon=IMPORTS.icon, key="to-imports"):
        st.switch_page(IMPORTS.path)


def _card(missing: Missing) -> None:
    gap = missing.gap
    with st.container(border=True, gap="small"):
        said = "\n".join(f"- {plain(sentence)}" for sentence in missing.in_words)
        st.markdown(f"**{plain(gap.what)}**: {plain(gap.sentence)}.\n\n{said}".rstrip())
        with st.expander("How to get the file", type="compact"):
            _ways(gap)


def _ways(gap: Gap) -> None:
    for export in exports_for(gap):
        steps(export, gap.span)


def exports_for(gap: Gap) -> list[Export]:
    """Return the exports to download: those that brought the rows; where they are closed, first what came after."""
    found: list[Export] = []
    for holding in gap.holdings:
        brought = [_BY_NAME[name] for name in holding.exports[:1] if name in _BY_NAME]
        if all(_CLOSED.search(export.how_to_get) for export in brought):
            brought = [*[export for export in EXPORTS if _replaces(export, holding)][:1], *brought]
        found += [export for export in brought if export not in found]
    return found


def _replaces(export: Export, holding: Holding) -> bool:
    """Whether an export brings the same kind of rows from the same platform, and can still be downloaded."""
    brings = {FACTS[layout.into].grain for layout in export.layouts}
    same = export.platform == holding.platform and holding.grain in brings
    return same and not export.refusal and not _CLOSED.search(export.how_to_get)


def steps(export: Export, span: Span) -> None:
    """Show the way to an export, step by step, with the days to choose."""
    days = f"**{plain(period(span))}**"
    way = [plain(_capital(part)) for part in _STEP.split(export.how_to_get.rstrip(".")) if part]
    if len(way) > 1:
        way[0] = f"Open {way[0]}"
    chosen = next((at for at, step in enumerate(way) if _CHOOSE.search(step)), None)
    if chosen is None:
        way.append(f"Where a period can be chosen: {days}")
    else:
        way[chosen] += f": {days}"
    way.append(f"Drop the file on the page “{IMPORTS.title}” as it is")
    numbered = "\n".join(f"{at}. {line}" for at, line in enumerate(way, start=1))
    st.markdown(f"**{plain(export.label)}**\n\n{numbered}")


def _capital(step: str) -> str:
    """Return a step with a capital, addresses as they are written."""
    return step if "." in step.split()[0] else f"{step[0].upper()}{step[1:]}"


def first_file(today: date) -> None:
    """Say which file to bring first: that of the platform used most, over the days that a comparison needs."""
    scope = Scope("", today - timedelta(days=7 * WEEKS), today - timedelta(days=1), comparison="previous_year")
    span = Span(scope.compared().first_day, scope.last_day)
    st.subheader("Which file first?")
    st.write(
        f"That of the channel you use most. With {period(span)} it can be compared with the same weeks last year; "
        "more is better."
    )
    exports = [export for export in EXPORTS if _fills(export)]
    platforms = list(dict.fromkeys(export.platform for export in exports))
    picked = st.selectbox(
        "Channel",
        platforms,
        index=platforms.index(_FIRST_PLATFORM),
        format_func=lambda code: PLATFORMS[code].label,
        key="first-platform",
        width=320,
    )
    for export in _most_useful(export for export in exports if export.platform == picked):
        with st.container(border=True):
            steps(export, span)


def _fills(export: Export) -> bool:
    """Whether the export's rows can be compared with a year ago, and it can still be downloaded."""
    if export.basis == "own" or export.refusal or _CLOSED.search(export.how_to_get):
        return False
    return bool(_into(export) & {"post", "daily", "campaign", "mailing"})


def _most_useful(exports: Iterable[Export]) -> list[Export]:
    """Return the exports of a platform to begin with: one of single items, one of daily numbers."""
    first: dict[bool, Export] = {}
    for export in sorted(exports, key=lambda each: (each.basis != "file", _into(each) > {"daily", "audience"})):
        if _into(export) != {"daily", "audience"}:
            first.setdefault(bool(_into(export) & {"post", "campaign", "mailing"}), export)
    return [first[items] for items in (True, False) if items in first]


def _into(export: Export) -> set[str]:
    return {layout.into for layout in export.layouts}
