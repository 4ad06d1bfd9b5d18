"""Conversations that people began with us, and how long each waited for an answer, or waits still."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import compress

from lib.findings.opinions.inbox import Messages, within
from lib.findings.opinions.sampled import sample_of
from lib.model import Scope, Table


@dataclass(frozen=True)
class Waiting:
    """Conversations that people began: how long each waited, whether for an answer or still, and in which week.

    `needed` marks those that a person read and found to need an answer; `drawn` says whether what was read is a random
    sample.
    """

    messages: Messages
    hours: tuple[float, ...]
    ended: tuple[bool, ...]
    needed: tuple[bool, ...]
    drawn: bool = True

    def __len__(self) -> int:
        return len(self.messages)

    def among(self, kept: Sequence[bool]) -> Waiting:
        """Return those that are marked."""
        return replace(
            self,
            messages=self.messages.among(kept),
            hours=tuple(compress(self.hours, kept)),
            ended=tuple(compress(self.ended, kept)),
            needed=tuple(compress(self.needed, kept)),
        )

    @property
    def needing(self) -> Waiting:
        """Those that a person read and found to need an answer."""
        return self.among(self.needed)


def waiting(messages: Table, days: Scope) -> tuple[Waiting, int]:
    """Return the conversations begun within the days, and how many were left out since no file tells their fate.

    An account with such conversations, and none that is known to be open, tells only of those that were answered:
    it is left out as a whole.
    """
    begun = within(messages, days, "opens")
    accounts, known = begun.table.column("account_id"), begun.table.column("answers_known")
    hours, seen = begun.table.column("answer_hours"), begun.table.column("seen_hours")
    untold = {account for account, told in zip(accounts, known, strict=True) if not told}
    open_ones = {account for account, told, wait in zip(accounts, known, hours, strict=True) if told and wait is None}
    kept = [
        bool(told) and (account not in untold or account in open_ones)
        for account, told in zip(accounts, known, strict=True)
    ]
    sample = sample_of(within(messages, days).table)
    name, needs = (messages.columns.index(column) for column in ("message_id", "needs_answer"))
    needing = {row[name] for row in sample.rows if row[needs]}
    found = Waiting(
        begun,
        tuple(float(last or 0.0) if wait is None else float(wait) for wait, last in zip(hours, seen, strict=True)),
        tuple(wait is not None for wait in hours),
        tuple(message in needing for message in begun.table.column("message_id")),
        sample.drawn,
    )
    return found.among(kept), kept.count(False)
