"""YouTube Studio, advanced mode: the table of videos and the daily totals."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_HOW = (
    "YouTube Studio > Analytics > Advanced mode > choose the period > Export current view > "
    "Comma-separated values (a zip of three files)."
)

TABLE = Export(
    name="youtube_table",
    label="YouTube Studio: table of videos",
    platform="youtube",
    how_to_get=_HOW,
    layouts=(
        Layout(
            into="post",
            # English in every language of the interface. A day of the channel's own calendar.
            day_formats=("%b %d, %Y", "%Y-%m-%d"),
            forbidden=("Date", "Datum", "Data", "Fecha"),
            columns=(
                Column(
                    "post_id",
                    ("Content", "Video", "Contenido", "Conteúdo", "Contenu", "Vídeo", "Vidéo", "Inhalte"),
                    parse="id",
                    required=True,
                ),
                Column(
                    "title",
                    ("Video title", "Videotitel", "Título del vídeo", "Título do vídeo", "Titre de la vidéo"),
                    parse="masked",
                    required=True,
                ),
                Column(
                    "published_day",
                    (
                        "Video publish time",
                        "Veröffentlichungszeitpunkt des Videos",
                        "Hora de publicación del vídeo",
                        "Horário de publicação do vídeo",
                        "Heure de publication de la vidéo",
                    ),
                    parse="day",
                ),
                Column(
                    "video_views",
                    ("Views", "Aufrufe", "Visualizaciones", "Visualizações", "Vues"),
                    required=True,
                ),
                Column(
                    "watch_hours",
                    (
                        "Watch time (hours)",
                        "Wiedergabezeit (Stunden)",
                        "Tiempo de visualización (horas)",
                        "Tempo de exibição (horas)",
                        "Durée de visionnage (heures)",
                    ),
                ),
                # Subscribers are net of those lost in the exported period.
                Column("followers_gained", ("Subscribers", "Abonnenten", "Suscriptores", "Inscritos", "Abonnés")),
                Column("impressions", ("Impressions", "Impressionen", "Impresiones", "Impressões")),
                Column("reactions", ("Likes",)),
                Column("comments", ("Comments added",)),
                Column("shares", ("Shares",)),
            ),
        ),
    ),
)

TOTALS = Export(
    name="youtube_totals",
    label="YouTube Studio: daily totals",
    platform="youtube",
    how_to_get=_HOW,
    layouts=(
        Layout(
            into="daily",
            day_formats=("%Y-%m-%d",),
            # Two columns called Date and Views could be anybody's: the file name must say it too.
            file_name=r"^(totals?|gesamtwerte|totales|totais)\b",
            columns=(
                Column("day", ("Date", "Datum", "Fecha", "Data"), parse="day", required=True),
                Column(
                    "video_views",
                    ("Views", "Aufrufe", "Visualizaciones", "Visualizações", "Vues"),
                    required=True,
                ),
                Column("watch_hours", ("Watch time (hours)", "Wiedergabezeit (Stunden)")),
                Column("followers_net", ("Subscribers", "Abonnenten")),
                Column("impressions", ("Impressions", "Impressionen")),
            ),
        ),
    ),
)

EXPORTS = (TABLE, TOTALS)
