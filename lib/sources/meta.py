"""Meta Business Suite: posts of Facebook and Instagram. The daily "Results" files are in `meta_daily`."""

from __future__ import annotations

from lib.sources import meta_daily
from lib.sources.declare import Column, Export, Layout
from lib.sources.meta_columns import (
    COMMENTS,
    DATE,
    PAGE_IDS,
    POST_ID,
    PUBLISHED,
    REACH,
    SHARED,
    SHARES,
    TITLE,
    VIDEO_VIEWS,
)

# Meta writes publish times in US Pacific time for every page, daylight saving included, and in the American order
# in every language.
_ZONE = "America/Los_Angeles"
# A spreadsheet may have cut the year to two digits.
_TIME_FORMATS = ("%m/%d/%y %H:%M", "%m/%d/%Y %H:%M", "%Y-%m-%d %H:%M:%S")

FACEBOOK_POSTS = Export(
    name="meta_posts_facebook",
    label="Meta Business Suite: Facebook posts",
    platform="facebook",
    how_to_get=(
        "Meta Business Suite > Insights > Content > Export data; choose Posts (not Videos), Facebook and Lifetime "
        "(not Daily)."
    ),
    layouts=(
        Layout(
            into="post",
            time_formats=_TIME_FORMATS,
            zone=_ZONE,
            lifetime=True,
            columns=(
                Column("account_handle", PAGE_IDS, parse="id", required=True),
                Column(
                    "account_name",
                    (
                        *("Page name", "Naam van pagina", "Paginanaam", "Nombre de la página", "Nom de la Page"),
                        *("Nome da Página", "Seitenname", "Name der Seite", "Nome della Pagina", "Nome Pagina"),
                        *("Sidnamn", "Sidans namn", "Sidenavn", "Sivun nimi", "Nazwa strony", "Název stránky"),
                        *("Назва сторінки", "Название страницы", "Sayfa adı", "Tên Trang"),
                    ),
                    parse="text",
                ),
                *SHARED,
                Column(
                    "funding",
                    (
                        *("Funded content status", "Status gefinancierde content", "Estado de contenido financiado"),
                        *("Statut du contenu financé", "Status do conteúdo financiado"),
                    ),
                    parse="text",
                ),
                Column(
                    "engagements",
                    (
                        *("Reactions, comments and shares", "Reacties, opmerkingen en deelacties"),
                        "Reacciones, comentarios y veces que se compartió",
                        "Reacciones, comentarios y veces que se ha compartido",
                        *("Réactions, commentaires et partages", "Reações, comentários e compartilhamentos"),
                        *("Reações, comentários e partilhas", "Reaktionen, Kommentare und geteilte Inhalte"),
                        *("Reazioni, commenti e condivisioni", "Reaktioner, kommentarer och delningar"),
                        *("Reaktioner, kommentarer og delinger", "Reaksjoner, kommentarer og delinger"),
                        *("Reaktiot, kommentit ja jaot", "Reakcje, komentarze i udostępnienia"),
                        *("Reakce, komentáře a sdílení", "Реакції, коментарі та поширення"),
                    ),
                ),
                Column(
                    "reactions",
                    (
                        *("Reactions", "Reacties", "Reacciones", "Réactions", "Reações", "Reaktionen", "Reazioni"),
                        *("Reaktioner", "Reaksjoner", "Reaktiot", "Reakcje", "Reakce", "Реакції", "Реакции"),
                        *("İfadeler", "Lượt bày tỏ cảm xúc", "Cảm xúc"),
                    ),
                ),
                Column(
                    "clicks",
                    (
                        *("Total clicks", "Totaal aantal klikken", "Total de clics", "Total des clics"),
                        *("Nombre total de clics", "Total de cliques", "Klicks insgesamt", "Gesamtzahl der Klicks"),
                        *("Clic totali", "Totale clic", "Totale dei clic", "Totalt antal klick", "Klik i alt"),
                        *("Samlet antal klik", "Totalt antall klikk", "Klikkauksia yhteensä", "Łączna liczba kliknięć"),
                        *("Celkový počet kliknutí", "Усього кліків", "Всего кликов"),
                        *("Toplam tıklama", "Tổng lượt click"),
                    ),
                ),
                Column("watch_hours", ("Seconds viewed", "Segundos reproducidos"), parse="duration_hours"),
            ),
        ),
    ),
)

