"""Columns that name people, and lists of people, which are not taken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lib.sources.cell_kinds import WORDED_LENGTH, Cells
from lib.sources.header_words import words_of

if TYPE_CHECKING:
    from lib.sources.guessing import Guess

_FIRST = """first forename given vorname voornaam prénom prenom nombre nome fornavn förnamn imię etunimi"""
_LAST = """last surname family nachname achternaam familienname nom apellido apellidos cognome sobrenome etternavn
    efternamn nazwisko sukunimi"""
_PERSON = """author autor auteur autore user username benutzer benutzername nutzer nutzername gebruiker gebruikersnaam
    utilisateur usuario usuário utente sender absender afzender expéditeur remitente mittente handle screenname
    profile profil contact kontakt subscriber abonnent phone telephone telefon telefoon téléphone teléfono telefono
    mobile handynummer mobil employee mitarbeiter mitarbeiterin medewerker collègue empleado redakteur redakteurin
    bearbeiter bearbeiterin verfasser verfasserin customer kunde klant citizen bürger inwoner respondent participant
    teilnehmer address adresse adres dirección indirizzo"""
_FIRST_NAMES, _LAST_NAMES, _NAMED = (frozenset(words.split()) for words in (_FIRST, _LAST, _PERSON))
_LIST_OF_PEOPLE = (
    "This looks like a list of people, with their names or addresses. It is not needed here, and nothing of it is "
    "kept. Bring the numbers of your mailings or posts instead."
)


def names_people(header: str, cells: Cells) -> bool:
    """Return whether a column names people: by its header, or by addresses and handles in its cells."""
    if cells.email > 0.2 or cells.handle > 0.5:
        return True
    words = set(words_of(header))
    named = bool(words & _NAMED) or (len(words) <= 2 and bool(words & (_FIRST_NAMES | _LAST_NAMES)))
    return named and max(cells.number, cells.day, cells.link) < 0.5


def is_list_of_people(columns: Sequence[Guess]) -> str:
    """Return why the table must not be read where it lists people, '' where it does not."""
    names = [set(words_of(column.header)) for column in columns]
    both = any(each & _FIRST_NAMES for each in names) and any(each & _LAST_NAMES for each in names)
    addresses = any(column.cells.email > 0.5 and column.cells.filled for column in columns)
    told = any(column.cells.length > WORDED_LENGTH and column.cells.email <= 0.5 for column in columns)
    whole = [
        column for column in columns if column.personal and column.cells.person > 0.8 and column.cells.distinct > 0.9
    ]
    mostly = bool(whole) and len(whole) * 2 >= len(columns)
    return _LIST_OF_PEOPLE if both or mostly or (addresses and not told) else ""
