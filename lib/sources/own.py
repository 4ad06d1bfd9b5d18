"""Two small tables that no platform has: what happened, and the hours that the team spends."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

# Where people write 03/04/2026, the other days of their table decide which number is the month.
_DAYS = (
    *("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y", "%d.%m.%y", "%d %B %Y", "%d %b %Y", "%B %d, %Y"),
    *("%b %d, %Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%m-%d-%Y", "%d/%m/%y", "%m/%d/%y"),
)

EVENTS = Export(
    name="own_events",
    label="Our events",
    platform="own",
    basis="own",
    how_to_get="A CSV or workbook with two columns, Day (2026-01-14) and Event.",
    layouts=(
        Layout(
            into="event",
            day_formats=_DAYS,
            # Any log has a date and a description: a table of events has nothing else.
            alone=True,
            columns=(
                Column(
                    "day",
                    (
                        "Day",
                        "Date",
                        "When",
                        "Datum",
                        "Dag",
                        "Tag",
                        "Jour",
                        "Fecha",
                        "Día",
                        "Data",
                        "Dia",
                        "Giorno",
                        "Dato",
                    ),
                    parse="day",
                    required=True,
                ),
                Column(
                    "label",
                    (
                        *("Event", "What happened", "What", "Label", "Gebeurtenis", "Wat gebeurde er", "Ereignis"),
                        *("Was ist passiert", "Événement", "Evénement", "Ce qui s'est passé", "Evento", "Qué pasó"),
                        *("Acontecimiento", "Acontecimento", "Händelse", "Hendelse", "Begivenhed", "Wydarzenie"),
                    ),
                    parse="masked",
                    required=True,
                    never_empty=True,
                ),
            ),
        ),
    ),
)

HOURS = Export(
    name="own_hours",
    label="Our team's hours",
    platform="own",
    basis="own",
    how_to_get=(
        "A CSV or workbook with the columns Month (2026-01), Channel, Hours, and if you like Hourly cost and Currency."
    ),
    layouts=(
        Layout(
            into="effort",
            day_formats=("%Y-%m", *_DAYS, "%B %Y", "%b %Y", "%m/%Y", "%m-%Y", "%m.%Y"),
            columns=(
                Column(
                    "month",
                    ("Month", "Maand", "Monat", "Mois", "Mes", "Mês", "Mese", "Månad", "Måned"),
                    parse="day",
                    required=True,
                ),
                Column(
                    "channel",
                    ("Channel", "Platform", "Kanaal", "Kanal", "Canal", "Canale"),
                    parse="text",
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "hours",
                    ("Hours", "Uren", "Stunden", "Heures", "Horas", "Ore", "Timmar", "Timer"),
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "hourly_cost",
                    (
                        *("Hourly cost", "Cost per hour", "Hourly rate", "Uurtarief", "Kosten per uur", "Stundensatz"),
                        *("Kosten pro Stunde", "Coût horaire", "Coste por hora", "Custo por hora", "Costo orario"),
                    ),
                    parse="money",
                ),
                Column("currency", ("Currency", "Valuta", "Währung", "Devise", "Moneda", "Moeda"), parse="text"),
            ),
        ),
    ),
)

EXPORTS = (EVENTS, HOURS)
