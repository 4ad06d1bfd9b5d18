"""What YouTube Studio calls its columns, in each language of its interface.

Dates and numbers are written the same in all of them: "Aug 19, 2011" or 2011-08-19, and 1234.5.
"""

from __future__ import annotations


def _words(text: str) -> tuple[str, ...]:
    """Return the header texts between the bars."""
    return tuple(word.strip() for word in text.split("|"))


DATE = _words(
    """Date | Datum | Fecha | Data | Dato | Дата | Tarih | Tanggal | Ngày | Päivämäärä | Dátum | Ημερομηνία | 日付 |
    날짜 | 日期"""
)
CONTENT = _words(
    """Content | Contents | Video | Videos | Inhalte | Inhalt | Contenido | Contenidos | Conteúdo | Conteúdos |
    Vídeo | Vídeos | Contenu | Contenus | Vidéo | Vidéos | Contenuti | Contenuto | Innehåll | Indhold | Innhold |
    Sisältö | Treści | Treść | Zawartość | Film | Obsah | Tartalom | Контент | Видео | Вміст | İçerik | Konten |
    Nội dung | Conținut | コンテンツ | 動画 | 콘텐츠 | 동영상 | 内容 | 內容 | 视频 | 影片"""
)
TITLE = _words(
    """Video title | Videotitel | Titel des Videos | Título del vídeo | Título del video | Título do vídeo |
    Titre de la vidéo | Titolo del video | Titolo video | Titel van video | Titel van de video | Videotittel |
    Videon nimi | Tytuł filmu | Název videa | Videó címe | Название видео | Назва відео | Video başlığı |
    Judul video | Tiêu đề video | Titlul videoclipului | 動画のタイトル | 동영상 제목 | 视频标题 | 影片標題"""
)
PUBLISHED = _words(
    """Video publish time | Veröffentlichungszeitpunkt des Videos | Hora de publicación del vídeo |
    Hora de publicación del video | Tiempo de publicación del video | Horário de publicação do vídeo |
    Hora de publicação do vídeo | Heure de publication de la vidéo | Data di pubblicazione del video |
    Ora di pubblicazione del video | Publicatietijd van video | Tijdstip van publicatie video |
    Publiceringstid för video | Tidspunkt for udgivelse af video | Publiseringstidspunkt for video |
    Czas publikacji filmu | Čas zveřejnění videa | Время публикации видео | Час публікації відео |
    Videonun yayınlanma tarihi | Video yayınlanma zamanı | Waktu publikasi video | Thời gian xuất bản video |
    Videon julkaisuaika | Videó közzétételének ideje | Data publicării videoclipului | 動画公開時刻 |
    動画の公開時刻 | 동영상 게시 시간 | 视频发布时间 | 影片發布時間"""
)
VIEWS = _words(
    """Views | Aufrufe | Visualizaciones | Vistas | Visualizações | Vues | Visualizzazioni | Weergaven | Visningar |
    Visninger | Näyttökerrat | Katselukerrat | Wyświetlenia | Zhlédnutí | Megtekintések | Προβολές | Просмотры |
    Перегляди | Görüntüleme | Görüntülemeler | Penayangan | Lượt xem | Vizionări | 視聴回数 | 조회수 | 观看次数 |
    觀看次數"""
)
WATCH_HOURS = _words(
    """Watch time (hours) | Wiedergabezeit (Stunden) | Tiempo de visualización (horas) |
    Tiempo de reproducción (horas) | Tempo de exibição (horas) | Tempo de visualização (horas) |
    Durée de visionnage (heures) | Tempo di visualizzazione (ore) | Kijktijd (uren) | Weergavetijd (uren) |
    Visningstid (timmar) | Visningstid (timer) | Seertid (timer) | Katseluaika (tuntia) | Katseluaika (tunteina) |
    Czas oglądania (w godzinach) | Czas oglądania (godziny) | Doba sledování (hodiny) | Megtekintési idő (óra) |
    Χρόνος παρακολούθησης (ώρες) | Время просмотра (часы) | Время просмотра (часов) | Час перегляду (години) |
    İzlenme süresi (saat) | Waktu tonton (jam) | Thời gian xem (giờ) | Durata vizionării (ore) |
    総再生時間（単位: 時間） | 総再生時間（時間） | 시청 시간(단위: 시간) | 시청 시간(시간) | 观看时长（小时） |
    观看时长 (小时) | 觀看時間 (小時) | 觀看時間（小時）"""
)
# Those who came less those who left.
SUBSCRIBERS = _words(
    """Subscribers | Abonnenten | Suscriptores | Inscritos | Subscritores | Abonnés | Iscritti | Abonnees |
    Prenumeranter | Abonnenter | Tilaajat | Subskrybenci | Odběratelé | Feliratkozók | Συνδρομητές | Подписчики |
    Підписники | Aboneler | Abone | Subscriber | Người đăng ký | Abonați | チャンネル登録者 | 구독자 | 订阅人数 |
    订阅者 | 訂閱人數 | 訂閱者"""
)
SUBSCRIBERS_GAINED = _words(
    """Subscribers gained | Gewonnene Abonnenten | Hinzugewonnene Abonnenten | Suscriptores obtenidos |
    Suscriptores ganados | Suscriptores conseguidos | Inscrições obtidas | Inscritos ganhos | Inscritos obtidos |
    Subscritores ganhos | Nouveaux abonnés | Abonnés gagnés | Iscritti acquisiti | Iscritti guadagnati |
    Gewonnen abonnees | Nieuwe abonnees | Nya prenumeranter | Kazanılan aboneler | Подписки | Новые подписчики |
    登録者増加数 | チャンネル登録者増加数 | 구독자 증가수 | 구독자 증가"""
)
SUBSCRIBERS_LOST = _words(
    """Subscribers lost | Verlorene Abonnenten | Suscriptores perdidos | Inscrições perdidas | Inscritos perdidos |
    Subscritores perdidos | Abonnés perdus | Iscritti persi | Verloren abonnees | Förlorade prenumeranter |
    Kaybedilen aboneler | Отписки | Потерянные подписчики | 登録者減少数 | チャンネル登録者減少数 | 구독자 감소수 |
    구독자 감소"""
)
IMPRESSIONS = _words(
    """Impressions | Thumbnail impressions | Impressionen | Impressionen der Miniaturansicht |
    Thumbnail-Impressionen | Impresiones | Impresiones de miniaturas | Impresiones de la miniatura | Impressões |
    Impressões de miniaturas | Impressões da miniatura | Impressions des miniatures | Impressions de la miniature |
    Impressioni | Impressioni delle miniature | Vertoningen | Vertoningen van thumbnails | Exponeringar |
    Exponeringar av miniatyrer | Eksponeringer | Wyświetlenia miniatur | Показы | Показы значков |
    Показы для значков | Показы значков видео | Показы для значков видео | Покази | Gösterimler | Gösterim |
    Küçük resim gösterimleri | Tayangan | インプレッション数 | インプレッション | サムネイルのインプレッション |
    サムネイルのインプレッション数 | 노출수 | 썸네일 노출수 | 展示次数 | 曝光次數"""
)
LIKES = _words(
    """Likes | "Mag ich"-Bewertungen | Me gusta | Número de Me gusta | Marcações "Gostei" | Gostos | J'aime |
    Mentions "J'aime" | Mi piace | Vind-ik-leuks | Gilla-markeringar | Отметки "Нравится" | Beğenmeler | 高評価数 |
    高評価 | 좋아요 | 좋아요 수"""
)
COMMENTS = _words(
    """Comments added | Kommentare hinzugefügt | Hinzugefügte Kommentare | Comentarios añadidos |
    Comentarios agregados | Comentários adicionados | Commentaires ajoutés | Commenti aggiunti |
    Toegevoegde reacties | Tillagda kommentarer | Добавленные комментарии | Комментарии | Eklenen yorumlar |
    コメントの追加回数 | コメント追加回数 | 추가된 댓글 수 | 추가된 댓글"""
)
SHARES = _words(
    """Shares | Geteilte Inhalte | Veces compartido | Veces que se ha compartido | Compartidos | Compartilhamentos |
    Partilhas | Partages | Condivisioni | Gedeeld | Delningar | Поделились | Paylaşımlar | 共有数 | 공유 | 공유 수"""
)
UNIQUE_VIEWERS = _words(
    """Unique viewers | Einzelne Zuschauer | Eindeutige Zuschauer | Espectadores únicos | Alcance único |
    Spectateurs uniques | Spettatori unici | Unieke kijkers | Unika tittare | Уникальные зрители |
    Tekil izleyiciler | ユニーク視聴者数 | 순 시청자수 | 순시청자수 | 순 시청자 수"""
)
VIDEOS_PUBLISHED = _words(
    """Videos published | Veröffentlichte Videos | Vídeos publicados | Videos publicados | Vidéos publiées |
    Video pubblicati | Gepubliceerde video's | Publicerade videor"""
)
GEOGRAPHY = _words(
    """Geography | Geografie | Geografía | Ubicación geográfica | Geografia | Região geográfica |
    Zone géographique | Données géographiques | Area geografica | Geografi | География | Географія |
    Zeměpisná oblast | Földrajz | Địa lý | 地理區域 | Coğrafya | 지리 | 国家/地区 | 地理位置"""
)
# Words that other kinds of tables have too.
COUNTRY = _words("""País | Pays | Paese | Land | Geografis | 国 | 地域 | 지역""")
CITIES = _words("""Cities | Städte | Ciudades | Cidades | Villes | Città | Steden | Städer | Города | 都市 | 도시""")
CITY_NAME = _words(
    """City name | Name der Stadt | Stadtname | Nombre de la ciudad | Nome da cidade | Nom de la ville |
    Nome della città | Nome città | Plaatsnaam | Naam van de stad | Stadsnamn | Ortsnamn | Stadens namn |
    Название города | 都市名 | 도시 이름 | 도시명"""
)
TRAFFIC_SOURCE = _words(
    """Traffic source | Zugriffsquelle | Trafficquelle | Fuente de tráfico | Origen del tráfico |
    Origem do tráfego | Fonte de tráfego | Source de trafic | Sorgente di traffico | Verkeersbron | Trafikkälla |
    Trafikkilde | Źródło wizyt | Liikenteen lähde | Zdroj návštěvnosti | Джерело трафіку | Sursa de trafic |
    Sumber traffic | Nguồn lưu lượng truy cập | 流量来源 | 流量來源 | Источник трафика | Источники трафика |
    Trafik kaynağı | トラフィック ソース | トラフィックソース | 트래픽 소스"""
)
# Below a source: the search terms, videos, pages that lead from it.
SOURCE_TITLE = _words(
    """Source title | Titel der Quelle | Título de la fuente | Título del origen | Título da origem |
    Título da fonte | Titre de la source | Titolo della sorgente | Brontitel | Titel på källan | Källtitel |
    Название источника | ソースのタイトル | 소스 제목"""
)
DEVICE = _words(
    """Device type | Gerätetyp | Tipo de dispositivo | Type d'appareil | Tipo di dispositivo | Apparaattype |
    Enhetstyp | Enhedstype | Тип устройства | Cihaz türü | デバイスのタイプ | デバイスタイプ | デバイスの種類 |
    기기 유형"""
)
OPERATING_SYSTEM = _words(
    """Operating system | Betriebssystem | Sistema operativo | Sistema operacional | Système d'exploitation |
    Besturingssysteem | Operativsystem | Операционная система | İşletim sistemi | オペレーティング システム |
    운영체제"""
)
SUBSCRIPTION_STATUS = _words(
    """Subscription status | Abostatus | Abo-Status | Estado de la suscripción | Estado de suscripción |
    Status da inscrição | Status de inscrição | Estado da subscrição | État de l'abonnement |
    Stato dell'iscrizione | Stato iscrizione | Abonnementsstatus | Abonneestatus | Prenumerationsstatus |
    Статус подписки | Abonelik durumu | 登録状況 | チャンネル登録のステータス | 구독 상태"""
)
SUBSCRIPTION_SOURCE = _words(
    """Subscription source | Aboquelle | Abo-Quelle | Fuente de suscripción | Origen de la suscripción |
    Origem da inscrição | Source d'abonnement | Origine iscrizione | Abonnementsbron | Prenumerationskälla |
    Источник подписки | 登録元 | チャンネル登録元 | 구독 소스"""
)
CONTENT_TYPE = _words(
    """Content type | Inhaltstyp | Art der Inhalte | Tipo de contenido | Tipo de conteúdo | Type de contenu |
    Tipo di contenuti | Tipo di contenuto | Contenttype | Type content | Innehållstyp | Тип контента |
    İçerik türü | コンテンツ タイプ | コンテンツの種類 | 콘텐츠 유형"""
)
PLAYLIST = _words(
    """Playlist | Playlists | Lista de reproducción | Afspeellijst | Spellista | Плейлист | 再生リスト | 재생목록"""
)
SUBTITLES = _words(
    """Subtitles and CC | Untertitel | Subtítulos | Subtítulos y CC | Legendas | Legendas e CC | Sous-titres |
    Sottotitoli | Ondertiteling | Undertexter | Субтитры | 字幕 | 자막"""
)
SHARING_SERVICE = _words(
    """Sharing service | Dienst zum Teilen | Servicio para compartir | Serviço de compartilhamento |
    Service de partage | Servizio di condivisione | Deelservice | Delningstjänst | 共有サービス | 공유 서비스"""
)
VIEWER_TYPE = _words(
    """New and returning viewers | Neue und wiederkehrende Zuschauer | Espectadores nuevos y recurrentes |
    Espectadores novos e recorrentes | Novos espectadores e espectadores recorrentes |
    Nouveaux spectateurs et spectateurs connus | Spettatori nuovi e di ritorno | Nieuwe en terugkerende kijkers |
    Nya och återkommande tittare | 新しい視聴者とリピーター | 신규 및 재방문 시청자"""
)
PLAYBACK_LOCATION = _words(
    """Playback location | Wiedergabeort | Lugar de reproducción | Local de reprodução | Lieu de lecture |
    Luogo di riproduzione | Afspeellocatie | Uppspelningsplats | 再生場所 | 재생 위치"""
)
VIEWER_AGE = _words(
    """Viewer age | Alter der Zuschauer | Zuschaueralter | Alter der Zuschauer:innen | Edad del espectador |
    Edad de los espectadores | Idade do espectador | Âge du spectateur | Âge des spectateurs |
    Età dello spettatore | Età degli spettatori | Leeftijd van kijker | Leeftijd kijker | Tittarnas ålder |
    Возраст зрителя | Возраст зрителей | İzleyici yaşı | 視聴者の年齢 | 시청자 연령"""
)
VIEWER_GENDER = _words(
    """Viewer gender | Geschlecht der Zuschauer | Geschlecht der Zuschauer:innen | Género del espectador |
    Sexo del espectador | Sexo de los espectadores | Gênero do espectador | Género do espetador |
    Sexe du spectateur | Sexe des spectateurs | Genere dello spettatore | Sesso dello spettatore |
    Geslacht van kijker | Geslacht kijker | Tittarnas kön | Пол зрителя | İzleyici cinsiyeti | 視聴者の性別 |
    시청자 성별"""
)
# What a chart can be of, and is not used: money, averages and rates.
OTHER_MEASURES = _words(
    """Estimated revenue (*) | Your estimated revenue (*) | Geschätzter Umsatz (*) | Ingresos estimados (*) |
    Receita estimada (*) | Sua receita estimada (*) | Revenus estimés (*) | Entrate stimate (*) |
    Geschatte opbrengst (*) | Uppskattade intäkter (*) | Расчетный доход (*) | 推定収益 (*) | 예상 수익 (*) | RPM (*) |
    Engaged views | Stayed to watch (%) | Average view duration | Average percentage viewed (%) |
    Impressions click-through rate (%) | Thumbnail click-through rate (%) | Klickrate der Impressionen (%) |
    Durchschnittliche Wiedergabedauer | New viewers | Returning viewers"""
)
# The share of each age or gender, in percent.
VIEWS_SHARE = tuple(f"{views} (%)" for views in VIEWS)
