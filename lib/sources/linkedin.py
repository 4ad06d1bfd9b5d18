"""LinkedIn pages: content, followers, visitors, competitors (admin view > Analytics > Export)."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_ACCOUNT = r"^(?P<handle>.+?)_(?:content|followers|visitors|updates|competitor_analytics)_\d{13}"
_EXPORTED = r"_(?P<milliseconds>\d{13})"
# LinkedIn writes days of UTC, as text.
_DAYS = ("%m/%d/%Y", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S")


def _triplet(metric: str, word: str) -> tuple[Column, ...]:
    """Return the total, organic and sponsored columns of one metric."""
    return (
        Column(metric, (f"{word} (total)",), required=metric == "impressions"),
        Column(metric, (f"{word} (organic)",), part="organic"),
        Column(metric, (f"{word} (sponsored)",), part="paid"),
    )


def _split(dimension: str, header: str, value: str = "Total followers") -> Layout:
    """Return one sheet of the followers or visitors file: the present followers, or the views, by one property."""
    return Layout(
        into="audience",
        columns=(
            Column("bucket", (header,), parse="text", required=True, never_empty=True),
            Column("value", (value,), required=True, never_empty=True),
        ),
        constants={"dimension": dimension, "day": "exported_on"},
        forbidden=("Date",),
    )


CONTENT = Export(
    name="linkedin_content",
    label="LinkedIn page: content",
    platform="linkedin",
    how_to_get="LinkedIn page, admin view > Analytics > Content > Export.",
    account_in_file_name=_ACCOUNT,
    exported_in_file_name=_EXPORTED,
    layouts=(
        Layout(
            into="daily",
            day_formats=_DAYS,
            columns=(
                Column("day", ("Date",), parse="day", required=True),
                *_triplet("impressions", "Impressions"),
                Column("reach", ("Unique impressions (organic)",), part="organic"),
                *_triplet("clicks", "Clicks"),
                *_triplet("reactions", "Reactions"),
                *_triplet("comments", "Comments"),
                *_triplet("shares", "Reposts"),
            ),
        ),
        Layout(
            into="post",
            day_formats=_DAYS,
            columns=(
                Column("post_id", ("Post link", "Update link"), parse="text", required=True, extract=r"(\d{15,})"),
                Column("permalink", ("Post link", "Update link"), parse="text"),
                Column("title", ("Post title", "Update title"), parse="masked"),
                Column("published_day", ("Created date",), parse="day", required=True),
                Column("post_type", ("Content Type",), parse="text"),
                Column("funding", ("Post type", "Update type"), parse="text"),
                Column("impressions", ("Impressions",), required=True),
                Column("video_views", ("Views", "Video views")),
                Column("clicks", ("Clicks",)),
                Column("reactions", ("Likes",)),
                Column("comments", ("Comments",)),
                Column("shares", ("Reposts", "Shares")),
                Column("followers_gained", ("Follows",)),
            ),
        ),
    ),
)

FOLLOWERS = Export(
    name="linkedin_followers",
    label="LinkedIn page: followers",
    platform="linkedin",
    how_to_get="LinkedIn page, admin view > Analytics > Followers > Export.",
    account_in_file_name=_ACCOUNT,
    exported_in_file_name=_EXPORTED,
    layouts=(
        Layout(
            into="daily",
            day_formats=_DAYS,
            columns=(
                Column("day", ("Date",), parse="day", required=True),
                # Despite its name the column holds the followers that each day brought.
                Column("followers_gained", ("Total followers",), required=True),
                Column("followers_gained", ("Organic followers",), part="organic", required=True),
                Column("followers_gained", ("Sponsored followers",), part="paid"),
            ),
        ),
        _split("location", "Location"),
        _split("job function", "Job function"),
        _split("seniority", "Seniority"),
        _split("industry", "Industry"),
        _split("company size", "Company size"),
    ),
)


def _views_by(header: str) -> Layout:
    """Return one sheet of the visitors file. LinkedIn counts page views in it, not people."""
    return _split(f"visitors by {header.lower()} (page views)", header, "Total views")


VISITORS = Export(
    name="linkedin_visitors",
    label="LinkedIn page: visitors",
    platform="linkedin",
    how_to_get="LinkedIn page, admin view > Analytics > Visitors > Export.",
    account_in_file_name=_ACCOUNT,
    exported_in_file_name=_EXPORTED,
    layouts=(
        Layout(
            into="daily",
            day_formats=_DAYS,
            columns=(
                Column("day", ("Date",), parse="day", required=True),
                Column("pageviews", ("Total page views (total)",), required=True),
                Column("users", ("Total unique visitors (total)",), required=True),
            ),
        ),
        _views_by("Location"),
        _views_by("Job function"),
        _views_by("Seniority"),
        _views_by("Industry"),
        _views_by("Company size"),
    ),
)

COMPETITORS = Export(
    name="linkedin_competitors",
    label="LinkedIn page: competitors",
    platform="linkedin",
    how_to_get="LinkedIn page, admin view > Analytics > Competitors > Export.",
    account_in_file_name=_ACCOUNT,
    exported_in_file_name=_EXPORTED,
    layouts=(
        Layout(
            into="peer_count",
            day_formats=_DAYS,
            columns=(
                Column("peer", ("Page",), parse="text", required=True, never_empty=True),
                Column("followers", ("Total Followers",), required=True),
                Column("followers_gained", ("New Followers",)),
                Column("engagements", ("Total post engagements",)),
                Column("posts_published", ("Total posts",)),
            ),
        ),
    ),
)

EXPORTS = (CONTENT, FOLLOWERS, VISITORS, COMPETITORS)
