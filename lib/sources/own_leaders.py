"""A small table that no platform has: which leaders can be found, by office, and what they do there."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_DAYS = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%d/%m/%Y", "%m/%d/%Y")

LEADERS = Export(
    name="own_leaders",
    label="Leaders online, counted by us",
    platform="own",
    basis="own",
    how_to_get=(
        "A CSV or workbook with the columns Body, Office (never a name), Platform, From and To (2026-01-01), Found "
        "(yes or no), and if you like Followers, Posts, Replies and Engagements; one line for each office, network and "
        "period, of ours and of at least three other bodies."
    ),
    layouts=(
        Layout(
            into="leader",
            day_formats=_DAYS,
            columns=(
                Column(
                    "body",
                    ("Body", "Organisation", "Organization", "Council", "Organisatie", "Gemeente", "Organismo"),
                    parse="text",
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "office",
                    ("Office", "Role", "Function", "Functie", "Amt", "Fonction", "Cargo"),
                    parse="masked",
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "platform",
                    ("Platform", "Network", "Netwerk", "Netzwerk", "Plattform", "Réseau", "Red"),
                    parse="platform",
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "first_day",
                    ("From", "First day", "Van", "Von", "Du", "Desde"),
                    parse="first_day",
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "last_day",
                    ("To", "Last day", "Tot", "Bis", "Au", "Hasta"),
                    parse="last_day",
                    required=True,
                    never_empty=True,
                ),
                Column("found", ("Found", "Can be found", "Gevonden", "Gefunden", "Trouvé"), "boolean", required=True),
                Column("followers", ("Followers", "Volgers", "Follower", "Abonnés", "Seguidores")),
                Column("posts", ("Posts", "Berichten", "Beiträge", "Publications", "Publicaciones")),
                Column("replies", ("Replies", "Answers", "Antwoorden", "Antworten", "Réponses", "Respuestas")),
                Column("engagements", ("Engagements", "Interactions", "Interacties", "Interaktionen")),
            ),
        ),
    ),
)

EXPORTS = (LEADERS,)
