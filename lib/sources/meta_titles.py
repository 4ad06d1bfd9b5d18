"""What the title above one of Meta's tables says: which network it is about, and what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lib.sources.declare import ASK

_NETWORKS = ("facebook", "instagram")
# Words that only tie a title together: "Alcance da Página do Facebook" says as much as "Alcance".
_TIES = frozenset(
    (
        *("a", "al", "ao", "aos", "as", "à", "às", "auf", "av", "avec", "com", "con", "da", "das", "de", "degli"),
        *("dei", "del", "della", "dell", "den", "der", "des", "di", "die", "do", "dos", "du", "e", "el", "em", "en"),
        *("for", "het", "i", "in", "la", "le", "les", "los", "met", "mit", "na", "nas", "no", "nos", "o", "of", "on"),
        *("op", "os", "på", "per", "pour", "s", "su", "sul", "sulla", "sur", "the", "til", "till", "to", "u", "um"),
        *("un", "une", "v", "van", "von", "w", "with", "y", "za", "z", "на", "у", "в", "з", "с", "по", "за", "page"),
        *("pages", "página", "pagina", "paginas", "seite", "seiten", "sida", "sidan", "side", "siden", "sivun"),
        *("strony", "stránky", "сторінки", "страницы", "sayfa", "trang", "profile", "profil", "profilo", "profiel"),
        *("profils", "profilen", "profilu", "perfil", "профілю", "профиля"),
    )
)
_WORD = re.compile(r"[^\W_]+")


def network(title: str) -> str:
    """Return the network that a title names, '' where it names none."""
    return next((each for each in _NETWORKS if each in title.casefold()), "")


def _gist(title: str) -> frozenset[str]:
    """Return the words of a title that say what is counted."""
    words = _WORD.findall(title.casefold().replace("'", " "))
    return frozenset(word for word in words if word not in _TIES and not word.startswith(_NETWORKS))


class Titles(Mapping[str, tuple[str, str]]):
    """Title -> (network, metric), for titles in any order of words, with and without the network's name.

    `phrases`: metric -> what it is called, in any language. A phrase that names a network is that network's even
    where a title leaves the name out. Titles with any further word are not known: "Paid reach" is no reach.
    """

    def __init__(self, phrases: Mapping[str, tuple[str, ...]]) -> None:
        self._phrases = phrases
        self._metric_of = {_gist(phrase): metric for metric, said in phrases.items() for phrase in said}
        self._network_of = {_gist(phrase): network(phrase) for said in phrases.values() for phrase in said}

    def __getitem__(self, title: str) -> tuple[str, str]:
        """Return (network or ASK, metric); raise KeyError where the title is not known."""
        gist = _gist(title)
        return network(title) or self._network_of[gist] or ASK, self._metric_of[gist]

    def __iter__(self) -> Iterator[str]:
        """Yield each phrase, by itself and with each network."""
        for said in self._phrases.values():
            for phrase in said:
                yield from (phrase, *(f"{each} {phrase}" for each in _NETWORKS if not network(phrase)))

    def __len__(self) -> int:
        """Return how many titles are listed."""
        return sum(1 for _ in self)


class AnyTitle(Mapping[str, tuple[str, str]]):
    """Title -> (network, metric), for tables whose header says what they are: the title only names the network."""

    def __init__(self, metric: str, *, untitled: bool = False) -> None:
        self._metric = metric
        self._untitled = untitled

    def __getitem__(self, title: str) -> tuple[str, str]:
        """Return (network or ASK, metric); raise KeyError where there is no title and one is needed."""
        if not title and not self._untitled:
            raise KeyError(title)
        return network(title) or ASK, self._metric

    def __iter__(self) -> Iterator[str]:
        """Yield the two networks, which stand for every title."""
        yield from _NETWORKS

    def __len__(self) -> int:
        """Return how many networks there are."""
        return len(_NETWORKS)
