"""What Google Search Console calls the columns of its reports, in the languages of its interface."""

from __future__ import annotations


def _listed(names: str) -> tuple[str, ...]:
    return tuple(names.split(" | "))


DAY = _listed(
    "Date | Day | Fecha | Datum | Data | Dato | Jour | Tarih | Dátum | Päivämäärä | Tanggal | Ngày | Dată | Дата | "
    "Ημερομηνία | التاريخ | תאריך | วันที่ | 日付 | 날짜 | 日期"
)
CLICKS = _listed(
    "Clicks | Clics | Klicks | Clics totales | Clicks totales | Nombre total de clics | Cliques | Clic | Klikken | "
    "Aantal klikken | Kliknięcia | Tıklama | Tıklamalar | Tıklama sayısı | Kliknutí | Prokliky | Klick | Klik | "
    "Klikk | Klikkaukset | Kattintások | Clicuri | Lượt nhấp | Số lượt nhấp | Клики | Кліки | Кликове | Κλικ | "
    "النقرات | קליקים | จำนวนคลิก | การคลิก | クリック数 | クリック | 클릭수 | 点击次数 | 点击数 | 點擊 | 點擊次數"
)
IMPRESSIONS = _listed(
    "Impressions | Impresiones | Impressionen | Impressões | Impressioni | Vertoningen | Wyświetlenia | Gösterimler | "
    "Görüntüleme | Gösterim | Zobrazení | Visningar | Exponeringar | Visninger | Eksponeringer | Näyttökerrat | "
    "Megjelenések | Afișări | Tayangan | Impresi | Lượt hiển thị | Số lượt hiển thị | Показы | Покази | Импресии | "
    "Εμφανίσεις | مرات الظهور | חשיפות | การแสดงผล | จำนวนการแสดงผล | 表示回数 | 노출수 | 노출 | 展示次数 | 展示 | "
    "曝光 | 曝光次數"
)
CTR = _listed(
    "CTR | Klickrate | Klickfrekvens | Klikrate | Klikkfrekvens | Klikkausprosentti | TO | Átkattintási arány | "
    "نسبة النقر إلى الظهور | 클릭률 | 点击率 | 點閱率"
)
POSITION = _listed(
    "Position | Average position | Posición | Posición media | Posição | Posição média | Posizione | "
    "Posizione media | Position moyenne | Durchschnittliche Position | Positie | Gemiddelde positie | Pozycja | "
    "Konum | Ortalama konum | Pozice | Průměrná pozice | Genomsnittlig position | Placering | Plassering | "
    "Posisjon | Sijainti | Sijoitus | Pozíció | Poziție | Poziția | Posisi | Vị trí | Позиция | Позиція | Θέση | "
    "الموضع | מיקום | อันดับ | 掲載順位 | 게재순위 | 게재 순위 | 평균 게재순위 | 排名 | 平均排名 | 排序"
)
ITEMS = {
    "query": _listed(
        "Top queries | Query | Consultas principales | Requêtes les plus fréquentes | Principales requêtes | "
        "Requêtes principales | Die häufigsten Suchanfragen | Principais pesquisas | Vanligaste sökfrågor | "
        "Populære søk | Mest populære søk | Populære forespørgsler | Suosituimmat haut | Suosituimmat kyselyt | "
        "Leggyakoribb lekérdezések | Legnépszerűbb lekérdezések | Interogări principale | Kueri teratas | "
        "Cụm từ tìm kiếm hàng đầu | Truy vấn hàng đầu | En çok yapılan sorgular | Üst sıradaki sorgular | "
        "Самые популярные запросы | Найпопулярніші запити | Κορυφαία ερωτήματα | أهم طلبات البحث | שאילתות מובילות | "
        "คำค้นหายอดนิยม | 상위 검색어 | 排名靠前的查询 | 熱門查詢 | 熱門查詢項目 | "
        "Häufigste Suchanfragen | Beliebteste Suchanfragen | Query principali | Query più frequenti | "
        "Principais consultas | Consultas principais | Meest uitgevoerde zoekopdrachten | "
        "Populairste zoekopdrachten | Najpopularniejsze zapytania | Najczęstsze zapytania | En popüler sorgular | "
        "Nejčastější dotazy | Vanligaste sökfrågorna | Mest populære forespørgsler | Популярные запросы | "
        "Поисковый запрос | Популярні запити | 上位のクエリ | 인기 검색어 | 热门查询"
    ),
    "page": _listed(
        "Top pages | Page | Páginas principales | Pages les plus populaires | Häufigste Seiten | Beliebteste Seiten | "
        "Principales pages | Pages principales | Die häufigsten Seiten | Vanligaste sidor | Mest populære sider | "
        "Suosituimmat sivut | Leggyakoribb oldalak | Legnépszerűbb oldalak | Pagini principale | Halaman teratas | "
        "Trang hàng đầu | Üst sıradaki sayfalar | Самые популярные страницы | Найпопулярніші сторінки | "
        "Κορυφαίες σελίδες | أهم الصفحات | דפים מובילים | หน้าเว็บยอดนิยม | 상위 페이지 | 排名靠前的网页 | 熱門網頁 | "
        "Pagine principali | Principais páginas | Páginas principais | Toppagina's | Populairste pagina's | "
        "Najpopularniejsze strony | En popüler sayfalar | Nejčastější stránky | Vanligaste sidorna | "
        "Mest populære sider | Популярные страницы | Популярні сторінки | 上位のページ | 인기 페이지 | 热门网页"
    ),
    "country": _listed(
        "Country | País | Pays | Land | Paese | Kraj | Ülke | Země | Maa | Ország | Țară | Țara | Negara | Quốc gia | "
        "Страна | Країна | Χώρα | البلد | מדינה | ประเทศ | 国 | 국가 | 国家/地区 | 國家/地區"
    ),
    "device": _listed(
        "Device | Dispositivo | Appareil | Gerät | Apparaat | Urządzenie | Cihaz | Zařízení | Enhet | Enhed | "
        "Laite | Eszköz | Dispozitiv | Perangkat | Thiết bị | Устройство | Пристрій | Συσκευή | الجهاز | מכשיר | "
        "อุปกรณ์ | デバイス | 기기 | 设备 | 裝置"
    ),
    "search_appearance": _listed(
        "Search Appearance | Aspecto en la búsqueda | Aspecto en el buscador | Apariencia en la búsqueda | "
        "Aparición en la búsqueda | Aparición en el buscador | Apariencia en los resultados de búsqueda | "
        "Aspect dans les résultats de recherche | Darstellung in Suchergebnissen | Arama görünümü | "
        "Aramadaki görünüm | Utseende i søk | Udseende i søgning | Tampilan penelusuran | Вид в поиске | "
        "Вид в результатах поиска | Вигляд у пошуку | 搜尋外觀 | Apparence dans les résultats de recherche | "
        "Darstellung in der Suche | Aspetto nella ricerca | Aspecto da pesquisa | Aparência na pesquisa | "
        "Zoekopmaak | Zoekweergave | Wygląd w wyszukiwarce | Utseende i sökresultat | 検索での見え方 | 검색 노출 | "
        "搜索结果呈现"
    ),
}
# Reports about the index, the speed and the links of a website: none counts people or clicks.
NOT_INDEXED = _listed(
    "Not indexed | Sin indexar | No indexadas | Non indexées | Nicht indexiert | Não indexadas | Non indicizzate | "
    "Niet geïndexeerd | Nie zindeksowano | Niezindeksowane | Dizine eklenmeyen | Dizine eklenmedi | Ikke indekseret | "
    "Ikke indeksert | Inte indexerade | Inte indexerad | Ei indeksoitu | Neindexováno | Tidak diindeks | "
    "Không được lập chỉ mục | Не проиндексировано | Не проиндексированные | Не проіндексовано | 未登録 | "
    "インデックス未登録 | 색인이 생성되지 않음 | 未编入索引 | 未建立索引"
)
INDEXED = _listed(
    "Indexed | Indexadas | Indexées | Indexiert | Indicizzate | Geïndexeerd | Zindeksowano | Indexed pages | "
    "Zindeksowane | Dizine eklenen | Dizine eklendi | Indekseret | Indeksert | Indexerade | Indexerad | Indeksoitu | "
    "Indexováno | Diindeks | Được lập chỉ mục | Проиндексированные | Проиндексировано | Проіндексовано | "
    "登録済み | インデックス登録済み | 색인이 생성됨 | 已编入索引 | 已建立索引"
)
AFFECTED = _listed(
    "Affected pages | Páginas afectadas | Páginas afetadas | Pages concernées | Betroffene Seiten | "
    "Pagine interessate | Getroffen pagina's | Dotknięte strony | Strony, których dotyczy problem | "
    "Etkilenen sayfa sayısı | Etkilenen sayfalar | Berørte sider | Berörda sidor | Dotčené stránky | "
    "Затронутые страницы | Уражені сторінки | 影響を受けるページ | 영향을 받는 페이지 | 受影响的网页 | "
    "受影響的網頁 | Poor | Need improvement | Good | Poor URLs | Good URLs | Total crawl requests | "
    "Total download size (Bytes) | Average response time (ms)"
)
ISSUE = _listed(
    "Reason | Issue | Motivo | Problema | Raison | Problème | Motif | Grund | Problem | Probleem | Reden | Neden | "
    "Sorun | Powód | Причина | Проблема | 理由 | 問題 | 이유 | 原因"
)
VALIDATION = _listed(
    "Validation | Validación | Validação | Überprüfung | Validierung | Convalida | Validatie | Doğrulama | "
    "Weryfikacja | Sprawdzanie poprawności | Проверка | Перевірка | 検証 | 유효성 검사 | 验证 | 驗證"
)
ADDRESS = _listed("URL | Item name")
CRAWLED = _listed(
    "Last crawled | Último rastreo | Último rastreamento | Dernière exploration | Zuletzt gecrawlt | "
    "Ultima scansione | Laatst gecrawld | Son tarama | Ostatnio zindeksowano | Ostatnie skanowanie | "
    "Senast genomsökt | Senest crawlet | Последнее сканирование | Останнє сканування | 前回のクロール | "
    "최종 크롤링 | 上次抓取时间 | 上次抓取日期 | 上次檢索日期"
)
LINKS = _listed(
    "Incoming links | Linking sites | Linking pages | Target pages | Linking page | Linking text | "
    "Top linking text | Enlaces entrantes | Sitios web que enlazan | Liens entrants | Eingehende Links | "
    "Links recebidos | Link in entrata"
)
COMPARED = tuple(
    f"{span} Clicks"
    for last in ("24 hours", "7 days", "28 days", "3 months", "6 months", "12 months", "16 months")
    for span in (f"Last {last}", f"Previous {last}")
)
# The sheet beside the tables that says what was chosen; whatever narrows the tables down stands in a line of its own.
FILTER = _listed(
    "Filter | Filtro | Filtrar | Filtre | Filtr | Filtrele | Фильтр | Фільтр | フィルタ | 필터 | 过滤器 | 篩選器"
)
VALUE = _listed(
    "Value | Valor | Valeur | Wert | Valore | Waarde | Wartość | Värde | Værdi | Verdi | Değer | Hodnota | Значение | "
    "Значення | 値 | 값 | 值"
)
# What the reports about the index put beside their tables: which issue they are about.
PROPERTY = _listed(
    "Property | Propiedad | Propriedade | Propriété | Eigenschaft | Proprietà | Mülk | Свойство | プロパティ"
)
_SEARCH_TYPE = "search type|tipo de búsqueda|type de recherche|suchtyp|tipo di ricerca|tipo de pesquisa|zoektype"
_ITEM = "|".join(name for names in ITEMS.values() for name in names if " " not in name)
# Where "web" is translated, what is narrower is named instead.
_OTHER_TYPE = (
    "typ wyszukiwania|arama türü|söktyp|søgetype|søketype|hakutyyppi|typ vyhledávání|keresés típusa|tipe penelusuran|"
    "jenis penelusuran|loại tìm kiếm|тип поиска|тип пошуку|検索タイプ|検索の種類|검색 유형|搜索类型|搜尋類型"
)
_NARROWER = (
    "obraz|grafik|görsel|resim|bild|billed|kuva|obráz|kép|gambar|hình|изобр|картин|зображ|画像|이미지|图片|圖片|vid|film|"
    "видео|відео|動画|동영상|视频|影片|wiadom|news|haber|nyhet|nyhed|zprávy|hírek|berita|tin tức|новост|новин|ニュース|"
    "뉴스|新闻|新聞"
)
NARROWED = (
    rf"^(?:(?:{_SEARCH_TYPE})\s*,\s*(?!web\b)|(?:{_OTHER_TYPE})\s*,\s*(?:{_NARROWER})|"
    rf"(?:query|page|consulta|página|requête|suchanfrage|seite|pagina|search appearance|{_ITEM})\s*,)"
)
