"""The column headers of Google Ads in the languages of its interface."""

from __future__ import annotations

from lib.sources.declare import Column


def _names(listed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in listed.split(" | "))


CAMPAIGN = _names(
    "Campaign | Kampagne | Campaña | Campagne | Campagna | Campanha | Kampanj | Kampanje | Kampania | Kampanja | "
    "Kampanya | Kampaň | Кампания | キャンペーン | "
    "Кампанія | Kampanye | Chiến dịch | Kampány | Campanie | 캠페인 | 广告系列 | 廣告活動"
)
AD_GROUP = _names(
    "Ad group | Asset group | Anzeigengruppe | Grupo de anuncios | Groupe d'annonces | Gruppo di annunci | "
    "Gruppo annunci | Grupo de anúncios | Advertentiegroep | Annonsgrupp | Annoncegruppe | Annonsegruppe | "
    "Grupa reklam | Mainosryhmä | Reklam grubu | Reklamní sestava | Группа объявлений | 広告グループ | "
    "Група оголошень | Grup iklan | Nhóm quảng cáo | Hirdetéscsoport | Grup de anunțuri | 광고그룹 | 광고 그룹 | "
    "애셋 그룹 | 广告组 | 素材资源组 | 廣告群組"
)
AD = _names(
    "Ad status | Ad ID | Ad type | Headline 1 | Headline | Ad name | Ad | Ad state | Anzeigenstatus | Anzeigen-ID | "
    "Anzeigentyp | Anzeigentitel 1 | Überschrift 1 | Anzeige | Estado del anuncio | ID de anuncio | "
    "Tipo de anuncio | Título 1 | Anuncio | État de l'annonce | Type d'annonce | Titre 1 | Annonce | "
    "Stato annuncio | Tipo di annuncio | Titolo 1 | Annuncio | Status do anúncio | Tipo de anúncio | Anúncio | "
    "Advertentiestatus | Advertentietype | Kop 1 | Annonsstatus | Annonstyp | Rubrik 1 | Annoncestatus | "
    "Annoncetype | Overskrift 1 | Annonsestatus | Annonsetype | Stan reklamy | Typ reklamy | Nagłówek 1 | "
    "広告の状態 | 広告のステータス | 広告タイプ | 広告見出し 1 | Состояние объявления | Тип объявления | "
    "Заголовок 1 | Reklam durumu | Reklam türü | Başlık 1 | Stav reklamy | Nadpis 1 | Status iklan | Jenis iklan | "
    "Judul 1 | Trạng thái quảng cáo | Dòng tiêu đề 1 | 광고 상태 | 광고 유형 | 광고 제목 1 | 广告状态 | 广告类型 | "
    "标题 1 | 廣告狀態 | 廣告類型 | 廣告標題 1"
)
AD_NAME = _names(
    "Headline 1 | Ad name | Headline | Ad | Anzeigentitel 1 | Überschrift 1 | Anzeige | Título 1 | Anuncio | "
    "Titre 1 | Annonce | Titolo 1 | Annuncio | Anúncio | Kop 1 | Rubrik 1 | Overskrift 1 | Nagłówek 1 | "
    "広告見出し 1 | Ad ID | Anzeigen-ID"
)
KEYWORD = _names(
    "Keyword | Search keyword | Suchkeyword | Palabra clave | Palabra clave de búsqueda | "
    "Palabra clave de la Búsqueda | Mot clé | Mot-clé | Mot clé sur le Réseau de Recherche | Parola chiave | "
    "Parola chiave di ricerca | Palavra-chave | Palavra-chave de pesquisa | Zoekwoord | Sökord | Søgeord | Søkeord | "
    "Słowo kluczowe | Avainsana | Anahtar kelime | Klíčové slovo | Ключевое слово | キーワード | 検索キーワード | "
    "Ключове слово | Kata kunci | Kata kunci Penelusuran | Từ khóa | Từ khóa tìm kiếm | Kulcsszó | Cuvânt cheie | "
    "Keyword penelusuran | 키워드 | 검색 키워드 | 关键字 | 搜索关键字 | 关键词 | 關鍵字 | 搜尋關鍵字"
)
TERM = _names(
    "Search term | Search query | Suchbegriff | Término de búsqueda | Terme de recherche | Termine di ricerca | "
    "Termo de pesquisa | Zoekterm | Sökterm | Søgeterm | Søketerm | Wyszukiwane hasło | Wyszukiwane hasła | "
    "Hakutermi | Arama terimi | Vyhledávací dotaz | Поисковый запрос | 検索語句 | Пошуковий термін | "
    "Пошуковий запит | Istilah penelusuran | Cụm từ tìm kiếm | Keresési kifejezés | Termen de căutare | "
    "Hledaný termín | Søkeord som ble brukt | 검색어 | 搜索字词 | 搜尋字詞"
)
PLACE = _names(
    "Most specific location | City | City (Matched) | City (User location) | Region | Region (Matched) | "
    "Region (User location) | Country/Territory | Country/Territory (Matched) | Country/Territory (User location) | "
    "Location | Targeted location | Stadt | Land/Gebiet | Standort | Ciudad | Región | País o territorio | "
    "Ubicación | Ville | Région | Pays/Territoire | Zone géographique | Città | Regione | Paese/zona | Località | "
    "Cidade | País/território | Local | Stad | Land/gebied | Locatie | Ort | Plats | By | Sted | Miasto | "
    "Lokalizacja | 地域 | 市区町村 | Местоположение | Город | Регион | Страна или регион | Konum | Şehir | Lokasi | "
    "Kota | Vị trí | Lokalita | Město | 위치 | 도시 | 지역 | 국가/지역 | 位置 | 地点 | 城市 | 区域 | 国家/地区 | "
    "地區 | 縣市"
)
AGE = _names(
    "Age | Age range | Alter | Edad | Âge | Tranche d'âge | Età | Idade | Leeftijd | Ålder | Alder | Wiek | 年齢 | "
    "Возраст | Yaş | Usia | Tuổi | Độ tuổi | Věk | Ikä | 연령 | 年龄 | 年齡"
)
GENDER = _names(
    "Gender | Geschlecht | Sexo | Sexe | Genre | Sesso | Genere | Gênero | Género | Geslacht | Kön | Køn | "
    "Kjønn | Płeć | 性別 | "
    "Пол | Cinsiyet | Jenis kelamin | Giới tính | Pohlaví | Sukupuoli | 성별 | 性别"
)
DEVICE = _names(
    "Device | Gerät | Dispositivo | Appareil | Apparaat | Enhet | Enhed | Urządzenie | Laite | Cihaz | "
    "Zařízení | Устройство | デバイス | "
    "Пристрій | Perangkat | Thiết bị | Eszköz | 기기 | 设备 | 裝置"
)
NETWORK = _names(
    "Network | Netzwerk | Red | Réseau | Rete | Rede | Netwerk | Nätverk | Netværk | Nettverk | Sieć | ネットワーク | "
    "Сеть | Ağ | Síť | Verkosto | Jaringan | Mạng | 네트워크 | 网络 | 聯播網"
)
LANDING_PAGE = _names(
    "Landing page | Zielseite | Página de destino | Página de aterrizaje | Page de destination | "
    "Pagina di destinazione | Landingspagina | Målsida | Landingsside | Strona docelowa | ランディング ページ | "
    "Целевая страница | Açılış sayfası | Vstupní stránka | Aloitussivu | Halaman landing | Trang đích | "
    "방문 페이지 | 着陆页 | 到達網頁"
)
# Tables in which one click stands in several lines, or in none.
OTHER = _names(
    "Asset | Asset type | Negative keyword | Audience segment | Audience | Placement | Topic | Display URL domain | "
    "Advertiser name | Click type | Dynamic ad target | Item ID | Product title | Video title | Conversion action | "
    "Auszuschließendes Keyword | Palabra clave negativa | Mot clé à exclure | "
    "Parola chiave a corrispondenza inversa | Klicktyp | Tipo de clic | Type de clic | Tipo di clic | Klicktype | "
    "Kliktype | Typ kliknięcia | Минус-слово | Объект | Аудитория | Место размещения | Тип клика | "
    "Действие-конверсия | Negatif anahtar kelime | Öğe | Kitle | Yerleşim | Tıklama türü | "
    "Vylučující klíčové slovo | Podklad | Cílové publikum | Umístění | Kata kunci negatif | Aset | Audiens | "
    "Penempatan | Từ khóa phủ định | Vị trí đặt quảng cáo | Uitsluitingszoekwoord | Negativt sökord | "
    "Negativt søgeord | Negativt søkeord | Wykluczające słowo kluczowe | Komponent | 除外キーワード | アセット | "
    "オーディエンス | プレースメント | クリックタイプ | クリックの種類 | コンバージョン アクション | 제외 키워드 | "
    "애셋 | 잠재고객 | 게재위치 | 클릭 유형 | 전환 액션 | 否定关键字 | 素材资源 | 受众群体 | 展示位置 | 点击类型 | "
    "转化操作 | 排除關鍵字 | 素材資源 | 目標對象 | 刊登位置"
)
# What the desktop editor writes, and Google Analytics, which names campaigns and their cost too.
EDITOR = _names(
    "Row Type | Ad Schedule | Bid Modifier | Ad rotation | Targeting method | Exclusion method | "
    "Criterion Type | Campaign Daily Budget | Max CPC | Flexible Reach | Account settings"
)
ANALYTICS = _names(
    "Users | Sessions | Bounce rate | New users | Nutzer | Sitzungen | Usuarios | Sesiones | Utilisateurs"
)
DATE = _names("Date | Datum | Fecha | Data | Dato | Tarih | Päivämäärä | Дата | Tanggal | Ngày | 日付 | 날짜 | 日期")

