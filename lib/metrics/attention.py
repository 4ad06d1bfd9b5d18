"""Measures of attention by day: how many people saw us or came to our profile, as the platforms count it."""

from __future__ import annotations

from lib.model import Metric

_EXPORT = "Each platform's export of daily numbers"

ATTENTION = (
    Metric(
        "daily_reach",
        "People reached on an average day",
        "people a day",
        "up",
        "output",
        "People who saw something of ours on a day, averaged over the days; never added up.",
        people=True,
        statistic="average",
        formula="Σ reach of a day ÷ days",
        source=_EXPORT,
        needs=("daily.reach@social",),
        trap="Reach is never added up: who saw us on two days would count twice.",
    ),
    Metric(
        "daily_impressions",
        "Showings by day",
        "showings",
        "up",
        "output",
        "Times that something of ours was shown on a day, several times to one person too.",
        formula="Σ impressions of a day",
        source=_EXPORT,
        needs=("daily.impressions@social",),
        trap="Facebook and Instagram now call them views and count more: the two are never drawn as one line.",
    ),
    Metric(
        "daily_profile_visits",
        "Visits to the profile",
        "visits",
        "up",
        "out-take",
        "Times that somebody opened our page or profile on the platform.",
        formula="Σ visits of a day",
        source=_EXPORT,
        needs=("daily.profile_visits@social",),
    ),
    Metric(
        "daily_video_views",
        "Video views by day",
        "views",
        "up",
        "output",
        "Views of our videos by the day on which they were watched.",
        formula="Σ video views of a day",
        source=_EXPORT,
        needs=("daily.video_views@social",),
        trap="Every platform counts a view from another second on.",
    ),
)
