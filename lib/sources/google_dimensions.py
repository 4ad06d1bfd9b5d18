"""What Google Analytics calls its dimensions, in the languages of its interface."""

from __future__ import annotations

from itertools import product


def spellings(names: str) -> tuple[str, ...]:
    """Return the names in `names` (between bars), each with either dash and with or without spaces beside a slash."""
    found: list[str] = []
    for name in names.split(" | "):
        dashes = (name, name.replace(" – ", " - "))
        slashes = (("/", "/"), ("/", " / "), (" / ", "/"))
        found += [each.replace(old, new) for each, (old, new) in product(dashes, slashes)]
    return tuple(dict.fromkeys(found))


# In the order in which they name a table: of a page and a country, the page.
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "query": spellings(
        "Organic Google Search query | Google Organic Search query | Google organic search query | "
        "Consulta de la Búsqueda orgánica de Google | Suchanfrage über organische Google Suche | "
        "Requête de recherche Google naturelle"
    ),
    "landing_page": spellings(
        "Landing page | Landing page + query string | Página de destino | Página de destino + cadena de consulta | "
        "Página de destino y cadena de consulta | Página de destino + string de consulta | Landingpage | "
        "Landingpage + Abfragestring | Page de destination | Page de destination + chaîne de requête | "
        "Pagina di destinazione | Pagina di destinazione + stringa di query | Bestemmingspagina | Landingspagina | "
        "Landingspagina + queryreeks | Landing page + query | Strona docelowa | Strona docelowa + ciąg zapytania | "
        "Målsida | Landningssida | Landingsside | Aloitussivu | Vstupní stránka | Açılış sayfası | Halaman landing | "
        "Trang đích | Целевая страница | Целевая страница + строка запроса | Цільова сторінка | "
        "ランディング ページ | ランディング ページ + クエリ文字列 | 방문 페이지 | 着陆页 | 到達網頁"
    ),
    "page": spellings(
        "Page path and screen class | Page path + query string and screen class | Page path | "
        "Page path + query string | Page location | Full page URL | Ruta de página y clase de pantalla | "
        "Ruta de la página y clase de pantalla | Ruta de página + cadena de consulta y clase de pantalla | "
        "Ruta de página y cadena de consulta y clase de pantalla | Ruta de página | "
        "Ruta de página y cadena de consulta | Caminho da página e classe da tela | "
        "Caminho da página + string de consulta e classe da tela | Caminho da página | "
        "Caminho da página e classe do ecrã | Seitenpfad und Bildschirmklasse | "
        "Seitenpfad + Abfragestring und Bildschirmklasse | Seitenpfad | Seitenpfad + Abfragestring | "
        "Chemin de la page et classe de l'écran | Chemin de la page et classe d'écran | "
        "Chemin de la page + chaîne de requête et classe de l'écran | Chemin de la page | "
        "Percorso pagina e classe schermata | Percorso pagina + stringa di query e classe schermata | "
        "Percorso pagina | Paginapad en schermklasse | Paginapad + queryreeks en schermklasse | Paginapad | "
        "Chemin de page et classe d'écran | Chemin de page | Ścieżka strony i klasa ekranu | Ścieżka strony | "
        "Sökväg till sidan och skärmklass | Sidsökväg och skärmklass | Sökväg till sida och skärmklass | "
        "Sidesti og skærmklasse | Sidesti og skjermklasse | Sidebane og skjermklasse | Sivupolku ja näyttöluokka | "
        "Cesta stránky a třída obrazovky | Oldal elérési útja és képernyőosztály | Sayfa yolu ve ekran sınıfı | "
        "Sayfa yolu | Jalur halaman dan class layar | Đường dẫn trang và lớp màn hình | "
        "Путь к странице и класс экрана | Путь страницы и класс экрана | Путь к странице | "
        "Шлях до сторінки та клас екрана | ページ パスとスクリーン クラス | ページ パス | ページパス | "
        "페이지 경로 및 화면 클래스 | 网页路径和屏幕类 | 網頁路徑和畫面類別"
    ),
    "page_title": spellings(
        "Page title and screen class | Page title and screen name | Page title | "
        "Título de página y clase de pantalla | Título de la página y clase de pantalla | "
        "Título de página y nombre de pantalla | Título de página | Título da página e classe da tela | "
        "Título da página e nome da tela | Título da página | Seitentitel und Bildschirmklasse | "
        "Seitentitel und Bildschirmname | Seitentitel | Titre de la page et classe de l'écran | "
        "Titre de la page et nom de l'écran | Titre de la page | Titolo pagina e classe schermata | "
        "Titolo pagina e nome schermata | Titolo pagina | Paginatitel en schermklasse | Paginatitel en schermnaam | "
        "Paginatitel | Titre de page et classe d'écran | Tytuł strony i klasa ekranu | Tytuł strony | "
        "Sidtitel och skärmklass | Sidetitel og skærmklasse | Sidetittel og skjermklasse | "
        "Sivun otsikko ja näyttöluokka | Název stránky a třída obrazovky | Oldalcím és képernyőosztály | "
        "Sayfa başlığı ve ekran sınıfı | Sayfa başlığı | Judul halaman dan class layar | "
        "Tiêu đề trang và lớp màn hình | Название страницы и класс экрана | Заголовок страницы и класс экрана | "
        "Назва сторінки та клас екрана | ページ タイトルとスクリーン クラス | ページ タイトルとスクリーン名 | "
        "ページ タイトル | 페이지 제목 및 화면 클래스 | 페이지 제목 및 화면 이름 | 网页标题和屏幕类 | "
        "网页标题和屏幕名称 | 網頁標題和畫面類別"
    ),
    "event": spellings(
        "Event name | Nombre del evento | Nombre de evento | Nome do evento | Ereignisname | Name des Ereignisses | "
        "Nom de l'événement | Nom d'événement | Nome evento | Gebeurtenisnaam | Naam van gebeurtenis | "
        "Nazwa zdarzenia | Händelsenamn | Hændelsesnavn | Hændelsens navn | Hendelsesnavn | Tapahtuman nimi | "
        "Název události | Eseménynév | Esemény neve | Numele evenimentului | Nume eveniment | Etkinlik adı | "
        "Nama peristiwa | Tên sự kiện | Название события | Назва події | イベント名 | 이벤트 이름 | 事件名称 | "
        "事件名稱"
    ),
    "source_medium": spellings(
        "Session source / medium | Session manual source / medium | Source / medium | Fuente/medio de la sesión | "
        "Fuente/medio | Origem / mídia da sessão | Origem / mídia | Sitzung – Quelle/Medium | Quelle/Medium | "
        "Source/support de la session | Source/support | Sorgente / mezzo sessione | "
        "Sorgente / mezzo della sessione | Sorgente / mezzo | Sessie – Bron/medium | Sessiebron/-medium | "
        "Bron/medium | Źródło/medium sesji | Źródło sesji / medium | Sessionskälla/-medium | Sessionskilde/-medium | "
        "Øktens kilde/medium | Oturum kaynağı/aracı | Oturum kaynağı / aracı | Sumber / media sesi | "
        "Источник или канал сеанса | Источник/канал сеанса | Источник / канал сеанса | Джерело/канал сеансу | "
        "セッションの参照元 / メディア | セッションの参照元/メディア | 세션 소스/매체 | 会话来源/媒介 | "
        "工作階段來源/媒介"
    ),
    "first_source_medium": spellings(
        "First user source / medium | Primera fuente/medio del usuario | Primera fuente/medio | "
        "Origem / mídia do primeiro usuário | Erste Nutzerinteraktion – Quelle/Medium | "
        "Première source/support de l'utilisateur | Source/support du premier utilisateur | "
        "Sorgente / mezzo primo utente | Sorgente / mezzo del primo utente | ユーザーの最初の参照元 / メディア | "
        "最初のユーザー参照元 / メディア | 첫 사용자 소스/매체 | 首次用户来源/媒介 | "
        "Источник или канал первого взаимодействия с пользователем | Pierwsze źródło/medium użytkownika"
    ),
    "source": spellings(
        "Session source | Session manual source | Fuente de la sesión | Origem da sessão | "
        "Sitzung – Quelle | Source de la session | Sorgente sessione | Sorgente della sessione | "
        "Sessie – Bron | "
        "Źródło sesji | Источник сеанса | セッションの参照元 | 세션 소스 | 会话来源 | 工作階段來源 | Oturum kaynağı"
    ),
    "first_source": spellings(
        "First user source | Primera fuente del usuario | Origem do primeiro usuário | "
        "Erste Nutzerinteraktion – Quelle | Première source de l'utilisateur | Sorgente primo utente"
    ),
    "campaign_tag": spellings(
        "Session campaign | Session manual campaign name | Campaña de la sesión | Campanha da sessão | "
        "Sitzung – Kampagne | Campagne de la session | Campagna sessione | Campagna della sessione | "
        "Sessie – Campagne | Kampania sesji | Кампания сеанса | セッションのキャンペーン | 세션 캠페인 | "
        "会话广告系列 | Oturum kampanyası | Campagne de session"
    ),
    "channel_group": spellings(
        "Session primary channel group (*) | Session primary channel group | Session default channel group | "
        "Session default channel grouping | Default channel group | Grupo de canales principal de la sesión (*) | "
        "Grupo de canales principal de la sesión | Grupo de canales predeterminado de la sesión | "
        "Agrupación de canales predeterminada de la sesión | Grupo principal de canais da sessão (*) | "
        "Grupo principal de canais da sessão | Grupo de canais padrão da sessão | "
        "Agrupamento de canais padrão da sessão | Sitzung – primäre Channelgruppe (*) | "
        "Sitzung – primäre Channelgruppe | Sitzung – Standardchannelgruppe | "
        "Standard-Channelgruppierung für Sitzung | Groupe de canaux principal de la session (*) | "
        "Groupe de canaux principal de la session | Groupe de canaux par défaut de la session | "
        "Groupe de canaux par défaut pour la session | Gruppo di canali principale della sessione (*) | "
        "Gruppo di canali principale della sessione | Gruppo di canali predefinito della sessione | "
        "Gruppo di canali predefinito per la sessione | Primaire kanaalgroep van sessie (*) | "
        "Sessie – Primaire kanaalgroep (*) | Standaardkanaalgroep van sessie | Domyślna grupa kanałów sesji | "
        "Główna grupa kanałów sesji (*) | Główna grupa kanałów sesji | Primär kanalgrupp för sessionen (*) | "
        "Sessionens primära kanalgrupp (*) | Sessionens primære kanalgruppe (*) | "
        "Primær kanalgruppe for sessionen (*) | Primær kanalgruppe for økten (*) | Oturum birincil kanal grubu (*) | "
        "Oturum varsayılan kanal grubu | Основная группа каналов сеанса (*) | Группа каналов сеанса по умолчанию | "
        "Группа каналов по умолчанию для сеанса | Основна група каналів сеансу (*) | "
        "セッションのメインのチャネル グループ(*) | セッションのメインのチャネル グループ (*) | "
        "セッションのプライマリ チャネル グループ(*) | セッションのプライマリ チャネル グループ (*) | "
        "セッションのデフォルト チャネル グループ | 세션 기본 채널 그룹(*) | 세션 기본 채널 그룹 (*) | "
        "세션 기본 채널 그룹 | 会话主要渠道组(*) | 会话主要渠道组 (*) | 会话默认渠道组 | 工作階段主要管道群組 (*) | "
        "工作階段預設管道群組 | Groupe de canaux principal pour la session (*) | "
        "Primaire kanaalgroep voor de sessie (*)"
    ),
    "first_channel_group": spellings(
        "First user primary channel group (*) | First user primary channel group | "
        "First user default channel group | First user default channel grouping | "
        "Primer grupo de canales principal del usuario (*) | Primer grupo de canales principal del usuario | "
        "Primer grupo de canales predeterminado del usuario | Grupo principal de canais do primeiro usuário (*) | "
        "Grupo principal de canais do primeiro usuário | Grupo de canais padrão do primeiro usuário | "
        "Erste Nutzerinteraktion – primäre Channelgruppe (*) | Erste Nutzerinteraktion – Standardchannelgruppe | "
        "Premier groupe de canaux principal de l'utilisateur (*) | "
        "Premier groupe de canaux par défaut de l'utilisateur | Gruppo di canali principale primo utente (*) | "
        "Gruppo di canali principale del primo utente (*) | Gruppo di canali predefinito primo utente | "
        "Groupe de canaux principal du premier utilisateur (*) | Groupe de canaux principal du premier utilisateur | "
        "Groupe de canaux par défaut du premier utilisateur | "
        "Groupe de canaux par défaut pour le premier utilisateur | Gruppo di canali principale del primo utente | "
        "Primaire kanaalgroep van eerste gebruiker (*) | Primaire kanaalgroep van de eerste gebruiker (*) | "
        "Eerste gebruiker – Primaire kanaalgroep (*) | Standaardkanaalgroep van eerste gebruiker | "
        "Główna grupa kanałów pierwszego użytkownika (*) | Primär kanalgrupp för den första användaren (*) | "
        "Primær kanalgruppe for første bruger (*) | İlk kullanıcı birincil kanal grubu (*) | "
        "Основная группа каналов первого взаимодействия с пользователем (*) | "
        "Основная группа каналов для первого пользователя (*) | ユーザーの最初のメインのチャネル グループ(*) | "
        "最初のユーザーのメインのチャネル グループ(*) | ユーザーの最初のプライマリ チャネル グループ(*) | "
        "最初のユーザーのデフォルト チャネル グループ | 첫 사용자 기본 채널 그룹(*) | 첫 사용자 기본 채널 그룹 | "
        "首次用户主要渠道组(*) | 首次用户默认渠道组 | 初次使用者主要管道群組 (*)"
    ),
    "country": spellings(
        "Country | Country ID | País | ID del país | ID do país | Land | Länder-ID | Land-ID | Pays | ID du pays | "
        "Paese | ID Paese | Kraj | Страна | Країна | ID kraju | Ülke | Ülke kimliği | Maa | Země | Ország | Țară | "
        "Negara | Quốc gia | 国 | 国 ID | 국가 | 国家/地区 | 国家/地区 ID | 國家/地區"
    ),
    "region": spellings(
        "Region | Región | Região | Région | Regione | Regio | Регион | Bölge | Województwo | 地域 | 지역 | 区域"
    ),
    "city": spellings(
        "City | Town/City | Town / City | Ciudad | Cidade | Stadt | Ville | Città | Plaats | Stad | Miasto | Ort | "
        "By | Kaupunki | Město | Város | Oraș | Şehir | Kota | Thành phố | Город | Місто | 市区町村 | 도시 | 城市"
    ),
    "device": spellings(
        "Device category | Device | Categoría de dispositivo | Categoría del dispositivo | "
        "Categoria do dispositivo | Gerätekategorie | Catégorie d'appareil | Catégorie de l'appareil | "
        "Categoria dispositivo | Categoria del dispositivo | Apparaatcategorie | Apparaattype | "
        "Kategoria urządzenia | Kategoria urządzeń | Enhetskategori | Enhedskategori | Laiteluokka | "
        "Kategorie zařízení | Eszközkategória | Cihaz kategorisi | Kategori perangkat | Danh mục thiết bị | "
        "Категория устройства | Тип устройства | Категорія пристрою | デバイス カテゴリ | 기기 카테고리 | 设备类别 | "
        "裝置類別"
    ),
    "browser": spellings(
        "Browser | Navegador | Navigateur | Przeglądarka | Webbläsare | Nettleser | Selain | Prohlížeč | Böngésző | "
        "Tarayıcı | Trình duyệt | Браузер | ブラウザ | 브라우저 | 浏览器 | 瀏覽器"
    ),
    "operating_system": spellings(
        "Operating system | Sistema operativo | Sistema operacional | Betriebssystem | Système d'exploitation | "
        "Besturingssysteem | System operacyjny | Operativsystem | Käyttöjärjestelmä | Operační systém | "
        "Operációs rendszer | İşletim sistemi | Sistem operasi | Hệ điều hành | Операционная система | "
        "Операційна система | オペレーティング システム | 운영체제 | 운영 체제 | 操作系统 | 作業系統"
    ),
    "language": spellings(
        "Language | Idioma | Sprache | Langue | Lingua | Taal | Język | Språk | Sprog | Kieli | Jazyk | Nyelv | "
        "Dil | Bahasa | Ngôn ngữ | Язык | Мова | 言語 | 언어 | 语言 | 語言"
    ),
    "age": spellings(
        "Age | Edad | Idade | Alter | Âge | Età | Leeftijd | "
        "Wiek | Ålder | Alder | Ikä | Věk | Yaş | Возраст | 年齢 | 연령 | 年龄"
    ),
    "gender": spellings(
        "Gender | Sexo | Gênero | Género | Geschlecht | Genre | Sexe | Genere | Geslacht | "
        "Płeć | Kön | Køn | Kjønn | Sukupuoli | Pohlaví | Cinsiyet | Пол | 性別 | 성별 | 性别"
    ),
    "hostname": spellings("Hostname | Host name | Nombre de host | Nome do host | Nom d'hôte | Nome host | Hostnaam"),
    "day_of_week": spellings("Day of week | Day of week name | Wochentag | Día de la semana | Dia da semana"),
    "hour": spellings("Hour | Stunde | Hora | Heure | Ora | Uur"),
}
