"""The column headers of Google Ads in the languages of its interface."""

from __future__ import annotations

from lib.sources.declare import Column


def _names(listed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in listed.split(" | "))


CAMPAIGN = _names(
    "Campaign | Kampagne | Campaña | Campagne | Campagna | Campanha | Kampanj | Kampanje | Kampania | Kampanja | "
    "Kampanya | Kampaň | Кампания | キャンペーン"
)
AD_GROUP = _names(
    "Ad group | Asset group | Anzeigengruppe | Grupo de anuncios | Groupe d'annonces | Gruppo di annunci | "
    "Gruppo annunci | Grupo de anúncios | Advertentiegroep | Annonsgrupp | Annoncegruppe | Annonsegruppe | "
    "Grupa reklam | Mainosryhmä | Reklam grubu | Reklamní sestava | Группа объявлений | 広告グループ"
)
AD = _names(
    "Ad status | Ad ID | Ad type | Headline 1 | Headline | Ad name | Ad | Ad state | Anzeigenstatus | "
    "Anzeigen-ID | Anzeigentyp | Anzeigentitel 1 | Überschrift 1 | Anzeige | Estado del anuncio | "
    "ID de anuncio | Tipo de anuncio | Título 1 | Anuncio | État de l'annonce | Type d'annonce | Titre 1 | "
    "Annonce | Stato annuncio | Tipo di annuncio | Titolo 1 | Annuncio | Status do anúncio | Tipo de anúncio | "
    "Anúncio | Advertentiestatus | Advertentietype | Kop 1 | Annonsstatus | Annonstyp | Rubrik 1 | "
    "Annoncestatus | Annoncetype | Overskrift 1 | Annonsestatus | Annonsetype | Stan reklamy | Typ reklamy | "
    "Nagłówek 1 | 広告の状態 | 広告のステータス | 広告タイプ | 広告見出し 1"
)
AD_NAME = _names(
    "Headline 1 | Ad name | Headline | Ad | Anzeigentitel 1 | Überschrift 1 | Anzeige | Título 1 | Anuncio | "
    "Titre 1 | Annonce | Titolo 1 | Annuncio | Anúncio | Kop 1 | Rubrik 1 | Overskrift 1 | Nagłówek 1 | "
    "広告見出し 1 | Ad ID | Anzeigen-ID"
)
KEYWORD = _names(
    "Keyword | Search keyword | Suchkeyword | Palabra clave | Palabra clave de búsqueda | "
    "Palabra clave de la Búsqueda | Mot clé | Mot-clé | Mot clé sur le Réseau de Recherche | Parola chiave | "
    "Parola chiave di ricerca | Palavra-chave | Palavra-chave de pesquisa | Zoekwoord | Sökord | Søgeord | "
    "Søkeord | Słowo kluczowe | Avainsana | Anahtar kelime | Klíčové slovo | Ключевое слово | "
    "キーワード | 検索キーワード"
)
TERM = _names(
    "Search term | Search query | Suchbegriff | Término de búsqueda | Terme de recherche | Termine di ricerca | "
    "Termo de pesquisa | Zoekterm | Sökterm | Søgeterm | Søketerm | Wyszukiwane hasło | Wyszukiwane hasła | "
    "Hakutermi | Arama terimi | Vyhledávací dotaz | Поисковый запрос | 検索語句"
)
PLACE = _names(
    "Most specific location | City | City (Matched) | City (User location) | Region | Region (Matched) | "
    "Region (User location) | Country/Territory | Country/Territory (Matched) | "
    "Country/Territory (User location) | Location | Targeted location | Stadt | Land/Gebiet | Standort | "
    "Ciudad | Región | País o territorio | Ubicación | Ville | Région | Pays/Territoire | Zone géographique | "
    "Città | Regione | Paese/zona | Località | Cidade | País/território | Local | Stad | Land/gebied | Locatie | "
    "Ort | Plats | By | Sted | Miasto | Lokalizacja | 地域 | 市区町村"
)
AGE = _names(
    "Age | Age range | Alter | Edad | Âge | Tranche d'âge | Età | Idade | Leeftijd | Ålder | Alder | Wiek | 年齢"
)
GENDER = _names(
    "Gender | Geschlecht | Sexo | Sexe | Genre | Sesso | Genere | Gênero | Género | Geslacht | Kön | Køn | "
    "Kjønn | Płeć | 性別"
)
DEVICE = _names(
    "Device | Gerät | Dispositivo | Appareil | Apparaat | Enhet | Enhed | Urządzenie | Laite | Cihaz | "
    "Zařízení | Устройство | デバイス"
)
NETWORK = _names(
    "Network | Netzwerk | Red | Réseau | Rete | Rede | Netwerk | Nätverk | Netværk | Nettverk | Sieć | ネットワーク"
)
LANDING_PAGE = _names(
    "Landing page | Zielseite | Página de destino | Página de aterrizaje | Page de destination | "
    "Pagina di destinazione | Landingspagina | Målsida | Landingsside | Strona docelowa | ランディング ページ"
)
# Tables in which one click stands in several lines, or in none.
OTHER = _names(
    "Asset | Asset type | Negative keyword | Audience segment | Audience | Placement | Topic | "
    "Display URL domain | Advertiser name | Click type | Dynamic ad target | Item ID | Product title | "
    "Video title | Conversion action | Auszuschließendes Keyword | Palabra clave negativa | Mot clé à exclure | "
    "Parola chiave a corrispondenza inversa | Klicktyp | Tipo de clic | Type de clic | Tipo di clic | "
    "Klicktype | Kliktype | Typ kliknięcia"
)
# What the desktop editor writes, and Google Analytics, which names campaigns and their cost too.
EDITOR = _names(
    "Row Type | Ad Schedule | Bid Modifier | Ad rotation | Targeting method | Exclusion method | "
    "Criterion Type | Campaign Daily Budget | Max CPC | Flexible Reach | Account settings"
)
ANALYTICS = _names(
    "Users | Sessions | Bounce rate | New users | Nutzer | Sitzungen | Usuarios | Sesiones | Utilisateurs"
)
DATE = _names("Date | Datum | Fecha | Data | Dato | Tarih | Päivämäärä | Дата | 日付")

