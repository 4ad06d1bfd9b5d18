"""TikTok Studio: the daily overview."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

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
            day_formats=("%Y-%m-%d", "%Y/%m/%d"),
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

EXPORTS = (OVERVIEW,)
