"""The rates that the likelihood of a risk is read from, by the names that data/reference/risks.toml uses."""

from __future__ import annotations

# Name in the register -> metric of the catalogue, and its sentence: which side of it is happening.
MEASURES: dict[str, tuple[str, str]] = {
    "unanswered": (
        "unanswered_share",
        "{hits} of the {n} conversations that the public began got no answer within a week: {share}",
    ),
    "waits_long": (
        "late_answer_share",
        "{share} of the {n} conversations that the public began waited more than three hours for an answer",
    ),
    "weekend_waits": (
        "weekend_wait_share",
        "{share} of the {n} conversations begun at a weekend waited more than a day for an answer",
    ),
    "goes_on_without": (
        "going_on_share",
        "The public wrote on in {hits} of the {n} conversations that we did not answer: {share}",
    ),
    "goes_on_after_reply": (
        "going_on_share",
        "The public wrote on after our answer in {hits} of {n} conversations: {share}",
    ),
    "negative_messages": (
        "negative_share_of_messages",
        "{share} of the {n} messages that a person has read are negative",
    ),
    "negative_without": (
        "negative_share_of_messages",
        "Where we gave no answer, {share} of the {n} later messages that a person has read are negative",
    ),
    "negative_after_reply": (
        "negative_share_of_messages",
        "After our answer, {share} of the {n} messages that a person has read are negative",
    ),
    "false_unanswered": (
        "uncorrected_share",
        "{hits} of the {n} messages that say something untrue, as read by a person, got no answer: {share}",
    ),
    "silent_after_event": (
        "silent_after_event_share",
        "After a noted event we were silent for more than a day in {hits} of {n} cases, each channel by itself",
    ),
}
