"""LinkedIn's workbooks in other shapes than the plain one: sheet -> rows. A profile's numbers are text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Rows = Sequence[Sequence[object]]

_PAGE_POST = "https://www.linkedin.com/feed/update/urn:li:activity:7300000000000000"
_PERSON_POST = "https://www.linkedin.com/posts/mayor-of-wexmoor_budget-{kind}-7310000000000000{at}-aBcD"


def content_in_spanish() -> Mapping[str, Rows]:
    """The headers in another language, the days still month first."""
    counted = (
        *("Impresiones (orgánicas)", "Impresiones (patrocinadas)", "Impresiones totales"),
        *("Impresiones únicas (orgánicas)", "Clics (orgánicos)", "Clics (patrocinados)", "Clics (Totales)"),
        *("Reacciones (generales)", "Reacciones (patrocinadas)", "Reacciones (total)", "Comentarios (orgánicos)"),
        *("Comentarios (patrocinados)", "Comentarios (totales)", "Veces compartido (orgánico)"),
        *("Veces compartido (patrocinado)", "Veces compartido (total)", "Tasa de interacción (total)"),
    )
    about = (
        *("Título de la publicación", "Enlace de la publicación", "Tipo de publicación", "Nombre de la campaña"),
        *("Anunciado por", "Fecha de creación", "Público", "Impresiones", "Visualizaciones", "Clics"),
        *("Recomendaciones", "Comentarios", "Veces compartido", "Seguidores", "Tasa de interacción"),
        "Tipo de contenido",
    )
    return {
        "Indicadores": [
            ["Indicadores de interacción agregados de tus publicaciones. Las fechas están en UTC."],
            ["Fecha", *counted],
            ["01/12/2026", 300, 50, 350, 210, 12, 3, 15, 9, 0, 9, 1, 0, 1, 2, 0, 2, 0.077],
            ["01/13/2026", 120, 0, 120, 99, 4, 0, 4, 3, 0, 3, 0, 0, 0, 0, 0, 0, 0.058],
        ],
        "Todas las publicaciones": [
            ["Indicadores de cada publicación."],
            about,
            [
                *("Buscamos personal", f"{_PAGE_POST}701", "Orgánico", "", "Una Persona", "01/12/2026"),
                *("Todos los seguidores", 350, "", 15, 9, 1, 2, 1, 0.077, ""),
            ],
        ],
    }


def competitors_by_reactions() -> Mapping[str, Rows]:
    """The table with other counts than the usual, in Portuguese; the first header stays English."""
    return {
        "COMPETITORS": [
            ["07/20/2025", "07/19/2026"],
            ["Page", "Novos seguidores", "Publicações", "Comentários", "Comentários por dia", "Reações"],
            ["Wexmoor County Council", 765, 145, 115, 0, 2989],
            ["Eastmere Borough Council", 1200, 80, 60, 0, 3500],
        ]
    }


def profile() -> Mapping[str, Rows]:
    """A person's export: five sheets, two tables beside each other in one of them."""
    kinds = ("share", "ugcPost", "activity")
    posts = [_PERSON_POST.format(kind=kind, at=at) for at, kind in enumerate(kinds, start=101)]
    return {
        "DISCOVERY": [
            ["Overall Performance", "3/2/2026 - 3/15/2026"],
            ["Impressions", "1130"],
            ["Members reached", "702"],
        ],
        "ENGAGEMENT": [
            ["Date", "Impressions", "Engagements"],
            ["3/2/2026", "1,010", "31"],
            ["3/3/2026", "120", "-2"],
            ["3/15/2026", "0", "0"],
        ],
        "TOP POSTS": [
            ["Maximum of 50 posts available to include in this list"],
            [],
            ["Post URL", "Post publish date", "Engagements", "", "Post URL", "Post publish date", "Impressions"],
            [posts[0], "3/2/2026", "21", "", posts[1], "1/9/2026", "640"],
            [posts[2], "3/3/2026", "6", "", posts[0], "3/2/2026", "480"],
            [posts[1], "1/9/2026", "4", "", "", "", ""],
        ],
        "FOLLOWERS": [
            ["Total followers on 3/15/2026", "2571"],
            [],
            ["Date", "New followers"],
            ["3/2/2026", "7"],
            ["3/3/2026", "0"],
            ["3/15/2026", "2"],
        ],
        "DEMOGRAPHICS": [
            ["Top Demographics", "Value", "Percentage"],
            ["Job title", "Councillor", "12%"],
            ["Location", "Wexmoor Area, United Kingdom", "61%"],
            ["Company size", "10,001+ employees", "< 1%"],
        ],
    }


def profile_in_portuguese() -> Mapping[str, Rows]:
    """Days the other way round; the sheet of posts alone could be read both ways."""
    post = _PERSON_POST.format(kind="share", at=104)
    return {
        "Descoberta": [["Desempenho geral", "03/10/2025 - 20/10/2025"], ["Impressões", "9"]],
        "Engajamento": [
            ["Data", "Impressões", "Engajamentos"],
            ["03/10/2025", "4", "1"],
            ["04/10/2025", "5", "0"],
            ["20/10/2025", "0", "0"],
        ],
        "Publicações mais em alta": [
            ["URL da publicação", "Data de publicação", "Engajamentos"],
            [post, "04/10/2025", "1"],
        ],
        "Seguidores": [
            ["Total de seguidores em 20/10/2025", "88"],
            ["Data", "Novos seguidores"],
            ["03/10/2025", "1"],
            ["04/10/2025", "0"],
            ["20/10/2025", "0"],
        ],
    }


SHEETS: Mapping[str, Mapping[str, Rows]] = {
    "linkedin_content.es": content_in_spanish(),
    "linkedin_competitors.reactions": competitors_by_reactions(),
    "linkedin_profile": profile(),
    "linkedin_profile.pt": profile_in_portuguese(),
}
