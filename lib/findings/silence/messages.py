"""What became of the messages of the public, with an answer of ours and without: a share of cases for each question."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from lib.findings.silence.rates import Rate, Row, enough, in_weeks, table_of, too_few
from lib.metrics import Result
from lib.model import Scope
from lib.stats import LEVEL

# What is counted as answered, in hours; the federal targets of the US name hours and a day, nobody a month.
A_WEEK, A_DAY, EXPECTED = 168.0, 24.0, 3.0
_SATURDAY = 5
NEEDS_MESSAGES = (
    "The messages that the public sends: an inbox or comment export with our replies, or a log with one line a message "
    "and the hours until its answer."
)
NEEDS_CHECKS = (
    "A person reads messages drawn by lot and notes how they feel, whether they need an answer and whether they say "
    "something untrue: a table of checks."
)
# Replies are given to some messages and not to others, and nobody draws lots for it.
NEEDS_CONVERSATIONS = "An export of comments with the comments below them: it shows whether people write on."
# A log has one line a message: that nobody wrote on is then not seen, and no case of it is no rate of nought.
_UNHELD = {
    "goes_on_without": "Where we gave no answer no later message is held.",
    "goes_on_after_reply": "After our answers no later message is held.",
}
NOT_RANDOM = (
    "Replies are not given at random: what we answer differs from what we leave. This is an association, "
    "not what a reply does."
)


@dataclass(frozen=True)
class Conversation:
    """One conversation: its first message, and what the public wrote after it (`later`)."""

    first: Row
    later: tuple[Row, ...]

    @property
    def answered(self) -> bool:
        """Whether we replied anywhere in it."""
        return bool(self.first["answered"])

    @cached_property
    def after(self) -> tuple[Row, ...]:
        """What the public wrote within a week of our first reply, or of the first message where we gave none."""
        waited = self.first["answer_hours"] if self.answered else 0.0
        begins = self.first["created_at"] + timedelta(hours=waited)
        ends = begins + timedelta(hours=A_WEEK)
        return tuple(row for row in self.later if begins <= row["created_at"] < ends)


@dataclass(frozen=True)
class Messages:
    """The messages of the public over a year: all rows, and the conversations whose fate the files say."""

    result: Result
    scope: Scope

    @cached_property
    def rows(self) -> list[Row]:
        """Every message."""
        return self.result.table.records()

    @cached_property
    def conversations(self) -> list[Conversation]:
        """The conversations whose beginning is held and of which the files say whether we answered."""
        later: dict[int, list[Row]] = {}
        for row in self.rows:
            if not row["opens"]:
                later.setdefault(row["thread"], []).append(row)
        return [
            Conversation(row, tuple(later.get(row["thread"], ())))
            for row in self.rows
            if row["opens"] and row["answers_known"]
        ]

    def seen_for(self, hours: float) -> list[Row]:
        """Return the beginnings that we could see for so many hours: younger ones may still be answered."""
        return [each.first for each in self.conversations if each.first["seen_hours"] >= hours]

    def told(self, *, answered: bool) -> list[Conversation]:
        """Return the conversations that had a week to go on, with an answer of ours or without."""
        return [
            each
            for each in self.conversations
            if each.answered is answered and each.first["seen_hours"] - (each.first["answer_hours"] or 0) >= A_WEEK
        ]

    def after(self, *, answered: bool) -> list[Row]:
        """Return what the public wrote later, after an answer or without one, as far as a person has read it."""
        read = [row for each in self.told(answered=answered) for row in each.after if row["feeling"] is not None]
        return sorted(read, key=lambda row: (row["day"], row["message_id"]))


def rates(held: Messages, *, level: float = LEVEL) -> dict[str, Rate]:
    """Return each rate that messages tell, by its name in data/reference/risks.toml."""

    def rate(name: str, rows: Sequence[Row], happened: Callable[[Row], bool], n_of: str, needs: str) -> Rate:
        base = Rate(name, "messages", held.scope, table_of(held.result.table, rows), n_of, needs=needs)
        if not held.rows:
            return replace(base, missing="No message of the public is held.", needs=NEEDS_MESSAGES)
        if not enough(rows):
            return replace(base, missing=too_few(rows, n_of))
        hits = sum(happened(row) for row in rows)
        if name in _UNHELD and not hits:
            return replace(base, missing=_UNHELD[name], needs=NEEDS_CONVERSATIONS)
        share = in_weeks(rows, happened, held.scope, level=level)
        return replace(base, hits=hits, n=len(rows), share=share)

    going_on = {each.first["message_id"]: bool(each.after) for each in held.conversations}
    checked = [row for row in held.rows if row["feeling"] is not None]
    untrue = [row for row in held.rows if row["false_claim"] and row["answers_known"] and row["seen_hours"] >= A_WEEK]
    weekend = [row for row in held.seen_for(A_DAY) if row["day"].weekday() >= _SATURDAY]
    made = (
        rate("unanswered", held.seen_for(A_WEEK), slower_than(A_WEEK), "conversations", NEEDS_MESSAGES),
        rate("waits_long", held.seen_for(EXPECTED), slower_than(EXPECTED), "conversations", NEEDS_MESSAGES),
        rate("weekend_waits", weekend, slower_than(A_DAY), "weekend conversations", NEEDS_MESSAGES),
        *(
            rate(
                f"goes_on_{name}",
                [each.first for each in held.told(answered=answered)],
                lambda row: going_on[row["message_id"]],
                f"conversations {words}",
                NEEDS_MESSAGES,
            )
            for name, words, answered in (
                ("without", "without an answer", False),
                ("after_reply", "with an answer", True),
            )
        ),
        rate("negative_messages", checked, is_negative, "messages that a person has read", NEEDS_CHECKS),
        rate(
            "negative_without",
            held.after(answered=False),
            is_negative,
            "later messages without an answer that a person has read",
            NEEDS_CHECKS,
        ),
        rate(
            "negative_after_reply",
            held.after(answered=True),
            is_negative,
            "messages after an answer that a person has read",
            NEEDS_CHECKS,
        ),
        rate("false_unanswered", untrue, slower_than(A_WEEK), "untrue messages that a person has read", NEEDS_CHECKS),
    )
    return {each.name: each for each in made}


def slower_than(hours: float) -> Callable[[Row], bool]:
    """Return what says of a message whether it waited longer than so many hours for an answer."""
    return lambda row: row["answer_hours"] is None or row["answer_hours"] > hours


def is_negative(row: Row) -> bool:
    """Whether a person who read the message found it negative."""
    return bool(row["feeling"] == "negative")
