"""The columns that all of Meta's exports of posts share, in the languages in which people use Business Suite."""

from __future__ import annotations

from lib.sources.declare import Column

# With a daily breakdown every post has day rows too, and in some files no others.
DATE = Column("period", ("Date", "Datum", "Fecha", "Data", "Dato", "Дата", "Päivämäärä", "Tarih", "Ngày"), parse="text")
POST_ID = Column(
    "post_id",
    (
        *("Post ID", "Bericht-ID", "Identificador de la publicación", "ID de la publicación"),
        *("Identifiant de la publication", "ID de la publication", "Identifiant de publication", "ID de publication"),
        *("Identificação do post", "Identificação da publicação", "ID do post", "ID da publicação"),
        *("Beitrags-ID", "Beitrag-ID", "ID des Beitrags", "ID del post", "Identificativo del post", "ID post"),
        *("Publicerings-id", "Inläggs-ID", "Opslags-id", "Opslag-id", "Innleggs-ID", "Innlegg-ID", "Julkaisun tunnus"),
        *("Identyfikator posta", "ID posta", "ID příspěvku", "Identifikátor příspěvku", "Ідентифікатор допису"),
        *("ID допису", "ID публикации", "Идентификатор публикации", "Gönderi kimliği", "ID bài viết"),
    ),
    parse="id",
    required=True,
)
PUBLISHED = Column(
    "published_at",
    (
        *("Publish time", "Publicatietijdstip", "Hora de publicación", "Heure de publication", "Horário de publicação"),
        *("Hora de publicação", "Hora da publicação", "Veröffentlichungszeitpunkt", "Veröffentlichungszeit"),
        *("Zeitpunkt der Veröffentlichung", "Orario di pubblicazione", "Ora di pubblicazione", "Publiceringstid"),
        *("Udgivelsestidspunkt", "Publiseringstidspunkt", "Publiseringstid", "Julkaisuaika", "Czas publikacji"),
        *("Godzina publikacji", "Čas zveřejnění", "Čas publikování", "Час публікації", "Время публикации"),
        *("Yayınlanma zamanı", "Thời gian đăng"),
    ),
    parse="timestamp",
    required=True,
)
PERMALINK = Column(
    "permalink",
    (
        *("Permalink", "Enlace permanente", "Permalien", "Lien permanent", "Link permanente", "Ligação permanente"),
        *("Permalänk", "Permalenke", "Pysyvä linkki", "Link bezpośredni", "Trvalý odkaz", "Постійне посилання"),
        *("Постоянная ссылка", "Kalıcı bağlantı", "Liên kết vĩnh viễn"),
    ),
    parse="text",
)
POST_TYPE = Column(
    "post_type",
    (
        *("Post type", "Berichttype", "Tipo de publicación", "Type de publication", "Tipo de post"),
        *("Tipo de publicação", "Beitragstyp", "Beitragsart", "Art des Beitrags", "Tipo di post", "Inläggstyp"),
        *("Opslagstype", "Innleggstype", "Julkaisun tyyppi", "Typ posta", "Typ příspěvku", "Тип допису"),
        *("Тип публикации", "Gönderi türü", "Loại bài viết"),
    ),
    parse="text",
)
TITLE = Column(
    "title",
    (
        *("Description", "Omschrijving", "Descripción", "Descrição", "Beschreibung", "Descrizione", "Beskrivning"),
        *("Beskrivelse", "Kuvaus", "Opis", "Popis", "Опис", "Описание", "Açıklama", "Mô tả", "Didascalia"),
        *("Title", "Titel", "Título", "Titre", "Titolo", "Tittel", "Otsikko", "Tytuł", "Název", "Заголовок"),
        *("Назва", "Название", "Başlık", "Tiêu đề"),
    ),
    parse="masked",
)
# "Views" replaced "Impressions" in November 2024; both count showings, views somewhat more of them.
IMPRESSIONS = Column(
    "impressions",
    (
        *("Views", "Weergaven", "Visualizaciones", "Vues", "Visualizações", "Aufrufe", "Visualizzazioni"),
        *("Visningar", "Visninger", "Näyttökerrat", "Wyświetlenia", "Zhlédnutí", "Zobrazení", "Перегляди"),
        *("Просмотры", "Görüntülemeler", "Lượt xem"),
        *("Impressions", "Impresiones", "Impressões", "Impressionen", "Impression", "Exponeringar", "Покази"),
    ),
)
REACH = Column(
    "reach",
    (
        *("Reach", "Bereik", "Alcance", "Couverture", "Reichweite", "Copertura", "Räckvidd", "Rækkevidde"),
        *("Rekkevidde", "Kattavuus", "Zasięg", "Dosah", "Охоплення", "Охват", "Erişim", "Lượt tiếp cận"),
        # The name that the number has inside Meta stood in some files of 2024.
        "IMPRESSION:UNIQUE_USERS",
    ),
)
COMMENTS = Column(
    "comments",
    (
        *("Comments", "Opmerkingen", "Comentarios", "Commentaires", "Comentários", "Kommentare", "Commenti"),
        *("Kommentarer", "Kommentit", "Komentarze", "Komentáře", "Коментарі", "Комментарии", "Yorumlar", "Bình luận"),
    ),
)
SHARES = Column(
    "shares",
    (
        *("Shares", "Deelacties", "Aantal keer gedeeld", "Veces que se compartió", "Veces que se ha compartido"),
        *("Partages", "Compartilhamentos", "Partilhas", "Geteilte Inhalte", "Geteilt", "Condivisioni", "Delningar"),
        *("Delinger", "Jaot", "Udostępnienia", "Sdílení", "Поширення", "Репосты", "Paylaşımlar", "Lượt chia sẻ"),
    ),
)
VIDEO_VIEWS = Column(
    "video_views",
    (
        *("3-second video views", "Plays", "Videoweergaven van 3 seconden", "Reproducciones de video de 3 segundos"),
        *("Reproducciones de vídeo de 3 segundos", "Visualizaciones de video de 3 segundos"),
        *("Visualizaciones de vídeo de 3 segundos", "Vues de vidéos de 3 secondes"),
        "Visualizações de vídeo de 3 segundos",
        *("3-Sekunden-Videoaufrufe", "Visualizzazioni del video di 3 secondi", "Videovisningar på 3 sekunder"),
    ),
)
LINK_CLICKS = Column(
    "link_clicks",
    (
        *("Link clicks", "Linkklikken", "Klikken op link", "Klikken op links", "Clics en el enlace"),
        *("Clics sur un lien", "Clics sur le lien", "Cliques no link", "Cliques na ligação", "Cliques em ligações"),
        *("Link-Klicks", "Linkklicks", "Clic sul link", "Länkklick", "Linkklik", "Lenkeklikk", "Linkin klikkaukset"),
        *("Kliknięcia linku", "Kliknutí na odkaz", "Кліки за посиланням", "Клики по ссылке", "Bağlantı tıklamaları"),
        "Lượt click vào liên kết",
    ),
)
SHARED = (
    *(POST_ID, PUBLISHED, DATE, PERMALINK, POST_TYPE, TITLE, IMPRESSIONS, REACH, COMMENTS, SHARES),
    *(VIDEO_VIEWS, LINK_CLICKS),
)
PAGE_IDS = (
    *("Page ID", "Pagina-ID", "Identificador de la página", "ID de la página", "ID de la Page"),
    *("Identifiant de la Page", "Identificação da Página", "ID da Página", "Seiten-ID", "ID der Seite"),
    *("ID della Pagina", "Identificativo della Pagina", "ID Pagina", "Sid-id", "Sidans ID", "Sido-ID", "Side-id"),
    *("Sivun tunnus", "Identyfikator strony", "ID strony", "ID stránky", "Identifikátor stránky"),
    *("Ідентифікатор сторінки", "ID сторінки", "ID страницы", "Идентификатор страницы", "Sayfa kimliği", "ID Trang"),
)
