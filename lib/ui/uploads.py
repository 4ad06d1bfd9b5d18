"""Files from the desk to the store: what each is, what it will replace, what could not be read; then the import."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lib.model import PLATFORMS, Value
from lib.sources import EXPORTS
from lib.store import Answers, PartResult, import_file
from lib.ui import session
from lib.ui.plain import counted, plain

_ROUND = "upload-round"
_DONE = "upload-done"
_TYPES = ["csv", "tsv", "txt", "xlsx", "xls"]
_QUESTIONS = {
    "account": "Which account is it about?",
    "platform": "Which platform is it about?",
    "period": "Which days does it cover? (2025-03-01..2026-02-28, 2026-03 or 2026)",
    "currency": "In which currency are the costs?",
}
_TOTALS_SHOWN = 6


@dataclass(frozen=True)
class _Waiting:
    """A dropped file that can be imported as its preview says."""

    name: str
    data: bytes
    answers: Answers


def name_of_organisation() -> None:
    """Ask whose files these are, once they are not yet named."""
    held = session.store().organisation()[1]
    given = st.text_input("Whose files are these? The name stands on everything you take along.", held, width=480)
    if given.strip() and given.strip() != held:
        session.store().name_organisation(given.strip())


def drop_and_import() -> None:
    """Take dropped files, preview each, and import them after a confirmation."""
    _told(st.session_state.pop(_DONE, []))
    turn = st.session_state.setdefault(_ROUND, 0)
    dropped = st.file_uploader(
        "Drop the files here, several at once", type=_TYPES, accept_multiple_files=True, key=f"files-{turn}"
    )
    waiting = [ready for at, file in enumerate(dropped) if (ready := _preview(file.name, file.getvalue(), at))]
    if waiting and st.button(_button(len(waiting)), type="primary", icon=":material/check:"):
        _import_all(waiting)
        st.session_state[_ROUND] = turn + 1
        st.rerun()


def _button(count: int) -> str:
    return "Import this file" if count == 1 else f"Import these {count} files"


def _import_all(waiting: list[_Waiting]) -> None:
    bar = st.progress(0.0, "Importing …")
    done: list[PartResult] = []
    for at, file in enumerate(waiting):
        bar.progress(at / len(waiting), f"Importing {file.name}")
        done += import_file(session.store(), file.name, file.data, file.answers)
    bar.progress(1.0, "Done")
    st.session_state[_DONE] = done


def _previewed(name: str, data: bytes, answers: Answers) -> list[PartResult]:
    held = session.store()
    return _tried(held.path, held.version_of_data, name, data, answers)


# Every click on the page runs it again: a file is only read once for each state of the data.
@st.cache_resource(show_spinner="Reading the file …", max_entries=64)
def _tried(path: str, version: int, name: str, data: bytes, answers: Answers) -> list[PartResult]:
    return import_file(session.store(), name, data, answers, keep=False)


def _preview(name: str, data: bytes, at: int) -> _Waiting | None:
    """Show what a file is; return it when it can be imported."""
    with st.container(border=True):
        st.markdown(f"**{plain(name)}**")
        answers = Answers()
        results = _previewed(name, data, answers)
        while results[0].asks:
            question = results[0]
            answers = _ask(question, answers, at)
            again = _previewed(name, data, answers)
            if again[0].asks == question.asks:
                st.warning(plain(again[0].message))
                return None
            results = again
        if results[0].status == "unchanged":
            st.info("Already imported: this very file is held, nothing will change.")
            return None
        if not results[0].good:
            st.error(plain(results[0].message))
            return None
        _what_it_is(results)
        return _Waiting(name, data, answers)


def _ask(question: PartResult, answers: Answers, at: int) -> Answers:
    """Ask for what the file does not say and return the answers with it."""
    asks = question.asks or ""
    given = st.text_input(
        _QUESTIONS[asks], question.proposal or "", key=f"answer-{at}-{asks}", help=question.message, width=480
    )
    return Answers(**{**answers.__dict__, asks: given})


def _what_it_is(results: list[PartResult]) -> None:
    first = results[0]
    st.write(f"{first.label}.")
    for result in results:
        st.markdown(_line(result))
        totals = list(result.totals.items())[:_TOTALS_SHOWN]
        if totals:
            st.caption(
                "Totals: "
                + ", ".join(f"{name.replace('_', ' ')} {Value(total, 'count').text}" for name, total in totals)
            )
    if first.replaces:
        st.write(
            f"It takes the place of {counted(first.replaces, 'older row')} for the same days or items. "
            "Undo brings back what was there."
        )
    for warning in first.warnings:
        st.caption(plain(warning))
    if first.rejected_lines:
        with st.expander(f"{counted(len(first.rejected_lines), 'line')} cannot be used"):
            lost = pd.DataFrame(first.rejected_lines, columns=["Sheet", "Line", "Reason"])
            st.dataframe(lost, hide_index=True, alt="The lines that cannot be used, with the reason")


def _line(result: PartResult) -> str:
    """Return whose rows the file holds, how many, and of which days."""
    platform = PLATFORMS[result.platform or "own"].label
    said = f"**{platform}**, {plain(result.account or '')}: {counted(result.rows_loaded, 'row')}"
    if result.first_day and result.last_day:
        said += f", {Value(result.first_day, 'day').text} to {Value(result.last_day, 'day').text}"
    return said


def _told(results: list[PartResult]) -> None:
    """Say what became of the files, those that are held in one list."""
    good = [f"- {plain(result.file)}: {plain(result.message)}" for result in results if result.good]
    if good:
        st.success("Imported:\n" + "\n".join(good))
    for result in results:
        if not result.good:
            st.error(f"{plain(result.file)}: {plain(result.message)}")


def what_can_be_read() -> None:
    """List the exports that are known, and how to get each."""
    known = pd.DataFrame([{"File": export.label, "How to get it": export.how_to_get} for export in EXPORTS])
    st.dataframe(known, hide_index=True, alt="The exports that can be read and how to get each of them")
