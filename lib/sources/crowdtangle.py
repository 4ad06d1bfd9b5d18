"""CrowdTangle (closed in August 2024): posts of public pages, groups and accounts, for comparing."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_HOW = "A CrowdTangle file kept from before August 2024: Search or Dashboard > Download CSV (by e-mail)."
# In the zone of whoever asked for the file, which stands beside each time: 2020-04-16 09:48:29 EDT.
_TIMES = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M")

_POST = (
    Column("post_id", ("URL",), parse="id", required=True),
    Column("permalink", ("URL",), parse="text"),
    Column("published_at", ("Post Created", "Created"), parse="zoned", required=True),
    Column("post_type", ("Type",), parse="text", required=True),
    Column("engagements", ("Total Interactions",)),
    Column("comments", ("Comments",)),
)

FACEBOOK = Export(
    name="crowdtangle_facebook",
    label="CrowdTangle: posts on Facebook",
    platform="peers",
    basis="documentation",
    how_to_get=_HOW,
    layouts=(
        Layout(
            into="peer_post",
            time_formats=_TIMES,
            constants={"platform": "facebook"},
            beside=("Love", "Haha", "Angry"),
            columns=(
                Column("peer", ("Page Name", "Group Name", "Name"), parse="text", required=True, never_empty=True),
                *_POST,
                # Likes were what a page had before followers; a group has members.
                Column("followers", ("Followers at Posting", "Likes at Posting", "Size at Posting"), required=True),
                Column("shares", ("Shares",)),
                # "Likes" is one of seven reactions here, so it is not the number of reactions.
                Column("video_views", ("Post Views",)),
                Column("title", ("Message", "Link Text", "Description"), parse="masked"),
            ),
        ),
    ),
)

INSTAGRAM = Export(
    name="crowdtangle_instagram",
    label="CrowdTangle: posts on Instagram",
    platform="peers",
    basis="documentation",
    how_to_get=_HOW,
    layouts=(
        Layout(
            into="peer_post",
            time_formats=_TIMES,
            constants={"platform": "instagram"},
            forbidden=("Love", "Retweets", "Upvotes"),
            columns=(
                Column("peer", ("Account",), parse="text", required=True, never_empty=True),
                *_POST,
                Column("followers", ("Followers at Posting",), required=True),
                Column("reactions", ("Likes",), required=True),
                Column("video_views", ("Views",)),
                Column("title", ("Description", "Title"), parse="masked"),
            ),
        ),
    ),
)

EXPORTS = (FACEBOOK, INSTAGRAM)
