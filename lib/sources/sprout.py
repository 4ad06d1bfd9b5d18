"""Sprout Social: profiles by day and posts, of several networks in one file; and its older files by network."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_DAYS = ("%m-%d-%Y", "%m/%d/%Y", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S")
# Sprout writes an apostrophe before names that begin with @, for the sake of spreadsheets; the platforms write neither.
_NAME = r"^'?@?(.+)$"
_PROFILES = "Sprout Social > Reports > Profile Performance > choose profiles and period > Share > Download CSV."

_DAY = Column("day", ("Date",), parse="day", required=True)
_FLOWS = (
    Column("impressions", ("Impressions",)),
    Column("impressions", ("Organic Impressions",), part="organic"),
    Column("impressions", ("Paid Impressions",), part="paid"),
    Column("reach", ("Reach",)),
    Column("reach", ("Organic Reach",), part="organic"),
    Column("reach", ("Paid Reach",), part="paid"),
    Column("engagements", ("Engagements",)),
    Column("reactions", ("Reactions", "Likes")),
    Column("comments", ("Comments", "@Replies", "Replies")),
    Column("shares", ("Shares", "Retweets", "Reposts")),
    Column("saves", ("Saves",)),
    Column("link_clicks", ("Post Link Clicks",)),
    Column("clicks", ("Post Clicks (All)",)),
    Column("video_views", ("Video Views",)),
)

PROFILES = Export(
    name="sprout_profiles",
    label="Sprout Social: profiles by day",
    platform="tool",
    basis="documentation",
    how_to_get=_PROFILES,
    layouts=(
        Layout(
            into="daily",
            day_formats=_DAYS,
            at_least=2,
            forbidden=("Post ID", "Post"),
            columns=(
                _DAY,
                Column("account_platform", ("Network",), parse="platform", required=True, never_empty=True),
                Column("account_name", ("Profile",), parse="text", required=True, extract=_NAME),
                Column("followers", ("Audience", "Followers")),
                Column("followers_net", ("Net Audience Growth", "Net Follower Growth")),
                Column("followers_gained", ("Audience Gained", "Followers Gained")),
                Column("followers_lost", ("Audience Lost", "Followers Lost")),
                Column("posts_published", ("Published Posts (Total)", "Published Posts")),
                *_FLOWS,
            ),
        ),
    ),
)

POSTS = Export(
    name="sprout_posts",
    label="Sprout Social: posts",
    platform="tool",
    basis="documentation",
    how_to_get="Sprout Social > Reports > Post Performance > choose profiles and period > Share > Download CSV.",
    layouts=(
        Layout(
            into="post",
            # The time is in the zone of the user, which the file does not say: only the day is kept.
            day_formats=("%m/%d/%Y %I:%M %p", "%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %H:%M", *_DAYS),
            columns=(
                Column("published_day", ("Date",), parse="day", required=True),
                # Facebook's ids have the page's before them, which its own export leaves out.
                Column("post_id", ("Post ID",), parse="text", extract=r"^'?\d+_(\d{12,})$"),
                Column("post_id", ("Post ID",), parse="text", required=True, extract=r"^'?([\w:.-]+)$"),
                Column("account_platform", ("Network",), parse="platform", required=True, never_empty=True),
                Column("account_name", ("Profile",), parse="text", required=True, extract=_NAME),
                Column("post_type", ("Content Type", "Post Type"), parse="text"),
                Column("title", ("Post",), parse="masked"),
                Column("permalink", ("Link", "Permalink"), parse="text"),
                Column("impressions", ("Impressions",), required=True),
                Column("reach", ("Reach",)),
                Column("engagements", ("Engagements",)),
                Column("reactions", ("Reactions", "Likes")),
                Column("comments", ("Comments", "@Replies", "Replies")),
                Column("shares", ("Shares", "Retweets", "Reposts")),
                Column("saves", ("Saves",)),
                Column("clicks", ("Post Clicks (All)",)),
                Column("link_clicks", ("Post Link Clicks",)),
                Column("video_views", ("Video Views",)),
            ),
        ),
    ),
)


def _by_network(code: str, network: str, profile: str, *stock: Column) -> Export:
    """Return the older file of one network, which names it only in the header of the profile."""
    return Export(
        name=f"sprout_{code}",
        label=f"Sprout Social: {network} by day",
        platform=code,
        basis="documentation",
        how_to_get=_PROFILES,
        layouts=(
            Layout(
                into="daily",
                day_formats=_DAYS,
                at_least=2,
                forbidden=("Post ID",),
                columns=(
                    _DAY,
                    Column("account_name", (profile,), parse="text", required=True, extract=_NAME),
                    *stock,
                    *_FLOWS,
                ),
            ),
        ),
    )


_FOLLOWERS = (
    Column("followers", ("Followers",)),
    Column("followers_net", ("Net Follower Growth",)),
    Column("followers_gained", ("Followers Gained",)),
    Column("followers_lost", ("Followers Lost",)),
    Column("posts_published", ("Published Posts", "Published Posts & Stories", "Sent Messages")),
)
X_DAYS = _by_network("x", "X", "Twitter Profile", *_FOLLOWERS)
FACEBOOK_DAYS = _by_network(
    "facebook",
    "Facebook",
    "Facebook Page",
    Column("followers", ("Total Fans", "Fans")),
    Column("followers_net", ("Net Page Likes",)),
    Column("followers_gained", ("Page Likes",)),
    Column("followers_lost", ("Page Unlikes",)),
    Column("posts_published", ("Published Posts",)),
)
INSTAGRAM_DAYS = _by_network("instagram", "Instagram", "Instagram Profile", *_FOLLOWERS)

EXPORTS = (PROFILES, POSTS, X_DAYS, FACEBOOK_DAYS, INSTAGRAM_DAYS)
