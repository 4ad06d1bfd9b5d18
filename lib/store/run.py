"""One run of an import inside its transaction."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb

from lib.schema import FACTS
from lib.sources import Block, Context, NeedsInput, Recognised, SourceError, compiled, period_from
from lib.store import accounts, versions
from lib.store.answers import Answers
from lib.store.read_back import read_back
from lib.store.result import PartResult
from lib.store.text_rows import offer

_MACROS = (Path(__file__).parent.parent / "sources" / "parsing.sql").read_text(encoding="utf-8")


@dataclass
class _Part:
    """What the import brings to one account, while it is counted."""

    grains: list[str] = field(default_factory=list)
    read: int = 0
    rejected: int = 0
    days: list[date] = field(default_factory=list)


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
        self.parts: dict[int, _Part] = {}
        self.rejected: list[tuple[str, int, str, str]] = []
        self.account_of_line: dict[tuple[str, int], int] = {}
        self.import_id = 0
        self.replaced = 0
        cursor.execute(_MACROS)
        # The key stays in the store, so the same person has the same hash there and nowhere else.
        cursor.execute(
            f"CREATE OR REPLACE TEMP MACRO person(name) AS "
            f"CASE WHEN name IS NOT NULL THEN left(sha256(concat('{person_key}', ':', name)), 16) END"
        )

    def results(self, digest: str, size: int, known: PartResult) -> list[PartResult]:
        """Do the import and return its results, read back from the store."""
        self._write_import(digest, size)
        for block in self.recognised.blocks:
            self._load(block)
        staged = dict.fromkeys(block.layout.into for block in self.recognised.blocks)
        if sum(part.read - part.rejected for part in self.parts.values()) <= 0:
            raise _NothingUsableError(self._nothing_usable())
        self._check_currency(staged)
        currencies = self._currencies(staged)
        for name in staged:
            self.replaced += versions.merge(self.cursor, FACTS[name], self.import_id)
        self._write_parts(currencies)
        return read_back(self.cursor, self.import_id, known, "imported", self.replaced, self.rejected)

    def _write_import(self, digest: str, size: int) -> None:
        row = self.cursor.execute(
            """
            INSERT INTO import (
                import_id, organisation_id, file_name, sha256, bytes, export, exported_at, imported_at, warnings)
            VALUES ((SELECT coalesce(max(import_id), 0) + 1 FROM import), ?, ?, ?, ?, ?, ?, ?, ?) RETURNING import_id
            """,
            [
                self.organisation[0],
                self.file_name,
                digest,
                size,
                self.recognised.export.name,
                min(self.recognised.exported_at or self.now, self.now),
                self.now,
                list(self.recognised.warnings),
            ],
        ).fetchone()
        assert row is not None
        self.import_id = row[0]

    def _context(self, block: Block) -> Context:
        """Return what the rows do not say, from the file or the user; raise NeedsInput where neither does."""
        period = period_from(self.answers.period) if self.answers.period else self.recognised.period
        parses = {column.parse for column in block.cells_of}
        undated = block.layout.into == "campaign" and "day" not in parses
        if (undated or "nth_day" in parses) and period is None:
            raise NeedsInput(
                "period",
                f"{self.file_name}: the file has no dates. Which days does it cover? (--period 2026-02-05..2026-02-10)",
            )
        currency = self.answers.currency.strip().upper() if self.answers.currency else None
        exported = (self.recognised.exported_at or self.now).date()
        return Context(period, currency, self.recognised.decimal_comma, exported)

    def _platform(self, block: Block) -> str:
        if not block.layout.titles:
            return self.recognised.export.platform
        platform = block.platform or (self.answers.platform or "").strip().lower()
        if platform not in {named for named, _ in block.layout.titles.values() if named}:
            raise NeedsInput(
                "platform",
                f"{self.file_name}: the table “{block.title}” does not say whether it is about Facebook or Instagram. "
                "Which one is it? (--platform facebook or --platform instagram)",
                "instagram" if "instagram" in self.file_name.casefold() else "facebook",
            )
        return platform

    def _load(self, block: Block) -> None:
        """Parse one block and stage its rows."""
        platform = self._platform(block)
        context = self._context(block)
        too_wide = offer(self.cursor, block, context, self.file_name, self.now.date())
        statement = compiled(block, context)
        self.cursor.execute(f"CREATE OR REPLACE TEMP TABLE parsed AS {statement.parsed}")
        fact = FACTS[statement.into]
        staged = versions.stage(self.cursor, fact)
        self.cursor.execute(f"CREATE OR REPLACE TEMP TABLE arriving AS {statement.rows}")
        self._reject_incomplete(block, fact.name, too_wide)
        account_of = self._accounts(platform)
        self.cursor.execute(
            f"""
            INSERT INTO {staged} BY NAME
            SELECT {self.import_id} AS import_id, whose.account_id, arriving.* EXCLUDE (account_handle, account_name)
            FROM arriving JOIN whose ON whose.handle IS NOT DISTINCT FROM arriving.account_handle
            """
        )
        self._count(block, fact.grain, fact.day, platform, account_of)
        self._drop_duplicates(fact.name, block.sheet)

    def _reject_incomplete(self, block: Block, into: str, too_wide: set[int]) -> None:
        """Note the lines that cannot be used, with their text (never that of messages: they name people)."""
        raw = dict(block.rows)
        for line, reason in self.cursor.execute(
            "SELECT line, problem FROM parsed WHERE problem IS NOT NULL ORDER BY line"
        ).fetchall():
            self.rejected.append((block.sheet, line, reason, _shown(raw[line], into)))
        listed = {line for sheet, line, _, _ in self.rejected if sheet == block.sheet}
        for line in sorted(too_wide - listed):
            reason = f"the line has more cells than the {len(block.header)} of its header"
            self.rejected.append((block.sheet, line, reason, _shown(raw[line], into)))
            self.cursor.execute("DELETE FROM arriving WHERE line = ?", [line])

    def _accounts(self, platform: str) -> dict[str | None, int]:
        """Resolve every account that the rows name, and leave the mapping in the temporary table `whose`."""
        named = self.cursor.execute(
            "SELECT account_handle, any_value(account_name) FROM arriving GROUP BY 1 ORDER BY min(line)"
        ).fetchall()
        found: dict[str | None, int] = {handle: self._account(platform, handle, name) for handle, name in named}
        self.cursor.execute("CREATE OR REPLACE TEMP TABLE whose (handle VARCHAR, account_id INTEGER)")
        if found:
            self.cursor.executemany("INSERT INTO whose VALUES (?, ?)", list(found.items()))
        return found

    def _account(self, platform: str, handle: str | None, name: str | None) -> int:
        return accounts.resolve(
            self.cursor,
            self.organisation,
            platform,
            handle=handle or self.recognised.handle,
            name=name,
            answer=self.answers.account,
            file_name=self.file_name,
        )

    def _count(self, block: Block, grain: str, day: str, platform: str, account_of: dict[str | None, int]) -> None:
        """Add the block's lines to the account that each belongs to."""
        if not block.rows:
            return
        lines_of = dict(
            self.cursor.execute(
                "SELECT line, any_value(account_id) FROM arriving "
                "JOIN whose ON whose.handle IS NOT DISTINCT FROM account_handle GROUP BY line"
            ).fetchall()
        )
        first_account = next(iter(account_of.values()), None)
        if first_account is None:
            first_account = self._account(platform, None, None)
        bad = {line for sheet, line, _, _ in self.rejected if sheet == block.sheet}
        for line, _ in block.rows:
            account_id = lines_of.get(line, first_account)
            part = self.parts.setdefault(account_id, _Part())
            part.read += 1
            part.rejected += line in bad
            self.account_of_line[block.sheet, line] = account_id
            if grain not in part.grains:
                part.grains.append(grain)
        if lines_of:
            last = "last_day" if block.layout.into in ("campaign", "peer_count") else day
            span = (
                f"SELECT account_id, min({day}), max({last}) FROM arriving JOIN whose ON "
                "whose.handle IS NOT DISTINCT FROM account_handle GROUP BY 1"
            )
            for account_id, first, latest in self.cursor.execute(span).fetchall():
                self.parts[account_id].days += [each for each in (first, latest) if each is not None]

    def _drop_duplicates(self, into: str, sheet: str) -> None:
        """Keep the last line of each key, and note the lines of the sheet that this one takes the place of."""
        listed = {line for each, line, _, _ in self.rejected if each == sheet}
        for line, kept in versions.drop_duplicates(self.cursor, FACTS[into]):
            if line in listed or (sheet, line) not in self.account_of_line:
                continue
            listed.add(line)
            reason = f"stands again in line {kept} of the same file; that line was kept"
            self.rejected.append((sheet, line, reason, ""))
            self.parts[self.account_of_line[sheet, line]].rejected += 1

    def _check_currency(self, staged: dict[str, None]) -> None:
        if "campaign" not in staged:
            return
        row = self.cursor.execute("SELECT count(*) FROM staged_campaign WHERE currency IS NULL").fetchone()
        if row and row[0]:
            raise NeedsInput(
                "currency",
                f"{self.file_name}: the file does not say in which currency the costs are. (--currency GBP)",
                "GBP",
            )

    def _currencies(self, staged: dict[str, None]) -> dict[int, str]:
        if "campaign" not in staged:
            return {}
        rows = self.cursor.execute(
            "SELECT account_id, string_agg(DISTINCT currency, ', ' ORDER BY currency) FROM staged_campaign GROUP BY 1"
        ).fetchall()
        return dict(rows)

    def _nothing_usable(self) -> str:
        reasons = "; ".join(f"line {line}: {reason}" for _, line, reason, _ in self.rejected[:3])
        return (
            f"{self.file_name}: recognised as {self.recognised.export.label}, but none of its lines can be used"
            f"{f' ({reasons})' if reasons else ': it has no rows'}. "
            "Download the export again with a period that has data."
        )

    def _write_parts(self, currencies: dict[int, str]) -> None:
        for account_id, part in self.parts.items():
            covered = [*part.days, *(self.recognised.period or ())] if part.days else []
            self.cursor.execute(
                "INSERT INTO import_part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    self.import_id,
                    account_id,
                    part.grains,
                    part.read,
                    part.read - part.rejected,
                    part.rejected,
                    min(part.days, default=None),
                    max(part.days, default=None),
                    min(covered, default=None),
                    max(covered, default=None),
                    currencies.get(account_id),
                ],
            )
        if self.rejected:
            self.cursor.executemany(
                "INSERT INTO import_reject VALUES (?, ?, ?, ?, masked(?))",
                [[self.import_id, *reject] for reject in self.rejected],
            )


def _shown(cells: list[str], into: str) -> str:
    return "(withheld: messages name people)" if into == "message" else " | ".join(cells)[:500]
