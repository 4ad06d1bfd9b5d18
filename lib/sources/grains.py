"""What the rows of a table can be about, in plain words, and what their columns can mean."""

from __future__ import annotations

from dataclasses import dataclass

# What the cells of a field must look like: see `cell_kinds`.
WORDS, NUMBER, MONEY, HOURS, DAY, TIME, ID, LINK, PERSON, NETWORK, YES_NO = (
    *("words", "number", "money", "hours", "day", "time", "id", "link", "person", "network", "yes_no"),
)
MEASURES = (NUMBER, MONEY, HOURS)


@dataclass(frozen=True)
class Field:
    """What a column can mean. `to` is the fact column or metric, `label` what it is called on the screen."""

    to: str
    label: str
    kind: str = NUMBER

    @property
    def is_measure(self) -> bool:
        """Whether it is a number that is counted."""
        return self.kind in MEASURES


@dataclass(frozen=True)
class Grain:
    """What each row of a table is about. `needs` holds groups of fields; of each group one column must be there.

    `told_apart_by` are the fields that together name a row where no column is the id (`id`). Two rows with the
    same name would count as one. `dimensions` are what the rows may be a split by: (code, words).
    """

    into: str
    label: str
    fields: tuple[Field, ...]
    needs: tuple[tuple[str, ...], ...]
    needs_measure: bool = True
    id: str = ""
    told_apart_by: tuple[str, ...] = ()
    dimensions: tuple[tuple[str, str], ...] = ()

    def field(self, to: str) -> Field | None:
        """Return the field with this name, None where the grain has none."""
        return next((each for each in self.fields if each.to == to), None)


_COUNTS = {
    "impressions": "Impressions (how often it was shown)",
    "reach": "Reach (people who saw it)",
    "engagements": "Engagements in total",
    "reactions": "Reactions or likes",
    "comments": "Comments or replies",
    "shares": "Shares or reposts",
    "saves": "Saves or bookmarks",
    "clicks": "Clicks of every kind",
    "link_clicks": "Clicks on a link",
    "video_views": "Video views",
    "watch_hours": "Watch time",
    "followers_gained": "New followers",
    "followers_lost": "Followers lost",
    "followers_net": "New followers less those lost",
    "followers": "Followers there are (on that day)",
    "profile_visits": "Visits to the profile",
    "posts_published": "Posts published",
    "sessions": "Visits to the website (sessions)",
    "engaged_sessions": "Engaged sessions",
    "users": "Users or visitors",
    "active_users": "Active users",
    "new_users": "New users",
    "pageviews": "Page views",
    "conversions": "Conversions",
    "events": "Events on the website",
}


def _counts(*names: str) -> tuple[Field, ...]:
    return tuple(Field(name, _COUNTS[name], HOURS if name == "watch_hours" else NUMBER) for name in names)


_ACCOUNT = (
    Field("account_name", "Name of our account or page", WORDS),
    Field("account_platform", "Network (Facebook, Instagram ...)", NETWORK),
)
_SPEND = Field("spend", "Costs", MONEY)
_DAYS = (Field("day", "Day", DAY), Field("first_day", "First day", DAY), Field("last_day", "Last day", DAY))
_BREAKDOWNS = (
    *(("page", "page of the website"), ("query", "search query"), ("country", "country"), ("region", "region")),
    *(("city", "town"), ("device", "device"), ("source", "source of visits"), ("referrer", "referring site")),
    *(("channel_group", "channel"), ("campaign_tag", "campaign tag"), ("landing_page", "landing page")),
    *(("event", "event on the website"), ("keyword", "keyword"), ("ad_group", "ad group"), ("network", "network")),
    *(("content_type", "kind of content"), ("traffic_source", "source of traffic"), ("language", "language")),
    *(("browser", "browser"), ("day_of_week", "day of the week"), ("hour", "hour of the day")),
)
_GROUPS = (
    *(("age", "age"), ("gender", "gender"), ("age and gender", "age and gender"), ("country", "country")),
    *(("city", "town"), ("language", "language"), ("industry", "industry"), ("seniority", "seniority")),
    *(("job function", "job function"), ("company size", "company size")),
)

