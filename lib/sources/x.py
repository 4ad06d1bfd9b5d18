"""X (Twitter): tweet activity to mid-2024, and the overview, content and videos that followed it.

X writes the headers in the language of whoever downloads; days and numbers stay English.
"""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

# Both reports write their days so: "Fri, Mar 21, 2025", earlier "Thu Mar 20 2025".
_DAYS = ("%a, %b %d, %Y", "%a %b %d %Y", "%Y-%m-%d")
_STATUS = r"/status(?:es)?/(\d{5,20})"

_TWEET_LINK = (
    *("Tweet permalink", "Permalien du Tweet", "ツイートの固定リンク", "link permanente do Tweet"),
    *("Enlace permanente de Tweet", "Enlace permanente del Tweet", "Tweet-Permalink", "Permalink del Tweet"),
)
_TWEET_ID = (
    *("Tweet id", "Identifiant du Tweet", "ツイートID", "id do Tweet", "Identificador del Tweet", "ID del Tweet"),
    "Tweet-ID",
)
_TWEET_TEXT = ("Tweet text", "Texte du Tweet", "ツイート本文", "texto do Tweet", "Texto del Tweet")
_URL_CLICKS = ("url clicks", "clics sur l'URL", "URLクリック数", "cliques no URL", "clics en URL")


_TWEET_ENGAGEMENTS = ("engagements", "エンゲージメント", "engajamentos", "interacciones")
# Both tweet reports count the same; what was promoted stands in columns of its own besides.
_TWEET_COUNTS = (
    Column("engagements", _TWEET_ENGAGEMENTS),
    Column("shares", ("retweets", "リツイート")),
    Column("comments", ("replies", "réponses", "返信", "respostas", "respuestas")),
    # Until November 2015 a like was a favourite, and in Portuguese it stayed one.
    Column("reactions", ("likes", "favorites", "j'aime", "いいね", "favoritos", "me gusta")),
    # All clicks that X counts on a tweet are inside `engagements`; the link is the one that leads to us.
    Column("clicks", _URL_CLICKS),
    Column("link_clicks", _URL_CLICKS),
    Column("followers_gained", ("follows", "abonnements", "フォローしている", "フォロー", "seguiram", "seguimientos")),
)
_TWEET_IMPRESSIONS = ("impressions", "インプレッション", "impressões", "impresiones")
_MEDIA_VIEWS = (
    *("media views", "vues du média", "メディアの再生数", "visualizações da mídia"),
    "visualizaciones de contenido multimedia",
)


def _promoted(names: tuple[str, ...], english: str) -> tuple[str, ...]:
    """Return the headers of what was promoted: a word before or behind that of the whole."""
    behind = (f"{name} {word}" for name in names for word in ("promovido(a)(s)", "promocionado", "promocionadas"))
    return (f"promoted {english}", *(f"プロモの{name}" for name in names), *behind)


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
            time_formats=("%Y-%m-%d %H:%M +0000", "%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M"),
            columns=(
                # Spreadsheets round the ids (5.7E+17); the link keeps them whole.
                Column("post_id", _TWEET_LINK, parse="text", required=True, extract=_STATUS),
                Column("post_id", _TWEET_ID, parse="id"),
                Column("permalink", _TWEET_LINK, parse="text"),
                Column("account_handle", _TWEET_LINK, parse="text", extract=r"\.com/([^/]+)/"),
                Column("title", _TWEET_TEXT, parse="masked"),
                Column(
                    "published_at",
                    ("time", "heure", "時間", "horário", "hora", "Zeit"),
                    parse="timestamp",
                    required=True,
                ),
                Column("impressions", _TWEET_IMPRESSIONS, required=True),
                *_TWEET_COUNTS,
                Column("video_views", _MEDIA_VIEWS),
            ),
        ),
    ),
)

_IMPRESSIONS = (
    "Impressions",
    "インプレッション数",
    "Impresiones",
    "Impressões",
    "Impressionen",
    "Impressioni",
    "Impressies",
)
_ENGAGEMENTS = (
    "Engagements",
    "エンゲージメント",
    "Interacciones",
    "Engajamentos",
    "Interaktionen",
    "Interazioni",
    "Interacties",
)
_FOLLOWS = (
    *("New follows", "新しいフォロー", "Nuevos seguidores", "Novos seguidores", "Nouveaux abonnements"),
    *("Nouveaux abonnés", "Neue Follower", "Nuovi follower", "Nieuwe volgers"),
)
_BOOKMARKS = (
    "Bookmarks",
    "ブックマーク",
    "Guardados",
    "Itens salvos",
    "Signets",
    "Lesezeichen",
    "Segnalibri",
    "Bladwijzers",
)
_LIKES = ("Likes", "いいね", "Me gusta", "Curtidas", "J'aime", "Gefällt mir", "Mi piace", "Vind-ik-leuks")
_REPLIES = ("Replies", "返信", "Respuestas", "Respostas", "Réponses", "Antworten", "Risposte", "Antwoorden")
# A repost is what a retweet was; "Shares" counts taps on the share button.
_REPOSTS = ("Reposts", "リポスト", "Repost")
_DAY = Column("day", ("Date", "日付", "Fecha", "Data", "Datum"), parse="day", required=True)