ACCOUNT = (
    Column(
        "account_handle",
        _names("Customer ID | Kundennummer | ID de cliente | Numéro client | ID cliente | Klant-ID"),
        "text",
    ),
    Column(
        "account_name",
        _names(
            "Account | Account name | Konto | Kontoname | Cuenta | Nombre de la cuenta | Compte | Nom du compte | "
            "Nome account | Conta | Nome da conta | Accountnaam | Kontonamn | Kontonavn | Nazwa konta | アカウント | "
            "アカウント名 | Аккаунт | Hesap | Účet | Akun | Tài khoản | 계정 | 계정 이름 | 账号 | 帐号 | 账号名称 | "
            "帳戶"
        ),
        parse="text",
    ),
)
IMPRESSIONS = Column(
    "impressions",
    _names(
        "Impr. | Impressions | Impressionen | Impresiones | Impressioni | Impressões | Vertoningen | Visningar | "
        "Exponeringar | Exp. | Visninger | Eksponeringer | Eksp. | Wyświetlenia | Wyśw. | Näyttökerrat | "
        "Gösterim | Göst. | Zobr. | Zobrazení | Vert. | Показы | Покази | Tayangan | Lượt hiển thị | Megj. | "
        "Megjelenések | Afiș. | Afișări | 表示回数 | 노출수 | 展示次数 | 曝光"
    ),
)
CLICKS = Column(
    "clicks",
    _names(
        "Clicks | Klicks | Clics | Clic | Cliques | Klikken | Klik | Klick | Klikk | Kliknięcia | Klikkaukset | "
        "Tıklama | Tıklamalar | Kliknutí | Prokliky | Клики | Кліки | Lượt nhấp | Kattintások | Clicuri | "
        "クリック数 | 클릭수 | 点击次数 | 點擊"
    ),
)
SPEND_NAMES = _names(
    "Cost | Kosten | Coste | Costo | Coût | Custo | Kostnad | Omkostninger | Omkostning | Koszt | Kustannus | "
    "Maliyet | Cena | Стоимость | Расход | 費用 | "
    "Вартість | Biaya | Chi phí | Költség | 비용 | 费用"
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
            "コンバージョン | コンバージョン数 | Конверсії | Konversi | Lượt chuyển đổi | Konverziók | Conversii | "
            "전환 | 전환수 | 转化次数 | 转化 | 轉換 | "
            "Conv. (many-per-click) | Conv. (1-per-click) | Converted clicks"
        ),
    ),
    Column(
        "currency",
        _names(
            "Currency code | Currency | Währungscode | Währung | Código de moneda | Moneda | Code de devise | "
            "Code de la devise | Devise | Codice valuta | Valuta | Código da moeda | Código de moeda | "
            "Valutacode | Valutakod | Valutakode | Kod waluty | Para birimi kodu | Kód měny | Код валюты | "
            "通貨コード | Код валюти | Kode mata uang | Mã đơn vị tiền tệ | Mã tiền tệ | Valuuttakoodi | Pénznemkód | "
            "통화 코드 | 货币代码 | 貨幣代碼"
        ),
        parse="text",
    ),
)
# Anybody's table may have campaigns, clicks and costs; these are Google's own words, for a table without its title.
TELLING = (
    *(name for name in IMPRESSIONS.names if name.endswith(".")),
    *(name for name in MEASURES[-1].names if " " in name),
    *MEASURES[2].names,
    *_names(
        "Währungscode | Valutacode | Valutakod | Valutakode | Pénznemkód | 通貨コード | 货币代码 | 貨幣代碼 | "
        "Campaign status | Campaign state | Campaign type | Campaign ID | Ad group status | Ad group ID | "
        "Budget type | Avg. cost | Avg. CPC | Interaction rate | Optimization score | Optimisation score | "
        "Cost / conv. | Conv. rate | Conv. value | Search impr. share | Converted clicks | Conv. (1-per-click) | "
        "Conv. (many-per-click) | Customer ID | Kampagnenstatus | Kampagnentyp | Durchschn. CPC | Kosten/Conv. | "
        "Estado de la campaña | Tipo de campaña | CPC medio | CPC prom. | Coste/conv. | Costo/conv. | "
        "État de la campagne | Type de campagne | CPC moy. | Coût/conv. | Stato campagna | Tipo di campagna | "
        "Status da campanha | Tipo de campanha | CPC méd. | Custo / conv. | Campagnestatus | Campagnetype | "
        "Gem. CPC | Kampanjstatus | Kampagnestatus | Stan kampanii | Śr. CPC | キャンペーンの状態 | 平均クリック単価"
    ),
)
SPEND = Column("spend", SPEND_NAMES, parse="money")
SPEND_REQUIRED = Column("spend", SPEND_NAMES, parse="money", required=True)
DAY_FORMATS = ("%Y-%m-%d", "%a, %d %b %Y", "%a, %b %d, %Y", "%b %d, %Y", "%d %b %Y", "%d.%m.%Y", "%Y/%m/%d", "%Y.%m.%d")
_DAY = (
    "Day",
    "Tag",
    "Día",
    "Jour",
    "Giorno",
    "Dia",
    "Dag",
    "Dzień",
    "Päivä",
    "Gün",
    "Den",
    "День",
    "日",
    "Hari",
    "Ngày",
    "Nap",
    "일",
    "天",
    *DATE,
)
_SPANS = (
    (
        "week",
        _names(
            "Week | Woche | Semana | Semaine | Settimana | Vecka | Uge | Uke | Tydzień | Hafta | Týden | "
            "Неделя | Тиждень | Minggu | Tuần | 週 | 주 | 周"
        ),
    ),
    (
        "month",
        _names(
            "Month | Monat | Mes | Mois | Mese | Mês | Maand | Månad | Måned | Miesiąc | Ay | Měsíc | Месяц | "
            "Місяць | Bulan | Tháng | 月 | 월"
        ),
    ),
    (
        "quarter",
        _names(
            "Quarter | Quartal | Trimestre | Kwartaal | Kvartal | Kwartał | Çeyrek | Квартал | Kuartal | Quý | "
            "四半期 | 분기 | 季度 | 季"
        ),
    ),
    (
        "year",
        _names("Year | Jahr | Año | Année | Anno | Ano | Jaar | År | Rok | Yıl | Год | Рік | Tahun | Năm | 年 | 연도"),
    ),
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
