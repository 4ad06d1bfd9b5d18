"""The mappings that users made for files of their own: kept, and tried on each file that nothing else knows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import duckdb

from lib.sources import Mapping, from_json
from lib.store.answers import Answers
from lib.store.connection import Store


@dataclass(frozen=True)
class KeptMapping:
    """A mapping and when it was made (UTC)."""

    mapping: Mapping
    made_at: datetime


def kept(store: Store) -> list[KeptMapping]:
    """Return the mappings that files are compared with, the newest first."""
    rows = store.query("SELECT json, made_at FROM mapping WHERE forgotten_at IS NULL ORDER BY made_at DESC, name").rows
    return [KeptMapping(from_json(text), made_at) for text, made_at in rows]


def tried(store: Store, answers: Answers) -> list[Mapping]:
    """Return the mappings to try on a file: the one that the user has just made, then those that are kept."""
    made = [answers.mapping] if answers.mapping else []
    names = {own.name for own in made}
    return [*made, *(each.mapping for each in kept(store) if each.mapping.name not in names)]


def answered(answers: Answers, mappings: list[Mapping], export: str) -> Answers:
    """Return the answers with what was answered when the mapping of the file was made."""
    mapping = next((each for each in mappings if each.name == export), None)
    if mapping is None:
        return answers
    return replace(
        answers,
        account=answers.account or mapping.account or None,
        currency=answers.currency or mapping.currency or None,
    )


def keep(cursor: duckdb.DuckDBPyConnection, answers: Answers, export: str) -> None:
    """Keep the mapping by which a file was read, with the answers; nothing where the file was known without it."""
    mapping = answers.mapping
    if mapping is None or mapping.name != export:
        return
    whole = replace(mapping, account=answers.account or "", currency=answers.currency or "")
    cursor.execute("DELETE FROM mapping WHERE name = ?", [mapping.name])
    now = datetime.now(UTC).replace(tzinfo=None)
    cursor.execute("INSERT INTO mapping VALUES (?, ?, ?, ?, NULL)", [mapping.name, mapping.label, whole.as_json(), now])


def forget(store: Store, name: str) -> None:
    """Compare no further file with a mapping; what was imported by it stays, with its name."""
    with store.transaction() as cursor:
        now = datetime.now(UTC).replace(tzinfo=None)
        cursor.execute("UPDATE mapping SET forgotten_at = ? WHERE name = ?", [now, name])


def labels(store: Store) -> dict[str, str]:
    """Return what users call the exports that they explained, those that were forgotten too."""
    return dict(store.query("SELECT name, label FROM mapping").rows)
