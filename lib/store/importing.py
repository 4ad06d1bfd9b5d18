"""A file's bytes to rows of the store, in one transaction: all of it, or nothing."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import duckdb

from lib.schema import FACTS
from lib.sources import NeedsInput, SourceError, read_grids, recognise
from lib.store.answers import Answers
from lib.store.connection import Store
from lib.store.read_back import read_back
from lib.store.result import PartResult
from lib.store.run import Run


def import_file(
    store: Store, file_name: str, data: bytes, answers: Answers | None = None, *, keep: bool = True
) -> list[PartResult]:
    """Import one file and return a result for each account that it feeds.

    With `keep=False` everything is done and then taken back: the same results, as a preview. Nothing raises:
    what goes wrong is a result with the status rejected, needs_input or failed.
    """
    try:
        return _imported(store, file_name, data, answers or Answers(), keep=keep)
    except Exception as problem:
        # Whatever a file holds, the others of its batch go on; the transaction has taken this one back.
        what = f"{type(problem).__name__}: {problem}"
        message = f"{file_name}: something unexpected went wrong, and nothing of the file was kept ({what})."
        return [PartResult(file_name, "failed", message=message)]


def _imported(store: Store, file_name: str, data: bytes, answers: Answers, *, keep: bool) -> list[PartResult]:
    organisation = store.organisation()
    digest = hashlib.sha256(data).hexdigest()
    try:
        held = _held(store, organisation[0], digest, file_name)
        if held:
            return held
        recognised = recognise(read_grids(data, file_name), file_name)
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
    try:
        with store.transaction(keep=keep) as cursor:
            run = Run(cursor, organisation, file_name, recognised, answers, store.setting("person_key") or "")
            return run.results(digest, len(data), known)
    except NeedsInput as question:
        return [
            replace(
                known,
                status="needs_input",
                message=str(question),
                asks=question.what,
                proposal=question.proposal,
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
