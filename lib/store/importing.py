"""A file's bytes to rows of the store, in one transaction: all of it, or nothing."""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import duckdb

from lib.schema import FACTS
from lib.sources import (
    BIG_FROM,
    LARGEST_FILE,
    BigText,
    Grid,
    NeedsInput,
    Recognised,
    SourceError,
    big_text,
    careful_flow,
    plain_flow,
    read_grids,
    recognise,
    too_large,
    written_either_way,
)
from lib.store import mappings
from lib.store.answers import Answers
from lib.store.connection import Store
from lib.store.read_back import read_back
from lib.store.result import PartResult
from lib.store.run import Run
from lib.store.streaming import NotPlainError, Progress, in_one_go, nobody, row_by_row
from lib.store.unpacked import Dropped, Together, files_in, grids_of


def import_file(
    store: Store,
    file_name: str,
    data: bytes | Path | Together,
    answers: Answers | None = None,
    *,
    keep: bool = True,
    progress: Progress = nobody,
) -> list[PartResult]:
    """Import one file, given by its bytes or its path, and return a result for each account that it feeds.

    The files of an archive are imported one after the other, those that belong together at once.

    With `keep=False` everything is done and then taken back: the same results, as a preview. Nothing raises:
    what goes wrong is a result with the status rejected, needs_input or failed.
    """
    try:
        files = [Dropped(file_name, data)] if isinstance(data, Together) else files_in(file_name, data)
    except SourceError as problem:
        return [PartResult(file_name, "rejected", message=str(problem))]
    except OSError as problem:
        return [PartResult(file_name, "failed", message=f"{file_name}: cannot be read ({problem.strerror}).")]
    if not files:
        return [PartResult(file_name, "rejected", message=f"{file_name}: the archive is empty. Download it again.")]
    return [
        result
        for file in files
        for result in _import_one(store, file, answers or Answers(), keep=keep, progress=progress)
    ]


def _import_one(store: Store, file: Dropped, answers: Answers, *, keep: bool, progress: Progress) -> list[PartResult]:
    file_name = file.name
    try:
        if isinstance(file.data, Together):
            return _imported(store, file_name, file.data, None, answers, keep=keep, progress=progress)
        with _on_disk(file.data) as path:
            return _imported(store, file_name, file.data, path, answers, keep=keep, progress=progress)
    except Exception as problem:
        # Whatever a file holds, the others of its batch go on; the transaction has taken this one back.
        what = f"{type(problem).__name__}: {problem}"
        message = f"{file_name}: something unexpected went wrong, and nothing of the file was kept ({what})."
        return [PartResult(file_name, "failed", message=message)]


@contextmanager
def _on_disk(data: bytes | Path) -> Iterator[Path | None]:
    """Give the path of a file that may be large, None for a small one; what is written for it goes again."""
    if isinstance(data, Path):
        yield data
    elif len(data) < BIG_FROM:
        yield None
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "upload"
            path.write_bytes(data)
            yield path


def _imported(
    store: Store,
    file_name: str,
    data: bytes | Path | Together,
    path: Path | None,
    answers: Answers,
    *,
    keep: bool,
    progress: Progress,
) -> list[PartResult]:
    organisation = store.organisation()
    try:
        if path is not None and path.stat().st_size > LARGEST_FILE:
            raise too_large(file_name)
        digest = _digest(path or data)
        held = _held(store, organisation[0], digest, file_name)
        if held:
            return held
        own = mappings.tried(store, answers)
        text = big_text(path, file_name) if path else None
        recognised = recognise([text.head], file_name, own) if text else None
        if text is None or recognised is None or not _can_stream(recognised, text.head):
            text = None
            recognised = recognise(_grids(path or data, file_name), file_name, own)
        answers = mappings.answered(answers, own, recognised.export.name)
    except SourceError as problem:
        return [PartResult(file_name, "rejected", message=str(problem))]
    known = PartResult(
        file_name,
        "rejected",
        export=recognised.export.name,
        label=recognised.export.label,
        platform=recognised.export.platform,
        grain=tuple(dict.fromkeys(FACTS[block.layout.into].grain for block in recognised.blocks)),
        warnings=recognised.warnings,
    )
    if recognised.export.refusal:
        return [replace(known, message=f"{file_name}: {recognised.export.label}. {recognised.export.refusal}")]
    size = _size(path or data)
    ways = _ways(text, progress) if text else [None]
    try:
        for way in ways:
            with contextlib.suppress(NotPlainError), store.transaction(keep=keep) as cursor:
                run = Run(cursor, organisation, file_name, recognised, answers, store.setting("person_key") or "")
                mappings.keep(cursor, answers, recognised.export.name)
                return run.results(digest, size, known, way)
        raise AssertionError("the last way takes every file")
    except NeedsInput as question:
        return [
            replace(
                known,
                status="needs_input",
                message=str(question),
                asks=question.what,
                proposal=_held_answer(store, question.what, recognised) or question.proposal,
                days_beside=any(layout.covers_file for layout in recognised.export.layouts),
            )
        ]
    except SourceError as problem:
        return [replace(known, message=str(problem))]
    except duckdb.Error as problem:
        return [
            replace(
                known,
                status="failed",
                message=f"{file_name}: the store could not take the file, and nothing of it was kept ({problem}).",
            )
        ]


