"""Which opinion somebody means who said it in other words: by the words that they share, the rare ones first.

No language model: tokens, the simplest stemming of English, and the weight of a word by how few opinions have it
(inverse document frequency, Spärck Jones 1972).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import log

from lib.model import Opinion

# A word that one or two opinions of a dozen have is enough; one that everybody uses is not.
FLOOR = 2.0
# Beside the nearest only those are worth proposing that come close to it.
_CLOSE = 0.6
_PROPOSED = 3
_SAID = 0.5
_LITTLE = 0.5

_SAYS_NOTHING = """
a about after again all also always am an and any anyway are as at be because been being but by can could did do
does doing done down else even ever for from get gets getting go goes going got had has have having he her here him
his how i if in into is isnt it its itself just keep let like made make makes me mean my need needs not of off on or
our ours out over put really say says see she should so some than that thats the their them then there theres these
they theyre thing things think this those through to too up us use used uses using very want wants was way we well
were weve what when where which who whole why will with would yet you your
"""
_STOP = frozenset(_SAYS_NOTHING.split())
# Everyday words: beside another they tell which opinion is meant, alone they stand in any sentence.
_SAYS_LITTLE = """
account agree algorithm already attack better children close daily day else enough every everybody exit fast filter
free hours image images increase late leave mayor minister ministers ministry more negative news nobody number
often open opens other others parents people politics post posting posts quick quickly quit reach reaches read reads
residents same self slow social stop tiktok time volume wait waiting watch within works wrong youtube
"""
# Several words that mean one thing, and words that one stem does not bring together.
_SAME = (
    (re.compile(r"\be-?mail(s|ed|ing|ings)?\b|\bmail(s|ed|ing|ings)?\b"), "email"),
    (re.compile(r"\bpress releases?\b"), "press release"),
    # Else they would be about the press.
    (re.compile(r"\bsocial (media|networks?)\b"), "social"),
    (re.compile(r"\blinked in\b"), "linkedin"),
    (re.compile(r"\byou tube\b"), "youtube"),
    (re.compile(r"\bfb\b"), "facebook"),
    (re.compile(r"\b(insta|ig)\b"), "instagram"),
    (re.compile(r"\bnews ?letters?\b"), "newsletter"),
    (re.compile(r"\bevery(body|one) else\b"), "peers"),
    (re.compile(r"\b(\d+)s\b"), r"\1"),
    (re.compile(r"\bold(er)? (people|folk|folks|residents)\b"), "old"),
)
_WORD = re.compile(r"[a-z0-9]+")
_MARKS = re.compile(r"['’‘`]")
# The longest first, each with how many letters it leaves at least.
_ENDINGS = (
    *(("isements", 3), ("isement", 3), ("ising", 3), ("ments", 3), ("ness", 3), ("ings", 3), ("ies", 3), ("ied", 3)),
    *(("ing", 3), ("ers", 4), ("es", 3), ("ed", 3), ("ly", 4), ("er", 4), ("s", 3)),
)
_WHOLE = "news press less better never over number ever paper letter newsletter twitter always x marketing"
_AS_IT_IS = frozenset(_WHOLE.split())


def tokens(text: str) -> list[str]:
    """Return the words of a text as they are compared: in lower case, without endings, but those that say nothing."""
    plain = _MARKS.sub("", text.casefold())
    for pattern, word in _SAME:
        plain = pattern.sub(word, plain)
    return [stem(word) for word in _WORD.findall(plain) if word not in _STOP]


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return an English word without its ending: posts, posting and posted are one."""
    if word in _AS_IT_IS or word.isdigit():
        return word
    for ending, left in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= left:
            kept = word[: -len(ending)]
            if ending in ("s", "es") and kept.endswith(("s", "u")):
                return word
            if ending in ("ies", "ied"):
                return f"{kept}y"
            twice = len(kept) > 3 and kept[-1] == kept[-2] and kept[-1] not in "lsz"
            kept = kept[:-1] if twice else kept
            return kept[:-1] if kept.endswith("e") and len(kept) > 3 else kept
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


_CHANNELS = {"facebook", "instagram", "linkedin", "youtube", "tiktok", "newsletter", "email", "x", "twitter"}
_ALSO = {"twitter": "x", "email": "newsletter"}


def words_of(opinion: Opinion) -> dict[str, float]:
    """Return the words by which an opinion is found: those listed for it, and for half as much those of its sentence.

    An opinion of one's own, without a list, is found by its sentence alone.
    """
    said = dict.fromkeys(tokens(opinion.statement), _SAID if opinion.words else 1.0)
    return {**said, **dict.fromkeys(tokens(" ".join(opinion.words)), 1.0)}


def scores(text: str, opinions: Sequence[Opinion]) -> dict[str, float]:
    """Return how near each opinion is, by its id: the weights of the words that it shares with the text, added up."""
    held = {opinion.id: words_of(opinion) for opinion in opinions}
    # A word that only stands in a sentence counts as half an opinion.
    having: Counter[str] = Counter()
    for words in held.values():
        having.update(words)
    typed = dict.fromkeys(tokens(text))
    little = _everyday() | _compared(typed)
    weights = {
        word: log(1 + len(opinions) / having[word]) * (_LITTLE if word in little else 1)
        for word in typed
        if having[word]
    }
    return {name: sum(weights[word] * words.get(word, 0) for word in weights) for name, words in held.items()}


@cache
def _everyday() -> frozenset[str]:
    return frozenset(stem(word) for word in _SAYS_LITTLE.split())


def _compared(typed: Iterable[str]) -> set[str]:
    """Return the channels of a sentence that speaks of several: it compares them, and is about none alone."""
    named = _CHANNELS & set(typed)
    return named if len({_ALSO.get(each, each) for each in named}) > 1 else set()


def nearest(text: str, opinions: Sequence[Opinion]) -> list[Opinion]:
    """Return the opinions that come near to a typed sentence, the nearest first; none that shares no word of weight."""
    near = scores(text, opinions)
    ranked = sorted(opinions, key=lambda opinion: -near[opinion.id])
    if not ranked or near[ranked[0].id] < FLOOR:
        return []
    best = near[ranked[0].id]
    return [opinion for opinion in ranked[:_PROPOSED] if near[opinion.id] >= max(FLOOR, _CLOSE * best)]


def same_sentence(text: str, opinions: Iterable[Opinion]) -> Opinion | None:
    """Return the opinion whose sentence was typed as it stands, but for case, marks and spaces."""
    typed = _bare(text)
    return next((opinion for opinion in opinions if _bare(opinion.statement) == typed), None)


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(_MARKS.sub("", text.casefold())))