ACCOUNT = (
    Column(
        "account_handle",
        _names("Customer ID | Kundennummer | ID de cliente | Numéro client | ID cliente | Klant-ID"),
        "text",
    ),
    Column(
        "account_name",
        _names(
            "Account | Account name | Konto | Kontoname | Cuenta | Nombre de la cuenta | Compte | "
            "Nom du compte | Nome account | Conta | Nome da conta | Accountnaam | Kontonamn | Kontonavn | "
            "Nazwa konta | アカウント | アカウント名"
        ),
        parse="text",
    ),
)
IMPRESSIONS = Column(
    "impressions",
    _names(
        "Impr. | Impressions | Impressionen | Impresiones | Impressioni | Impressões | Vertoningen | Visningar | "
        "Exponeringar | Exp. | Visninger | Eksponeringer | Eksp. | Wyświetlenia | Wyśw. | Näyttökerrat | "
        "Gösterim | Zobr. | Zobrazení | Показы | 表示回数"
    ),
)
CLICKS = Column(
    "clicks",
    _names(
        "Clicks | Klicks | Clics | Clic | Cliques | Klikken | Klik | Klick | Klikk | Kliknięcia | Klikkaukset | "
        "Tıklama | Tıklamalar | Kliknutí | Prokliky | Клики | クリック数"
    ),
)
SPEND_NAMES = _names(
    "Cost | Kosten | Coste | Costo | Coût | Custo | Kostnad | Omkostninger | Omkostning | Koszt | Kustannus | "
    "Maliyet | Cena | Стоимость | Расход | 費用"
)
MEASURES = (
    IMPRESSIONS,
    CLICKS,
    Column(
        "interactions",
        _names(
            "Interactions | Interaktionen | Interacciones | Interazioni | Interações | Interacties | "
            "Interaktioner | Interaksjoner | Interakcje | インタラクション | インタラクション数"
        ),
    ),
    # Reports of AdWords counted several conversions after one click, and the clicks with one.
    Column(
        "conversions",
        _names(
            "Conversions | Conversiones | Conversioni | Conversões | Conversies | Konverteringar | "
            "Konverteringer | Konwersje | Konversiot | Dönüşümler | Konverze | Конверсии | "
            "コンバージョン | コンバージョン数 | "
            "Conv. (many-per-click) | Conv. (1-per-click) | Converted clicks"
        ),
    ),
    Column(
        "currency",
        _names(
            "Currency code | Currency | Währungscode | Währung | Código de moneda | Moneda | Code de devise | "
            "Code de la devise | Devise | Codice valuta | Valuta | Código da moeda | Código de moeda | "
            "Valutacode | Valutakod | Valutakode | Kod waluty | Para birimi kodu | Kód měny | Код валюты | "
            "通貨コード"
        ),
        parse="text",
    ),
)
SPEND = Column("spend", SPEND_NAMES, parse="money")
SPEND_REQUIRED = Column("spend", SPEND_NAMES, parse="money", required=True)
DAY_FORMATS = ("%Y-%m-%d", "%a, %d %b %Y", "%a, %b %d, %Y", "%b %d, %Y", "%d %b %Y", "%d.%m.%Y", "%Y/%m/%d", "%Y.%m.%d")
_DAY = ("Day", "Tag", "Día", "Jour", "Giorno", "Dia", "Dag", "Dzień", "Päivä", "Gün", "Den", "День", "日", *DATE)
_SPANS = (
    ("week", _names("Week | Woche | Semana | Semaine | Settimana | Vecka | Uge | Uke | Tydzień | Hafta | Týden | 週")),
    ("month", _names("Month | Monat | Mes | Mois | Mese | Mês | Maand | Månad | Måned | Miesiąc | Ay | Měsíc | 月")),
    ("quarter", _names("Quarter | Quartal | Trimestre | Kwartaal | Kvartal | Kwartał | Çeyrek | 四半期")),
    ("year", _names("Year | Jahr | Año | Année | Anno | Ano | Jaar | År | Rok | Yıl | 年")),
)


def both_ends(names: tuple[str, ...], unit: str = "day") -> tuple[Column, Column]:
    """Return the two columns that read the first and the last day from the same cell."""
    first = Column("first_day", names, "first_day", never_empty=True, unit=unit)
    return first, Column("last_day", names, "last_day", never_empty=True, unit=unit)


# A report may be divided by several spans at once; the shortest comes first, and counts.
SPANS = tuple(column for unit, names in _SPANS for column in both_ends(names, unit))
DAYS = (Column("day", _DAY, parse="day", never_empty=True), *SPANS)
DAY_REQUIRED = Column("day", _DAY, parse="day", required=True, never_empty=True)
# The overview's chart is by day, or by week or longer: one of these headers must be there.
DATES = (
    Column("period", (*DATE, *(name for _, names in _SPANS for name in names)), parse="text", required=True),
    *both_ends(DATE),
    *SPANS,
)
