"""Facebook Insights as it was until 2021: posts, and the page by day, as CSV or workbook (with the names of the API).

Every number comes by day, by week and by 28 days side by side: the rolling windows are never taken, for their days
overlap. Numbers of people who did something are not taken where there is no word for them.
"""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

# Facebook wrote times in US Pacific time for every page.
_ZONE = "America/Los_Angeles"
_TIME_FORMATS = (
    *("%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S.%g", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d"),
    # Years of two digits first: "14" is also a year of four, the year 14.
    *("%m/%d/%y %I:%M:%S %p", "%m/%d/%y %I:%M %p", "%m/%d/%y %H:%M"),
    *("%m/%d/%Y %I:%M:%S %p", "%m/%d/%Y %I:%M %p", "%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M"),
)
_DAY_FORMATS = ("%Y-%m-%d", "%Y-%m-%dT%H:%M:%S.%g", "%Y-%m-%d %H:%M:%S", "%m/%d/%y", "%m/%d/%Y")

# "1234_5678" is the page and its post; the page's newer exports write the two apart.
_POST = (
    Column("post_id", ("Post ID",), parse="text", required=True, extract=r"^(?:\d{5,}_)?(\d{5,})$"),
    Column("account_handle", ("Post ID",), parse="text", extract=r"^(\d{5,})_\d{5,}$"),
    Column("published_at", ("Posted",), parse="timestamp", required=True),
    Column("permalink", ("Permalink",), parse="text"),
    Column("title", ("Post Message",), parse="masked"),
    Column("post_type", ("Type",), parse="text"),
)


def _by_action(sheet: str, *measures: Column) -> Layout:
    """Return a sheet that says more about the posts, one column for each kind of action."""
    return Layout(
        into="post",
        sheet=sheet,
        joined=True,
        time_formats=_TIME_FORMATS,
        zone=_ZONE,
        named_by=("post_id",),
        at_least=1,
        columns=(*_POST, *measures),
        forbidden=("Lifetime Post Total Reach", "post_impressions_unique:lifetime"),
    )


POSTS = Export(
    name="facebook_insights_posts",
    label="Facebook Insights (until 2021): posts",
    platform="facebook",
    how_to_get="Files that were downloaded until 2021: Facebook page > Insights > Export data > Post data.",
    layouts=(
        Layout(
            into="post",
            time_formats=_TIME_FORMATS,
            zone=_ZONE,
            # The line under the header explains the columns.
            named_by=("post_id",),
            columns=(
                *_POST,
                Column("reach", ("post_impressions_unique:lifetime", "Lifetime Post Total Reach"), required=True),
                Column("impressions", ("post_impressions:lifetime", "Lifetime Post Total Impressions")),
                # Every click: of people who clicked twice, both.
                Column(
                    "clicks",
                    (
                        *("post_consumptions:lifetime", "Lifetime Post Consumptions"),
                        "Lifetime Matched Audience Targeting Consumptions on Post",
                    ),
                ),
                # "Talking About This" counts people, "Stories" what they did.
                Column(
                    "reactions",
                    (
                        "Lifetime Post Stories by action type - like",
                        "post_stories_by_action_type:lifetime - like",
                    ),
                ),
                Column(
                    "comments",
                    (
                        "Lifetime Post Stories by action type - comment",
                        "post_stories_by_action_type:lifetime - comment",
                    ),
                ),
                Column(
                    "shares",
                    (
                        "Lifetime Post Stories by action type - share",
                        "post_stories_by_action_type:lifetime - share",
                    ),
                ),
                Column(
                    "link_clicks",
                    (
                        "Lifetime Post Consumptions by type - link clicks",
                        "post_consumptions_by_type:lifetime - link clicks",
                        "Lifetime Post Audience Targeting Total Consumptions by Type - link clicks",
                    ),
                ),
            ),
        ),
        _by_action(
            r"^Lifetime Post Stories by act",
            Column("reactions", ("like",)),
            Column("comments", ("comment",)),
            Column("shares", ("share",)),
        ),
        _by_action(r"^Lifetime Post Consumptions b", Column("link_clicks", ("link clicks",))),
    ),
)

PAGE = Export(
    name="facebook_insights_page",
    label="Facebook Insights (until 2021): the page by day",
    platform="facebook",
    how_to_get="Files that were downloaded until 2021: Facebook page > Insights > Export data > Page data.",
    layouts=(
        Layout(
            into="daily",
            day_formats=_DAY_FORMATS,
            named_by=("day",),
            at_least=3,
            columns=(
                Column("day", ("Date",), parse="day", required=True),
                Column("followers", ("page_fans:lifetime", "Lifetime Total Likes"), required=True),
                Column("followers_gained", ("page_fan_adds_unique:day", "Daily New Likes", "page_fan_adds:day")),
                Column("followers_lost", ("page_fan_removes_unique:day", "Daily Unlikes", "page_fan_removes:day")),
                Column("reach", ("page_impressions_unique:day", "Daily Total Reach")),
                Column("reach", ("page_impressions_organic_unique:day", "Daily Organic Reach"), part="organic"),
                Column("reach", ("page_impressions_paid_unique:day", "Daily Paid Reach"), part="paid"),
                Column("impressions", ("page_impressions:day", "Daily Total Impressions")),
                Column("impressions", ("page_impressions_organic:day", "Daily Organic Impressions"), part="organic"),
                Column("impressions", ("page_impressions_paid:day", "Daily Paid Impressions"), part="paid"),
                Column("clicks", ("page_consumptions:day", "Daily Page Consumptions")),
                Column(
                    "profile_visits",
                    (
                        # "Daily Logged-in Page Views" counts people.
                        *("page_views_logged_in_total:day", "page_views_total:day"),
                        *("Daily Total Views Count per Page", "Daily Total logged-in views count per Page"),
                    ),
                ),
                Column(
                    "video_views",
                    ("page_video_views:day", "Daily Total Video Views", "Daily Total video views"),
                ),
            ),
        ),
    ),
)

# A set of data for lessons, made of such an export: people hand it on as "Facebook metrics".
METRICS_FOR_LESSONS = Export(
    name="facebook_metrics_lesson",
    label="Facebook metrics (data for lessons, from 2014)",
    platform="facebook",
    basis="documentation",
    how_to_get="It is handed on for lessons in statistics, and comes from no platform.",
    refusal=(
        "Its posts have neither a date nor a number of their own (only month, weekday and hour), so they cannot be put "
        "on a time line, nor told apart from those of another import. Download the posts of your page from Meta "
        "Business Suite: Insights > Content > Export data."
    ),
    layouts=(
        Layout(
            into="post",
            columns=(
                Column("post_type", ("Type",), parse="text"),
                Column("reach", ("Lifetime Post Total Reach",), required=True),
                Column("impressions", ("Lifetime Post Total Impressions",)),
                Column("clicks", ("Lifetime Post Consumptions",)),
                Column("engagements", ("Total Interactions",)),
                Column("title", ("Post Weekday",), parse="text", required=True),
                Column("funding", ("Post Hour",), parse="text", required=True),
            ),
            forbidden=("Post ID", "Posted", "Date"),
        ),
    ),
)

EXPORTS = (POSTS, PAGE, METRICS_FOR_LESSONS)
