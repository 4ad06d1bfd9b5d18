"""LinkedIn's words for what it counts on a page, in the languages in which it writes the headers.

The page is exported in the language of whoever does it; its days stay month/day/year.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class _Language:
    """Words of one language; the endings stand in brackets after a word: Clicks (total)."""

    impressions: tuple[str, ...]
    clicks: tuple[str, ...]
    reactions: tuple[str, ...]
    comments: tuple[str, ...]
    shares: tuple[str, ...]
    total: tuple[str, ...]
    organic: tuple[str, ...]
    sponsored: tuple[str, ...]
    unique: tuple[str, ...]


_LANGUAGES = (
    _Language(
        ("Impressions",),
        ("Clicks",),
        ("Reactions",),
        ("Comments",),
        ("Reposts", "Shares"),
        ("total",),
        ("organic",),
        ("sponsored",),
        ("Unique impressions",),
    ),
    _Language(
        ("Impresiones",),
        ("Clics",),
        ("Reacciones",),
        ("Comentarios",),
        ("Veces compartido", "Reposts"),
        ("total", "totales"),
        ("orgánicas", "orgánicos", "orgánico", "generales", "general"),
        ("patrocinadas", "patrocinados", "patrocinado"),
        ("Impresiones únicas",),
    ),
    _Language(
        ("Impressões",),
        ("Cliques",),
        ("Reações",),
        ("Comentários",),
        ("Compartilhamentos", "Partilhas", "Republicações"),
        ("total", "totais"),
        ("orgânicas", "orgânicos", "orgânico"),
        ("patrocinadas", "patrocinados", "patrocinado"),
        ("Impressões únicas",),
    ),
    _Language(
        ("Impressioni",),
        ("Clic",),
        ("Reazioni",),
        ("Commenti",),
        ("Diffusioni post", "Condivisioni"),
        ("totale", "totali"),
        ("organiche", "organici"),
        ("sponsorizzate", "sponsorizzati"),
        ("Impressioni uniche",),
    ),
    _Language(
        ("Weergaven",),
        ("Klikken",),
        # Dutch calls reactions so, and comments otherwise.
        ("Reacties",),
        ("Commentaren",),
        ("Reposts",),
        ("totaal",),
        ("organisch", "spontaan", "spontane"),
        ("gesponsord", "gesponsorde"),
        ("Unieke weergaven",),
    ),
    _Language(
        ("Impressions", "Impressionen"),
        ("Klicks",),
        ("Reaktionen",),
        ("Kommentare",),
        ("Reposts",),
        ("gesamt", "insgesamt"),
        ("organisch",),
        ("gesponsert",),
        ("Eindeutige Impressions", "Unique Impressions"),
    ),
    _Language(
        ("Impressions",),
        ("Clics",),
        ("Réactions",),
        ("Commentaires",),
        ("Republications", "Partages"),
        ("total", "totaux", "totales"),
        ("organique", "organiques", "organiquement"),
        ("sponsorisé", "sponsorisés", "sponsorisée", "sponsorisées"),
        ("Impressions uniques",),
    ),
)


def ended(what: str, ending: str) -> tuple[str, ...]:
    """Return the headers of one count (impressions ... unique) with one ending (total, organic, sponsored)."""
    names = [
        f"{word} ({last})"
        for language in _LANGUAGES
        for word in getattr(language, what)
        for last in getattr(language, ending)
    ]
    if (what, ending) == ("impressions", "total"):
        names.append("Impresiones totales")
    return tuple(dict.fromkeys(names))


DATE = ("Date", "Fecha", "Data", "Datum")
TOTAL_FOLLOWERS = (
    *("Total followers", "Total de seguidores", "Follower totali", "Totaal aantal volgers", "Follower insgesamt"),
    *("Follower:innen insgesamt", "Gesamtzahl der Follower", "Nombre total d'abonnés", "Total des abonnés"),
)
ORGANIC_FOLLOWERS = (
    *("Organic followers", "Seguidores generales", "Seguidores orgánicos", "Seguidores orgânicos"),
    *("Follower organici", "Spontane volgers", "Organische volgers", "Organische Follower", "Abonnés organiques"),
)
SPONSORED_FOLLOWERS = (
    *("Sponsored followers", "Seguidores patrocinados", "Follower sponsorizzati", "Gesponsorde volgers"),
    *("Gesponserte Follower", "Abonnés sponsorisés"),
)
TOTAL_VIEWS = (
    *("Total views", "Total de visualizaciones", "Visualizaciones totales", "Total de visualizações"),
    *("Visualizzazioni totali", "Totaal aantal weergaven", "Aufrufe insgesamt", "Nombre total de vues", "Vues totales"),
)
PAGE_VIEWS = (
    *("Total page views (total)", "Total de visualizações da página (total)"),
    *("Total de visualizaciones de la página (total)", "Visualizaciones totales de la página (total)"),
    *("Totale visualizzazioni della pagina (totale)", "Totaal paginaweergaven (totaal)"),
    *("Seitenaufrufe insgesamt (gesamt)", "Total des pages vues (total)", "Nombre total de pages vues (total)"),
)
UNIQUE_VISITORS = (
    *("Total unique visitors (total)", "Total de visitantes únicos (total)", "Visitantes únicos totales (total)"),
    *("Totale visitatori unici (totale)", "Totaal unieke bezoekers (totaal)"),
    *("Eindeutige Besucher insgesamt (gesamt)", "Total des visiteurs uniques (total)"),
)
# The five ways in which followers and visitors are split.
SPLITS = {
    "location": ("Location", "Ubicación", "Localidade", "Località", "Locatie", "Standort", "Lieu"),
    "job function": (
        *(
            "Job function",
            "Función laboral",
            "Función",
            "Função",
            "Funzione lavorativa",
            "Functie",
            "Tätigkeitsbereich",
        ),
        "Fonction",
    ),
    "seniority": (
        *(
            "Seniority",
            "Nivel de responsabilidad",
            "Nível de experiência",
            "Anzianità",
            "Senioriteit",
            "Ervaringsniveau",
        ),
        *("Karrierestufe", "Niveau hiérarchique"),
    ),
    "industry": ("Industry", "Sector", "Setor", "Settore", "Branche", "Bedrijfstak", "Secteur"),
    "company size": (
        *("Company size", "Tamaño de la empresa", "Tamanho da empresa", "Dimensioni dell'azienda", "Bedrijfsgrootte"),
        *("Bedrijfsomvang", "Unternehmensgröße", "Taille de l'entreprise"),
    ),
}
POST_LINK = (
    *("Post link", "Update link", "Enlace de la publicación", "Link da publicação", "Link del post", "Link al post"),
    *("Link naar bijdrage", "Koppeling naar bijdrage", "Link naar post", "Beitragslink", "Post-Link", "Lien du post"),
)
POST_TITLE = (
    *("Post title", "Update title", "Título de la publicación", "Título da publicação", "Titolo del post"),
    *("Titel van bijdrage", "Titel van post", "Beitragstitel", "Post-Titel", "Titre du post"),
)
POST_TYPE = (
    *("Post type", "Update type", "Tipo de publicación", "Tipo de publicação", "Tipo di post", "Type bijdrage"),
    *("Beitragstyp", "Type de post"),
)
CREATED = (
    *("Created date", "Fecha de creación", "Criação", "Data de criação", "Data di creazione", "Aanmaakdatum"),
    *("Gemaakt op", "Erstellungsdatum", "Erstellt am", "Date de création"),
)
CONTENT_TYPE = (
    *("Content Type", "Tipo de contenido", "Tipo de conteúdo", "Tipo di contenuto", "Contenttype", "Inhaltstyp"),
    "Type de contenu",
)
IMPRESSIONS = ("Impressions", "Impresiones", "Impressões", "Impressioni", "Weergaven", "Impressionen")
VIDEO_VIEWS = (
    *("Views", "Video views", "Views (excluding off-site video views)", "Visualizaciones", "Visualizações"),
    *("Visualizzazioni", "Videoweergaven", "Aufrufe", "Vues"),
)
CLICKS = ("Clicks", "Clics", "Cliques", "Clic", "Klikken", "Klicks")
LIKES = ("Likes", "Recomendaciones", "Gostaram", "Consiglia", "Consigliato", "Interessant", "Gefällt mir", "J'aime")
COMMENTS = ("Comments", "Comentarios", "Comentários", "Commenti", "Commentaren", "Kommentare", "Commentaires")
REPOSTS = (
    *("Reposts", "Shares", "Veces compartido", "Compartilhamentos", "Diffusioni post", "Republications", "Partages"),
)
FOLLOWS = ("Follows", "Seguidores", "Nuovi follower", "Volgers", "Nieuwe volgers", "Follower", "Abonnements", "Abonnés")
NEW_FOLLOWERS = (
    *("New followers", "Nuevos seguidores", "Novos seguidores", "Nuovi follower", "Nieuwe volgers", "Neue Follower"),
    *("Neue Follower:innen", "Nouveaux abonnés"),
)
POST_ENGAGEMENTS = (
    *("Total post engagements", "Total de engajamentos da publicação", "Total de interacciones con publicaciones"),
    *("Totaal aantal interacties met bijdragen", "Interazioni totali con i post", "Total des engagements du post"),
)
POSTS = (
    *("Total posts", "Posts", "Total de publicações", "Publicações", "Total de publicaciones", "Publicaciones"),
    *("Post totali", "Totaal aantal bijdragen", "Beiträge insgesamt", "Total des posts", "Nombre total de posts"),
)
REACTIONS = ("Reactions", "Reacciones", "Reações", "Reazioni", "Reacties", "Reaktionen", "Réactions")
