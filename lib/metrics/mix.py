"""Measures of the mix of channels, of who follows, and of the steps from output to outcome."""

from __future__ import annotations

from lib.model import Metric

_RATIO = "ratio of sums"
_OURS = "Ours: shares of counts of the same unit"
_EXPORT = "Each platform's export"

MIX = (
    Metric(
        "share_of_clicks",
        "Share of the clicks to our services",
        "of all clicks",
        "neither",
        "outcome",
        "Clicks that a channel brought, divided by those of all channels whose exports count clicks, both summed over "
        "the weeks that all of them cover. Every click is counted; LinkedIn counts every click on a post.",
        "clicks of the channel",
        "clicks of all channels",
        kind="percent",
        statistic=_RATIO,
        formula="Σ clicks of the channel ÷ Σ clicks of all channels",
        source=_OURS,
        needs=("post.link_clicks or daily.link_clicks or daily.clicks or mailing.clicks or campaign.clicks",),
    ),
    Metric(
        "share_of_sessions",
        "Share of the sessions on the website",
        "of all sessions",
        "neither",
        "outcome",
        "Sessions that the website's counter gives to a channel group, divided by all sessions, both summed over the "
        "weeks.",
        "sessions of the channel group",
        "all sessions",
        kind="percent",
        statistic=_RATIO,
        formula="Σ sessions of the channel group ÷ Σ sessions",
        source="Google Analytics: default channel groups",
        needs=("breakdown.sessions@web",),
    ),
    Metric(
        "share_of_followers",
        "Share of the followers",
        "of the followers",
        "neither",
        "output",
        "Followers of an age, as the platform estimates it, divided by all followers whose age it knows.",
        "followers of that age",
        "followers of any age",
        kind="percent",
        statistic=_RATIO,
        formula="followers of that age ÷ followers of any age",
        source=_EXPORT,
        needs=("audience.value",),
    ),
    Metric(
        "channels_gaining",
        "Channels that draw clearly more people",
        "channels",
        "up",
        "output",
        "Channels whose new followers, users of a day or recipients of a mailing are clearly more than in the time "
        "compared with, all channels looked at together. People of different channels are never added up.",
        formula="number of channels whose change is clearly above nought",
        source="Ours",
        needs=("daily.followers_gained@social or daily.users@web or mailing.deliveries",),
    ),
    Metric(
        "followers_held",
        "Followers held",
        "people",
        "up",
        "output",
        "Accounts that follow, as the platform counts them on a day; never added up over channels.",
        people=True,
        statistic="average",
        formula="the platform's count on the last day held",
        source=_EXPORT,
        needs=("daily.followers",),
        trap="Never added up over platforms: many people follow on several.",
    ),
    Metric(
        "click_rate",
        "Click rate of posts",
        "clicks per showing",
        "up",
        "out-take",
        "Clicks on the link of posts (LinkedIn: every click) divided by their showings, both summed over the posts "
        "whose export counts both. Posts that were paid for, and those of the last seven days, are left out.",
        "clicks",
        "impressions",
        kind="percent",
        statistic=_RATIO,
        formula="Σ clicks ÷ Σ impressions",
        source=_EXPORT,
        needs=("post.link_clicks", "post.impressions"),
    ),
)
