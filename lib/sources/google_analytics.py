"""Google Analytics: reports by day."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_MEASURES = (
    Column("sessions", ("Sessions", "Sitzungen", "Sesiones")),
    Column("engaged_sessions", ("Engaged sessions", "Sitzungen mit Interaktionen", "Sesiones con interacción")),
    Column("users", ("Total users", "Nutzer insgesamt", "Total de usuarios", "Nombre total d'utilisateurs")),
    Column("active_users", ("Active users", "Aktive Nutzer", "Usuarios activos", "Utilisateurs actifs")),
    Column("new_users", ("New users", "Neue Nutzer", "Usuarios nuevos", "Nouveaux utilisateurs")),
    Column("returning_users", ("Returning users",)),
    Column("pageviews", ("Views", "Aufrufe", "Vistas", "Vues")),
    Column("conversions", ("Key events", "Conversions", "Schlüsselereignisse", "Eventos clave")),
    Column("events", ("Event count", "Ereignisanzahl", "Recuento de eventos")),
    Column("session_seconds_average", ("Average session duration",)),
)
# A second dimension would make every day stand several times.
_DIMENSIONS = (
    "Country",
    "City",
    "Device category",
    "Page path and screen class",
    "Page title and screen class",
    "Session default channel group",
    "Session source / medium",
    "First user default channel group",
    "Event name",
)

DAILY = Export(
    name="ga4_daily",
    label="Google Analytics: a report by day",
    platform="ga4",
    how_to_get="Google Analytics > Explore or a report with Date as its first column > Share > Download CSV.",
    account_in_preamble=r"^#\s*Property:\s*(?P<handle>.+?)\s*$",
    layouts=(
        Layout(
            into="daily",
            day_formats=("%Y%m%d", "%Y-%m-%d"),
            at_least=2,
            forbidden=_DIMENSIONS,
            columns=(Column("day", ("Date", "Datum", "Fecha"), parse="day", required=True), *_MEASURES),
        ),
        # The cards of a report, one table each; days count from the first of the period in the preamble.
        Layout(
            into="daily",
            at_least=1,
            stacked=True,
            forbidden=_DIMENSIONS,
            columns=(Column("day", ("Nth day", "Tag N", "Día N"), parse="nth_day", required=True), *_MEASURES),
        ),
    ),
)

EXPORTS = (DAILY,)
