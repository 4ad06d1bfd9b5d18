"""Meta Business Suite: the "Results" files, one number a day under a title, and the numbers by content format."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout
from lib.sources.meta_titles import AnyTitle, Titles

_PHRASES = {
    "reach": (
        *("Reach", "Viewers", "Alcance", "Espectadores", "Espetadores"),
        *("Visualizadores", "Bereik", "Kijkers", "Couverture"),
        *("Spectateurs", "Reichweite", "Zuschauer", "Copertura", "Räckvidd", "Tittare", "Rækkevidde", "Seere"),
        *("Rekkevidde", "Kattavuus", "Katsojat", "Zasięg", "Dosah", "Охоплення", "Охват", "Глядачі", "Зрители"),
        *("Erişim", "Lượt tiếp cận"),
    ),
    # "Views" replaced "Impressions" in 2024.
    "impressions": (
        *("Views", "Impressions", "Visualizaciones", "Impresiones", "Weergaven", "Vues", "Visualizações"),
        *("Aufrufe", "Impressionen", "Visualizzazioni", "Visningar", "Visninger", "Näyttökerrat", "Wyświetlenia"),
        *("Zhlédnutí", "Zobrazení", "Перегляди", "Просмотры", "Görüntülemeler", "Lượt xem"),
    ),
    "engagements": (
        *("Content interactions", "Interactions", "Interacciones con el contenido", "Interacciones"),
        *("Interações com o conteúdo", "Interações com conteúdos", "Interações", "Interações com conteúdo"),
        *("Interactions avec le contenu", "Interactions avec du contenu", "Interaktionen mit Inhalten"),
        *("Content-Interaktionen", "Interaktionen", "Interazioni con i contenuti", "Interazioni con il contenuto"),
        *("Interazioni", "Interacties met content", "Contentinteracties", "Interacties", "Innehållsinteraktioner"),
        *("Interaktioner med innehåll", "Interaktioner med indhold", "Indholdsinteraktioner", "Interaktioner"),
        *("Innholdsinteraksjoner", "Interaksjoner med innhold", "Sisältöön liittyvät vuorovaikutukset"),
        *("Interakcje z treścią", "Interakcje z treściami", "Interakce s obsahem", "Взаємодії з контентом"),
        *("Взаємодія з контентом", "Взаимодействия с контентом", "İçerik etkileşimleri"),
    ),
    "profile_visits": (
        *("Visits", "Visitas", "Visites", "Besuche", "Seitenbesuche", "Profilbesuche", "Visite", "Bezoeken"),
        *("Paginabezoeken", "Profielbezoeken", "Besök", "Sidbesök", "Profilbesök", "Besøg", "Sidebesøg"),
        *("Profilbesøg", "Besøk", "Sidebesøk", "Profilbesøk", "Käynnit", "Wizyty", "Odwiedziny", "Návštěvy"),
        *("Відвідування", "Посещения", "Ziyaretler", "Lượt truy cập"),
    ),
    "link_clicks": (
        *("Link clicks", "Clics en el enlace", "Clics en enlaces", "Cliques no link", "Cliques em ligações"),
        *("Cliques na ligação", "Cliques em links", "Clics sur un lien", "Clics sur le lien", "Clics sur les liens"),
        *("Link-Klicks", "Linkklicks", "Clic sul link", "Clic sui link", "Linkklikken", "Klikken op link"),
        *("Klikken op links", "Länkklick", "Klick på länk", "Linkklik", "Lenkeklikk", "Linkin klikkaukset"),
        *("Kliknięcia linku", "Kliknutí na odkaz", "Кліки за посиланням", "Клики по ссылке", "Bağlantı tıklamaları"),
    ),
    # Despite some of their names these count the people whom each day brought.
    "followers_gained": (
        # Only Instagram's follows are named with their network in every file.
        *("Facebook follows", "New followers", "New follows", "New likes", "Seguidores", "Nuevos seguidores"),
        *("Seguimientos", "Novos seguidores", "Abonnements", "Nouveaux abonnés", "Nouveaux followers"),
        *("Neue Follower", "Follow", "Nuovi follower", "Nieuwe volgers", "Volgers", "Nya följare", "Följare"),
        *("Nye følgere", "Følgere", "Uudet seuraajat", "Nowi obserwujący", "Noví sledující", "Нові підписники"),
        *("Підписки", "Новые подписчики", "Подписки", "Takipler", "Yeni takipçiler", "Lượt theo dõi"),
    ),
    "followers_lost": (
        *("Unfollows", "Unfollow", "Désabonnements", "Dejaron de seguir", "Deixaram de seguir", "Entfolgt"),
        *("Ontvolgd", "Slutade följa"),
    ),
    "followers_net": (
        *("Net follows", "Net followers", "Seguimientos netos", "Seguidores netos", "Seguidores líquidos"),
        *("Abonnements nets", "Netto-Follows", "Follow netti"),
    ),
    "video_views": (
        *("3-second views", "3-second video views", "Visualizaciones de 3 segundos", "Visualizações de 3 segundos"),
        *("Reproducciones de video de 3 segundos", "Reproducciones de vídeo de 3 segundos", "Vues de 3 secondes"),
        *("3-Sekunden-Aufrufe", "Visualizzazioni di 3 secondi", "Weergaven van 3 seconden"),
    ),
}
_DAY = Column(
    "day",
    ("Date", "Datum", "Fecha", "Data", "Dato", "Päivämäärä", "Дата", "Tarih", "Ngày", "Dátum", "Ημερομηνία"),
    parse="day",
    required=True,
)
# The hour is 00 or 01 as daylight saving shifts it: the day is what counts.
_DAY_FORMATS = ("%Y-%m-%dT%H:%M:%S", "%Y-%m-%d", "%Y-%m-%d %H:%M:%S")
_HOW_TO_GET = "Meta Business Suite > Insights > Results > the arrow at each chart > Export as CSV."

DAILY = Layout(
    into="daily",
    stacked=True,
    columns=(
        _DAY,
        Column(
            "value",
            # Meta does not translate "Primary". Older files repeat the metric as the column's name, and once the
            # wrong one.
            (
                *("Primary", "Facebook Page reach", "Facebook reach", "Instagram reach", "Facebook Page visits"),
                *("Facebook Page likes", "Facebook Page new likes", "New Facebook Page likes"),
                *("Instagram profile visits", "New Instagram followers"),
            ),
            required=True,
        ),
    ),
    day_formats=_DAY_FORMATS,
    either_order=True,
    titles=Titles(_PHRASES),
)

DAILY_RESULTS = Export(
    name="meta_daily_results",
    label="Meta Business Suite: daily results",
    platform="facebook",
    how_to_get=_HOW_TO_GET,
    layouts=(DAILY,),
)

# Must stand after the exports whose titles are known: it takes what they leave.
UNKNOWN_RESULTS = Export(
    name="meta_daily_unknown",
    label="Meta Business Suite: daily results of another kind",
    platform="facebook",
    basis="documentation",
    how_to_get=_HOW_TO_GET,
    refusal=(
        "The line above the table does not say one of the things that are known: reach, views, viewers, visits, "
        "content interactions, link clicks, follows, unfollows. What it counts would be a guess. Download one of these "
        "and leave the line above the table as it is; paid reach and the like are in the file of Meta Ads Manager."
    ),
    layouts=(
        Layout(
            into="daily",
            columns=(_DAY, Column("value", ("Primary",), required=True)),
            day_formats=_DAY_FORMATS,
            titles=AnyTitle("impressions", untitled=True),
        ),
    ),
)

_BY_FORMAT = {
    **{metric: _PHRASES[metric] for metric in ("impressions", "engagements", "reach")},
    "posts_published": (
        *("Published content", "Contenido publicado", "Conteúdo publicado", "Conteúdos publicados"),
        *("Contenu publié", "Veröffentlichte Inhalte", "Contenuti pubblicati", "Gepubliceerde content"),
        *("Publicerat innehåll", "Publiceret indhold", "Publisert innhold", "Opublikowane treści"),
    ),
}

CONTENT_FORMATS = Export(
    name="meta_content_formats",
    label="Meta Business Suite: results by content format",
    platform="facebook",
    how_to_get="Meta Business Suite > Insights > Overview > Top content formats > the arrow > Export as CSV.",
    basis="documentation",
    layouts=(
        Layout(
            into="breakdown",
            stacked=True,
            shape="across",
            constants={"dimension": "content_type"},
            columns=(Column("item", (), parse="text", never_empty=True), Column("value", ())),
            titles=Titles(_BY_FORMAT),
        ),
    ),
)

EXPORTS = (DAILY_RESULTS, CONTENT_FORMATS, UNKNOWN_RESULTS)
