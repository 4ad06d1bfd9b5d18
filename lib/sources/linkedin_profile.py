"""LinkedIn: the profile of a person in office, such as a mayor (Analytics & tools > Content > Export).

The file's name holds the person's name, which is not read: the user names the office.
"""

from __future__ import annotations

from lib.sources import linkedin_words as words
from lib.sources.declare import Column, Export, Layout

# Days follow the person's language: 3/14/2026 in English, 14/03/2026 or 14.03.2026 in others.
_DAYS = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S")
_ENGAGEMENTS = (
    *("Engagements", "Interacciones", "Engajamentos", "Interazioni", "Interacties", "Interaktionen"),
    "Interactions",
)
_POST = (
    *("Post URL", "URL de la publicación", "URL da publicação", "URL del post", "URL van bijdrage", "Post-URL"),
    *("Beitrags-URL", "URL du post"),
)
_PUBLISHED = (
    *("Post publish date", "Post Publish Date", "Fecha de publicación", "Data de publicação", "Data da publicação"),
    *("Data di pubblicazione", "Publicatiedatum", "Veröffentlichungsdatum", "Date de publication"),
)

_DEMOGRAPHICS = (
    *("Top Demographics", "Principais dados demográficos", "Principales datos demográficos"),
    *("Principales données démographiques", "Principali dati demografici"),
)
_PERCENTAGE = ("Percentage", "Porcentagem", "Porcentaje", "Pourcentage", "Prozentsatz", "Percentuale")
# Three columns so common that only the sheet's name tells whose they are.
_ENGAGEMENT_SHEET = (
    r"^(engagements?|engajamentos?|interacci[oó]n(es)?|interactions?|interazion[ei]|interacties?|interaktion(en)?)$"
)
_FOLLOWERS_STATED = (
    r"(?:followers?|follower:innen|seguidores|abonnés|volgers)\D*(?P<day>\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}),+"
    r"(?P<value>\d[\d.,\s]*)"
)
_FOLLOWERS_SHEET = r"^(followers?|follower:innen|seguidores|abonnés|volgers)$"


def _top_posts(metric: str, names: tuple[str, ...]) -> Layout:
    """Return one of the two tables of the sheet of top posts: the first fifty by one count."""
    return Layout(
        into="post",
        joined=True,
        partial="LinkedIn lists only the 50 posts with the most impressions and the 50 with the most engagements",
        day_formats=_DAYS,
        either_order=True,
        forbidden=words.DATE,
        columns=(
            Column("post_id", _POST, parse="text", required=True, extract=r"(\d{15,})"),
            Column("permalink", _POST, parse="text"),
            Column("published_day", _PUBLISHED, parse="day", required=True),
            Column(metric, names, required=True),
        ),
    )


PROFILE = Export(
    name="linkedin_profile",
    label="LinkedIn: personal profile",
    platform="linkedin",
    how_to_get=(
        "LinkedIn, logged in as the person > the photo at the top left > View all analytics (or Post impressions) > "
        "choose the period > Export."
    ),
    account_asked="Personal profile",
    basis="documentation",
    layouts=(
        Layout(
            into="daily",
            sheet=_ENGAGEMENT_SHEET,
            alone=True,
            covers_file=True,
            day_formats=_DAYS,
            either_order=True,
            columns=(
                Column("day", words.DATE, parse="day", required=True),
                Column("impressions", words.IMPRESSIONS, required=True),
                Column("engagements", _ENGAGEMENTS, required=True),
            ),
        ),
        Layout(
            into="daily",
            sheet=_FOLLOWERS_SHEET,
            alone=True,
            stated=(("followers", _FOLLOWERS_STATED),),
            day_formats=_DAYS,
            either_order=True,
            columns=(
                Column("day", words.DATE, parse="day", required=True),
                Column("followers_gained", words.NEW_FOLLOWERS, required=True),
            ),
        ),
        _top_posts("engagements", _ENGAGEMENTS),
        _top_posts("impressions", words.IMPRESSIONS),
        Layout(
            into="audience",
            columns=(
                Column("dimension", _DEMOGRAPHICS, parse="text", required=True, never_empty=True),
                Column(
                    "bucket",
                    ("Value", "Valor", "Valeur", "Wert", "Valore", "Waarde"),
                    parse="text",
                    required=True,
                    never_empty=True,
                ),
                Column("value", _PERCENTAGE, parse="percent", required=True, never_empty=True),
            ),
            constants={"day": "last_day", "unit": "share"},
        ),
    ),
)

ARCHIVE = Export(
    name="linkedin_archive",
    label="LinkedIn: archive of a profile",
    platform="linkedin",
    how_to_get="LinkedIn > Settings & Privacy > Data privacy > Get a copy of your data; the file Shares.csv.",
    basis="documentation",
    refusal=(
        "It lists posts and no numbers of theirs. Take the analytics of the profile instead: "
        "View all analytics > Export."
    ),
    layouts=(
        Layout(
            into="post",
            columns=(
                Column("permalink", ("ShareLink",), parse="text", required=True),
                Column("title", ("ShareCommentary",), parse="masked", required=True),
            ),
        ),
    ),
)

EXPORTS = (PROFILE, ARCHIVE)
