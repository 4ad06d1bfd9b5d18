"""TikTok for business accounts: Business Suite by day and by video, and the reports of TikTok Ads Manager."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

# The last two are what a spreadsheet makes of the first.
_DAYS = ("%Y/%m/%d", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d-%b-%y", "%d-%b-%Y")
_HOW = "TikTok Business Suite in a browser > Analytics > {} > choose the period > Export > CSV."
_DATE = Column("day", ("Date", "Datum", "Fecha", "Data", "Dato", "Tanggal", "日付", "날짜"), parse="day", required=True)
_NET = (
    *("Net growth", "Nettotillväxt", "Nettowachstum", "Crecimiento neto", "Croissance nette", "Crescimento líquido"),
    *("Crescita netta", "Nettogroei"),
)
_REACH = (
    *("Reached audience", "Målgrupp som nåtts", "Erreichtes Publikum", "Erreichte Zielgruppe", "Audiencia alcanzada"),
    *("Audience atteinte", "Público alcançado", "Pubblico raggiunto", "Bereikt publiek"),
)
_LIKES = ("Likes", "Gilla-markeringar", "Me gusta", "J'aime", "Curtidas", "Mi piace", "Vind-ik-leuks")
_COMMENTS = ("Comments", "Kommentarer", "Kommentare", "Comentarios", "Commentaires", "Comentários", "Commenti")
_SHARES = ("Shares", "Delningar", "Geteilt", "Compartidos", "Partages", "Compartilhamentos", "Condivisioni")
_VIEWS = (
    *("Video views", "Videovisningar", "Videoaufrufe", "Visualizaciones de video", "Visualizaciones de vídeo"),
    *("Vues de vidéos", "Vues vidéo", "Visualizações de vídeo", "Visualizzazioni video", "Videoweergaven"),
)
_BY_DAY = (
    Column("profile_visits", ("Profile views", "Profilvisningar", "Profilaufrufe", "Visualizaciones del perfil")),
    Column("reactions", _LIKES),
    Column("comments", _COMMENTS),
    Column("shares", _SHARES),
    # On the link of the profile.
    Column("link_clicks", ("Website clicks", "Webbplatsklickar", "Website-Klicks", "Clics en el sitio web")),
    Column("followers_gained", ("New followers", "Nya följare", "Neue Follower", "Nuevos seguidores")),
    Column("followers_lost", ("Lost followers", "Tappade följare", "Verlorene Follower", "Seguidores perdidos")),
    Column("followers", ("Total followers", "Totalt antal följare", "Follower insgesamt", "Total de seguidores")),
)

OVERVIEW = Export(
    name="tiktok_business",
    label="TikTok Business Suite: overview",
    platform="tiktok",
    how_to_get=_HOW.format("Overview"),
    basis="documentation",
    layouts=(
        Layout(
            into="daily",
            day_formats=_DAYS,
            either_order=True,
            columns=(
                _DATE,
                Column("video_views", _VIEWS),
                # People: one who comes on two days is in both.
                Column("reach", _REACH, required=True),
                Column("followers_net", _NET),
                *_BY_DAY,
            ),
            at_least=1,
        ),
        # Followers alone, and the files of older accounts.
        Layout(
            into="daily",
            day_formats=_DAYS,
            either_order=True,
            columns=(_DATE, Column("video_views", _VIEWS), Column("followers_net", _NET, required=True), *_BY_DAY),
            at_least=1,
        ),
    ),
)

_LINK = (
    "Video link",
    "Videolänk",
    "Videolink",
    "Link zum Video",
    "Enlace del video",
    "Enlace del vídeo",
    "Link do vídeo",
)

VIDEOS = Export(
    name="tiktok_business_videos",
    label="TikTok Business Suite: videos",
    platform="tiktok",
    how_to_get=_HOW.format("Content"),
    basis="documentation",
    layouts=(
        Layout(
            into="post",
            columns=(
                Column("post_id", _LINK, parse="id", required=True, extract=r"/(?:video|photo)/(\d{15,})"),
                # The same moment as "Post time", which each language writes in its own way.
                Column("published_at", _LINK, parse="tiktok_link_time"),
                Column("permalink", _LINK, parse="text"),
                Column("account_handle", _LINK, parse="text", extract=r"/@([^/?]+)/"),
                Column("title", ("Video title", "Videotitel", "Título del video", "Título do vídeo"), parse="masked"),
                Column("video_views", _VIEWS, required=True),
                Column("reactions", _LIKES),
                Column("comments", _COMMENTS),
                Column("shares", _SHARES),
                Column("saves", ("Add to Favorites", "Favorites", "Saves", "Lägg till i Favoriter")),
                Column("reach", _REACH),
                Column("followers_gained", ("New followers", "Nya följare")),
            ),
        ),
    ),
)

_AD_GROUP = ("Ad group name", "Name der Anzeigengruppe", "Nombre del grupo de anuncios", "Nom du groupe d'annonces")
_AD = ("Ad name", "Anzeigenname", "Nombre del anuncio", "Nom de l'annonce", "Nome do anúncio")
_CAMPAIGN = ("Campaign name", "Kampagnenname", "Nombre de la campaña", "Nom de la campagne", "Nome da campanha")
# With these every line stands several times.
_SPLIT = (
    "Age",
    "Gender",
    "Country/Region",
    "Country",
    "Province",
    "Placement",
    "Platform",
    "By Hour",
    "Hour",
    "Interest",
)
_PAID = (
    Column("day", ("By Day", "Date", "Day", "Stat time day"), parse="day"),
    Column("spend", ("Cost", "Cost (*)", "Total cost", "Total cost (*)", "Spend"), parse="money", required=True),
    Column("impressions", ("Impressions", "Impression")),
    Column("clicks", ("Clicks (destination)", "Clicks (all)"), required=True),
    Column("conversions", ("Conversions", "Total conversions")),
    Column("currency", ("Currency",), parse="text"),
    Column("account_handle", ("Account ID", "Advertiser ID"), parse="id"),
    Column("account_name", ("Account name", "Advertiser name"), parse="text"),
)

ADS = Export(
    name="tiktok_ads",
    label="TikTok Ads Manager: campaigns or ads",
    platform="tiktok_ads",
    how_to_get=(
        "TikTok Ads Manager > Analytics > Custom reports > dimension Campaign name, by Day > metrics Cost, "
        "Impressions, Clicks (destination), Conversions > Run > Export > CSV."
    ),
    basis="documentation",
    layouts=(
        Layout(
            into="campaign",
            day_formats=_DAYS,
            either_order=True,
            constants={"level": "ad"},
            forbidden=_SPLIT,
            columns=(
                Column("campaign", _CAMPAIGN, parse="text"),
                Column("ad_group", _AD_GROUP, parse="text"),
                Column("ad_name", _AD, parse="text", required=True, never_empty=True),
                *_PAID,
            ),
        ),
        Layout(
            into="campaign",
            day_formats=_DAYS,
            either_order=True,
            constants={"level": "campaign"},
            # Ad groups and ads would be counted twice beside their campaigns.
            forbidden=(*_SPLIT, *_AD_GROUP, *_AD),
            columns=(Column("campaign", _CAMPAIGN, parse="text", required=True, never_empty=True), *_PAID),
        ),
    ),
)

EXPORTS = (OVERVIEW, VIDEOS, ADS)
