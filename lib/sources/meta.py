"""Meta Business Suite: posts of Facebook and Instagram, and the daily "Results" files."""

from __future__ import annotations

from lib.sources.declare import ASK, Column, Export, Layout

# Meta writes publish times in US Pacific time for every page, daylight saving included.
_ZONE = "America/Los_Angeles"
_TIME_FORMATS = ("%m/%d/%Y %H:%M", "%Y-%m-%d %H:%M:%S")
# With a daily breakdown a post has a total row and day rows; only its total is a post.
_LIFETIME = (
    "Date",
    ("lifetime", "looptijd", "total", "totaal", "toda la vida", "à vie", "total acumulado", ""),
)

_DATE = Column("period", ("Date", "Datum", "Fecha", "Data"), parse="text")
_POST_ID = Column(
    "post_id",
    (
        "Post ID",
        "Bericht-ID",
        "Identificador de la publicación",
        "Identifiant de la publication",
        "Identificação do post",
        "Identificação da publicação",
    ),
    parse="id",
    required=True,
)
_PUBLISHED = Column(
    "published_at",
    (
        "Publish time",
        "Publicatietijdstip",
        "Hora de publicación",
        "Heure de publication",
        "Horário de publicação",
    ),
    parse="timestamp",
    required=True,
)
_SHARED = (
    _POST_ID,
    _PUBLISHED,
    _DATE,
    Column("permalink", ("Permalink", "Enlace permanente", "Permalien", "Link permanente"), parse="text"),
    Column(
        "post_type",
        (
            "Post type",
            "Berichttype",
            "Tipo de publicación",
            "Type de publication",
            "Tipo de post",
            "Tipo de publicação",
        ),
        parse="text",
    ),
    Column(
        "title",
        ("Description", "Omschrijving", "Descripción", "Descrição", "Title", "Titel", "Título", "Titre"),
        parse="masked",
    ),
    # "Views" replaced "Impressions" in November 2024; both count showings, views somewhat more of them.
    Column(
        "impressions",
        ("Views", "Impressions", "Weergaven", "Visualizaciones", "Vues", "Visualizações", "Impresiones"),
    ),
    Column("reach", ("Reach", "Bereik", "Alcance", "Couverture")),
    Column("comments", ("Comments", "Opmerkingen", "Comentarios", "Commentaires", "Comentários")),
    Column("shares", ("Shares", "Deelacties", "Veces que se compartió", "Partages", "Compartilhamentos")),
    Column("video_views", ("3-second video views", "Plays")),
)

FACEBOOK_POSTS = Export(
    name="meta_posts_facebook",
    label="Meta Business Suite: Facebook posts",
    platform="facebook",
    how_to_get="Meta Business Suite > Insights > Content > Export data; choose Published content, Facebook, Lifetime.",
    layouts=(
        Layout(
            into="post",
            time_formats=_TIME_FORMATS,
            zone=_ZONE,
            keep=_LIFETIME,
            columns=(
                Column(
                    "account_handle",
                    (
                        "Page ID",
                        "Pagina-ID",
                        "Identificador de la página",
                        "ID de la Page",
                        "Identificação da Página",
                    ),
                    parse="id",
                    required=True,
                ),
                Column(
                    "account_name",
                    (
                        "Page name",
                        "Naam van pagina",
                        "Nombre de la página",
                        "Nom de la Page",
                        "Nome da Página",
                    ),
                    parse="text",
                ),
                *_SHARED,
                Column("funding", ("Funded content status", "Status gefinancierde content"), parse="text"),
                Column(
                    "engagements",
                    (
                        "Reactions, comments and shares",
                        "Reacties, opmerkingen en deelacties",
                        "Reacciones, comentarios y veces que se compartió",
                        "Réactions, commentaires et partages",
                        "Reações, comentários e compartilhamentos",
                    ),
                ),
                Column("reactions", ("Reactions", "Reacties", "Reacciones", "Réactions", "Reações")),
                Column(
                    "clicks",
                    (
                        "Total clicks",
                        "Totaal aantal klikken",
                        "Total de clics",
                        "Total des clics",
                        "Total de cliques",
                    ),
                ),
                Column(
                    "link_clicks",
                    (
                        "Link clicks",
                        "Linkklikken",
                        "Clics en el enlace",
                        "Clics sur un lien",
                        "Cliques no link",
                    ),
                ),
                Column("watch_hours", ("Seconds viewed",), parse="duration_hours"),
            ),
        ),
    ),
)

