"""What a header may mean: all header texts of all declared exports, in every language, as one dictionary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from lib.sources.declare import Column
from lib.sources.grains import DAY, TIME, Field, Grain
from lib.sources.reading.grid import normalised
from lib.sources.registry import EXPORTS

# Words that make another number of the one beside them: new followers are not followers, a rate is no count.
_CHANGING = {
    "new": """new neu neue neuer neuen nouveau nouveaux nouvelle nouvelles nuevo nuevos nueva nuevas novo novos nova
        novas nieuw nieuwe nuovi nuove nuovo nuova nya nye nowi nowe nowych uudet gained gewonnen added growth wachstum
        zuwachs""",
    "lost": "lost verloren perdus perdidos perdidas persi unfollows unfollow förlorade tapte tabte utracone",
    "net": "net netto nett neto netta nets",
    "unique": "unique uniques eindeutig eindeutige eindeutiger únicos únicas unici uniche unieke unika unikke distinct",
    "rate": """rate rates quote rato taux tasa taxa tasso ratio percent percentage ctr prozent pct anteil porcentaje
        procent prozentsatz aandeel porcentagem percentuale pourcentage index score position rang rank""",
    "average": """average avg durchschnitt durchschnittliche durchschnittlicher moyenne moyen promedio gemiddeld
        gemiddelde mean median ø genomsnitt średnia per pro par je cpc cpm cpa""",
    "paid": "paid bezahlt bezahlte bezahlter sponsored promoted payé payés pagado pagados betaald betaalde beworben",
    "organic": "organic organisch organische organique organiques orgánico orgánicos orgânico organico organici",
    "compared": """previous prior prev vorherig vorherige vorjahr vormonat précédent précédente anterior vorige change
        diff difference delta veränderung variation cambio verandering änderung target goal ziel objectif benchmark
        forecast budget prognose plan soll""",
    "window": """rolling cumulative kumuliert kumulierte kumulativ cumulé cumulés cumulée acumulado acumulados
        cumulatief cumulativo lifetime weekly monthly wöchentlich monatlich week weeks woche wochen month months monat
        monate mois semaine semana semanas mes meses maand maanden settimana mese 7 14 28 30 90 365""",
    "part": "other others andere sonstige autres otros otras outros outras altri altre övriga inne negative hidden",
    "lasting": "minutes minuten seconds sekunden duration dauer durée duración durata duur stay verweildauer",
}
_CLASS_OF = {word: name for name, words in _CHANGING.items() for word in words.split()}
# With these a number is never one of ours.
NEVER = ("rate", "average", "compared", "window")
STOCK = "followers"
FLOWS = ("followers_gained", "followers_net", "followers_lost")
# Facts that count the same things under the same names.
_SAME_COUNTS = ("post", "daily", "breakdown", "campaign", "peer_post", "peer_count")
_DAYS = ("day", "published_day", "published_at", "sent_at", "created_at", "first_day")
# What tools call a thing and no declared export does.
_BESIDE = {
    "Désabonnements": ("mailing", "unsubscribes"),
    "Désabonnés": ("mailing", "unsubscribes"),
    "Ouvertures": ("mailing", "total_opens"),
    "Öffnungen": ("mailing", "total_opens"),
    "Öffner": ("mailing", "opens"),
    "Aperturas": ("mailing", "total_opens"),
    "Empfangen": ("mailing", "deliveries"),
    "Nachricht": ("message", "text"),
    "Bericht": ("message", "text"),
    "Mensaje": ("message", "text"),
    "Message": ("message", "text"),
    "Antwort am": ("message", "first_reply_at"),
    "Beantwortet am": ("message", "first_reply_at"),
    "Answered at": ("message", "first_reply_at"),
    "Replied at": ("message", "first_reply_at"),
    "Beantwoord op": ("message", "first_reply_at"),
    "Répondu le": ("message", "first_reply_at"),
    "Received at": ("message", "created_at"),
    "Published": ("post", "published_at"),
    "Published at": ("post", "published_at"),
    "Veröffentlicht am": ("post", "published_at"),
    "Publié le": ("post", "published_at"),
    "Geplaatst op": ("post", "published_at"),
    "Publicado el": ("post", "published_at"),
    "Publicado em": ("post", "published_at"),
    "Pubblicato il": ("post", "published_at"),
}
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_BRACKETS = re.compile(r"[(\[].*?[)\]]")
_SPLIT = re.compile(r"[\W_]+")
_EXACT, _SAME_WORDS, _LEAST = 1.0, 0.97, 0.65


@dataclass(frozen=True)
class Meaning:
    """A field that a header may mean. `own` says that an export of the same grain has such a header."""

    to: str
    confidence: float
    own: bool


def words_of(header: str) -> tuple[str, ...]:
    """Return the words of a header: "linkClicks", "link_clicks" and "Link clicks (all)" alike, brackets left out."""
    spaced = _CAMEL.sub(" ", header)
    without = _BRACKETS.sub(" ", spaced)
    return tuple(word for word in _SPLIT.split(normalised(without if without.strip() else spaced)) if word)


def changing(header: str) -> frozenset[str]:
    """Return which kinds of words a header has that make another number of it: new, lost, rate ..."""
    found = {_CLASS_OF[word] for word in _SPLIT.split(normalised(_CAMEL.sub(" ", header))) if word in _CLASS_OF}
    return frozenset(found | ({"rate"} if "%" in header else set()))


@cache
def _dictionary() -> dict[str, dict[tuple[str, str], int]]:
    """Return normalised header -> {(fact, field): in how many exports}."""
    found: dict[str, dict[tuple[str, str], int]] = {normalised(name): {said: 1} for name, said in _BESIDE.items()}
    for export in EXPORTS:
        said = {
            (normalised(name), layout.into, column.to)
            for layout in export.layouts
            for column in layout.columns
            for name in column.names
            if not export.refusal and not layout.titles and _says(column)
        }
        for text, into, to in said:
            counted = found.setdefault(text, {})
            counted[(into, to)] = counted.get((into, to), 0) + 1
    return found


def _says(column: Column) -> bool:
    """Return whether the header of a declared column says what the column is: not where only a part of it is read."""
    made_up = column.to in ("post_id", "mailing_id", "message_id") and column.parse != "id"
    return not (column.extract or column.bucket or made_up or column.part != "all")


@cache
def _by_words() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return words -> the header texts that are made of them."""
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for text in _dictionary():
        found[words_of(text)] = (*found.get(words_of(text), ()), text)
    return found


