"""What one import brings to each account, while it is counted, and the lines that it could not use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import duckdb
import pandas as pd


@dataclass
class _Part:
    grains: list[str] = field(default_factory=list)
    read: int = 0
    rejected: int = 0
    days: list[date] = field(default_factory=list)
    partial: str | None = None


class Tally:
    """`rejected` holds (sheet, line, reason, raw text), `warnings` what was left out on purpose."""

    def __init__(self, warnings: Iterable[str]) -> None:
        self.rejected: list[tuple[str, int, str, str]] = []
        self.warnings = list(warnings)
        self._parts: dict[int, _Part] = {}

    @property
    def usable(self) -> int:
        """How many lines can be used."""
        return sum(part.read - part.rejected for part in self._parts.values())

    def add(
        self, account_id: int, grain: str, read: int, days: Iterable[date | None] = (), partial: str | None = None
    ) -> None:
        """Count lines that were read for an account, with the first and last day of their rows."""
        part = self._parts.setdefault(account_id, _Part())
        part.read += read
        part.days += [day for day in days if day is not None]
        part.partial = part.partial or partial
        if grain not in part.grains:
            part.grains.append(grain)

    def reject(self, account_id: int, sheet: str, line: int, reason: str, raw: str) -> None:
        """Note a line of an account that cannot be used."""
        self.rejected.append((sheet, line, reason, raw))
        self._parts.setdefault(account_id, _Part()).rejected += 1

    def warn(self, warnings: Iterable[str]) -> None:
        """Note what was left out; what was said before is not said again."""
        self.warnings += [each for each in warnings if each not in self.warnings]

    def write(
        self,
        cursor: duckdb.DuckDBPyConnection,
        import_id: int,
        period: tuple[date, date] | None,
        currencies: dict[int, str],
    ) -> None:
        """Write the parts, the rejected lines (masked) and the warnings of an import."""
        for account_id, part in self._parts.items():
            covered = [*part.days, *(period or ())] if part.days else []
            cursor.execute(
                "INSERT INTO import_part VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    import_id,
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
                    part.partial,
                ],
            )
        cursor.execute("UPDATE import SET warnings = ? WHERE import_id = ?", [self.warnings, import_id])
        if self.rejected:
            cursor.register("refused", pd.DataFrame(self.rejected, columns=["sheet", "line", "reason", "raw"]))
            cursor.execute(
                f"INSERT INTO import_reject SELECT {import_id}, sheet, line, reason, masked(raw) FROM refused"
            )
            cursor.unregister("refused")
