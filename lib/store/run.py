"""One run of an import inside its transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from lib.schema import FACTS, Fact
from lib.sources import Block, Context, Recognised, SourceError, compiled, damage
from lib.store import accounts, questions, versions
from lib.store.answers import Answers
from lib.store.read_back import read_back
from lib.store.result import PartResult
from lib.store.tally import Tally
from lib.store.text_rows import offer

WHOSE = (
    "whose.platform IS NOT DISTINCT FROM arriving.account_platform AND "
    "whose.handle IS NOT DISTINCT FROM arriving.account_handle AND "
    "whose.name IS NOT DISTINCT FROM arriving.account_name"
)
_MACROS = (Path(__file__).parent.parent / "sources" / "parsing.sql").read_text(encoding="utf-8")
# platform, handle and name as the rows say them, and the account's id
Named = tuple[str | None, str | None, str | None, int]


class _NothingUsableError(SourceError):
    """The export is known, but none of its rows can be used."""


class Run:
    """One run of an import inside its transaction."""

    def __init__(
        self,
        cursor: duckdb.DuckDBPyConnection,
        organisation: tuple[int, str],
        file_name: str,
        recognised: Recognised,
        answers: Answers,
        person_key: str,
    ) -> None:
        self.cursor = cursor
        self.organisation = organisation
        self.file_name = file_name
        self.recognised = recognised
        self.answers = answers
        self.now = datetime.now(UTC).replace(tzinfo=None)
        self.tally = Tally(recognised.warnings)
        self.import_id = 0
        self.replaced = 0
        cursor.execute(_MACROS)
        # The key stays in the store, so the same person has the same hash there and nowhere else.
        cursor.execute(
            f"CREATE OR REPLACE TEMP MACRO person(name) AS "
            f"CASE WHEN name IS NOT NULL THEN left(sha256(concat('{person_key}', ':', name)), 16) END"
        )

    def results(
        self, digest: str, size: int, known: PartResult, load: Callable[[Run], None] | None = None
    ) -> list[PartResult]:
        """Do the import and return its results, read back from the store; `load` brings the rows of a large file."""
        self._write_import(digest, size)
        if load:
            for block in self.recognised.blocks:
                self._damaged(block)
            load(self)
        else:
            for block in self.recognised.blocks:
                self.load(block)
        staged = dict.fromkeys(block.layout.into for block in self.recognised.blocks)
        if self.tally.usable <= 0:
            raise _NothingUsableError(self._nothing_usable())
        currencies = self._currencies(staged)
        for name in staged:
            versions.stage(self.cursor, FACTS[name])
            self.replaced += versions.merge(self.cursor, FACTS[name], self.import_id)
        self.tally.write(self.cursor, self.import_id, self.recognised.period, currencies)
        return read_back(self.cursor, self.import_id, known, "imported", self.replaced, self.tally.rejected)

    def _write_import(self, digest: str, size: int) -> None:
        row = self.cursor.execute(
            """
            INSERT INTO import (
                import_id, organisation_id, file_name, sha256, bytes, export, exported_at, imported_at, warnings)
            VALUES ((SELECT coalesce(max(import_id), 0) + 1 FROM import), ?, ?, ?, ?, ?, ?, ?, []) RETURNING import_id
            """,
            [
                self.organisation[0],
                self.file_name,
                digest,
                size,
                self.recognised.export.name,
                min(self.recognised.exported_at or self.now, self.now),
                self.now,
            ],
        ).fetchone()
        assert row is not None
        self.import_id = row[0]

    def frame(self, block: Block) -> tuple[str, Context]:
        """Return a block's platform and what its rows do not say; raise NeedsInput where only the user knows."""
        platform = questions.platform_of(block, self.recognised, self.answers, self.file_name)
        return platform, questions.context_of(block, self.recognised, self.answers, self.file_name, self.now)

    def load(self, block: Block, *, whole: bool = True) -> None:
        """Parse one block and stage its rows; with `whole=False` more rows of the same table will follow."""
        damaged = self._damaged(block)
        platform, context = self.frame(block)
        too_wide = offer(self.cursor, block, context, self.file_name, self.now.date())
        statement = compiled(block, context)
        self.cursor.execute(f"CREATE OR REPLACE TEMP TABLE parsed AS {statement.parsed}")
        fact = FACTS[statement.into]
        staged = versions.stage(self.cursor, fact)
        self.cursor.execute(f"CREATE OR REPLACE TEMP TABLE arriving AS {statement.rows}")
        bad = self._incomplete(block, too_wide, damaged)
        first_account = self._accounts(platform)
        if block.rows:
            self._count(block, fact, platform, first_account, bad)
        self.cursor.execute(
            f"""
            INSERT INTO {staged} BY NAME
            SELECT {self.import_id} AS import_id, whose.account_id,
                   arriving.* EXCLUDE (account_platform, account_handle, account_name)
            FROM arriving JOIN whose ON {WHOSE}
            """
        )
        if block.layout.joined:
            versions.put_together(self.cursor, fact)
        elif whole:
            self.drop_duplicates(fact, block.sheet, {line for line, _ in block.rows} - bad.keys())

    def _damaged(self, block: Block) -> Mapping[int, str]:
        """Return the lines that a spreadsheet damaged, with the reason; raise SourceError where it damaged them all."""
        found = damage.of_block(block)
        refusal = damage.refusal(found, self.file_name)
        if refusal:
            raise SourceError(refusal)
        self.tally.warn(damage.warnings(found))
        return damage.rejects(found)

    def _incomplete(self, block: Block, too_wide: set[int], damaged: Mapping[int, str]) -> dict[int, str]:
        """Take out the lines that cannot be used; return line -> reason."""
        bad = dict(
            self.cursor.execute(
                "SELECT line, min(problem) FROM parsed WHERE problem IS NOT NULL GROUP BY line ORDER BY line"
            ).fetchall()
        )
        for line in sorted(too_wide - bad.keys()):
            bad[line] = f"the line has more cells than the {len(block.header)} of its header"
        bad |= damaged
        # One line may give several rows: it is taken as a whole or not at all.
        if bad:
            self.cursor.execute("DELETE FROM arriving WHERE line IN (SELECT unnest($1))", [list(bad)])
        return bad

    def _accounts(self, platform: str) -> int | None:
        """Resolve every account that the rows name into the temporary table `whose`; return the first."""
        named = self.cursor.execute(
            "SELECT account_platform, account_handle, account_name FROM arriving GROUP BY ALL ORDER BY min(line)"
        ).fetchall()
        found = [(*each, self.account(each[0] or platform, each[1], each[2])) for each in named]
        self.write_whose(found)
        return found[0][-1] if found else None

    def write_whose(self, found: list[Named]) -> None:
        """Write which account the rows mean into the temporary table `whose`."""
        self.cursor.execute(
            "CREATE OR REPLACE TEMP TABLE whose (platform VARCHAR, handle VARCHAR, name VARCHAR, account_id INTEGER)"
        )
        if found:
            self.cursor.executemany("INSERT INTO whose VALUES (?, ?, ?, ?)", found)

    def account(self, platform: str, handle: str | None, name: str | None) -> int:
        """Return the id of the account that rows belong to; raise NeedsInput where only the user knows it."""
        questions.whose(self.recognised, self.answers, self.file_name)
        return accounts.resolve(
            self.cursor,
            self.organisation,
            platform,
            handle=handle or self.recognised.handle,
            name=name,
            answer=self.answers.account,
            file_name=self.file_name,
        )

    def _count(self, block: Block, fact: Fact, platform: str, first_account: int | None, bad: dict[int, str]) -> None:
        """Count the block's lines for the account that each belongs to; a line that gives nothing, for the first."""
        counted = self.cursor.execute(
            f"SELECT account_id, count(DISTINCT line), min({fact.day}), max({fact.last_day}) "
            f"FROM arriving JOIN whose ON {WHOSE} GROUP BY 1 ORDER BY min(line)"
        ).fetchall()
        if first_account is None:
            first_account = self.account(platform, None, None)
        # A line whose cells became rows of their own is one line still.
        lines = len({line for line, _ in block.rows}) if block.layout.shape else len(block.rows)
        rest = lines - sum(read for _, read, _, _ in counted)
        partial = partial_of(block, len(block.rows))
        if partial:
            self.tally.warn([f"{block.sheet}: not everything is in this table: {partial}"])
        self.tally.add(first_account, fact.grain, rest, partial=partial)
        for account_id, read, first, last in counted:
            self.tally.add(account_id, fact.grain, read, (first, last), partial)
        raw = dict(block.rows)
        for line, reason in sorted(bad.items()):
            self.tally.reject(first_account, block.sheet, line, reason, _shown(raw[line], fact.name))

    def drop_duplicates(self, fact: Fact, sheet: str, lines: set[int] | None = None) -> None:
        """Keep the last line of each key, and note the lines (of these) that it takes the place of."""
        listed: set[int] = set()
        for line, kept, account_id in versions.drop_duplicates(self.cursor, fact):
            if line in listed or (lines is not None and line not in lines):
                continue
            listed.add(line)
            reason = f"stands again in line {kept} of the same file; that line was kept"
            self.tally.reject(account_id, sheet, line, reason, "")

    def _currencies(self, staged: dict[str, None]) -> dict[int, str]:
        """Return the currency of each account's amounts; raise NeedsInput where it is not said."""
        unsaid = {"campaign": "spend IS NOT NULL", "breakdown": "metric = 'spend'"}
        found: dict[int, str] = {}
        for name in [each for each in unsaid if each in staged]:
            rows = self.cursor.execute(
                f"SELECT account_id, string_agg(DISTINCT currency, ', ' ORDER BY currency), "
                f"count(*) FILTER (currency IS NULL AND {unsaid[name]}) FROM staged_{name} GROUP BY 1"
            ).fetchall()
            if any(missing for _, _, missing in rows):
                raise questions.currency(self.file_name)
            found |= {account_id: said for account_id, said, _ in rows if said}
        return found

    def _nothing_usable(self) -> str:
        reasons = "; ".join(f"line {line}: {reason}" for _, line, reason, _ in self.tally.rejected[:3])
        reasons = reasons or "; ".join(self.tally.warnings)
        return (
            f"{self.file_name}: recognised as {self.recognised.export.label}, but none of its lines can be used"
            f"{f' ({reasons})' if reasons else ': it has no rows'}. "
            "Download the export again with a period that has data."
        )


def partial_of(block: Block, rows: int) -> str | None:
    """Return why a table of so many rows is not whole, None where nothing says so."""
    cap = block.layout.cap
    if cap and rows >= cap:
        return f"the platform lists {cap:,} rows at most, and the file has them all: there are more"
    return block.layout.partial or None


def _shown(cells: list[str], into: str) -> str:
    """Return a line as it may be kept: never that of messages, which name people."""
    return "(withheld: messages name people)" if into in ("message", "message_check") else " | ".join(cells)[:500]
