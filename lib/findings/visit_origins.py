"""What kind of way a visit came by: the groups and sources of several counters, in several languages.

Google Analytics and Plausible name groups in English whatever the language of the report; Matomo translates them.
"""

from __future__ import annotations

import re
from functools import cache

from lib.findings.visits import network_of

SOCIAL, MAIL, SEARCH, DIRECT, REFERRAL, OTHER = "social", "e-mail", "search", "direct", "referral", "other"
PAID_SEARCH, PAID_SOCIAL, PAID_OTHER = "paid_search", "paid_social", "paid_other"
PAID = frozenset({PAID_SEARCH, PAID_SOCIAL, PAID_OTHER})

_PAID = re.compile(
    r"\bpaid\b|\bcpc\b|\bppc\b|\bcpm\b|bezahl|payant|pagamento|\bde pago\b|\bpag[oa]s?\b|betaal|betal[td]|płatn|платн|"
    r"\bdisplay\b|cross-network|advertising|adwords"
)
_SOCIAL = re.compile(r"social|sozial|sociaux|sociaal|społecz|социал|соціал|\bvídeo|\bvideo\b|youtube")
_MAIL = re.compile(r"e-?mail|newsletter|correo|courriel|nyhetsbrev|nieuwsbrief|boletín")
_SEARCH = re.compile(
    r"search|\bsuch|suche\b|suchmaschine|búsqueda|\bbusca|pesquisa|recherche|ricerca|zoek|\bsök|\bsøg|\bsøk|wyszuk|поиск|пошук|organic$"
)
_DIRECT = re.compile(r"direct|direkt|direto|dirett|bezpośredni|прям|\(none\)")
_REFERRAL = re.compile(r"referral|verweis|websites?|sites? web|sitios web|siti web|référ|refer[eê]nc|hivatkoz|переход")
_SEARCH_ENGINES = re.compile(r"^(google|bing|duckduckgo|yahoo|ecosia|qwant|baidu|yandex|startpage)\b")


@cache
def origin_of(item: str, dimension: str) -> str:
    """Return the kind of way that an item of a table by `dimension` is: one of the constants above."""
    name = item.casefold().strip()
    if dimension == "channel_group":
        return _group(name)
    source, _, medium = (part.strip() for part in name.partition("/"))
    social = network_of(name) is not None
    if _PAID.search(medium):
        return PAID_SOCIAL if social else PAID_SEARCH if _SEARCH_ENGINES.match(source) else PAID_OTHER
    if _MAIL.search(medium) or _MAIL.search(source):
        return MAIL
    if social:
        return SOCIAL
    if _DIRECT.search(source):
        return DIRECT
    if medium == "organic" or (not medium and _SEARCH_ENGINES.match(source)):
        return SEARCH
    return OTHER if source in ("", "(not set)", "(other)") else REFERRAL


def _group(name: str) -> str:
    if _PAID.search(name):
        return PAID_SEARCH if _SEARCH.search(name) else PAID_SOCIAL if _SOCIAL.search(name) else PAID_OTHER
    for pattern, kind in (
        (_MAIL, MAIL),
        (_SOCIAL, SOCIAL),
        (_SEARCH, SEARCH),
        (_DIRECT, DIRECT),
        (_REFERRAL, REFERRAL),
    ):
        if pattern.search(name):
            return kind
    return OTHER
