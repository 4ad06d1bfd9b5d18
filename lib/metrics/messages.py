"""Measures of what the public writes to us: who writes, and what became of it."""

from __future__ import annotations

from lib.model import Metric

_KAPLAN_MEIER = "Kaplan and Meier, Nonparametric Estimation from Incomplete Observations (1958)"
_TOLD = ("message.inbound", "message.reply_to or message.reply_hours")

MESSAGES = (
    Metric(
        "answered_in_a_week",
        "Share answered within a week",
        "answered conversations per conversation",
        "up",
        "out-take",
        "Conversations that people began with us and that had a reply of ours within seven days, divided by all that "
        "began. One that is still open counts for as long as the files see it; it is never dropped.",
        "conversations with a reply of ours within seven days",
        "conversations that people began",
        kind="percent",
        statistic="ratio of sums",
        formula="1 − Π over replies up to seven days of (1 − replies ÷ conversations still open)",
        source=_KAPLAN_MEIER,
        needs=_TOLD,
        trap="Thanks, and remarks to somebody else, need no answer: read a hundred messages to know how many do.",
    ),
    Metric(
        "answered_in_a_day",
        "Share answered within a day",
        "answered conversations per conversation",
        "up",
        "out-take",
        "Conversations that people began with us and that had a reply of ours within 24 hours, divided by all that "
        "began. One that is still open counts for as long as the files see it; it is never dropped.",
        "conversations with a reply of ours within 24 hours",
        "conversations that people began",
        kind="percent",
        statistic="ratio of sums",
        formula="1 − Π over replies up to 24 hours of (1 − replies ÷ conversations still open)",
        source=_KAPLAN_MEIER,
        needs=_TOLD,
        trap="Thanks, and remarks to somebody else, need no answer: read a hundred messages to know how many do.",
    ),
    Metric(
        "answer_hours",
        "Hours until our first reply",
        "hours",
        "down",
        "out-take",
        "The time by which half of the conversations that people began with us had a reply of ours. Those that wait "
        "still count; where fewer than half were answered there is no such time.",
        kind="decimal",
        statistic="median of items",
        formula="the first hour at which 1 − Π (1 − replies ÷ conversations still open) reaches a half",
        source=_KAPLAN_MEIER,
        needs=_TOLD,
        trap="The median of the answered ones alone is far too short: it leaves out whoever waited in vain.",
    ),
    Metric(
        "first_time_writers",
        "Share of first-time writers",
        "new writers per writer",
        "neither",
        "out-take",
        "People who wrote to us in the newest half year (or quarter) and had not written in the time before that is "
        "held, divided by all who wrote in it.",
        "people who had not written before",
        "people who wrote",
        kind="percent",
        statistic="ratio of sums",
        formula="Σ people who had not written before ÷ Σ people who wrote",
        source="Ours",
        needs=("message.author",),
        trap="Whoever wrote before the files begin looks new: it is the most that it can be.",
    ),
    Metric(
        "top_writers",
        "Messages by the tenth who write most",
        "messages by them per message",
        "neither",
        "out-take",
        "Of the people who wrote to us, the tenth who wrote the most: their messages divided by all messages.",
        "messages by the tenth of people who write most",
        "messages",
        kind="percent",
        statistic="ratio of sums",
        formula="Σ messages by the tenth who write most ÷ Σ messages",
        source="Langel and Tillé, Statistical Inference for the Quintile Share Ratio (2011), for the top tenth",
        needs=("message.author", "message.inbound"),
        trap="In any crowd a few write more than most. A half would mean that nine in ten together wrote no more.",
    ),
)
