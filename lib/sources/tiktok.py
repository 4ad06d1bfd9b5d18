"""TikTok Studio: the daily overview, followers and viewers by day, the videos, and who follows.

The headers are English in most languages of the interface, the months are not: "8 de marzo", "9月16日".
"""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_DAYS = ("%Y-%m-%d", "%Y/%m/%d")
_HOW = "TikTok Studio in a browser > Analytics > {} > choose the period > Download data > CSV{}."
_DATE = ("Date", "Datum", "Fecha", "Data", "Datum", "Дата", "日付", "날짜")
# Each download is a zip named after the tab, its first day, the second of its end, and the account.
_ACCOUNT = (
    r"(?:Overview_\d{4}-\d\d-\d\d_\d{10}|Content|Viewers|Followers)_(?P<handle>[^/\\]+?)(?: ?\(\d+\))?(?:\.zip)?[/\\]"
)
_VIEWS = (
    *(
        "Video Views",
        "Videoaufrufe",
        "Visualizaciones de vídeos",
        "Visualizaciones de vídeo",
        "Visualizaciones de video",
    ),
    *("Reproducciones de video", "Vues de vidéos", "Vues vidéo", "Vues de la vidéo", "Visualizações de vídeo"),
    *("Visualizações de vídeos", "Visualizzazioni video", "Visualizzazioni del video", "Videoweergaven"),
    *("Videovisningar", "Videovisninger", "Wyświetlenia filmów", "Просмотры видео", "動画視聴数", "동영상 조회수"),
)
_PROFILE = (
    *("Profile Views", "Profilaufrufe", "Visitas al perfil", "Visualizaciones del perfil", "Vues du profil"),
    *("Visualizações do perfil", "Visualizzazioni del profilo", "Visualizzazioni profilo", "Profielweergaven"),
    *("Profilvisningar", "Profilvisninger", "Просмотры профиля", "プロフィール表示回数", "프로필 조회수"),
)
_LIKES = (
    *("Likes", "Me gusta", "J'aime", "Curtidas", "Mi piace", "Vind-ik-leuks", "Gilla-markeringar", "Polubienia"),
    *("Лайки", "いいね", "좋아요"),
)
_COMMENTS = (
    *("Comments", "Kommentare", "Comentarios", "Commentaires", "Comentários", "Commenti", "Opmerkingen"),
    *("Kommentarer", "Komentarze", "Комментарии", "コメント", "댓글"),
)
_SHARES = (
    *("Shares", "Geteilt", "Compartidos", "Veces compartido", "Partages", "Compartilhamentos", "Condivisioni"),
    *("Keren gedeeld", "Gedeeld", "Delningar", "Delinger", "Udostępnienia", "Репосты", "シェア", "공유"),
)
# What only the files of business accounts have.
OF_BUSINESS = (
    *("Reached audience", "Net growth", "Lost followers", "Erreichtes Publikum", "Audiencia alcanzada"),
    *("Audience atteinte", "Público alcançado", "Pubblico raggiunto", "Bereikt publiek", "Målgrupp som nåtts"),
    *("Nettotillväxt", "Tappade följare"),
)

OVERVIEW = Export(
    name="tiktok_overview",
    label="TikTok Studio: overview",
    platform="tiktok",
    how_to_get=_HOW.format("Overview", ""),
    account_in_file_name=_ACCOUNT,
    layouts=(
        Layout(
            into="daily",
            # No year anywhere: it is asked for, unless the zip is named after its days.
            years=True,
            day_formats=_DAYS,
            forbidden=OF_BUSINESS,
            columns=(
                Column("day", _DATE, parse="day", required=True),
                Column("video_views", _VIEWS, required=True),
                Column("profile_visits", _PROFILE, required=True),
                Column("reactions", _LIKES),
                Column("comments", _COMMENTS),
                Column("shares", _SHARES),
                # Below nought on days when more left than came.
                Column("followers_net", ("New followers", "Net followers")),
            ),
            at_least=1,
        ),
    ),
)

