"""The samples of Meta's exports that are workbooks, as rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_POST = ("Post ID", "Permalink", "Post Message", "Type", "Countries", "Languages", "Posted", "Audience Targeting")
_FIRST = ("70000000000008_80000000000811", "https://www.facebook.com/a/811", "Swimming", "Photo", "", "")
_SECOND = ("70000000000008_80000000000812", "https://www.facebook.com/a/812", "The mayor's film", "Video", "", "")
_TIMES = ("2017-07-22 05:30:00", "2017-07-14 23:49:33")


def _by_action(description: str, names: Sequence[str], *numbers: Sequence[object]) -> list[Sequence[object]]:
    posts = [(*post, time, " ") for post, time in zip((_FIRST, _SECOND), _TIMES, strict=True)]
    rows: list[Sequence[object]] = [("Description", *_POST, *names)]
    for at, each in enumerate(numbers):
        rows.append((description if at == 0 else "", *posts[at], *each))
    return rows


_POSTS: Mapping[str, Sequence[Sequence[object]]] = {
    "Key Metrics": [
        (
            *_POST,
            *("post_impressions_unique:lifetime", "post_impressions_organic_unique:lifetime"),
            *("post_impressions:lifetime", "post_engaged_users:lifetime", "post_consumptions_unique:lifetime"),
            *("post_consumptions:lifetime", "post_video_views_organic:lifetime"),
        ),
        (*[""] * 8, *["Lifetime: The number of people or times, 95% of them"] * 7),
        (*_FIRST, _TIMES[0], " ", 1204, 1100, 2410, 88, 70, 96, 0),
        (*_SECOND, _TIMES[1], " ", 5020, 4800, 9100, 300, 210, 260, 2100),
        ("", "", "", "", "", "", "", "", "", "", "", "", "", "", "ask about the film"),
    ],
    "Lifetime Talking About This(...": _by_action("Lifetime: People", ("share", "like"), (3, 21), (12, 130)),
    "Lifetime Post Stories by act...": _by_action(
        "Lifetime: Stories", ("share", "like", "comment"), (4, 25, 6), ("", 150, "")
    ),
    "Lifetime Post Consumers by type": _by_action("Lifetime: People", ("other clicks", "link clicks"), (44, 29)),
    "Lifetime Post Consumptions b...": _by_action("Lifetime: Clicks", ("other clicks", "link clicks"), (65, 31)),
}
_PAGE: Mapping[str, Sequence[Sequence[object]]] = {
    "Key Metrics": [
        (
            *("Date", "page_fans:lifetime", "page_fan_adds_unique:day", "page_fan_removes_unique:day"),
            *("page_engaged_users:day", "page_engaged_users:days_28", "page_impressions_unique:day"),
            *("page_impressions_unique:days_28", "page_impressions:day", "page_impressions:days_28"),
            *("page_impressions_organic:day", "page_impressions_paid:day", "page_posts_impressions:day"),
            *("page_consumptions:day", "page_views_logged_in_total:day", "page_video_views:day"),
        ),
        ("", *["Lifetime, daily, 28 days: the number of people or times"] * 15),
        ("2017-06-09", 9120, 14, 2, 210, 3100, 2010, 30010, 4100, 80100, 4000, 100, 3900, 88, 31, 12),
        ("2017-06-10", 9131, 12, 1, 190, 3090, 1988, 29980, 3950, 80010, 3950, 0, 3800, 79, 28, 0),
    ],
    "Daily Like Source": [("Description", "Date", "api"), ("Daily: by source", "2017-06-09", 1)],
    "28 Days Reach Demographics": [("Description", "Date", "F.18-24"), ("28 Days: people", "2017-06-09", 12)],
}

SHEETS = {"facebook_insights_posts.sheet": _POSTS, "facebook_insights_page.sheet": _PAGE}