@cache
def _dimensions() -> dict[str, str]:
    """Return the header of the items of declared breakdowns -> their dimension."""
    return {
        normalised(name): layout.constants["dimension"]
        for export in EXPORTS
        for layout in export.layouts
        if layout.into in ("breakdown", "audience") and "dimension" in layout.constants
        for column in layout.columns
        if column.to in ("item", "bucket")
        for name in column.names
    }


def dimension_named(grain: Grain, header: str, values: Sequence[str]) -> str:
    """Return what the items of a breakdown are, by their header or their cells; '' where that is not known."""
    known = {code: code for code, _ in grain.dimensions} | {words: code for code, words in grain.dimensions}
    named = known.get(" ".join(words_of(header))) or _dimensions().get(normalised(header), "")
    if named in known.values():
        return named
    paths = sum(value.startswith(("/", "http", "www.")) for value in values)
    return "page" if grain.into == "breakdown" and values and paths > len(values) / 2 else ""


@cache
def _by_start() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the first two letters of a word -> the known words of headers among which is one that begins so."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for words in _by_words():
        for word in words:
            found.setdefault(word[:2], set()).add(words)
    return {start: tuple(sorted(known)) for start, known in found.items()}


def meanings(header: str, grain: Grain) -> list[Meaning]:
    """Return what a header may mean in a table of this grain, best first."""
    if changing(header) & set(NEVER):
        return []
    best: dict[str, Meaning] = {}
    for text, closeness in _alike(header):
        fields = _fields(text, grain)
        # A word with several meanings is a guess.
        share = 1.0 if len({to for to, _ in fields}) <= 1 else 0.65
        for to, own in fields:
            said = Meaning(to, closeness * share * (1.0 if own else 0.88), own)
            if to not in best or said.confidence > best[to].confidence:
                best[to] = said
    return sorted(best.values(), key=lambda each: -each.confidence)