INSTAGRAM_POSTS = Export(
    name="meta_posts_instagram",
    label="Meta Business Suite: Instagram posts",
    platform="instagram",
    how_to_get=(
        "Meta Business Suite > Insights > Content > Export data; choose Posts or Stories, Instagram and Lifetime "
        "(not Daily)."
    ),
    layouts=(
        Layout(
            into="post",
            time_formats=_TIME_FORMATS,
            zone=_ZONE,
            lifetime=True,
            columns=(
                Column(
                    "account_handle",
                    (
                        *("Account ID", "Account-ID", "Identificador de la cuenta", "ID de la cuenta", "ID du compte"),
                        *("Identifiant du compte", "Identificação da conta", "ID da conta"),
                        *("Konto-ID", "ID des Kontos"),
                        *("ID dell'account", "Identificativo dell'account", "ID account", "Tilin tunnus"),
                        *("Identyfikator konta", "ID konta", "ID účtu", "Identifikátor účtu", "Hesap kimliği"),
                        *("Ідентифікатор облікового запису", "ID облікового запису", "ID аккаунта", "ID tài khoản"),
                    ),
                    parse="id",
                    required=True,
                ),
                Column(
                    "account_name",
                    (
                        *("Account username", "Gebruikersnaam van account", "Gebruikersnaam account"),
                        *("Nombre de usuario de la cuenta", "Nom d'utilisateur du compte", "Nome de usuário da conta"),
                        *("Nome de utilizador da conta", "Benutzername des Kontos", "Konto-Benutzername"),
                        *("Nome utente dell'account", "Kontots användarnamn", "Kontoens brugernavn"),
                        *("Brukernavn for kontoen", "Tilin käyttäjätunnus", "Nazwa użytkownika konta"),
                        *("Uživatelské jméno účtu", "Ім'я користувача облікового запису", "Hesap kullanıcı adı"),
                        *("Имя пользователя аккаунта", "Tên người dùng tài khoản"),
                    ),
                    parse="text",
                ),
                *SHARED,
                Column(
                    "reactions",
                    (
                        *("Likes", "Vind-ik-leuks", "Me gusta", "J'aime", "Mentions J'aime", "Curtidas", "Gostos"),
                        *("„Gefällt mir“-Angaben", "Gefällt mir-Angaben", "Gefällt mir", "Mi piace"),
                        *("Gilla-markeringar", "Synes godt om", "Likerklikk", "Tykkäykset", "Polubienia"),
                        *("To se mi líbí", "Вподобання", 'Отметки "Нравится"', "Beğeniler", "Lượt thích"),
                    ),
                ),
                Column(
                    "saves",
                    (
                        *("Saves", "Keer bewaard", "Aantal keer opgeslagen", "Veces que se guardó"),
                        *("Veces que se ha guardado", "Veces guardado", "Enregistrements", "Salvamentos"),
                        *("Gespeicherte Beiträge", "Gespeicherte Inhalte", "Gespeichert", "Salvataggi"),
                        *("Sparade objekt", "Lagringer"),
                        *("Tallennukset", "Zapisania", "Uložení", "Збереження"),
                        *("Сохранения", "Kaydetmeler", "Lượt lưu"),
                    ),
                ),
                Column(
                    "followers_gained",
                    (
                        *("Follows", "Volgers", "Volgt", "Seguimientos", "Seguidores", "Abonnements", "Seguimentos"),
                        *("Follow", "Följer"),
                    ),
                ),
            ),
        ),
    ),
)

FACEBOOK_VIDEOS = Export(
    name="meta_videos_facebook",
    label="Meta Business Suite: Facebook videos",
    platform="facebook",
    basis="documentation",
    how_to_get="Meta Business Suite > Insights > Content > Export data; choose Posts, Facebook and Lifetime.",
    refusal=(
        "It lists videos under numbers of their own. Each of them is listed again among the posts, so both together "
        "would be counted twice. Export it again with the level Posts instead of Videos: that has the same videos, "
        "with all other posts."
    ),
    layouts=(
        Layout(
            into="post",
            time_formats=_TIME_FORMATS,
            zone=_ZONE,
            columns=(
                Column(
                    "post_id",
                    (
                        *("Video asset ID", "Identificador de la pieza de vídeo", "Identificador de la pieza de video"),
                        "ID tài sản video",
                    ),
                    parse="id",
                    required=True,
                ),
                Column("account_handle", PAGE_IDS, parse="id", required=True),
                PUBLISHED,
                *(DATE, TITLE, REACH, COMMENTS, SHARES, VIDEO_VIEWS),
            ),
            forbidden=POST_ID.names,
        ),
    ),
)

EXPORTS = (FACEBOOK_POSTS, INSTAGRAM_POSTS, FACEBOOK_VIDEOS, *meta_daily.EXPORTS)