def _held_answer(store: Store, what: str, recognised: Recognised) -> str | None:
    """Return what the newest imports answer: the days of an export whose tables come side by side, the currency."""
    if what == "period" and any(layout.covers_file for layout in recognised.export.layouts):
        said = "export = $export AND covers_from IS NOT NULL"
    elif what == "currency":
        said = "$export IS NOT NULL AND currency IS NOT NULL AND NOT contains(currency, ',')"
    else:
        return None
    rows = store.query(
        "SELECT covers_from, covers_to, currency FROM import JOIN import_part USING (import_id) "
        f"WHERE undone_at IS NULL AND {said} ORDER BY import_id DESC LIMIT 1",
        {"export": recognised.export.name},
    ).rows
    if not rows:
        return None
    first, last, currency = rows[0]
    return currency if what == "currency" else f"{first}..{last}"


def _ways(text: BigText, progress: Progress) -> list[Callable[[Run], None]]:
    """Return the ways to read a large file, the fastest first."""
    furthest = 0.0

    def forward(share: float, words: str) -> None:
        # The next way starts anew; the bar waits for it.
        nonlocal furthest
        furthest = max(furthest, share)
        progress(furthest, words)

    in_one = [partial(in_one_go, text=text, progress=forward, flow=flow) for flow in (plain_flow, careful_flow)]
    return [*in_one, partial(row_by_row, text=text, progress=forward)]


def _can_stream(recognised: Recognised, head: Grid) -> bool:
    """Return whether a large file is one table whose rows can be read in turn."""
    block = recognised.blocks[0]
    layout = block.layout
    by_shape = (layout.shape, layout.stacked, layout.titles, layout.joined)
    either_order = layout.either_order and written_either_way(head)
    by_days = (layout.years, layout.starts, layout.days_once, either_order, layout.every_day, layout.covers_file)
    return len(recognised.blocks) == 1 and bool(block.rows) and not any(by_shape) and not any(by_days)


def _grids(data: bytes | Path | Together, file_name: str) -> list[Grid]:
    if isinstance(data, Together):
        return grids_of(data)
    return read_grids(data.read_bytes() if isinstance(data, Path) else data, file_name)


def _digest(data: bytes | Path | Together) -> str:
    if isinstance(data, Together):
        return hashlib.sha256("".join(_digest(member.data) for member in data.members).encode()).hexdigest()
    if isinstance(data, bytes):
        return hashlib.sha256(data).hexdigest()
    with data.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _size(data: bytes | Path | Together) -> int:
    if isinstance(data, Together):
        return sum(len(member.data) for member in data.members)
    return data.stat().st_size if isinstance(data, Path) else len(data)


def _held(store: Store, organisation_id: int, digest: str, file_name: str) -> list[PartResult]:
    """Return the results of the import that already holds these bytes, empty where none does."""
    with store.transaction(keep=False) as cursor:
        row = cursor.execute(
            "SELECT import_id, export FROM import WHERE sha256 = ? AND organisation_id = ? AND undone_at IS NULL",
            [digest, organisation_id],
        ).fetchone()
        if row is None:
            return []
        known = PartResult(
            file_name,
            "unchanged",
            export=row[1],
            message="This very file is held already; nothing was changed.",
        )
        return read_back(cursor, row[0], known, "unchanged", 0, [])
