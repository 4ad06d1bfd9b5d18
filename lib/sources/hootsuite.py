"""Hootsuite: posts of one network or of several, and the messages and conversations of its inbox."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_TIMES = (
    *("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S.%f"),
    *("%b %d, %Y %I:%M %p", "%b %d, %Y"),
)
_HOW = "Hootsuite > Analytics > the report with the table of posts > Export > CSV."
_INBOX = "Hootsuite > Inbox > Exports > On-demand > {} > choose UTC and the period > Generate export."

# Hootsuite says in the header that its days are GMT.
_PUBLISHED = Column("published_at", ("Date (GMT)",), parse="zoned", required=True)
_MEASURES = (
    Column("impressions", ("Impressions", "Views")),
    Column("reach", ("Reach",)),
    Column("engagements", ("Engagements",)),
    Column("reactions", ("Reactions", "Likes")),
    Column("comments", ("Comments", "Replies")),
    Column("shares", ("Shares", "Retweets", "Reposts")),
    Column("saves", ("Saves", "Saved")),
    Column("clicks", ("Post Clicks", "Clicks")),
    Column("link_clicks", ("Post Link Clicks", "Link Clicks", "URL Clicks")),
    Column("video_views", ("Video Views",)),
)
_TEXTS = (
    Column("post_type", ("Post Type",), parse="text"),
    Column("title", ("Post Message", "Post Title", "Tweet Text", "Title"), parse="masked"),
)

X_POSTS = Export(
    name="hootsuite_x_posts",
    label="Hootsuite: posts on X",
    platform="x",
    basis="documentation",
    how_to_get=_HOW,
    layouts=(
        Layout(
            into="post",
            time_formats=_TIMES,
            at_least=3,
            columns=(
                _PUBLISHED,
                Column(
                    "post_id",
                    ("Tweet Permalink", "Post Permalink"),
                    required=True,
                    parse="text",
                    extract=r"/status/(\d+)",
                ),
                Column(
                    "account_handle", ("Tweet Permalink",), parse="text", required=True, extract=r"\.com/(\w+)/status/"
                ),
                Column("permalink", ("Tweet Permalink",), parse="text"),
                *_TEXTS,
                *_MEASURES,
            ),
        ),
    ),
)


def _of_meta(code: str, network: str, account: str, post: str) -> Export:
    """Return the posts of one of Meta's networks, which have the same columns under other names."""
    return Export(
        name=f"hootsuite_{code}_posts",
        label=f"Hootsuite: posts on {network}",
        platform=code,
        basis="documentation",
        how_to_get=_HOW,
        layouts=(
            Layout(
                into="post",
                time_formats=_TIMES,
                at_least=3,
                columns=(
                    _PUBLISHED,
                    # Facebook's ids have the page's before them, which its own export leaves out.
                    Column("post_id", (post,), parse="text", extract=r"^\d+_(\d{12,})$"),
                    Column("post_id", (post,), parse="text", required=True, extract=r"^([\w:.-]+)$"),
                    Column("account_name", (account,), parse="text", required=True, never_empty=True),
                    Column("permalink", ("Post Permalink",), parse="text"),
                    *_TEXTS,
                    *_MEASURES,
                ),
            ),
        ),
    )


INSTAGRAM_POSTS = _of_meta("instagram", "Instagram", "Instagram Account", "Instagram Post ID")
FACEBOOK_POSTS = _of_meta("facebook", "Facebook", "Facebook Page", "Facebook Post ID")

POSTS = Export(
    name="hootsuite_posts",
    label="Hootsuite: posts",
    platform="tool",
    basis="documentation",
    how_to_get=_HOW,
    layouts=(
        Layout(
            into="post",
            time_formats=_TIMES,
            at_least=3,
            columns=(
                _PUBLISHED,
                Column("post_id", ("Post ID",), parse="text", extract=r"^\d+_(\d{12,})$"),
                Column("post_id", ("Post ID",), parse="text", required=True, extract=r"^([\w:.-]+)$"),
                Column(
                    "account_platform", ("Social Network", "Network"), parse="platform", required=True, never_empty=True
                ),
                Column("account_name", ("Social Profile", "Social account", "Account", "Profile"), parse="text"),
                Column("permalink", ("Post Permalink",), parse="text"),
                *_TEXTS,
                *_MEASURES,
            ),
        ),
    ),
)

MESSAGES = Export(
    name="hootsuite_messages",
    label="Hootsuite: messages",
    platform="inbox",
    basis="documentation",
    how_to_get=_INBOX.format("Messages"),
    layouts=(
        Layout(
            into="message",
            time_formats=_TIMES,
            columns=(
                Column("message_id", ("Message ID",), parse="id", required=True),
                Column("inbound", ("Direction",), parse="boolean", required=True),
                Column("created_at", ("Created at",), parse="zoned", required=True),
                Column("author", ("Contact Profile ID", "Contact Primary Identifier"), parse="person"),
                Column("network", ("Medium",), parse="text", required=True),
                Column("text", ("Content",), parse="masked"),
            ),
        ),
    ),
)

CONVERSATIONS = Export(
    name="hootsuite_conversations",
    label="Hootsuite: resolved conversations",
    platform="inbox",
    basis="documentation",
    how_to_get=_INBOX.format("Resolved conversations"),
    layouts=(
        Layout(
            into="message",
            time_formats=_TIMES,
            forbidden=("Message ID",),
            # A conversation counts as its first message; it is in the file because somebody of the public began it.
            constants={"inbound": "true"},
            columns=(
                Column("message_id", ("Conversation ID",), parse="id", required=True),
                Column("created_at", ("Created at",), parse="zoned", required=True),
                Column("author", ("Contact Profile ID", "Contact Primary Identifier"), parse="person", required=True),
                Column("network", ("Medium",), parse="text", required=True),
            ),
        ),
    ),
)

EXPORTS = (X_POSTS, INSTAGRAM_POSTS, FACEBOOK_POSTS, POSTS, MESSAGES, CONVERSATIONS)
