"""The newest export wins for each natural key; what it replaces is kept, and comes back with an undo.

All functions work inside the caller's transaction. The rows that an import brings stand in the temporary
table `staged_<fact>`.
"""

from __future__ import annotations

import duckdb

from lib.schema import FACTS, Fact


def stage(cursor: duckdb.DuckDBPyConnection, fact: Fact) -> str:
    """Make the empty staging table of a fact if it is not there; return its name."""
    name = f"staged_{fact.name}"
    cursor.execute(f"CREATE TEMP TABLE IF NOT EXISTS {name} AS FROM {fact.name} LIMIT 0")
    return name


def _same(fact: Fact, left: str, right: str) -> str:
    return " AND ".join(f"{left}.{name} = {right}.{name}" for name in fact.key)


def drop_duplicates(cursor: duckdb.DuckDBPyConnection, fact: Fact) -> list[tuple[int, int, int]]:
    """Keep the last line of each key in the staging table; return (dropped line, line kept, account)."""
    name = f"staged_{fact.name}"
    key = ", ".join(fact.key)
    dropped = cursor.execute(
        f"""
        SELECT DISTINCT line, last_line, account_id
        FROM (SELECT line, account_id, max(line) OVER (PARTITION BY {key}) AS last_line FROM {name})
        WHERE line < last_line ORDER BY line
        """
    ).fetchall()
    if dropped:
        cursor.execute(
            f"DELETE FROM {name} WHERE (line, {key}) NOT IN (SELECT (max(line), {key}) FROM {name} GROUP BY {key})"
        )
    return dropped


def tell_apart(cursor: duckdb.DuckDBPyConnection, fact: Fact) -> None:
    """Give staged rows of one name, of parts of a file that were read one by one, names of their own by their lines.

    Of an advertisement split by device there are several lines a day; within a part they are numbered already.
    """
    name, key = f"staged_{fact.name}", ", ".join(fact.key)
    cursor.execute(
        f"UPDATE {name} SET item = item || ' #' || line "
        f"WHERE (line, {key}) NOT IN (SELECT (min(line), {key}) FROM {name} GROUP BY {key})"
    )


def repeated(cursor: duckdb.DuckDBPyConnection, fact: Fact, import_id: int) -> bool:
    """Return whether a key stands twice among the rows that an import has put straight into the fact."""
    counted = cursor.execute(
        f"SELECT count(*) - count(DISTINCT hash({', '.join(fact.key)})) FROM {fact.name} WHERE import_id = {import_id}"
    ).fetchone()
    return counted != (0,)


def put_together(cursor: duckdb.DuckDBPyConnection, fact: Fact) -> None:
    """Make one row of all staged rows with the same key, each value from the first table that has it."""
    name = f"staged_{fact.name}"
    described = cursor.execute(f"SELECT column_name FROM (DESCRIBE {name})").fetchall()
    others = [column for (column,) in described if column not in (*fact.key, "line")]
    values = ", ".join(f"first({each} ORDER BY line) FILTER (WHERE {each} IS NOT NULL) AS {each}" for each in others)
    cursor.execute(
        f"CREATE OR REPLACE TEMP TABLE together AS "
        f"SELECT {', '.join(fact.key)}, min(line) AS line, {values} FROM {name} GROUP BY {', '.join(fact.key)}"
    )
    cursor.execute(f"DELETE FROM {name}")
    cursor.execute(f"INSERT INTO {name} BY NAME SELECT * FROM together")


def _uncounted(fact: Fact) -> str:
    """Return what tells rows apart whose lines were not counted, in SQL."""
    return f"CASE WHEN held.line = 0 THEN hash({', '.join(f'held.{name}' for name in fact.key)}) END"


