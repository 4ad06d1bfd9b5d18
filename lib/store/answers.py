"""What only the user can say about a file."""

from __future__ import annotations

from dataclasses import dataclass

from lib.sources import Mapping


@dataclass(frozen=True)
class Answers:
    """What the user says where the file does not: account, platform, period (see `period_from`), currency.

    mapping: what the columns mean, of a file that no export declares.
    """

    account: str | None = None
    platform: str | None = None
    period: str | None = None
    currency: str | None = None
    mapping: Mapping | None = None