_ALL = (
    Grain(
        "post",
        "one row per post",
        (
            *(Field("published_at", "Day and time of publishing", TIME), Field("post_id", "Id of the post", ID)),
            *(Field("permalink", "Link to the post", LINK), Field("title", "Text or title of the post", WORDS)),
            Field("post_type", "Kind of post (picture, video ...)", WORDS),
            *_counts("impressions", "reach", "engagements", "reactions", "comments", "shares", "saves", "clicks"),
            *_counts("link_clicks", "video_views", "watch_hours", "followers_gained"),
            *_ACCOUNT,
        ),
        needs=(("published_at",), ("post_id", "permalink", "title")),
        id="post_id",
        told_apart_by=("published_at", "title"),
    ),
    Grain(
        "daily",
        "one row per day",
        (
            Field("day", "Day", DAY),
            *_counts("impressions", "reach", "engagements", "reactions", "comments", "shares", "saves", "clicks"),
            *_counts("link_clicks", "video_views", "watch_hours", "followers", "followers_gained", "followers_lost"),
            *_counts("followers_net", "profile_visits", "posts_published", "sessions", "engaged_sessions", "users"),
            *_counts("active_users", "new_users", "pageviews", "conversions", "events"),
            *_ACCOUNT,
        ),
        needs=(("day",),),
    ),
    Grain(
        "mailing",
        "one row per e-mail that was sent",
        (
            *(Field("sent_at", "Day and time of sending", TIME), Field("mailing_id", "Id of the mailing", ID)),
            *(Field("title", "Name of the mailing", WORDS), Field("subject", "Subject line", WORDS)),
            *(Field("list", "List or audience", WORDS), Field("sends", "Recipients")),
            *(Field("deliveries", "Delivered"), Field("opens", "People who opened")),
            *(Field("total_opens", "Opens in total"), Field("clicks", "People who clicked")),
            *(Field("total_clicks", "Clicks in total"), Field("bounces", "Bounced")),
            *(Field("unsubscribes", "Unsubscribed"), _ACCOUNT[0]),
        ),
        needs=(("sent_at",), ("mailing_id", "title", "subject"), ("sends", "deliveries")),
        id="mailing_id",
        told_apart_by=("sent_at", "title", "subject"),
    ),
    Grain(
        "campaign",
        "one row per campaign or advertisement",
        (
            Field("campaign", "Name of the campaign", WORDS),
            *(Field("ad_group", "Ad group or ad set", WORDS), Field("ad_name", "Name of the ad", WORDS)),
            *(*_DAYS, Field("currency", "Currency", WORDS), _SPEND),
            *_counts("impressions", "clicks", "conversions"),
            _ACCOUNT[0],
        ),
        needs=(("campaign", "ad_group", "ad_name"),),
    ),
    Grain(
        "breakdown",
        "one row per page, country, search word or the like",
        (
            Field("item", "What the row is about", WORDS),
            *(*_DAYS, Field("currency", "Currency", WORDS), _SPEND),
            *_counts("impressions", "reach", "engagements", "reactions", "comments", "shares", "saves", "clicks"),
            *_counts("link_clicks", "video_views", "watch_hours", "followers_gained", "profile_visits", "sessions"),
            *_counts("engaged_sessions", "users", "active_users", "new_users", "pageviews", "conversions", "events"),
            _ACCOUNT[0],
        ),
        needs=(("item",),),
        dimensions=_BREAKDOWNS,
    ),
    Grain(
        "message",
        "one row per message or comment from the public",
        (
            *(Field("created_at", "Day and time of the message", TIME), Field("message_id", "Id", ID)),
            *(Field("text", "The message", WORDS), Field("author", "Who wrote it (kept as a code only)", PERSON)),
            *(Field("network", "Network", WORDS), Field("inbound", "From the public: yes or no", YES_NO)),
            Field("reply_to", "Id of the message that it answers", ID),
            Field("first_reply_at", "Day and time of our first reply", TIME),
            Field("reply_hours", "Hours until our first reply", NUMBER),
        ),
        needs=(("created_at",), ("message_id", "text", "author")),
        needs_measure=False,
        id="message_id",
        told_apart_by=("created_at", "author", "text"),
    ),
    Grain(
        "audience",
        "one row per group of followers (an age, a place ...)",
        (
            *(Field("bucket", "The group", WORDS), Field("value", "How many people"), Field("day", "Day", DAY)),
            _ACCOUNT[0],
        ),
        needs=(("bucket",), ("value",)),
        dimensions=_GROUPS,
    ),
    Grain(
        "peer_count",
        "one row per other body and day",
        (
            *(Field("peer", "The other body", WORDS), Field("platform", "Network", NETWORK), Field("day", "Day", DAY)),
            *_counts("followers", "followers_gained", "posts_published", "engagements", "impressions"),
        ),
        needs=(("peer",), ("platform",), ("day",)),
    ),
    Grain(
        "event",
        "one row per thing that happened",
        (Field("day", "Day", DAY), Field("label", "What happened", WORDS)),
        needs=(("day",), ("label",)),
        needs_measure=False,
    ),
)
GRAINS: dict[str, Grain] = {grain.into: grain for grain in _ALL}
