"""A small table that no platform has: what a person found who read messages of the public."""

from __future__ import annotations

from lib.sources.declare import Column, Export, Layout

_DAYS = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%d.%m.%Y", "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%d/%m/%Y", "%m/%d/%Y")

CHECKS = Export(
    name="own_checks",
    label="Messages read by us",
    platform="own",
    basis="own",
    how_to_get=(
        "The page “Opinion or data?” deals messages drawn at random and keeps what you find. Or a CSV or workbook with "
        "the columns Message (its id), Day read (2026-01-14), Feeling (negative, neutral or positive), and if you like "
        "Needs an answer (yes or no) and Says something untrue (yes or no); one line for each message."
    ),
    layouts=(
        Layout(
            into="message_check",
            day_formats=_DAYS,
            columns=(
                Column(
                    "message_id",
                    (
                        *("Message", "Message ID", "Bericht", "Bericht-ID", "Nachricht", "Nachrichten-ID", "Mensaje"),
                        *("Mensagem", "Messaggio", "Meddelande", "Besked", "Melding"),
                    ),
                    parse="id",
                    required=True,
                ),
                Column(
                    "checked_on",
                    (
                        *("Day read", "Read on", "Gelezen op", "Dag gelezen", "Gelesen am", "Lu le", "Leído el"),
                        *("Día de lectura", "Lido em", "Letto il", "Läst den", "Læst den", "Lest den"),
                    ),
                    parse="day",
                    required=True,
                ),
                # “Sentiment” is what a tool calls its own guess: nobody read those messages.
                Column(
                    "feeling",
                    (
                        *("Feeling", "Gevoel", "Gefühl", "Stimmung", "Ressenti", "Sentimiento", "Sentimento", "Känsla"),
                        *("Følelse", "Stemning"),
                    ),
                    parse="feeling",
                    required=True,
                    never_empty=True,
                ),
                Column(
                    "needs_answer",
                    (
                        *("Needs an answer", "Needs answer", "Vraagt om antwoord", "Braucht eine Antwort"),
                        *("Demande une réponse", "Necesita respuesta", "Precisa de resposta", "Richiede una risposta"),
                    ),
                    parse="boolean",
                ),
                Column(
                    "false_claim",
                    (
                        *("Says something untrue", "Untrue", "Zegt iets onwaars", "Sagt etwas Falsches"),
                        *("Dit quelque chose de faux", "Dice algo falso", "Diz algo falso", "Dice qualcosa di falso"),
                    ),
                    parse="boolean",
                ),
            ),
        ),
    ),
)

EXPORTS = (CHECKS,)
