"""Agorapulse: published posts of one network, told apart by their links."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_LINK = ("Url", "Post URL", "Post Url", "Permalink")

POSTS = Export(
    name="agorapulse_posts",
    label="Agorapulse: posts",
    platform="tool",
    basis="documentation",
    how_to_get="Agorapulse > Reports > the profile > Content > choose the period > Export > CSV.",
    layouts=(
        Layout(
            into="post",
            # 03/04/2025 10:15 AM CET +0100; half past midday is written 00:30 PM.
            time_formats=("%m/%d/%Y %I:%M %p", "%m/%d/%Y %H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"),
            at_least=2,
            # Only this tool has both, and the first names a colleague.
            beside=("Created by", "Labels"),
            columns=(
                Column("published_at", ("Date",), parse="zoned", required=True),
                Column("account_platform", _LINK, parse="platform", required=True, never_empty=True),
                # X's own id, so that its own export gives the same post; the other links hold other ids than theirs.
                Column("post_id", _LINK, parse="text", extract=r"/status/(\d+)"),
                Column("post_id", _LINK, parse="id", required=True),
                Column("permalink", _LINK, parse="text"),
                Column("account_name", ("Profile", "Account", "Page"), parse="text"),
                Column("title", ("Content", "Text", "Message"), parse="masked", required=True),
                Column("post_type", ("Type", "Post type", "Content type"), parse="text"),
                Column("impressions", ("Impressions", "Views")),
                Column("reach", ("Reach", "Organic reach", "Total reach")),
                Column("engagements", ("Engagement", "Engagements", "Total engagement")),
                Column("reactions", ("Reactions", "Likes")),
                Column("comments", ("Comments", "Replies")),
                Column("shares", ("Shares", "Retweets", "Reposts")),
                Column("saves", ("Saves", "Saved")),
                Column("clicks", ("Clicks", "Post clicks")),
                Column("link_clicks", ("Link clicks", "Link Clicks")),
                Column("video_views", ("Video views", "Video Views")),
            ),
        ),
    ),
)

EXPORTS = (POSTS,)