_POST_ID = ("Post id", "ポストID", "ID del post", "ID do post", "ID du post", "Post-ID")
_POST_LINK = (
    *("Post Link", "Link", "ポストのリンク", "Postear enlace", "Postar link", "Lien du post", "Post-Link"),
    *("Link del post", "Postlink"),
)
_POST_TEXT = (
    "Post text",
    "ポスト本文",
    "Texto del post",
    "Texto do post",
    "Texte du post",
    "Post-Text",
    "Testo del post",
)
# A list of posts with a column taken out has days and counts as well.
_OF_POSTS = (*_POST_ID, *_POST_TEXT, *_POST_LINK, *_TWEET_ID, *_TWEET_TEXT, *_TWEET_LINK)

OVERVIEW = Export(
    name="x_overview",
    label="X: account overview",
    platform="x",
    how_to_get="x.com > Premium > Analytics > Overview > choose the period > Download CSV.",
    layouts=(
        Layout(
            into="daily",
            day_formats=_DAYS,
            either_order=True,
            # X writes all of its columns; a few of them may be anyone's.
            at_least=3,
            forbidden=_OF_POSTS,
            columns=(
                _DAY,
                Column("impressions", _IMPRESSIONS, required=True),
                Column("engagements", _ENGAGEMENTS, required=True),
                Column("followers_gained", _FOLLOWS, required=True),
                Column("followers_lost", ("Unfollows", "フォロー解除", "Dejar de seguir", "Deixar de seguir")),
                Column("reactions", _LIKES),
                Column("comments", _REPLIES),
                Column("shares", _REPOSTS),
                Column(
                    "share_button_uses", ("Shares", "Share", "共有された回数", "共有された回数\\", "Compartilhamentos")
                ),
                Column("saves", _BOOKMARKS),
                Column(
                    "profile_visits",
                    ("Profile visits", "プロフィールへのアクセス数", "Visitas del perfil", "Visitas ao perfil"),
                ),
                Column("posts_published", ("Create Post", "ポストを作成", "Crear post", "Criar post")),
                Column("video_views", ("Video views", "動画再生数", "Visualizações de vídeo")),
                Column("media_views", ("Media views", "メディアの再生数", "Visualizações de mídia")),
            ),
        ),
    ),
)

_POST_URL_CLICKS = ("URL Clicks", "URLのクリック数", "Clics en URL", "Cliques de URL")

CONTENT = Export(
    name="x_content",
    label="X: content",
    platform="x",
    how_to_get=(
        "x.com > Premium > Analytics > Content > show all posts and replies > choose the period (90 days at most) > "
        "Download CSV."
    ),
    layouts=(
        Layout(
            into="post",
            # X asks itself for so many posts and no more.
            cap=1000,
            # The file has days only; the moment stands in the post's id.
            day_formats=_DAYS,
            either_order=True,
            forbidden=("Tweet id",),
            columns=(
                Column("post_id", _POST_LINK, parse="text", required=True, extract=_STATUS),
                Column("post_id", _POST_ID, parse="id", required=True),
                Column("published_at", _POST_ID, parse="x_id_time"),
                Column("published_day", _DAY.names, parse="day", required=True),
                Column("permalink", _POST_LINK, parse="text"),
                Column("account_handle", _POST_LINK, parse="text", extract=r"\.com/(\w{2,})/status/"),
                Column("title", _POST_TEXT, parse="masked"),
                Column("impressions", _IMPRESSIONS, required=True),
                Column("engagements", _ENGAGEMENTS),
                Column("reactions", _LIKES),
                Column("comments", _REPLIES),
                Column("shares", _REPOSTS),
                Column("saves", _BOOKMARKS),
                Column("clicks", _POST_URL_CLICKS),
                Column("link_clicks", _POST_URL_CLICKS),
                Column("followers_gained", _FOLLOWS),
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
            day_formats=("%Y-%m-%d", "%Y-%m-%d %H:%M:%S"),
            either_order=True,
            forbidden=_OF_POSTS,
            columns=(
                _DAY,
                # X left this header in English in every language.
                Column("posts_published", ("Tweets published",), required=True),
                Column("impressions", _TWEET_IMPRESSIONS, required=True),
                Column("impressions", _promoted(_TWEET_IMPRESSIONS, "impressions"), part="paid"),
                *_TWEET_COUNTS,
                Column("engagements", _promoted(_TWEET_ENGAGEMENTS, "engagements"), part="paid"),
                Column("media_views", _MEDIA_VIEWS),
            ),
        ),
    ),
)

VIDEOS = Export(
    name="x_video",
    label="X: video overview",
    platform="x",
    how_to_get="x.com > Premium > Analytics > Video > choose the period > Download CSV.",
    basis="documentation",
    layouts=(
        Layout(
            into="daily",
            # Below it stands a list of videos by their own ids, not those of the posts that show them.
            stacked=True,
            day_formats=_DAYS,
            columns=(
                _DAY,
                Column("video_views", ("Views", "Visualizações", "Visualizaciones", "再生数"), required=True),
                Column(
                    "watch_hours",
                    ("Watch Time (ms)", "Tempo de exibição (ms)", "Tiempo de visualización (ms)"),
                    parse="milliseconds",
                    required=True,
                ),
            ),
        ),
    ),
)

EXPORTS = (TWEETS, OVERVIEW, CONTENT, DAILY, VIDEOS)
