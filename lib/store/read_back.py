"""The results of an import, read from the store and never echoed from the parser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

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
               currency, partial, warnings
        FROM import_part JOIN account USING (account_id) JOIN import USING (import_id)
        WHERE import_id = ? ORDER BY account_id
        """,
        [import_id],
    ).fetchall()
    results = []
    for account_id, account, platform, grains, read, loaded, refused, first, last, currency, partial, warnings in rows:
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
                days_held=_days_held(cursor, import_id, account_id, grains, first, last),
                partial=partial,
                rejected_lines=tuple((sheet, line, reason) for sheet, line, reason, _ in rejected[:_REJECTS_SHOWN]),
            )
        )
    return results


def _days_held(
    cursor: duckdb.DuckDBPyConnection,
    import_id: int,
    account_id: int,
    grains: list[str],
    first: date | None,
    last: date | None,
) -> int:
    """Return how many of the days from first to last other imports cover for the account, with rows of these kinds."""
    if first is None or last is None:
        return 0
    row = cursor.execute(
        """
        SELECT count(DISTINCT day)
        FROM (SELECT unnest(generate_series($first, $last, INTERVAL 1 DAY))::DATE AS day) AS days
        JOIN import_part ON day BETWEEN covers_from AND covers_to JOIN import USING (import_id)
        WHERE account_id = $account_id AND import_id <> $import_id AND undone_at IS NULL
          AND list_has_any(grains, $grains)
        """,
        {"first": first, "last": last, "account_id": account_id, "import_id": import_id, "grains": grains},
    ).fetchone()
    return row[0] if row else 0