CONTENT = Export(
    name="tiktok_content",
    label="TikTok Studio: videos",
    platform="tiktok",
    how_to_get=_HOW.format("Content", ""),
    account_in_file_name=_ACCOUNT,
    layouts=(
        Layout(
            into="post",
            partial="TikTok lists only a choice of the videos, about fifteen of those with most views",
            columns=(
                Column(
                    "post_id",
                    ("Video link", "Enlace del video", "Enlace del vídeo", "Link do vídeo", "Lien de la vidéo"),
                    parse="id",
                    required=True,
                    extract=r"/(?:video|photo)/(\d{15,})",
                ),
                # "Post time" has neither year nor hour; the link has both.
                Column(
                    "published_at",
                    ("Video link", "Enlace del video", "Enlace del vídeo", "Link do vídeo", "Lien de la vidéo"),
                    parse="tiktok_link_time",
                ),
                Column(
                    "period",
                    ("Post time", "Hora de publicación", "Horário da publicação", "Heure de publication"),
                    parse="text",
                    required=True,
                ),
                Column(
                    "permalink",
                    ("Video link", "Enlace del video", "Enlace del vídeo", "Link do vídeo", "Lien de la vidéo"),
                    parse="text",
                ),
                Column(
                    "account_handle",
                    ("Video link", "Enlace del video", "Enlace del vídeo", "Link do vídeo", "Lien de la vidéo"),
                    parse="text",
                    extract=r"/@([^/?]+)/",
                ),
                Column(
                    "title", ("Video title", "Título del video", "Título do vídeo", "Titre de la vidéo"), parse="masked"
                ),
                Column(
                    "video_views", ("Total views", "Visualizaciones totales", "Total de visualizações"), required=True
                ),
                Column("reactions", ("Total likes", "Me gusta totales", "Total de curtidas")),
                Column("comments", ("Total comments", "Comentarios totales", "Total de comentários")),
                Column("shares", ("Total shares", "Total de compartilhamentos")),
                Column("saves", ("Total favorites", "Total saves")),
                Column("reach", ("Reach", "Total viewers")),
            ),
        ),
    ),
)

FOLLOWERS = Export(
    name="tiktok_followers",
    label="TikTok Studio: followers by day",
    platform="tiktok",
    how_to_get=_HOW.format("Followers", "; the file FollowerHistory.csv"),
    account_in_file_name=_ACCOUNT,
    layouts=(
        Layout(
            into="daily",
            years=True,
            day_formats=_DAYS,
            columns=(
                Column("day", _DATE, parse="day", required=True),
                # All followers at the end of the day: never added up.
                Column(
                    "followers", ("Followers", "Follower", "Seguidores", "Abonnés", "Volgers", "Följare"), required=True
                ),
                Column(
                    "followers_net",
                    (
                        "Difference in followers from previous day",
                        "Diferença de seguidores em relação ao dia anterior",
                        "Diferencia de seguidores con respecto al día anterior",
                    ),
                    required=True,
                ),
            ),
        ),
    ),
)

VIEWERS = Export(
    name="tiktok_viewers",
    label="TikTok Studio: viewers by day",
    platform="tiktok",
    how_to_get=_HOW.format("Viewers", "; the file Viewers.csv"),
    account_in_file_name=_ACCOUNT,
    layouts=(
        Layout(
            into="daily",
            years=True,
            day_formats=_DAYS,
            columns=(
                Column("day", _DATE, parse="day", required=True),
                # People: one who comes on two days is in both. New and returning ones are parts of them.
                Column("reach", ("Total Viewers",), required=True),
            ),
            beside=("New Viewers", "Returning Viewers"),
        ),
    ),
)


def _split(dimension: str, names: tuple[str, ...]) -> Layout:
    """Return a split of the followers of today, in fractions of all of them."""
    return Layout(
        into="audience",
        # The same columns of viewers would be another split.
        sheet=r"follower",
        # Of the day of the download, which is asked for.
        constants={"dimension": dimension, "unit": "share", "day": "last_day"},
        columns=(
            Column("bucket", names, parse="text", required=True, never_empty=True),
            Column("value", ("Distribution",), required=True),
        ),
    )


AUDIENCE = Export(
    name="tiktok_audience",
    label="TikTok Studio: followers by gender or country",
    platform="tiktok",
    how_to_get=_HOW.format("Followers", "; the files FollowerGender.csv and FollowerTopTerritories.csv"),
    account_in_file_name=_ACCOUNT,
    layouts=(
        _split("followers by gender", ("Gender",)),
        _split("followers by country", ("Top territories", "Top countries")),
        _split("followers by age", ("Age",)),
    ),
)

ACTIVITY = Export(
    name="tiktok_activity",
    label="TikTok Studio: followers by hour",
    platform="tiktok",
    how_to_get=_HOW.format("Followers", "; the file FollowerActivity.csv is the one that is not needed"),
    refusal=(
        "It says at which hours of the last week followers were online, and nothing about what we published. "
        "Bring FollowerHistory.csv and Overview.csv."
    ),
    layouts=(
        Layout(
            into="breakdown",
            years=True,
            day_formats=_DAYS,
            constants={"dimension": "hour"},
            columns=(
                Column("day", _DATE, parse="day", required=True),
                Column("item", ("Hour",), parse="text", required=True),
                Column("reach", ("Active followers",), required=True),
            ),
        ),
    ),
)

EXPORTS = (OVERVIEW, CONTENT, FOLLOWERS, VIEWERS, AUDIENCE, ACTIVITY)
