"""What became of a file, for one account that it feeds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

STATUSES = ("imported", "unchanged", "rejected", "needs_input", "failed")


@dataclass(frozen=True)
class PartResult:
    """One line of `import --json`; `totals` are plain sums re-read from the store.

    `replaces` counts the lines of earlier files that this import takes the place of, `asks` names what is to be
    answered when the status is needs_input, `proposal` a sensible answer. `rejected_lines` holds (sheet, line, reason).
    `days_held` counts the days that earlier files cover too, `partial` says why a table is not whole,
    `days_beside` says that another file of the same export may say the days.
    """

    file: str
    status: str
    export: str | None = None
    label: str = ""
    platform: str | None = None
    grain: tuple[str, ...] = ()
    account: str | None = None
    rows_read: int = 0
    rows_loaded: int = 0
    rows_rejected: int = 0
    first_day: date | None = None
    last_day: date | None = None
    totals: dict[str, float] = field(default_factory=dict)
    currency: str | None = None
    warnings: tuple[str, ...] = ()
    message: str = ""
    import_id: int | None = None
    replaces: int = 0
    asks: str | None = None
    proposal: str | None = None
    rejected_lines: tuple[tuple[str, int, str], ...] = ()
    days_beside: bool = False
    days_held: int = 0
    partial: str | None = None

    @property
    def good(self) -> bool:
        """Whether the file's rows are in the store now."""
        return self.status in ("imported", "unchanged")

    def as_json(self) -> dict[str, Any]:
        """Return the object of the `import --json` contract."""
        return {
            "file": self.file,
            "status": self.status,
            "export": self.export,
            "platform": self.platform,
            "grain": list(self.grain),
            "account": self.account,
            "rows_read": self.rows_read,
            "rows_loaded": self.rows_loaded,
            "rows_rejected": self.rows_rejected,
            "first_day": self.first_day.isoformat() if self.first_day else None,
            "last_day": self.last_day.isoformat() if self.last_day else None,
            "totals": {name: _plain(total) for name, total in sorted(self.totals.items())},
            "currency": self.currency,
            "warnings": list(self.warnings),
            "message": self.message,
            "import_id": self.import_id,
            "asks": self.asks,
            "proposal": self.proposal,
        }


def _plain(number: float) -> float | int:
    """Return whole numbers as integers, others without the noise of binary addition."""
    rounded = round(number, 6)
    return int(rounded) if rounded == int(rounded) else rounded
