"""What only the user can say about a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Answers:
    """What the user says where the file does not: account, platform, period (see `period_from`), currency."""

    account: str | None = None
    platform: str | None = None
    period: str | None = None
    currency: str | None = None
