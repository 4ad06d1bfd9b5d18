"""Meta Ads Manager: the table of campaigns, ad sets or ads, as CSV or workbook, with or without a breakdown."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_CAMPAIGN = (
    *("Campaign name", "Kampagnenname", "Name der Kampagne", "Campagnenaam", "Naam campagne", "Nombre de la campaña"),
    *("Nom de la campagne", "Nome da campanha", "Nome della campagna", "Nome campagna", "Kampanjnamn"),
    *("Kampanjens namn", "Kampagnenavn", "Kampanjenavn", "Kampanjan nimi", "Nazwa kampanii", "Název kampaně"),
    *("Назва кампанії", "Название кампании", "Kampanya adı", "Tên chiến dịch"),
    *("キャンペーン名", "캠페인 이름", "行銷活動名稱", "广告系列名称", "Nama kampanye", "ชื่อแคมเปญ"),
)
_AD_SET = (
    *("Ad set name", "Name der Anzeigengruppe", "Anzeigengruppenname", "Naam advertentieset"),
    *("Nombre del conjunto de anuncios", "Nom de l'ensemble de publicités", "Nome do conjunto de anúncios"),
    *("Nome del gruppo di inserzioni", "Nome gruppo di inserzioni", "Annonsuppsättningens namn", "Annoncesættets navn"),
    *("Annonsesettnavn", "Mainosjoukon nimi", "Nazwa zestawu reklam", "Název sady reklam", "Назва набору оголошень"),
    *("Назва групи оголошень", "Название группы объявлений", "Reklam seti adı", "Tên nhóm quảng cáo"),
    *("広告セット名", "광고 세트 이름", "廣告組合名稱", "广告组名称", "Nama set iklan", "ชื่อชุดโฆษณา"),
)
_AD = (
    *("Ad name", "Anzeigenname", "Name der Anzeige", "Advertentienaam", "Naam advertentie", "Nombre del anuncio"),
    *("Nom de la publicité", "Nome do anúncio", "Nome dell'inserzione", "Nome inserzione", "Annonsens namn"),
    *("Annoncens navn", "Annonsenavn", "Mainoksen nimi", "Nazwa reklamy", "Název reklamy", "Назва оголошення"),
    *("Название объявления", "Reklam adı", "Tên quảng cáo"),
    *("広告の名前", "広告名", "광고 이름", "廣告名稱", "广告名称", "Nama iklan", "ชื่อโฆษณา"),
)
_AGE = (
    *("Age", "Alter", "Leeftijd", "Edad", "Âge", "Idade", "Età"),
    *("Ålder", "Alder", "Ikä", "Wiek", "Věk", "Вік", "Возраст"),
    *("年齢", "연령", "年齡", "年龄", "Usia", "อายุ", "Yaş"),
)
_GENDER = (
    *("Gender", "Geschlecht", "Geslacht", "Sexo", "Sexe", "Genre", "Gênero", "Género", "Genere", "Kön", "Køn", "Kjønn"),
    *("Sukupuoli", "Płeć", "Pohlaví", "Стать", "Пол", "Cinsiyet"),
    *("性別", "성별", "性别", "Jenis Kelamin", "เพศ"),
)
_COUNTRY = (
    *("Country", "Land", "País", "Pays", "Paese", "Maa", "Kraj", "Země", "Країна", "Страна", "Ülke"),
    *("国", "국가", "國家/地區", "国家/地区", "Negara", "ประเทศ"),
)
_REGION = ("Region", "Regio", "Región", "Région", "Região", "Regione", "DMA region", "Kraj/region", "Регіон", "Регион")
_PLATFORM = (
    *("Platform", "Plattform", "Plataforma", "Plateforme"),
    *("Piattaforma", "Publisher platform", "Platforma", "Платформа"),
)
_PLACEMENT = (
    *("Placement", "Platzierung", "Plaatsing", "Ubicación", "Emplacement", "Posicionamento", "Posizionamento"),
    *("Placering", "Plassering", "Umiejscowienie", "Umístění", "Плейсмент"),
)
_DEVICE = (
    *("Device platform", "Impression device", "Device", "Geräteplattform", "Impressionsgerät", "Apparaatplatform"),
    *("Dispositivo de impresión", "Plataforma del dispositivo", "Appareil", "Dispositivo de impressão", "Dispositivo"),
)
_HOUR = (
    *("Time of day (viewer's time zone)", "Time of day (ad account time zone)"),
    *("Uhrzeit (Zeitzone des Betrachters)", "Uhrzeit (Zeitzone des Werbekontos)"),
)
_BREAKDOWNS = (*_AGE, *_GENDER, *_COUNTRY, *_REGION, *_PLATFORM, *_PLACEMENT, *_DEVICE, *_HOUR)
_IMPRESSIONS = (
    *("Impressions", "Impressionen", "Weergaven", "Vertoningen", "Impressies", "Impresiones", "Impressões"),
    *("Impression", "Impressioni", "Visningar", "Exponeringar", "Visninger", "Eksponeringer", "Näyttökerrat"),
    *("Wyświetlenia", "Zobrazení", "Imprese", "Покази", "Показы", "Gösterim", "Gösterimler", "Lượt hiển thị"),
    *("インプレッション", "노출", "曝光次數", "展示次数", "Impresi", "อิมเพรสชัน"),
)
_LINK_CLICKS = (
    *("Link clicks", "Link-Klicks", "Linkklicks", "Klikken op links", "Klikken op link", "Linkkliks", "Linkklikken"),
    *("Clics en el enlace", "Clics sur un lien", "Clics sur le lien", "Cliques no link", "Cliques na ligação"),
    *("Clic sul link", "Länkklick", "Linkklik", "Lenkeklikk", "Linkin klikkaukset", "Kliknięcia linku"),
    *("Kliknutí na odkaz", "Кліки за посиланням", "Кліки посилання", "Клики по ссылке", "Bağlantı tıklamaları"),
    *(
        "Lượt click vào liên kết",
        "リンクのクリック",
        "링크 클릭",
        "連結點擊次數",
        "链接点击量",
        "Klik tautan",
        "การคลิกลิงก์",
    ),
)
# Reach counts people and cannot be added up; "Results" mean something else in each line. Neither is taken.
_SPEND = Column(
    "spend",
    (
        *("Amount spent (*)", "Ausgegebener Betrag (*)", "Besteed bedrag (*)", "Uitgegeven bedrag (*)"),
        *("Importe gastado (*)", "Cantidad gastada (*)", "Montant dépensé (*)", "Valor usado (*)", "Valor gasto (*)"),
        *("Montante gasto (*)", "Importo speso (*)", "Spenderat belopp (*)", "Brugt beløb (*)", "Forbrugt beløb (*)"),
        *("Beløb brukt (*)", "Beløp brukt (*)", "Käytetty summa (*)", "Wydana kwota (*)", "Utracená částka (*)"),
        *("Vynaložená částka (*)", "Витрачена сума (*)", "Потраченная сумма (*)", "Сумма затрат (*)"),
        *("Harcanan tutar (*)", "Số tiền đã chi tiêu (*)"),
        *("消化金額 (*)", "지출 금액 (*)", "花費金額 (*)", "花费金额 (*)", "Jumlah yang dibelanjakan (*)"),
        "จำนวนเงินที่ใช้จ่ายไป (*)",
        # Without a currency it is asked.
        *("Amount spent", "Ausgegebener Betrag", "Besteed bedrag", "Importe gastado", "Montant dépensé"),
        *("Valor usado", "Importo speso", "Wydana kwota"),
    ),
    parse="money",
    required=True,
)
_MONTH = (
    *("Month", "Monat", "Maand", "Mes", "Mois", "Mês", "Mese"),
    *("Månad", "Måned", "Miesiąc", "Měsíc", "Місяць", "Месяц"),
)
_WHEN = (
    Column(
        "day",
        (
            *("Day", "Tag", "Dag", "Día", "Jour", "Dia", "Giorno", "Päivä", "Dzień", "Den", "День", "Gün", "Ngày"),
            *("日", "일", "天數", "单日", "Hari", "วัน"),
        ),
        parse="day",
    ),
    # A month is written as its days ("2026-03-01 - 2026-03-31"), or those of them that the report is about.
    Column("first_day", _MONTH, parse="first_day", unit="month"),
    Column("last_day", _MONTH, parse="day"),
    Column(
        "first_day",
        (
            *("Reporting starts", "Berichtsstart", "Beginn des Berichts", "Start rapportage", "Inicio del informe"),
            *("Début des rapports", "Début du rapport", "Início dos relatórios", "Início do relatório"),
            *("Inizio dei report", "Inizio del report", "Inizio report"),
            *("Rapporteringsstart", "Rapporteringen starter"),
            *("Rapport start", "Raportoinnin alku", "Początek raportowania", "Rozpoczęcie raportowania"),
            *("Začátek přehledu", "Початок звітності", "Дата начала отчетности", "Rapor başlangıcı", "Bắt đầu báo cáo"),
            *("Raporlama başlangıcı", "レポート開始日", "보고 시작", "分析報告開始", "报告开始日期", "Awal pelaporan"),
            "เริ่มการรายงาน",
        ),
        parse="day",
    ),
    Column(
        "last_day",
        (
            *("Reporting ends", "Berichtsende", "Ende des Berichts", "Einde rapportage", "Fin del informe"),
            *("Fin des rapports", "Fin du rapport", "Término dos relatórios", "Encerramento dos relatórios"),
            *("Fim do relatório", "Fine dei report", "Fine del report", "Fine report", "Rapporteringsslut"),
            *("Rapporteringen slutter", "Rapport slut", "Raportoinnin loppu", "Koniec raportowania"),
            *("Zakończenie raportowania", "Konec přehledu", "Закінчення звітності", "Кінець звітності"),
            *("Дата окончания отчетности", "Rapor bitişi", "Kết thúc báo cáo", "Compte-rendu terminé"),
            *("Raporlama bitişi", "レポート終了日", "보고 종료", "分析報告結束", "报告结束日期", "Akhir pelaporan"),
            "สิ้นสุดการรายงาน",
        ),
        parse="day",
    ),
)
_WHOSE = (
    # A report over several accounts may name them without their ids.
    Column(
        "account_handle",
        (
            *("Account ID", "Konto-ID", "Account-ID", "Identificador de la cuenta", "Account name", "Kontoname"),
            *("Accountnaam", "Nombre de la cuenta", "Nom du compte", "Nome da conta", "Nome dell'account"),
        ),
        parse="id",
    ),
    Column(
        "account_name",
        (
            *("Account name", "Kontoname", "Accountnaam", "Nombre de la cuenta", "Nom du compte", "Nome da conta"),
            "Nome dell'account",
        ),
        parse="text",
    ),
    Column("currency", ("Currency", "Währung", "Valuta", "Divisa", "Moneda", "Devise", "Moeda"), parse="text"),
)
# Workbooks of the reports have the same numbers twice: as they came, and laid out for reading, with names left out.
_NOT_LAID_OUT = (
    r"^(?!formatted report|formatierter|opgemaakt|informe con formato|rapport mis en forme|relatório formatado|"
    r"report formattato)"
)
# The month's last day is what a month leaves when it is read by the second of these.
_DAY_FORMATS = ("%Y-%m-%d", "%Y-%m-%d - %Y-%m-%d", "%Y-%m-%d %H:%M:%S")


def _level(level: str, *names: Column, forbidden: tuple[str, ...]) -> Layout:
    """Return the table of one level; a table of another level, or with a breakdown, would count the same twice."""
    return Layout(
        into="campaign",
        sheet=_NOT_LAID_OUT,
        day_formats=_DAY_FORMATS,
        # Meta writes ISO days; a spreadsheet that saves the file anew writes its own country's.
        either_order=True,
        columns=(
            *names,
            *_WHEN,
            _SPEND,
            Column("impressions", _IMPRESSIONS),
            Column("clicks", _LINK_CLICKS),
            *_WHOSE,
        ),
        at_least=1,
        constants={"level": level},
        # A line of totals has no name: the first in workbooks, the last in other files.
        named_by=tuple(column.to for column in names),
        forbidden=(*_BREAKDOWNS, *forbidden),
    )


def _by(dimension: str, required: tuple[tuple[str, ...], ...], also: tuple[str, ...] = ()) -> Layout:
    """Return the table with a breakdown: every campaign (and ad set, and ad) stands in a line for each of its parts."""
    own = {*also, *(name for names in required for name in names)}
    return Layout(
        into="breakdown",
        sheet=_NOT_LAID_OUT,
        day_formats=_DAY_FORMATS,
        # Meta writes ISO days; a spreadsheet that saves the file anew writes its own country's.
        either_order=True,
        columns=(
            Column("item", _CAMPAIGN, parse="text"),
            Column("item", _AD_SET, parse="text"),
            Column("item", _AD, parse="text"),
            *(Column("item", names, parse="text", required=True, never_empty=True) for names in required),
            *((Column("item", also, parse="text"),) if also else ()),
            *_WHEN,
            _SPEND,
            Column("impressions", _IMPRESSIONS),
            Column("link_clicks", _LINK_CLICKS),
            *_WHOSE,
        ),
        at_least=2,
        constants={"dimension": dimension},
        named_by=("item",),
        forbidden=tuple(name for name in _BREAKDOWNS if name not in own),
    )


REPORT = Export(
    name="meta_ads",
    label="Meta Ads Manager: campaigns, ad sets or ads",
    platform="meta_ads",
    how_to_get=(
        "Meta Ads Manager > Campaigns or Ads > Breakdown > By time > Day (no other breakdown) > Export > "
        "Export table data."
    ),
    layouts=(
        _level(
            "ad",
            Column("campaign", _CAMPAIGN, parse="text"),
            Column("ad_group", _AD_SET, parse="text"),
            Column("ad_name", _AD, parse="text", required=True, never_empty=True),
            forbidden=(),
        ),
        _level(
            "ad_group",
            Column("campaign", _CAMPAIGN, parse="text"),
            Column("ad_group", _AD_SET, parse="text", required=True, never_empty=True),
            forbidden=_AD,
        ),
        _level(
            "campaign",
            Column("campaign", _CAMPAIGN, parse="text", required=True, never_empty=True),
            forbidden=(*_AD_SET, *_AD),
        ),
    ),
)

BREAKDOWN = Export(
    name="meta_ads_breakdown",
    label="Meta Ads Manager: campaigns, ad sets or ads by age, gender, place or platform",
    platform="meta_ads",
    how_to_get=(
        "Meta Ads Manager > Campaigns or Ads > Breakdown > By delivery (age, gender, country, platform ...) > Export > "
        "Export table data."
    ),
    basis="documentation",
    layouts=(
        _by("age_gender", (_AGE, _GENDER)),
        _by("age", (_AGE,)),
        _by("gender", (_GENDER,)),
        _by("country", (_COUNTRY,)),
        _by("region", (_REGION,), _COUNTRY),
        _by("network", (_PLATFORM,), (*_PLACEMENT, *_DEVICE)),
        _by("device", (_DEVICE,)),
        _by("hour", (_HOUR,)),
    ),
)

EXPORTS = (REPORT, BREAKDOWN)
