"""The results of an import, read from the store and never echoed from the parser."""

from __future__ import annotations

from dataclasses import replace

import duckdb

from lib.model import PLATFORMS
from lib.store.result import PartResult
from lib.store.totals import totals

_REJECTS_SHOWN = 200


def read_back(
    cursor: duckdb.DuckDBPyConnection,
    import_id: int,
    known: PartResult,
    status: str,
    replaced: int,
    rejected: list[tuple[str, int, str, str]],
) -> list[PartResult]:
    """Return one result per account that the import feeds, from the store."""
    rows = cursor.execute(
        """
        SELECT account_id, account.name, platform, grains, rows_read, rows_loaded, rows_rejected, first_day, last_day,
               currency, warnings
        FROM import_part JOIN account USING (account_id) JOIN import USING (import_id)
        WHERE import_id = ? ORDER BY account_id
        """,
        [import_id],
    ).fetchall()
    results = []
    for account_id, account, platform, grains, read, loaded, refused, first, last, currency, warnings in rows:
        message = known.message
        if not message:
            message = f"{PLATFORMS[platform].label}: {loaded:,} of {read:,} rows"
            message += f", {refused:,} could not be used" if refused else ""
        results.append(
            replace(
                known,
                status=status,
                platform=platform,
                grain=tuple(grains),
                account=account,
                rows_read=read,
                rows_loaded=loaded,
                rows_rejected=refused,
                first_day=first,
                last_day=last,
                totals=totals(cursor, import_id, account_id, grains),
                currency=currency,
                warnings=tuple(warnings),
                message=message,
                import_id=import_id,
                replaces=replaced,
                rejected_lines=tuple((sheet, line, reason) for sheet, line, reason, _ in rejected[:_REJECTS_SHOWN]),
            )
        )
    return results