def merge(cursor: duckdb.DuckDBPyConnection, fact: Fact, import_id: int) -> int:
    """Put the staged rows into the fact; return how many lines of earlier files they replace.

    Where the held row is of a later export, the staged row goes to the replaced ones instead.
    """
    staged, replaced = f"staged_{fact.name}", f"{fact.name}_replaced"
    if cursor.execute(f"SELECT count(*) FROM {staged}").fetchone() == (0,):
        return 0
    later = f"""
        SELECT held.* FROM {fact.name} AS held
        JOIN import AS theirs ON theirs.import_id = held.import_id
        JOIN import AS ours ON ours.import_id = {import_id}
        WHERE theirs.exported_at > ours.exported_at
    """
    cursor.execute(
        f"INSERT INTO {replaced} SELECT {staged}.* FROM {staged} "
        f"SEMI JOIN ({later}) AS held ON {_same(fact, staged, 'held')}"
    )
    cursor.execute(f"DELETE FROM {staged} USING ({later}) AS held WHERE {_same(fact, staged, 'held')}")
    count = cursor.execute(
        f"SELECT count(DISTINCT (held.import_id, held.line, {_uncounted(fact)})) FROM {fact.name} AS held "
        f"SEMI JOIN {staged} ON {_same(fact, 'held', staged)}"
    ).fetchone()
    cursor.execute(
        f"INSERT INTO {replaced} SELECT held.* FROM {fact.name} AS held "
        f"SEMI JOIN {staged} ON {_same(fact, 'held', staged)}"
    )
    cursor.execute(f"DELETE FROM {fact.name} USING {staged} WHERE {_same(fact, fact.name, staged)}")
    cursor.execute(f"INSERT INTO {fact.name} BY NAME SELECT * FROM {staged}")
    return count[0] if count else 0


def settle(cursor: duckdb.DuckDBPyConnection, fact: Fact, import_id: int) -> int:
    """Compare rows that an import has put straight into the fact with those of earlier files, as `merge` does."""
    others = cursor.execute(f"SELECT count(*) FROM {fact.name} WHERE import_id <> {import_id}").fetchone()
    if others == (0,):
        return 0
    stage(cursor, fact)
    ours = f"(SELECT * FROM {fact.name} WHERE import_id = {import_id})"
    theirs = f"(SELECT DISTINCT {', '.join(fact.key)} FROM {fact.name} WHERE import_id <> {import_id})"
    # Only what stands in earlier files too goes the long way.
    cursor.execute(
        f"INSERT INTO staged_{fact.name} SELECT ours.* FROM {ours} AS ours "
        f"SEMI JOIN {theirs} AS theirs ON {_same(fact, 'ours', 'theirs')}"
    )
    cursor.execute(
        f"DELETE FROM {fact.name} USING staged_{fact.name} AS staged WHERE {fact.name}.import_id = {import_id} "
        f"AND {_same(fact, fact.name, 'staged')}"
    )
    replaced = merge(cursor, fact, import_id)
    cursor.execute(f"DELETE FROM staged_{fact.name}")
    return replaced


def take_out(cursor: duckdb.DuckDBPyConnection, import_id: int) -> None:
    """Remove an import's rows everywhere and bring back, for each of their keys, the newest that is left."""
    for fact in FACTS.values():
        replaced, gone, back = f"{fact.name}_replaced", f"gone_{fact.name}", f"back_{fact.name}"
        key = ", ".join(fact.key)
        cursor.execute(f"DELETE FROM {replaced} WHERE import_id = {import_id}")
        cursor.execute(f"CREATE TEMP TABLE {gone} AS SELECT {key} FROM {fact.name} WHERE import_id = {import_id}")
        cursor.execute(f"DELETE FROM {fact.name} WHERE import_id = {import_id}")
        cursor.execute(
            f"""
            CREATE TEMP TABLE {back} AS
            SELECT {replaced}.* FROM {replaced}
            SEMI JOIN {gone} ON {_same(fact, replaced, gone)}
            JOIN import ON import.import_id = {replaced}.import_id
            QUALIFY row_number() OVER (
                PARTITION BY {", ".join(f"{replaced}.{name}" for name in fact.key)}
                ORDER BY import.exported_at DESC, import.import_id DESC) = 1
            """
        )
        cursor.execute(f"INSERT INTO {fact.name} SELECT * FROM {back}")
        cursor.execute(
            f"DELETE FROM {replaced} USING {back} WHERE {_same(fact, replaced, back)} "
            f"AND {replaced}.import_id = {back}.import_id"
        )
        cursor.execute(f"DROP TABLE {gone}")
        cursor.execute(f"DROP TABLE {back}")