INSTAGRAM_POSTS = Export(
    name="meta_posts_instagram",
    label="Meta Business Suite: Instagram posts",
    platform="instagram",
    how_to_get="Meta Business Suite > Insights > Content > Export data; choose Published content, Instagram, Lifetime.",
    layouts=(
        Layout(
            into="post",
            time_formats=_TIME_FORMATS,
            zone=_ZONE,
            keep=_LIFETIME,
            columns=(
                Column(
                    "account_handle",
                    (
                        "Account ID",
                        "Account-ID",
                        "Identificador de la cuenta",
                        "ID du compte",
                        "Identificação da conta",
                    ),
                    parse="id",
                    required=True,
                ),
                Column(
                    "account_name",
                    (
                        "Account username",
                        "Gebruikersnaam van account",
                        "Nombre de usuario de la cuenta",
                        "Nom d'utilisateur du compte",
                        "Nome de usuário da conta",
                    ),
                    parse="text",
                    required=True,
                ),
                *_SHARED,
                Column("reactions", ("Likes", "Vind-ik-leuks", "Me gusta", "J'aime", "Curtidas")),
                Column(
                    "saves",
                    ("Saves", "Keer bewaard", "Veces que se guardó", "Enregistrements", "Salvamentos"),
                ),
                Column("followers_gained", ("Follows", "Volgers", "Seguimientos", "Abonnements", "Seguimentos")),
            ),
        ),
    ),
)

DAILY_RESULTS = Export(
    name="meta_daily_results",
    label="Meta Business Suite: daily results",
    platform="facebook",
    how_to_get="Meta Business Suite > Insights > Results > the arrow at each chart > Export as CSV.",
    layouts=(
        Layout(
            into="daily",
            stacked=True,
            columns=(
                Column("day", ("Date", "Datum", "Fecha", "Data"), parse="day", required=True),
                Column(
                    "value",
                    # Older files repeat the metric as the column's name, and once the wrong one.
                    (
                        "Primary",
                        "Facebook Page reach",
                        "Facebook reach",
                        "Instagram reach",
                        "Facebook Page visits",
                        "Facebook Page likes",
                        "Facebook Page new likes",
                        "New Facebook Page likes",
                        "Instagram profile visits",
                        "New Instagram followers",
                    ),
                    required=True,
                ),
            ),
            # The hour is 00 or 01 as daylight saving shifts it: the day is what counts.
            day_formats=("%Y-%m-%dT%H:%M:%S", "%Y-%m-%d"),
            titles={
                "reach": (ASK, "reach"),
                "facebook reach": ("facebook", "reach"),
                "facebook page reach": ("facebook", "reach"),
                "instagram reach": ("instagram", "reach"),
                "views": (ASK, "impressions"),
                "facebook views": ("facebook", "impressions"),
                "instagram views": ("instagram", "impressions"),
                "viewers": (ASK, "reach"),
                "instagram viewers": ("instagram", "reach"),
                "follows": ("facebook", "followers_gained"),
                "facebook follows": ("facebook", "followers_gained"),
                "facebook page new likes": ("facebook", "followers_gained"),
                "new facebook page likes": ("facebook", "followers_gained"),
                "instagram follows": ("instagram", "followers_gained"),
                "new instagram followers": ("instagram", "followers_gained"),
                "facebook visits": ("facebook", "profile_visits"),
                "facebook page visits": ("facebook", "profile_visits"),
                "instagram profile visits": ("instagram", "profile_visits"),
                "content interactions": (ASK, "engagements"),
                "facebook content interactions": ("facebook", "engagements"),
                "instagram content interactions": ("instagram", "engagements"),
                "facebook link clicks": ("facebook", "link_clicks"),
                "instagram link clicks": ("instagram", "link_clicks"),
            },
        ),
    ),
)

EXPORTS = (FACEBOOK_POSTS, INSTAGRAM_POSTS, DAILY_RESULTS)
