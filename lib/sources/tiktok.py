"""TikTok Studio: the daily overview, followers by day, and the videos."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_DAYS = ("%Y-%m-%d", "%Y/%m/%d")

OVERVIEW = Export(
    name="tiktok_overview",
    label="TikTok Studio: overview",
    platform="tiktok",
    how_to_get="TikTok Studio in a browser > Analytics > Overview > choose the period > Download data > CSV.",
    layouts=(
        Layout(
            into="daily",
            # No year anywhere: it is asked for.
            years=True,
            day_formats=_DAYS,
            columns=(
                Column("day", ("Date", "Datum", "Fecha", "Data"), parse="day", required=True),
                Column(
                    "video_views",
                    ("Video Views", "Videoaufrufe", "Visualizaciones de vídeos", "Vues de vidéos"),
                    required=True,
                ),
                Column(
                    "profile_visits",
                    ("Profile Views", "Profilaufrufe", "Visitas al perfil", "Vues du profil"),
                    required=True,
                ),
                Column("reactions", ("Likes", "Me gusta", "J'aime")),
                Column("comments", ("Comments", "Kommentare", "Comentarios", "Commentaires")),
                Column("shares", ("Shares", "Compartidos", "Partages")),
            ),
        ),
    ),
)

# Only English files have been seen of those below.
CONTENT = Export(
    name="tiktok_content",
    label="TikTok Studio: videos",
    platform="tiktok",
    how_to_get="TikTok Studio in a browser > Analytics > Content > choose the period > Download data > CSV.",
    layouts=(
        Layout(
            into="post",
            columns=(
                Column(
                    "post_id",
                    ("Video link",),
                    parse="id",
                    required=True,
                    extract=r"/(?:video|photo)/(\d{15,})",
                ),
                # "Post time" has neither year nor hour; the link has both.
                Column("published_at", ("Video link",), parse="tiktok_link_time"),
                Column("period", ("Post time",), parse="text", required=True),
                Column("permalink", ("Video link",), parse="text"),
                Column("account_handle", ("Video link",), parse="text", extract=r"/@([^/?]+)/"),
                Column("title", ("Video title",), parse="masked"),
                Column("video_views", ("Total views",), required=True),
                Column("reactions", ("Total likes",)),
                Column("comments", ("Total comments",)),
                Column("shares", ("Total shares",)),
            ),
        ),
    ),
)

FOLLOWERS = Export(
    name="tiktok_followers",
    label="TikTok Studio: followers by day",
    platform="tiktok",
    how_to_get=(
        "TikTok Studio in a browser > Analytics > Followers > choose the period > Download data > CSV; "
        "the file FollowerHistory.csv."
    ),
    layouts=(
        Layout(
            into="daily",
            years=True,
            day_formats=_DAYS,
            columns=(
                Column("day", ("Date",), parse="day", required=True),
                # All followers at the end of the day: never added up.
                Column("followers", ("Followers",), required=True),
                Column("followers_net", ("Difference in followers from previous day",), required=True),
            ),
        ),
    ),
)

EXPORTS = (OVERVIEW, CONTENT, FOLLOWERS)
