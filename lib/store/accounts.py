"""Which account a file's rows belong to."""

from __future__ import annotations

import duckdb

from lib.model import PLATFORMS
from lib.sources import NeedsInput


def resolve(
    cursor: duckdb.DuckDBPyConnection,
    organisation: tuple[int, str],
    platform: str,
    *,
    handle: str | None,
    name: str | None,
    answer: str | None,
    file_name: str,
) -> int:
    """Return the account's id, made on first use.

    A file that names its account belongs to that one; one that does not belongs to the organisation's only
    account on the platform. With two or more, raise NeedsInput unless `answer` names one.
    """
    held = cursor.execute(
        "SELECT account_id, handle, name FROM account WHERE organisation_id = ? AND platform = ? ORDER BY 1",
        [organisation[0], platform],
    ).fetchall()
    if handle:
        for account_id, known, _ in held:
            if known == handle:
                return account_id
        # A file that did not name its account came first: now the account gets its name.
        # So does one that the user had only named in words.
        for account_id, known, known_name in held:
            if (known == "" and len(held) == 1) or (name and known_name == name and known in (name, "")):
                cursor.execute(
                    "UPDATE account SET handle = ?, name = ? WHERE account_id = ?",
                    [handle, name or handle, account_id],
                )
                return account_id
        return _new(cursor, organisation[0], platform, handle, name or handle)
    if name and not answer:
        return _named(cursor, organisation[0], platform, name, held)
    if answer:
        wanted = answer.strip().casefold()
        for account_id, known, known_name in held:
            if wanted in (known.casefold(), known_name.casefold()):
                return account_id
        return _new(cursor, organisation[0], platform, answer.strip(), answer.strip())
    if not held:
        return _new(cursor, organisation[0], platform, "", organisation[1])
    if len(held) == 1:
        return held[0][0]
    names = ", ".join(known_name for _, _, known_name in held)
    raise NeedsInput(
        "account",
        f"{file_name}: the file does not say which {PLATFORMS[platform].label} account it is about, and "
        f"{len(held)} are held ({names}). Name one of them, or a new one (--account).",
        held[0][2],
    )


def _named(
    cursor: duckdb.DuckDBPyConnection, organisation_id: int, platform: str, name: str, held: list[tuple[int, str, str]]
) -> int:
    """Return the account that a tool's file names in words only: the one called so, or the only one without a name."""
    for account_id, known, known_name in held:
        if name.casefold() in (known.casefold(), known_name.casefold()):
            return account_id
    if len(held) == 1 and held[0][1] == "":
        cursor.execute("UPDATE account SET handle = ?, name = ? WHERE account_id = ?", [name, name, held[0][0]])
        return held[0][0]
    return _new(cursor, organisation_id, platform, name, name)


def _new(cursor: duckdb.DuckDBPyConnection, organisation_id: int, platform: str, handle: str, name: str) -> int:
    row = cursor.execute(
        "INSERT INTO account (organisation_id, platform, handle, name) VALUES (?, ?, ?, ?) RETURNING account_id",
        [organisation_id, platform, handle, name],
    ).fetchone()
    assert row is not None
    return row[0]


def forget_unused(cursor: duckdb.DuckDBPyConnection) -> None:
    """Delete the accounts that no import feeds any more."""
    cursor.execute(
        """
        DELETE FROM account WHERE account_id NOT IN (
            SELECT part.account_id FROM import_part AS part JOIN import USING (import_id) WHERE undone_at IS NULL
        )
        """
    )
