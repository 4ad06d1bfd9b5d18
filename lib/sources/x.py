"""X (Twitter): tweet activity to mid-2024, and the account overview and content that followed it."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

TWEETS = Export(
    name="x_tweets",
    label="X: tweet activity",
    platform="x",
    how_to_get="analytics.x.com > Tweets > Export data > By Tweet (files saved before this page closed in 2024).",
    account_in_file_name=r"tweet_activity_metrics_(?P<handle>.+?)_\d{8}_\d{8}",
    layouts=(
        Layout(
            into="post",
            # The export writes UTC and says so.
            time_formats=("%Y-%m-%d %H:%M +0000", "%Y-%m-%d %H:%M:%S"),
            columns=(
                Column("post_id", ("Tweet id", "Identifiant du Tweet", "ツイートID"), parse="id", required=True),
                Column(
                    "permalink",
                    ("Tweet permalink", "Permalien du Tweet", "ツイートの固定リンク"),
                    parse="text",
                    required=True,
                ),
                Column(
                    "account_handle",
                    ("Tweet permalink", "Permalien du Tweet", "ツイートの固定リンク"),
                    parse="text",
                    extract=r"\.com/([^/]+)/",
                ),
                Column("title", ("Tweet text", "Texte du Tweet", "ツイート本文"), parse="masked"),
                Column("published_at", ("time", "heure", "時間"), parse="timestamp", required=True),
                Column("impressions", ("impressions", "インプレッション"), required=True),
                Column("engagements", ("engagements", "エンゲージメント")),
                Column("shares", ("retweets", "リツイート")),
                Column("comments", ("replies", "réponses", "返信")),
                Column("reactions", ("likes", "j'aime", "いいね")),
                # All clicks that X counts on a tweet are inside `engagements`; the link is the one that leads to us.
                Column("clicks", ("url clicks", "clics sur l'URL", "URLクリック数")),
                Column("link_clicks", ("url clicks", "clics sur l'URL", "URLクリック数")),
                Column("followers_gained", ("follows", "abonnements", "フォロー")),
                Column("video_views", ("media views", "vues du média", "メディアの再生数")),
            ),
        ),
    ),
)

OVERVIEW = Export(
    name="x_overview",
    label="X: account overview",
    platform="x",
    how_to_get="x.com > Premium > Analytics > Overview > choose the period > Download CSV.",
    layouts=(
        Layout(
            into="daily",
            day_formats=("%a, %b %d, %Y", "%a %b %d %Y", "%Y-%m-%d"),
            forbidden=("Post id", "Tweet id"),
            columns=(
                Column("day", ("Date",), parse="day", required=True),
                Column("impressions", ("Impressions",), required=True),
                Column("engagements", ("Engagements",), required=True),
                Column("followers_gained", ("New follows",), required=True),
                Column("followers_lost", ("Unfollows",)),
                Column("reactions", ("Likes",)),
                Column("comments", ("Replies",)),
                # A repost is what a retweet was; "Shares" counts taps on the share button.
                Column("shares", ("Reposts",)),
                Column("share_button_uses", ("Shares", "Share")),
                Column("saves", ("Bookmarks",)),
                Column("profile_visits", ("Profile visits",)),
                Column("posts_published", ("Create Post",)),
                Column("video_views", ("Video views",)),
                Column("media_views", ("Media views",)),
            ),
        ),
    ),
)

CONTENT = Export(
    name="x_content",
    label="X: content",
    platform="x",
    how_to_get="x.com > Premium > Analytics > Content > choose the period > Download CSV.",
    layouts=(
        Layout(
            into="post",
            # The file has days only; the moment stands in the post's id.
            day_formats=("%a, %b %d, %Y", "%a %b %d %Y", "%Y-%m-%d"),
            forbidden=("Tweet id",),
            columns=(
                Column("post_id", ("Post id",), parse="id", required=True),
                Column("published_at", ("Post id",), parse="x_id_time"),
                Column("published_day", ("Date",), parse="day", required=True),
                Column("permalink", ("Post Link", "Link"), parse="text", required=True),
                Column("account_handle", ("Post Link", "Link"), parse="text", extract=r"\.com/(\w{2,})/status/"),
                Column("title", ("Post text",), parse="masked"),
                Column("impressions", ("Impressions",), required=True),
                Column("engagements", ("Engagements",)),
                Column("reactions", ("Likes",)),
                Column("comments", ("Replies",)),
                # A repost is what a retweet was; "Shares" counts taps on the share button.
                Column("shares", ("Reposts",)),
                Column("saves", ("Bookmarks",)),
                Column("clicks", ("URL Clicks",)),
                Column("link_clicks", ("URL Clicks",)),
                Column("followers_gained", ("New follows",)),
            ),
        ),
    ),
)

DAILY = Export(
    name="x_daily",
    label="X: tweet activity by day",
    platform="x",
    how_to_get="analytics.x.com > Tweets > Export data > By Day (files saved before this page closed in 2024).",
    account_in_file_name=r"daily_tweet_activity_metrics_(?P<handle>.+?)_\d{8}_\d{8}",
    layouts=(
        Layout(
            into="daily",
            day_formats=("%Y-%m-%d",),
            forbidden=("Tweet id", "Post id"),
            columns=(
                Column("day", ("Date",), parse="day", required=True),
                Column("posts_published", ("Tweets published",), required=True),
                Column("impressions", ("impressions",), required=True),
                Column("impressions", ("promoted impressions",), part="paid"),
                Column("engagements", ("engagements",)),
                Column("engagements", ("promoted engagements",), part="paid"),
                Column("shares", ("retweets",)),
                Column("comments", ("replies",)),
                Column("reactions", ("likes",)),
                Column("link_clicks", ("url clicks",)),
                Column("followers_gained", ("follows",)),
                Column("media_views", ("media views",)),
            ),
        ),
    ),
)

EXPORTS = (TWEETS, OVERVIEW, CONTENT, DAILY)
