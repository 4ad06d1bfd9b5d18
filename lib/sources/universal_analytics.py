"""Google Universal Analytics, which counted until 2023: reports by day, page, channel, source and country.

What it counts is not what Google Analytics 4 counts, so it is a platform of its own.
"""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout
from lib.sources.google_dimensions import spellings

DAY_INDEX = spellings(
    "Day Index | Tagesindex | Índice de día | Índice de días | Índice do dia | Índice de dias | Index du jour | "
    "Index des jours | Indice giorno | Indice giorni | Dagindex | "
    "Indeks dnia | Indeks dni | Индекс дня | Порядковый номер дня | Gün dizini | 日の指標 | 日の索引 | 日別指数"
)
# "# 20230101-20230131", the fourth line of each file.
_SPAN = r"^#?\s*20\d{6}-20\d{6}$"
# What only Google Analytics 4 writes, and comparisons.
_ELSE = (
    "Active users",
    "Total users",
    "Engaged sessions",
    "Engagement rate",
    "Event count",
    "Key events",
    "Views",
    "Returning users",
    "Nth day",
    # Each item stands once for each period or segment.
    "Date Range",
    "Segment",
    "Zeitraum",
    "Intervalo de fechas",
    "Plage de dates",
)
_MEASURES = {
    "users": "Users | Nutzer | Usuarios | Usuários | Utilisateurs | Utenti | Gebruikers | "
    "Użytkownicy | Användare | Brugere | Brukere | Пользователи | Kullanıcılar | ユーザー | 사용자 | 用户数",
    "new_users": (
        "New Users | Neue Nutzer | Usuarios nuevos | Nuevos usuarios | Novos usuários | Nouveaux utilisateurs | "
        "Nuovi utenti | Nieuwe gebruikers | Nowi użytkownicy | Nya användare | Nye brugere | Nye brukere | "
        "Новые пользователи | Yeni Kullanıcılar | 新規ユーザー | 신규 사용자 | 新用户"
    ),
    "sessions": "Sessions | Sitzungen | Sesiones | Sessões | Sessioni | Sessies | "
    "Sesje | Sessioner | Сеансы | Oturumlar | セッション | 세션 | 会话数",
    "pageviews": (
        "Pageviews | Page Views | Seitenaufrufe | Número de visitas a páginas | Páginas vistas | "
        "Visualizações de página | Visualizações de páginas | Pages vues | Nombre de pages vues | "
        "Visualizzazioni di pagina | Paginaweergaven | Odsłony | Sidvisningar | Sidevisninger | Просмотры страниц | "
        "Sayfa Görüntüleme Sayısı | ページビュー数 | 페이지뷰 수 | 浏览量"
    ),
    "conversions": (
        "Goal Completions | Zielvorhabenabschlüsse | Abschlüsse für Zielvorhaben | Consecuciones de objetivos | "
        "Conclusões de meta | Objectifs réalisés | Completamenti obiettivo | Doelvoltooiingen"
    ),
    "events": (
        "Total Events | Ereignisse gesamt | Total de eventos | Eventos totales | Nombre total d'événements | "
        "Eventi totali | Totaal aantal gebeurtenissen"
    ),
}
_measures = tuple(Column(metric, spellings(names)) for metric, names in _MEASURES.items())
_UNIQUE = spellings(
    "Unique Pageviews | Eindeutige Seitenaufrufe | Número de páginas vistas únicas | Páginas vistas únicas | "
    "Visualizações de páginas únicas | Exibições de página únicas | Vues uniques | "
    "Visualizzazioni di pagina uniche | Unieke paginaweergaven | Unikalne odsłony | Unika sidvisningar | "
    "Уникальные просмотры страниц | ページ別訪問数 | 순 페이지뷰 수 | 唯一身份浏览量"
)
_PAGE = spellings(
    "Page | Page path level 1 | Seite | Página | Pagina | Página de salida | Exit Page | Ausstiegsseite | "
    "Page de sortie | "
    "Strona | Sida | Side | Страница | Sayfa | ページ | 페이지 | 网页"
)
_TITLES = spellings("Page Title | Seitentitel | Título de página | Título da página | Titre de la page | Titolo pagina")
_LANDING = spellings("Landing Page | Zielseite | Página de destino | Page de destination | Pagina di destinazione")
_CHANNEL = spellings(
    "Default Channel Grouping | Standard-Channelgruppierung | Agrupación de canales predeterminada | "
    "Agrupamento de canais padrão | Regroupement de canaux par défaut | Groupe de canaux par défaut | "
    "Raggruppamento dei canali predefinito | Standaard kanaalgroepering | Domyślne grupowanie kanałów | "
    "Standardkanalgruppering | Группа каналов по умолчанию | デフォルト チャネル グループ"
)
_SOURCE_MEDIUM = spellings(
    "Source / Medium | Quelle/Medium | Fuente/Medio | Origem/Mídia | Source/Support | Sorgente/Mezzo | Bron/medium | "
    "Źródło/medium | Källa/medium | Источник или канал | Источник/канал | 参照元/メディア"
)
_PLAIN = {
    "source": "Source | Quelle | Fuente | Origem | Sorgente | Bron",
    "referrer": "Full Referrer | Referral Path",
    "campaign_tag": "Campaign | Kampagne | Campaña | Campanha | Campagne | Campagna",
    "country": "Country | Land | País | Pays | Paese | Kraj | Страна | Ülke | 国 | 국가",
    "region": "Region | Región | Região | Région | Regione",
    "city": "City | Stadt | Ciudad | Cidade | Ville | Città | Plaats | Miasto | Город | 市区町村",
    "device": (
        "Device Category | Gerätekategorie | Categoría de dispositivo | Categoria do dispositivo | "
        "Catégorie d'appareil | Categoria dispositivo | Apparaatcategorie"
    ),
    "browser": "Browser | Navegador | Navigateur",
    "operating_system": "Operating System | Betriebssystem | Sistema operativo | Sistema operacional",
    "language": "Language | Sprache | Idioma | Langue | Lingua | Taal",
    "age": "Age | Alter | Edad | Idade | Âge | Età",
    "gender": "Gender | Geschlecht | Sexo | Gênero | Sexe | Genere",
    "event": "Event Category | Ereigniskategorie | Categoría de evento | Categoria do evento",
}


