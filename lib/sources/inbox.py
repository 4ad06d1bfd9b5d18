"""Messages of the public and our replies, one row each, tied by the id that a reply answers."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

MESSAGES = Export(
    name="inbox_messages",
    label="Public messages and replies",
    platform="inbox",
    how_to_get="The inbox tool's message export with the columns of the sample in docs/formats.md.",
    layouts=(
        Layout(
            into="message",
            time_formats=("%a %b %d %H:%M:%S +0000 %Y", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%SZ"),
            columns=(
                Column("message_id", ("tweet_id", "message_id"), parse="id", required=True),
                Column("author", ("author_id",), parse="person", required=True),
                Column("inbound", ("inbound",), parse="boolean", required=True),
                Column("created_at", ("created_at",), parse="timestamp", required=True),
                Column(
                    "reply_to",
                    ("in_response_to_tweet_id", "in_response_to"),
                    parse="id",
                    required=True,
                    may_be_empty=True,
                ),
                Column("text", ("text",), parse="masked"),
            ),
        ),
    ),
)

EXPORTS = (MESSAGES,)
