"""Check-sums of an import, read back from the store."""

from __future__ import annotations

import duckdb

from lib.schema import FACTS

# Averages and splits are no amounts: adding them up reconciles with nothing.
_NOT_SUMMED = ("position_average", "session_seconds_average")

_AS_IN_THE_FILE = "GROUP BY ALL ORDER BY min(place)"


def totals(cursor: duckdb.DuckDBPyConnection, import_id: int, account_id: int, grains: list[str]) -> dict[str, float]:
    """Return plain sums per canonical metric over the rows that the import brought, in the order of its columns.

    A file with several grains (days and posts) has the same metric twice: the first grain has the plain name,
    the others carry theirs before it (`post.impressions`), tables by several things that thing (`query.clicks`).
    Rows replaced since by a newer export count too: they are this import's.
    """
    found: dict[str, float] = {}
    by_grain = {fact.grain: fact for fact in FACTS.values()}
    for grain in grains:
        fact = by_grain[grain]
        both = (
            f"(SELECT *, rowid AS place FROM {fact.name} WHERE import_id = {import_id} AND account_id = {account_id} "
            f"UNION ALL SELECT *, rowid FROM {fact.name}_replaced "
            f"WHERE import_id = {import_id} AND account_id = {account_id})"
        )
        sums: dict[str, float] = {}
        if fact.name == "daily":
            sums = _by_part(cursor.execute(f"SELECT metric, part, sum(value) FROM {both} {_AS_IN_THE_FILE}").fetchall())
        elif fact.name == "breakdown":
            dimensions = cursor.execute(f"SELECT DISTINCT dimension FROM {both} ORDER BY 1").fetchall()
            for (dimension,) in dimensions:
                # The clicks by query and those by country are the same clicks.
                each = _by_part(
                    cursor.execute(
                        f"SELECT metric, part, sum(value) FROM {both} WHERE dimension = ? {_AS_IN_THE_FILE}",
                        [dimension],
                    ).fetchall()
                )
                alone = len(dimensions) == 1 and found.keys().isdisjoint(each)
                sums |= each if alone else {f"{dimension}.{name}": total for name, total in each.items()}
        elif fact.name == "peer_count":
            sums = dict(cursor.execute(f"SELECT metric, sum(value) FROM {both} {_AS_IN_THE_FILE}").fetchall())
        elif fact.name == "audience":
            rows = cursor.execute(
                f"SELECT dimension, sum(value) FROM {both} WHERE unit = 'people' {_AS_IN_THE_FILE}"
            ).fetchall()
            sums = {d if d.startswith("visitors") else f"followers by {d}": total for d, total in rows}
        elif fact.measures:
            listed = ", ".join(f"sum({name})" for name in fact.measures)
            row = cursor.execute(f"SELECT {listed} FROM {both}").fetchone()
            sums = {name: total for name, total in zip(fact.measures, row or (), strict=False) if total is not None}
        for name, total in sums.items():
            if name.rpartition(".")[2] not in _NOT_SUMMED:
                found[f"{grain}.{name}" if name in found else name] = total
        count = cursor.execute(f"SELECT count(*) FROM {both}").fetchone()
        if count and fact.name in ("post", "mailing", "message", "event", "peer_post"):
            found[f"{grain}s"] = count[0]
    return found


def _by_part(rows: list[tuple[str, str, float]]) -> dict[str, float]:
    """Return the sums of (metric, part, sum): the whole where it is said, else its parts; and the paid part."""
    whole = {metric for metric, part, _ in rows if part == "all"}
    sums: dict[str, float] = {}
    for metric, part, total in rows:
        if part == "all" or metric not in whole:
            sums[metric] = sums.get(metric, 0.0) + total
        if part == "paid":
            sums[f"{metric}_paid"] = total
    return sums
