"""What Google Analytics calls its metrics and its days, in the languages of its interface."""

from __future__ import annotations

from lib.sources.google_dimensions import spellings

DAY = spellings(
    "Date | Datum | Fecha | Data | Dato | Päivämäärä | Dátum | Tarih | Tanggal | Ngày | Дата | 日付 | 날짜 | 日期"
)
NTH_DAY = spellings(
    "Nth day | Tag N | N. Tag | Día N | Dia N | Nº dia | N.º dia | N° giorno | Nième jour | N-ième jour | Jour N | "
    "Nde dag | Dag N | N-ty dzień | N-tý den | N. päivä | N. gün | Hari ke-N | Ngày thứ N | Dag nr. N | N:e dagen | "
    "N. nap | Ziua N | День N | N-й день | N-ий день | N 日目 | N번째 날 | N일차 | 第 N 天 | 第N天 | 第 N 日"
)
HOUR_OF_DAY = spellings(
    "Date + hour (YYYYMMDDHH) | Datum + Stunde (JJJJMMTTHH) | Fecha + hora (AAAAMMDDHH) | Data + hora (AAAAMMDDHH) | "
    "Date + heure (AAAAMMJJHH) | Date + heure (AAAAMMDDHH) | Data + ora (AAAAMMGGHH) | Datum + uur (JJJJMMDDUU)"
)
# A table by these has no days, and a number for each.
LONGER_THAN_DAYS = spellings(
    "Nth week | Nth month | Nth year | Week | Month | Year | Year month | ISO week | ISO week of ISO year | "
    "Week + year | Woche N | Monat N | Woche | Monat | Semana N | Mes N | Semana | Mes | Nº semana | Nº mês | Mês | "
    "N° settimana | N° mese | Settimana | Mese | Nième semaine | Nième mois | Semaine | Mois | Jahr | Año | Ano | "
    "Anno | Année | Week N | Maand N | Maand | Vecka | Månad | Uge | Uke | Måned | Tydzień | Miesiąc | "
    "N-ty tydzień | N-ty miesiąc | N. hafta | N. ay | Hafta | Неделя | Неделя N | Месяц | Месяц N | N 週目 | "
    "N か月目 | 週 | 月 | N번째 주 | N번째 달 | 주 | 월 | 第 N 周 | 第 N 週 | 第 N 个月 | 第 N 個月 | 周"
)
# Until 2023 the reports called "Users" what they call "Active users" now.
MEASURES: dict[str, tuple[str, ...]] = {
    "sessions": spellings(
        "Sessions | Sitzungen | Sesiones | Sessões | Sessioni | Sessies | Sesje | Sessioner | Sesjoner | Økter | "
        "Sessiot | Istunnot | Relace | Návštěvy | Munkamenetek | Sesiuni | Oturumlar | Oturum sayısı | Sesi | "
        "Phiên | Số phiên | Сеансы | Сессии | Сеанси | セッション | セッション数 | 세션수 | 세션 수 | 세션 | "
        "会话数 | 会话 | 工作階段 | 工作階段數"
    ),
    "engaged_sessions": spellings(
        "Engaged sessions | Sitzungen mit Interaktionen | Sesiones con interacción | Sessões engajadas | "
        "Sessões com interação | Sessions avec engagement | Sessioni con coinvolgimento | "
        "Sessies met betrokkenheid | Betrokken sessies | Sesiones con interacciones | Sessions engagées | "
        "Sessions avec interaction | Sessioni attive | Zaangażowane sesje | Sesje z zaangażowaniem | "
        "Engagerade sessioner | Sessioner med engagement | Engagerede sessioner | Etkileşimli oturumlar | "
        "Etkileşimde bulunulan oturumlar | Sesi interaksi | Phiên có tương tác | Сеансы с взаимодействием | "
        "Вовлеченные сеансы | Сеанси із взаємодією | エンゲージのあったセッション数 | "
        "エンゲージメントのあったセッション数 | 참여 세션수 | 참여 세션 수 | 互动会话数 | 已互动会话数 | "
        "互動工作階段 | 互動工作階段數"
    ),
    "users": spellings(
        "Total users | Users | Nutzer insgesamt | Nutzer | Total de usuarios | Usuarios totales | Usuarios | "
        "Total de usuários | Usuários | Total de utilizadores | Utilizadores | Nombre total d'utilisateurs | "
        "Utilisateurs | Utenti totali | Utenti | Totaal aantal gebruikers | Gebruikers | Total usuarios | "
        "Łączna liczba użytkowników | Wszyscy użytkownicy | Użytkownicy | Totalt antal användare | Användare | "
        "Brugere i alt | Samlet antal brugere | Brugere | Totalt antall brukere | Brukere | Käyttäjät yhteensä | "
        "Käyttäjät | Celkový počet uživatelů | Uživatelé | Összes felhasználó | Felhasználók | Total utilizatori | "
        "Utilizatori | Toplam kullanıcı sayısı | Toplam kullanıcı | Kullanıcılar | Total pengguna | Pengguna | "
        "Tổng số người dùng | Người dùng | Всего пользователей | Общее количество пользователей | Пользователи | "
        "Усього користувачів | Загальна кількість користувачів | Користувачі | 総ユーザー数 | 合計ユーザー数 | "
        "ユーザーの合計数 | ユーザー | ユーザー数 | 총 사용자 | 총 사용자 수 | 사용자 | 总用户数 | 用户总数 | "
        "用户数 | 用户 | 總人數 | 使用者總數 | 總使用者人數 | 使用者"
    ),
    "active_users": spellings(
        "Active users | 1 day | 1-Day | Aktive Nutzer | 1 Tag | Usuarios activos | 1 día | Usuários ativos | 1 dia | "
        "Utilizadores ativos | Utilisateurs actifs | 1 jour | Utenti attivi | 1 giorno | Actieve gebruikers | "
        "1 dag | Aktywni użytkownicy | Aktiva användare | Активные пользователи | Активні користувачі | "
        "Aktive brugere | Aktive brukere | Aktiiviset käyttäjät | Aktivní uživatelé | Aktív felhasználók | "
        "Utilizatori activi | Etkin kullanıcılar | Etkin kullanıcı sayısı | Pengguna aktif | "
        "Người dùng đang hoạt động | 1 dzień | 1 gün | 1 день | アクティブ ユーザー | アクティブ ユーザー数 | "
        "アクティブユーザー | アクティブユーザー数 | 1 日 | 1 日間 | 활성 사용자 | 활성 사용자 수 | 1일 | 活跃用户 | "
        "活跃用户数 | 1 天 | 活躍使用者 | 活躍使用者人數"
    ),
    "new_users": spellings(
        "New users | Neue Nutzer | Usuarios nuevos | Nuevos usuarios | Novos usuários | Novos utilizadores | "
        "Nouveaux utilisateurs | Nuovi utenti | Nieuwe gebruikers | Nowi użytkownicy | Nya användare | "
        "Новые пользователи | Нові користувачі | Nye brugere | Nye brukere | Uudet käyttäjät | Noví uživatelé | "
        "Új felhasználók | Utilizatori noi | Yeni kullanıcılar | Yeni kullanıcı sayısı | Pengguna baru | "
        "Người dùng mới | 新規ユーザー | 新規ユーザー数 | 새 사용자 | 새 사용자 수 | 신규 사용자 | 신규 사용자 수 | "
        "新用户 | 新用户数 | 新使用者 | 新使用者人數"
    ),
    "returning_users": spellings(
        "Returning users | Wiederkehrende Nutzer | Usuarios recurrentes | Usuários recorrentes | "
        "Utilisateurs connus | Utenti di ritorno | Terugkerende gebruikers"
    ),
    "pageviews": spellings(
        "Views | Screen views | Aufrufe | Vistas | Visualizaciones | Visualizações | Vues | "
        "Visualizzazioni | Weergaven | Wyświetlenia | Visningar | Просмотры | Перегляди | Visninger | "
        "Sidevisninger | Katselut | Katselukerrat | Zobrazení | Zhlédnutí | Megtekintések | Vizualizări | Afișări | "
        "Görüntülemeler | Görüntüleme sayısı | Tampilan | Penayangan | Lượt xem | Số lượt xem | 表示回数 | ビュー | "
        "視聴回数 | 조회수 | 浏览次数 | 浏览量 | 查看次数 | 瀏覽 | 瀏覽次數 | 觀看次數"
    ),
    "conversions": spellings(
        "Key events | Conversions | Schlüsselereignisse | Conversiones | Eventos clave | Eventos principais | "
        "Eventos-chave | Conversões | Événements clés | Eventi chiave | Conversioni | Belangrijke gebeurtenissen | "
        "Conversies | Kluczowe zdarzenia | Konwersje | Nyckelhändelser | Viktiga händelser | Konverteringar | "
        "Vigtige hændelser | Nøglehændelser | Viktige hendelser | Konverteringer | Tärkeät tapahtumat | Konversiot | "
        "Klíčové události | Konverze | Kulcsesemények | Konverziók | Evenimente cheie | Conversii | "
        "Önemli etkinlikler | Dönüşümler | Peristiwa utama | Konversi | Sự kiện chính | Lượt chuyển đổi | "
        "Ключевые события | Конверсии | Ключові події | Конверсії | キーイベント | キーイベント数 | コンバージョン | "
        "コンバージョン数 | 주요 이벤트 | 전환 | 전환수 | 关键事件 | 关键事件数 | 转化 | 转化次数 | 重要事件 | "
        "重要事件數 | 轉換"
    ),
    "events": spellings(
        "Event count | Ereignisanzahl | Anzahl der Ereignisse | Recuento de eventos | Número de eventos | "
        "Contagem de eventos | Contagem dos eventos | Nombre d'événements | Conteggio eventi | "
        "Aantal gebeurtenissen | Liczba zdarzeń | Antal händelser | Händelseantal | Antal hændelser | "
        "Hændelsesantal | Antall hendelser | Hendelsesantall | Tapahtumamäärä | Tapahtumien määrä | Počet událostí | "
        "Eseményszám | Események száma | Număr de evenimente | Număr evenimente | Etkinlik sayısı | "
        "Jumlah peristiwa | Số sự kiện | Số lượng sự kiện | Количество событий | Число событий | Кількість подій | "
        "イベント数 | 이벤트 수 | 事件数 | 事件計數 | 事件數 | Nombre d'évènements | Event-Anzahl | Anzahl Ereignisse"
    ),
}
# The cards of a linked Search Console.
SEARCH: dict[str, tuple[str, ...]] = {
    "clicks": spellings(
        "Organic Google Search clicks | Google Organic Search clicks | Klicks über organische Google Suche | "
        "Clics en la Búsqueda orgánica de Google | Clics de la Búsqueda orgánica de Google | "
        "Clics issus de la recherche Google naturelle"
    ),
    "impressions": spellings(
        "Organic Google Search impressions | Google Organic Search impressions | "
        "Impressionen über organische Google Suche | Impresiones en la Búsqueda orgánica de Google | "
        "Impresiones de la Búsqueda orgánica de Google | Impressions issues de la recherche Google naturelle"
    ),
}
SESSION_SECONDS = spellings(
    "Average session duration | Durchschnittliche Sitzungsdauer | Duración media de la sesión | "
    "Duração média da sessão | Durée moyenne des sessions | Durata media sessione"
)
