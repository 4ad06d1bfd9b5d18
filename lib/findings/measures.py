"""The sentence of each measure; the numbers come later."""

from __future__ import annotations

# {channel} and {value} are filled from the rows.
CLAIMS = {
    "link_clicks": "{channel} brought {value} link clicks",
    "post_clicks": "{channel} brought {value} clicks on posts",
    "search_clicks": "{channel} brought {value} clicks",
    "ad_clicks": "{channel} brought {value} clicks on adverts",
    "mail_clicks": "{channel} brought {value} clicks",
    "sessions": "{channel} had {value} sessions",
    "engagement_rate": "{channel}: engagement rate of {value}",
    "engagement_per_view": "{channel}: engagement rate by views of {value}",
    "minutes_per_view": "{channel}: a view lasted {value} minutes",
    "mail_click_rate": "{channel}: {value} of recipients clicked",
    "engaged_session_rate": "{channel}: {value} of sessions were engaged",
    "search_click_rate": "{channel}: {value} of showings led to a click",
    "ad_click_rate": "{channel}: {value} of showings led to a click",
    "followers_gained": "{channel} gained {value} new followers",
    "followers_net": "{channel} gained {value} followers net",
    "users": "{channel} had {value} users on an average day",
    "recipients": "{channel}: a mailing went to {value} people",
    "search_impressions": "{channel} showed our pages {value} times",
    "ad_impressions": "{channel} showed our adverts {value} times",
    "posts": "{channel} published {value} posts",
    "mailings": "{channel} sent {value} mailings",
    "spend": "{channel} cost {value}",
    "engagement_rate_followers": "{channel}: a typical post had {value} engagements per follower",
    "engagement_per_thousand_followers": "{channel}: a post had {value} engagements per thousand followers",
    "posts_per_week": "{channel} published {value} posts a week",
    "open_rate": "{channel}: {value} of e-mails were opened",
    "unsubscribe_rate": "{channel}: {value} of recipients unsubscribed",
    "mail_bounce_rate": "{channel}: {value} of e-mails came back",
    "bounce_rate": "{channel}: {value} of sessions were not engaged",
    "session_conversion_rate": "{channel}: {value} of sessions led to a conversion",
    "ad_conversion_rate": "{channel}: {value} of clicks led to a conversion",
    "ad_cost_per_click": "{channel}: a click cost {value}",
    "ad_cost_per_thousand": "{channel}: a thousand showings cost {value}",
    "ad_cost_per_conversion": "{channel}: a conversion cost {value}",
    "response_rate": "{channel}: {value} were answered within a week",
}

# Where more people left than came.
LOSS_CLAIM = "{channel} lost {value} followers net"

CAVEATS = {
    "ad_clicks": "Clicks on adverts follow what is spent: read them beside the spend.",
    "link_clicks": "Clicks of the newest posts are still growing.",
    "post_clicks": "LinkedIn counts every click on a post, not only those on the link.",
    "engagement_rate": (
        "Each platform counts engagements in its own way: compare a channel with its own past, not with another "
        "channel. Organic and boosted posts are together where the export does not tell them apart."
    ),
    "minutes_per_view": "Older videos have had more time to be watched; the export counts its own period.",
    "followers_gained": "The export counts followers gained, not those lost.",
    "users": "People, so days are averaged and never added up.",
    "mail_click_rate": "People who clicked, not opens: mail programs open mails by themselves.",
    "search_clicks": "Google leaves out rare searches from its tables, not from this daily chart.",
}
