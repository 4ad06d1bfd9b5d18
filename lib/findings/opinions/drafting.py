"""An opinion put together from plain choices: the sentence that says it, and a first draft from typed words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from math import log

from lib.findings.opinions.measured import Measure
from lib.findings.opinions.nearest import tokens
from lib.metrics import METRICS
from lib.model import PLATFORMS, THRESHOLD, PlannedTest, Value

# What a direction is called, of a comparison and of a line.
CLAIM_WORDS = {"more": "more", "less": "less", "no_less": "at least about as much", "no_more": "at most about as much"}
LINE_WORDS = {"more": "above", "less": "below", "no_less": "not below", "no_more": "not above"}

# How large a difference has to be to matter: the name, and the ratio for what claims more and for what claims less.
MARGINS: dict[str, tuple[str, float, float]] = {
    "any": ("any difference", 1.0, 1.0),
    "tenth": ("a tenth (10%)", 1.1, 1 / 0.9),
    "quarter": ("a quarter (25%)", 1.25, 1 / 0.75),
    "half": ("half (50%)", 1.5, 2.0),
    "double": ("twice, or a half", 2.0, 2.0),
}
_OF_MARGIN = {"tenth": "a tenth", "quarter": "a quarter", "half": "half"}
_LESS = ("less", "no_less")

_FEWER_WORDS = "less fewer worse lower nobody hardly slow slower bad cheap cheaper"
_FEWER = frozenset(_FEWER_WORDS.split())
_MORE_WORDS = (
    "more better higher best most beats beat expensive dearer faster greater fast quick quickly quicker sooner"
)
_MORE = frozenset(_MORE_WORDS.split())
_WORTH_WORDS = "worse bad slow slower better best beats beat fast faster quick quickly quicker sooner"
_PRICE_WORDS = "cheap cheaper expensive dearer"
# Of what should be little (a cost, a wait) the worse is the more; of what should be much the cheaper is.
_TURNED = {"down": frozenset(_WORTH_WORDS.split()), "up": frozenset(_PRICE_WORDS.split())}
_PAST = ("year_before", "before")
_LITTLE = re.compile(r"\bonly (a |an )?(\d|few|little|handful|fraction)")
_THAN = re.compile(r"\b(compared (with|to)|versus|vs)\b")
_NOT = frozenset(("no", "not", "isnt", "arent", "dont", "doesnt", "never"))
_NEAR = 3  # words between a "not" and what it turns round
_AS = re.compile(r"\b(just as|as) (good|much|many|well)\b")
# Words of labels that stand in any sentence: by them nobody says what is to be counted.
_COUNTS_NOTHING = frozenset(
    tokens(
        "account against average ask body common day each event first full half hold include key most nothing now "
        "often one outside people per place post rate serve services something start time typical website week word "
        "year"
    )
)
# Words of leaders for measures and codes of ours.
_COUNTED = {"cost_per_click": "cheap cheaper expensive dearer", "answer_hours": "slow slower faster wait"}
_ALSO = {
    "x": "twitter tweet",
    "facebook": "meta",
    "newsletter": "email bulletin mailing",
    "paid": "advert ad boost sponsored",
    "paid_search": "google search",
    "social": "social",
    "video": "reel clip film",
    "press_release": "press newspaper media",
    "peers": "council neighbour other",
    "year_before": "year",
    "organic_social": "organic post",
}


def matters_of(margin: str, claims: str) -> float:
    """Return the smallest ratio that matters for a margin (a key of MARGINS) in a direction."""
    _, more, less = MARGINS[margin]
    return less if claims in _LESS else more


def margin_of(test: PlannedTest) -> str:
    """Return the margin (a key of MARGINS) that is nearest to what a test says."""
    return min(MARGINS, key=lambda name: abs(log(matters_of(name, test.claims) / test.matters)))


def sentence_of(tests: Sequence[PlannedTest], measures: dict[str, Measure]) -> str:
    """Return what somebody claims who is put to these tests, as a sentence."""
    said = [_said(test, measures[test.measure]) for test in tests]
    return ". ".join(dict.fromkeys(said)) + "." if said else ""


def _said(test: PlannedTest, measure: Measure) -> str:
    subject = measure.name_of(test.subject)
    label = f"{measure.label[0].upper()}{measure.label[1:]}"
    if test.comparator == THRESHOLD:
        return f"{label}: {LINE_WORDS[test.claims]} {line_of(test, measure)} for {subject}{_by(test, line=True)}"
    comparator = measure.name_of(test.comparator)
    if test.claims in ("no_less", "no_more"):
        side = "less" if test.claims == "no_less" else "more"
        return f"{label}: not {side} for {subject} than for {comparator}{_by(test)}"
    return f"{label}: {test.claims} for {subject} than for {comparator}{_by(test)}"


def line_of(test: PlannedTest, measure: Measure) -> str:
    """Return the line of a test against a threshold, as it is written."""
    kind = METRICS[measure.metric].kind
    return Value(test.threshold or 0.0, "decimal" if kind in ("money", "count") else kind).text


def _by(test: PlannedTest, *, line: bool = False) -> str:
    margin = margin_of(test)
    if margin == "any":
        return ""
    if margin == "double" or (margin == "half" and test.claims in _LESS):
        return ", half as much or less" if test.claims in _LESS else ", twice as much or more"
    return f", by {_OF_MARGIN[margin]} or more" if not line else f", by {_OF_MARGIN[margin]} of that or more"


def draft_of(text: str, measures: dict[str, Measure], held: Collection[str] = ()) -> PlannedTest | None:
    """Return the test that a typed sentence comes nearest to; None where it names nothing that can be measured.

    `held` are the platforms that there are data of: of others nothing is drafted.
    """
    before, _, after = _THAN.sub(" than ", text.casefold()).partition(" than ")
    words = set(tokens(text))
    vocabulary = {name: set(tokens(_text_of(measure))) - _COUNTS_NOTHING for name, measure in measures.items()}
    having = Counter(word for held_words in vocabulary.values() for word in held_words)
    best: tuple[float, PlannedTest] | None = None
    for name, measure in measures.items():
        counted = sum(log(1 + len(measures) / having[word]) for word in words & vocabulary[name])
        subject = _named(before, measure.subjects, held)
        comparator = _named(after, measure.comparators, held, but=subject) if after else ""
        near = counted + 2 * bool(subject) + 1 * bool(comparator)
        # Whose it is does not say what of it is meant, unless it is compared with another's.
        nothing = not counted and not (subject and comparator not in ("", *_PAST))
        # Another side that this measure does not know is not the first that it knows.
        unknown = after and not comparator and not any(letter.isdigit() for letter in after)
        if nothing or unknown or near < 2 or (best is not None and near <= best[0]):
            continue
        planned = _planned(measure, subject, comparator, claims_of(text, METRICS[measure.metric].better), held)
        best = (near, planned) if planned is not None else best
    return best[1] if best else None


def _text_of(measure: Measure) -> str:
    """Return the words by which a measure is found: its own, and those of the number that it measures."""
    return f"{measure.label} {METRICS[measure.metric].label} {_COUNTED.get(measure.metric, '')}"


def _planned(measure: Measure, subject: str, comparator: str, claims: str, held: Collection[str]) -> PlannedTest | None:
    subjects = codes_held(measure.subjects, held)
    comparators = [code for code in codes_held(measure.comparators, held) if code != (subject or subjects[0])]
    if not comparators:
        return None
    chosen = comparator or comparators[0]
    return PlannedTest(
        measure.id,
        subject or subjects[0],
        chosen,
        claims,
        matters_of("any" if chosen == THRESHOLD else "quarter", claims),
        threshold=(measure.threshold or 0.5) if chosen == THRESHOLD else None,
    )


def codes_held(named: Sequence[tuple[str, str]], held: Collection[str]) -> list[str]:
    """Return the codes that can be picked: groups, and platforms that there are data of; all where none is left."""
    found = [code for code, _ in named if code not in PLATFORMS or not held or code in held]
    return found or [code for code, _ in named]


def _named(text: str, named: Sequence[tuple[str, str]], held: Collection[str], *, but: str = "") -> str:
    """Return the code whose name has the most words in a text, '' where none is named."""
    words = set(tokens(text))
    found = ""
    most = 0
    for code in codes_held(named, held):
        meant = set(tokens(f"{dict(named)[code]} {_ALSO.get(code, '')}"))
        shared = len(words & meant)
        if code not in (but, THRESHOLD, "each") and shared > most:
            found, most = code, shared
    return found


def claims_of(text: str, better: str = "") -> str:
    """Return the direction that a sentence claims: less, more, no_less or no_more; more where it says none.

    `better` is the direction in which what is counted gets better, as the catalogue has it; '' where nothing is said.
    """
    words = re.findall(r"[a-z]+", re.sub(r"['’]", "", text.casefold()))
    if found := _AS.search(" ".join(words)):
        return "no_more" if better == "down" and found[2] in ("good", "well") else "no_less"
    for at, word in enumerate(words):
        if word in _FEWER | _MORE:
            turned = bool(_NOT & set(words[max(0, at - _NEAR) : at]))
            fewer = (word in _FEWER) != (word in _TURNED.get(better, ()))
            return {(False, False): "more", (True, False): "no_more", (False, True): "less", (True, True): "no_less"}[
                turned, fewer
            ]
    return "less" if _LITTLE.search(text.casefold()) else "more"
