"""LinkedIn pages: content, followers, visitors, competitors (admin view > Analytics > Export)."""

from __future__ import annotations

from lib.sources import linkedin_words as words
from lib.sources.declare import Column, Export, Layout

_ACCOUNT = r"^(?P<handle>.+?)_(?:content|followers|visitors|updates)_\d{13}"
_EXPORTED = r"_(?P<milliseconds>\d{13})"
# LinkedIn writes days of UTC, as text, and in each language the American way.
_DAYS = ("%m/%d/%Y", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S")
_DAY = Column("day", words.DATE, parse="day", required=True)


def _triplet(metric: str) -> tuple[Column, ...]:
    """Return the total, organic and sponsored columns of one metric."""
    return (
        Column(metric, words.ended(metric, "total"), required=metric == "impressions"),
        Column(metric, words.ended(metric, "organic"), part="organic"),
        Column(metric, words.ended(metric, "sponsored"), part="paid"),
    )


def _split(name: str, dimension: str, value: tuple[str, ...]) -> Layout:
    """Return one sheet of the followers or visitors file: the present followers, or the views, by one property."""
    return Layout(
        into="audience",
        columns=(
            Column("bucket", words.SPLITS[name], parse="text", required=True, never_empty=True),
            Column("value", value, required=True, never_empty=True),
        ),
        constants={"dimension": dimension, "day": "exported_on", "unit": "people"},
        forbidden=words.DATE,
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
                _DAY,
                *_triplet("impressions"),
                Column("reach", words.ended("unique", "organic"), part="organic"),
                *_triplet("clicks"),
                *_triplet("reactions"),
                *_triplet("comments"),
                *_triplet("shares"),
            ),
        ),
        Layout(
            into="post",
            day_formats=_DAYS,
            columns=(
                Column("post_id", words.POST_LINK, parse="text", required=True, extract=r"(\d{15,})"),
                Column("permalink", words.POST_LINK, parse="text"),
                Column("title", words.POST_TITLE, parse="masked"),
                Column("published_day", words.CREATED, parse="day", required=True),
                Column("post_type", words.CONTENT_TYPE, parse="text"),
                Column("funding", words.POST_TYPE, parse="text"),
                Column("impressions", words.IMPRESSIONS, required=True),
                Column("video_views", words.VIDEO_VIEWS),
                Column("clicks", words.CLICKS),
                Column("reactions", words.LIKES),
                Column("comments", words.COMMENTS),
                Column("shares", words.REPOSTS),
                Column("followers_gained", words.FOLLOWS),
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
                _DAY,
                # Despite its name the column holds the followers that each day brought, less those it took.
                Column("followers_gained", words.TOTAL_FOLLOWERS, required=True),
                Column("followers_gained", words.ORGANIC_FOLLOWERS, part="organic", required=True),
                Column("followers_gained", words.SPONSORED_FOLLOWERS, part="paid"),
            ),
        ),
        *(_split(name, name, words.TOTAL_FOLLOWERS) for name in words.SPLITS),
    ),
)

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
                _DAY,
                Column("pageviews", words.PAGE_VIEWS, required=True),
                Column("users", words.UNIQUE_VISITORS, required=True),
            ),
        ),
        # LinkedIn counts page views in these sheets, not people.
        *(_split(name, f"visitors by {name} (page views)", words.TOTAL_VIEWS) for name in words.SPLITS),
    ),
)

COMPETITORS = Export(
    name="linkedin_competitors",
    label="LinkedIn page: competitors",
    platform="linkedin",
    how_to_get="LinkedIn page, admin view > Analytics > Competitors > Export.",
    # The file's name has the page's title ("Wexmoor Council"), those of the others its short name ("wexmoor-council").
    exported_in_file_name=_EXPORTED,
    layouts=(
        Layout(
            into="peer_count",
            day_formats=_DAYS,
            constants={"platform": "linkedin"},
            # People choose which counts the table shows.
            at_least=2,
            columns=(
                # LinkedIn leaves this header in English in every language.
                Column("peer", ("Page",), parse="text", required=True, never_empty=True),
                Column("followers", words.TOTAL_FOLLOWERS),
                Column("followers_gained", words.NEW_FOLLOWERS, required=True),
                Column("engagements", words.POST_ENGAGEMENTS),
                Column("posts_published", words.POSTS),
                Column("reactions", words.REACTIONS),
                Column("comments", words.COMMENTS),
                Column("shares", words.REPOSTS),
            ),
        ),
    ),
)

EXPORTS = (CONTENT, FOLLOWERS, VISITORS, COMPETITORS)
