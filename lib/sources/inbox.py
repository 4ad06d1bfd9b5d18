"""Messages of the public and our replies: as inbox tools export them, as comments, or as a log that we keep."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_TIMES = (
    *("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f", "%Y-%m-%dT%H:%M"),
    *(
        "%b %d, %Y %I:%M %p",
        "%d %b %Y %H:%M",
        "%d.%m.%Y %H:%M",
        "%d.%m.%Y %H:%M:%S",
        "%d/%m/%Y %H:%M",
        "%m/%d/%Y %H:%M",
    ),
    *("%d/%m/%Y %H:%M:%S", "%m/%d/%Y %H:%M:%S", "%d/%m/%Y %I:%M %p", "%m/%d/%Y %I:%M %p"),
)

MESSAGES = Export(
    name="inbox_messages",
    label="Public messages and replies",
    platform="inbox",
    how_to_get=(
        "The message export of your inbox tool, with the columns message_id, author_id, inbound (True or False), "
        "created_at (UTC), in_response_to (the id that a reply answers) and text."
    ),
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
                Column("network", ("network",), parse="text"),
            ),
        ),
    ),
)

COMMENTS = Export(
    name="inbox_comments",
    label="Comments under a post",
    platform="inbox",
    basis="documentation",
    how_to_get="exportcomments.com > paste the link of the post > Start export > CSV or Excel.",
    layouts=(
        Layout(
            into="message",
            time_formats=_TIMES,
            # Which of the comments are our own answers is not in the file: all are counted as the public's.
            constants={"inbound": "true"},
            forbidden=("Message ID",),
            columns=(
                # A comment has no id there: who, when and what, none of them in clear.
                Column(
                    "message_id", ("Profile ID", "Username", "Name", "Name (click to view profile)"), parse="person"
                ),
                Column("message_id", ("Date",), parse="text"),
                Column("message_id", ("Comment",), parse="person"),
                Column(
                    "author",
                    ("Profile ID", "Username", "Name", "Name (click to view profile)"),
                    parse="person",
                    required=True,
                ),
                Column("created_at", ("Date",), parse="zoned", required=True),
                Column("text", ("Comment",), parse="masked", required=True),
            ),
            beside=("Likes",),
        ),
    ),
)

LOG = Export(
    name="inbox_log",
    label="Our log of questions and answers",
    platform="inbox",
    basis="own",
    how_to_get=(
        "A CSV or workbook with the columns Received (2026-01-14 09:30), Network, and First reply at (the same way) or "
        "Reply hours; if you like Message. One line for each question."
    ),
    layouts=(
        Layout(
            into="message",
            time_formats=_TIMES,
            constants={"inbound": "true"},
            alone=True,
            at_least=1,
            columns=(
                Column("message_id", ("Received", "Received at"), parse="text"),
                Column("message_id", ("Network", "Platform"), parse="text"),
                Column("message_id", ("Message", "Question"), parse="person"),
                Column("created_at", ("Received", "Received at"), parse="zoned", required=True),
                Column("network", ("Network", "Platform"), parse="text", required=True),
                Column("first_reply_at", ("First reply at", "First reply"), parse="zoned"),
                Column("reply_hours", ("Reply hours", "Hours until reply")),
                Column("text", ("Message", "Question"), parse="masked"),
            ),
        ),
    ),
)

EXPORTS = (MESSAGES, COMMENTS, LOG)