def _table(
    dimension: str,
    names: tuple[str, ...],
    *,
    required: tuple[str, ...] = (),
    at_least: int = 1,
    preamble: str | None = None,
    beside: tuple[str, ...] = (),
) -> Layout:
    """Return the table by one dimension; its last row has no name and holds the totals."""
    own = dimension in ("page", "page_title", "landing_page", "referrer")
    return Layout(
        into="breakdown",
        stacked=True,
        at_least=at_least,
        preamble=preamble,
        beside=beside,
        forbidden=_ELSE,
        named_by=("item",),
        totals=False,
        constants={"dimension": dimension},
        columns=(
            Column("item", names, parse="masked" if own else "text", required=True, never_empty=True),
            *(Column(each.to, each.names, required=True) if each.to in required else each for each in _measures),
        ),
    )


_reports = (
    # The days below each table; the last row has no day and holds the totals.
    Layout(
        into="daily",
        stacked=True,
        either_order=True,
        days_once=True,
        at_least=1,
        day_formats=("%Y-%m-%d", "%Y%m%d", "%Y/%m/%d"),
        named_by=("day",),
        columns=(Column("day", DAY_INDEX, parse="day", required=True), *_measures),
    ),
    _table("page", _PAGE, required=("pageviews",), at_least=0, preamble=_SPAN),
    _table("page_title", _TITLES, required=("pageviews",), at_least=0, preamble=_SPAN),
    _table("landing_page", _LANDING, required=("sessions",), at_least=0, preamble=_SPAN),
    # In a workbook the span stands in another sheet.
    *(_table("page", _PAGE, required=("pageviews",), at_least=0, beside=(name,)) for name in _UNIQUE),
    *(_table("page_title", _TITLES, required=("pageviews",), at_least=0, beside=(name,)) for name in _UNIQUE),
    _table("landing_page", _LANDING, required=("sessions",), at_least=0, beside=("Pages / Session", "Bounce Rate")),
    _table("channel_group", _CHANNEL),
    _table("source_medium", _SOURCE_MEDIUM, at_least=3),
    _table("source_medium", _SOURCE_MEDIUM, preamble=_SPAN),
    *(_table(dimension, spellings(names), at_least=3) for dimension, names in _PLAIN.items()),
    *(_table(dimension, spellings(names), preamble=_SPAN) for dimension, names in _PLAIN.items()),
)

REPORT = Export(
    name="universal_analytics_report",
    label="Google Universal Analytics (until 2023): a report",
    platform="universal_analytics",
    basis="documentation",
    how_to_get=(
        "Google switched Universal Analytics off in July 2024. Files saved before came from the report > Export > CSV "
        "or Excel (XLSX), with the chart set to Day."
    ),
    layouts=_reports,
)

BY_WEEK = Export(
    name="universal_analytics_weeks",
    label="Google Universal Analytics (until 2023): numbers by week or month",
    platform="universal_analytics",
    basis="documentation",
    how_to_get=REPORT.how_to_get,
    refusal=(
        "It counts by hour, week or month, and what it counts cannot be divided into days. Universal Analytics is "
        "switched off, so no other file can be downloaded; look for one that was saved with the chart set to Day."
    ),
    layouts=(
        Layout(
            into="breakdown",
            stacked=True,
            constants={"dimension": "page"},
            columns=(
                Column(
                    "item",
                    spellings(
                        "Week Index | Month Index | Hour Index | Wochenindex | Monatsindex | Índice de semana | "
                        "Índice de mes | Índice da semana | Índice do mês | Index de la semaine | Index du mois | "
                        "Indice settimana | Indice mese"
                    ),
                    parse="text",
                    required=True,
                ),
            ),
        ),
    ),
)

EXPORTS = (REPORT, BY_WEEK)