def stock_or_flow(header: str) -> bool:
    """Return whether a header may mean the followers there are as well as those a day or post brought."""
    if changing(header) & {"new", "lost", "net"}:
        return False
    means = {to for text, _ in _alike(header) for _, to in _dictionary()[text]}
    return STOCK in means or bool(means & set(FLOWS))


def _fields(text: str, grain: Grain) -> list[tuple[str, bool]]:
    """Return the fields of the grain that a known header means, and whether an export of that grain says so."""
    uses = _dictionary()[text]
    found: dict[str, bool] = {}
    for into, to in uses:
        if into == "message" and grain.into != "message":
            continue
        field = _field(grain, to)
        if field is None:
            continue
        own = into == grain.into
        days = field.kind in (DAY, TIME)
        if own or days or (field.is_measure and into in _SAME_COUNTS and grain.into in _SAME_COUNTS):
            found[field.to] = found.get(field.to, False) or own or days
    # A header that is the day of some reports and the first of several in others is first of all the day; and who
    # came counts before what was left of them.
    for first, others in (("day", ("first_day", "last_day")), ("followers_gained", ("followers_net",))):
        if first in found:
            found = {to: own for to, own in found.items() if to not in others}
    if any(found.values()):
        found = {to: own for to, own in found.items() if own}
    return list(found.items())


def _field(grain: Grain, to: str) -> Field | None:
    field = grain.field(to)
    if field is None and to in _DAYS:
        field = next((each for each in grain.fields if each.kind in (DAY, TIME)), None)
    return field


@cache
def _alike(header: str) -> tuple[tuple[str, float], ...]:
    """Return the known headers that are like this one, each with how close it is, 0 to 1."""
    text = normalised(header)
    if text in _dictionary():
        return ((text, _EXACT),)
    words, classes = words_of(header), changing(header)
    if not words:
        return ()
    same = _by_words().get(words)
    if same:
        return tuple((each, _SAME_WORDS) for each in same if changing(each) == classes)
    found = []
    for known in {known for word in words for known in _by_start().get(word[:2], ())}:
        closeness = _closeness(words, known)
        if closeness >= _LEAST:
            found += [(each, closeness) for each in _by_words()[known] if changing(each) == classes]
    best = max((closeness for _, closeness in found), default=0.0)
    return tuple(sorted((each, closeness) for each, closeness in found if closeness > best - 0.05))


def _closeness(words: tuple[str, ...], known: tuple[str, ...]) -> float:
    """Return how much two headers share: their words in any order, endings and slips of the pen allowed."""
    if not known:
        return 0.0
    left = list(known)
    shared = 0.0
    for word in words:
        alike = max(left, key=lambda each: _likeness(word, each), default="")
        likeness = _likeness(word, alike) if alike else 0.0
        if likeness >= 0.8:
            shared += likeness * (len(word) + len(alike))
            left.remove(alike)
    whole = sum(len(word) for word in (*words, *known))
    return 0.92 * shared / whole if whole else 0.0


@cache
def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if min(len(one), len(other)) < 4 or abs(len(one) - len(other)) > 3 or one[:2] != other[:2]:
        return 0.0
    likeness = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return likeness if min(len(one), len(other)) > 6 or one.startswith(other) or other.startswith(one) else 0.0
