"""Which posts of ours serve, correct or promote, by their words: `data/reference/post_words.toml`, checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lib.reference.reading import FOLDER, ReferenceFileError, tables, text_of

POST_WORDS_FILE = FOLDER / "post_words.toml"
SERVING, CORRECTING, PROMOTING = "serving", "correcting", "promoting"
POST_KINDS = (SERVING, CORRECTING, PROMOTING)
_TOKEN = re.compile(r"\w+(?:'\w+)*")
Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Phrases:
    """Phrases by their first word: whole words, and beginnings of words (without their star) with their lengths."""

    whole: dict[str, list[Phrase]]
    beginnings: dict[str, list[Phrase]]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, phrases: Iterable[str]) -> Phrases:
        """Return the phrases of a list of the file; a word may end in a star."""
        whole: dict[str, list[Phrase]] = {}
        beginnings: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            first, *rest = phrase.casefold().split()
            into = beginnings if first.endswith("*") else whole
            into.setdefault(first.removesuffix("*"), []).append(tuple(rest))
        return cls(whole, beginnings, tuple(sorted({len(word) for word in beginnings})))

    def stand_in(self, words: Sequence[str]) -> bool:
        """Whether one of the phrases stands in these words of a text."""
        for at, word in enumerate(words, start=1):
            found = list(self.whole.get(word, ()))
            for length in self.lengths:
                found += self.beginnings.get(word[:length], ())
            if any(_follows(rest, words[at : at + len(rest)]) for rest in found):
                return True
        return False


def _follows(rest: Phrase, words: Sequence[str]) -> bool:
    return len(rest) == len(words) and all(
        word.startswith(said[:-1]) if said.endswith("*") else word == said
        for said, word in zip(rest, words, strict=True)
    )


@lru_cache(maxsize=20_000)
def kinds_of_post(text: str) -> frozenset[str]:
    """Return which of POST_KINDS a post is by its words; what corrects also serves. Nothing where no word is listed."""
    words = _TOKEN.findall(text.casefold().replace("’", "'"))
    found = {kind for kind, phrases in post_words().items() if phrases.stand_in(words)}
    return frozenset(found | {SERVING} if CORRECTING in found else found)


@cache
def post_words() -> dict[str, Phrases]:
    """Return the phrases of each of POST_KINDS, of all languages together.

    Raise ReferenceFileError naming the language, the list and the word where one cannot be used.
    """
    return read_post_words(text_of(POST_WORDS_FILE))


def read_post_words(text: str) -> dict[str, Phrases]:
    """Return the phrases of a text in TOML; raise ReferenceFileError as `post_words` does."""
    languages = tables(text, POST_WORDS_FILE)
    found: dict[str, list[str]] = {kind: [] for kind in POST_KINDS}
    for language, lists in languages.items():
        if not isinstance(lists, dict):
            raise _problem(language, f"is {lists!r}; expected lists under [{language}]")
        for kind, phrases in lists.items():
            if kind not in POST_KINDS:
                raise _problem(language, f"{kind!r} is no list; there are {', '.join(POST_KINDS)}")
            if not isinstance(phrases, list):
                raise _problem(language, f"{kind} is {phrases!r}; expected a list of texts")
            found[kind] += [_checked(phrase, language, kind) for phrase in phrases]
    if not any(found.values()):
        raise ReferenceFileError(
            f"{POST_WORDS_FILE}: holds no word; write lists under [english], or restore the file from the project."
        )
    return {kind: Phrases.of(phrases) for kind, phrases in found.items()}


def _checked(phrase: object, language: str, kind: str) -> str:
    words = phrase.replace("’", "'").split() if isinstance(phrase, str) else []
    if not words or not all(_TOKEN.fullmatch(word.removesuffix("*")) for word in words):
        raise _problem(
            language,
            f"{kind} has {phrase!r}; expected words with spaces between, a star only at the end of a word",
        )
    return " ".join(words)


def _problem(language: str, what: str) -> ReferenceFileError:
    return ReferenceFileError(f"{POST_WORDS_FILE}, [{language}]: {what}.")
