"""A large file into the store: in one go where it is plain, else some rows at a time; never all of it in memory."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from pathlib import Path

import duckdb

from lib.schema import FACTS, Fact
from lib.sources import BigText, Block, Context, Flow, further
from lib.store import versions
from lib.store.run import WHOSE, Named, Run, partial_of

# (share from 0 to 1, what is being done)
Progress = Callable[[float, str], object]
FlowOf = Callable[[Block, Context, Path, str, int], Flow | None]
_AT_ONCE = 10_000
_MOST_ACCOUNTS = 1_000
# Their rows are told apart by numbers where their names are the same.
_NUMBERED = ("campaign", "breakdown")
_ASK_EVERY = 0.2  # seconds


class NotPlainError(Exception):
    """The file has to be read row by row; the transaction cannot go on."""


def nobody(share: float, words: str) -> None:
    """Tell nobody how far a file is."""


def in_one_go(run: Run, text: BigText, progress: Progress, flow: FlowOf) -> None:
    """Load the only block of a file by a flow; raise NotPlainError where it cannot be read so.

    The rows go straight into the fact, without a copy in between: that is what keeps the memory flat.
    """
    (block,) = run.recognised.blocks
    fact = FACTS[block.layout.into]
    platform, context = run.frame(block)
    skip = block.rows[0][0] - 1
    with text.as_utf_8() as path:
        statements = flow(block, context, path, text.head.delimiter or ",", skip)
        if statements is None:
            raise NotPlainError
        try:
            named = _watched(run.cursor, statements.accounts, progress, 0.0, 0.3)
            if len(named) > _MOST_ACCOUNTS or any(
                not _plain(handle) for _, handle, _ in named if len(named) > 1 or handle
            ):
                raise NotPlainError
            found = [(*each, run.account(each[0] or platform, each[1], each[2])) for each in named]
            run.write_whose(found)
            _watched(run.cursor, _insert(run, fact, statements.rows, found), progress, 0.3, 0.9)
        except duckdb.Error as problem:
            raise NotPlainError(str(problem)) from problem
    counted = run.cursor.execute(
        f"SELECT account_id, count(*), min({fact.day}), max({fact.last_day}) FROM {fact.name} "
        f"WHERE import_id = {run.import_id} GROUP BY 1 ORDER BY 1"
    ).fetchall()
    for account_id, read, first, last in counted:
        run.tally.add(account_id, fact.grain, read, (first, last), partial_of(block, read))
    if versions.repeated(run.cursor, fact, run.import_id):
        # Which line is the last one can only be told when they are read in turn.
        raise NotPlainError
    progress(0.95, "Comparing with what is held")
    run.replaced += versions.settle(run.cursor, fact, run.import_id)


def row_by_row(run: Run, text: BigText, progress: Progress) -> None:
    """Load the only block of a large file with all care, some rows at a time."""
    (block,) = run.recognised.blocks
    after = block.rows[0][0] - 1
    size = text.path.stat().st_size
    done = 0
    for rows in text.rows(after, _AT_ONCE):
        done += sum(len(cell) + 1 for _, cells in rows for cell in cells)
        part, left_out = further(block, rows)
        run.load(part, whole=False)
        run.tally.warn(left_out)
        progress(min(0.9, done / size), f"{rows[-1][0]:,} lines read")
    fact = FACTS[block.layout.into]
    if fact.name in _NUMBERED:
        versions.tell_apart(run.cursor, fact)
    run.drop_duplicates(fact, block.sheet)


def _insert(run: Run, fact: Fact, rows: str, found: list[Named]) -> str:
    """Return the statement that puts the rows into the fact."""
    account = "account_platform, account_handle, account_name"
    # A join costs, and most files are about one account.
    of_account, join = (str(found[0][-1]), "") if len(found) == 1 else ("whose.account_id", f"JOIN whose ON {WHOSE}")
    return (
        f"INSERT INTO {fact.name} BY NAME SELECT {run.import_id} AS import_id, {of_account} AS account_id, "
        f"arriving.* EXCLUDE ({account}) FROM ({rows}) AS arriving {join}"
    )


def _plain(handle: str | None) -> bool:
    """Return whether a handle is one as it stands: not empty, and nothing that a spreadsheet made of it."""
    return bool(handle) and handle == str(handle).strip() and not re.search(r"[eE]\+|\.0$", str(handle))


def _watched(cursor: duckdb.DuckDBPyConnection, sql: str, progress: Progress, start: float, end: float) -> list[tuple]:
    """Run a statement beside, saying how far it is; return its rows or raise its error."""
    found: list[list[tuple]] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            found.append(cursor.execute(sql).fetchall())
        except BaseException as problem:
            failed.append(problem)

    worker = threading.Thread(target=work)
    worker.start()
    while worker.is_alive():
        worker.join(_ASK_EVERY)
        share = max(0.0, cursor.query_progress()) / 100
        progress(start + min(share, 1.0) * (end - start), "Reading the file")
    if failed:
        raise failed[0]
    return found[0]
