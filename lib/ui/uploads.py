"""Files from the desk to the store: what each is, what it will replace, what could not be read; then the import."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.uploaded_file_manager import UploadedFile

from lib.model import PLATFORMS, Value
from lib.sources import EXPORTS, SourceError
from lib.store import Answers, Dropped, PartResult, files_in, import_file
from lib.ui import mapping, session
from lib.ui.plain import counted, plain

_ROUND = "upload-round"
_DONE = "upload-done"
_TYPES = ["csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods", "xml", "htm", "html", "zip"]
_QUESTIONS = {
    "account": "Which account is it about?",
    "platform": "Which platform is it about?",
    "period": "Which days does it cover? (2025-03-01..2026-02-28, 2026-03 or 2026)",
    "currency": "In which currency are the costs?",
}
_TOTALS_SHOWN = 6
_BASIS = {"file": "real files", "documentation": "its documentation", "own": "our own table"}


@dataclass(frozen=True)
class _Waiting:
    """A dropped file that can be imported as its preview says."""

    file: Dropped
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
        "Drop the files here, several at once, or the zip as it came",
        type=_TYPES,
        accept_multiple_files=True,
        key=f"files-{turn}",
    )
    waiting = []
    mapping.begin()
    for upload in dropped:
        for at, file in enumerate(_files_in(upload)):
            ready = _preview(file, f"{upload.file_id}-{at}")
            waiting += [ready] if ready else []
    if waiting and st.button(_button(len(waiting)), type="primary", icon=":material/check:"):
        _import_all(waiting)
        st.session_state[_ROUND] = turn + 1
        st.rerun()


def _button(count: int) -> str:
    return "Import this file" if count == 1 else f"Import these {count} files"


def _import_all(waiting: list[_Waiting]) -> None:
    bar = st.progress(0.0, "Importing …")
    done: list[PartResult] = []
    for at, ready in enumerate(waiting):
        done += import_file(
            session.store(),
            ready.file.name,
            ready.file.data,
            ready.answers,
            progress=partial(_show, bar, ready.file.name, at, len(waiting)),
        )
    bar.progress(1.0, "Done")
    # What was dropped is not kept once it is imported, not even in memory.
    _unpacked.clear()
    st.session_state[_DONE] = done


def _show(bar: DeltaGenerator, name: str, at: int, count: int, share: float, words: str) -> None:
    """Move the bar on while a large file is read."""
    bar.progress(min(1.0, (at + share) / count), f"Importing {plain(name)}: {words}")


def _files_in(upload: UploadedFile) -> list[Dropped]:
    """Return the files of an upload, saying why where an archive cannot be unpacked."""
    try:
        return _unpacked(upload.file_id, upload)
    except SourceError as problem:
        st.error(plain(str(problem)))
        return []


# Every click on the page runs it again: a file is unpacked once, and read once for each state of the data.
@st.cache_resource(show_spinner="Unpacking the file …", max_entries=64)
def _unpacked(file_id: str, _upload: UploadedFile) -> list[Dropped]:
    return files_in(_upload.name, _upload.getvalue())


@st.cache_resource(show_spinner="Reading the file …", max_entries=64)
def _tried(path: str, version: int, key: str, answers: Answers, _file: Dropped) -> list[PartResult]:
    return import_file(session.store(), _file.name, _file.data, answers, keep=False)


def _preview(file: Dropped, key: str) -> _Waiting | None:
    """Show what a file is; return it when it can be imported."""
    held = session.store()

    def previewed(answers: Answers) -> list[PartResult]:
        return _tried(held.path, held.version_of_data, key, answers, file)

    with st.container(border=True):
        st.markdown(f"**{plain(file.name)}**")
        answers = Answers()
        results = previewed(answers)
        if results[0].status == "rejected" and results[0].export is None:
            explained = mapping.assist(file, key, results[0].message)
            if explained is None:
                return None
            answers = explained
            results = previewed(answers)
        while results[0].asks:
            question = results[0]
            answers = _ask(question, answers, key)
            again = previewed(answers)
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
        return _Waiting(file, answers)


def _ask(question: PartResult, answers: Answers, key: str) -> Answers:
    """Ask for what the file does not say and return the answers with it."""
    asks = question.asks or ""
    given = st.text_input(
        _QUESTIONS[asks], question.proposal or "", key=f"answer-{key}-{asks}", help=question.message, width=480
    )
    return Answers(**{**answers.__dict__, asks: given})


def _what_it_is(results: list[PartResult]) -> None:
    first = results[0]
    st.write(f"{first.label}{_declared_from(first.export)}.")
    for result in results:
        st.markdown(_line(result))
        # Of a file that the user explained, each number is to be compared.
        totals = list(result.totals.items())[: None if _is_explained(first.export) else _TOTALS_SHOWN]
        if totals:
            st.caption("Totals: " + ", ".join(f"{_named(name)} {Value(total, 'count').text}" for name, total in totals))
        if result.days_held:
            st.caption(f"{counted(result.days_held, 'day')} of these are held already from earlier files.")
    if first.replaces:
        st.write(
            f"It takes the place of {counted(first.replaces, 'older row')} for the same days or items. "
            "Undo brings back what was there."
        )
    for warning in first.warnings:
        st.caption(plain(warning))
    if first.rejected_lines:
        refused = sum(result.rows_rejected for result in results)
        with st.expander(f"{counted(refused, 'line')} cannot be used"):
            if refused > len(first.rejected_lines):
                st.caption(f"The first {len(first.rejected_lines):,} of them; all can be downloaded after the import.")
            lost = pd.DataFrame(first.rejected_lines, columns=["Sheet", "Line", "Reason"])
            st.dataframe(lost, hide_index=True, alt="The lines that cannot be used, with the reason")


def _named(total: str) -> str:
    """Return a total's name in words: clicks by query, impressions of posts."""
    of, _, metric = total.replace("_", " ").rpartition(".")
    grains = {"post": "of posts", "daily": "by day", "peer": "of others", "peer post": "of others' posts"}
    return f"{metric} {grains.get(of, f'by {of}')}" if of else metric


def _is_explained(export: str | None) -> bool:
    return bool(export) and export not in {each.name for each in EXPORTS}


def _declared_from(export: str | None) -> str:
    """Return the mark of an export of which no real file has been seen."""
    of = {each.name: each.basis for each in EXPORTS}.get(export or "")
    if _is_explained(export):
        return " (read as you explained its columns)"
    return " (read by its documentation: compare the totals with the platform's)" if of == "documentation" else ""


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
    known = pd.DataFrame(
        [
            {"File": export.label, "How to get it": export.how_to_get, "Declared from": _BASIS[export.basis]}
            for export in EXPORTS
            if not export.refusal
        ]
    )
    st.dataframe(known, hide_index=True, alt="The exports that can be read and how to get each of them")
