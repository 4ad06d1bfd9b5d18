"""A file that nobody declared, explained once: its totals, the next month, and what is not taken for it."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest

from lib.sources import Mapping, platforms_for, propose, read_grids
from lib.store import (
    Answers,
    PartResult,
    Store,
    forget_mapping,
    history,
    import_file,
    kept_mappings,
    source_files,
    undo,
)
from tests.sources import unknown_files as files


def explained(text: str, **said: str) -> Mapping:
    """Return the proposal as a user would confirm it."""
    found = propose(read_grids(text.encode(), "file.csv"), "file.csv")
    assert found is not None
    mapping = found.mapping("Our tool")
    return replace(mapping, **({"platform": found.platform or platforms_for(found.into)[0]} | said))


def brought(store: Store, text: str, answers: Answers | None = None, *, keep: bool = True) -> list[PartResult]:
    return import_file(store, "file.csv", text.encode(), answers, keep=keep)


def totals(results: list[PartResult]) -> dict[str, float]:
    found: dict[str, float] = {}
    for result in results:
        assert result.status == "imported", result.message
        for name, total in result.totals.items():
            found[name] = found.get(name, 0) + total
    return found


def counted(text: str, *headers: str, skip: int = 0) -> list[float]:
    """Return the sums of columns, by the csv module: thousands and decimals as these files write them."""
    lines = list(csv.DictReader(io.StringIO("\n".join(text.strip().split("\n")[skip:])), delimiter=";"))
    lines = [line for line in lines if not next(iter(line.values())).startswith("Summe")]
    return [sum(float(line[header].replace(".", "").replace(" ", "") or 0) for line in lines) for header in headers]


def test_posts_bring_the_totals_of_their_file(store: Store) -> None:
    results = brought(store, files.POSTS_DE, Answers(mapping=explained(files.POSTS_DE)))
    sums = counted(files.POSTS_DE, "Impressionen", "Gefällt mir", "Kommentare", skip=2)
    assert totals(results) == files.POSTS_DE_SUMS
    assert sums == [files.POSTS_DE_SUMS[name] for name in ("impressions", "reactions", "comments")]
    assert [result.platform for result in results] == ["facebook", "instagram"]
    published = store.query("SELECT published_at::VARCHAR, permalink FROM post ORDER BY 1").rows
    assert published[0] == ("2026-02-13 09:30:00", "https://example.org/p/1")


def test_times_are_read_in_the_time_zone_that_was_said(store: Store) -> None:
    brought(store, files.POSTS_DE, Answers(mapping=explained(files.POSTS_DE, zone="Europe/Berlin")))
    assert store.query("SELECT min(published_at)::VARCHAR FROM post").rows == (("2026-02-13 08:30:00",),)


def test_days_bring_the_totals_of_their_file(store: Store) -> None:
    results = brought(store, files.DAYS_NL, Answers(mapping=explained(files.DAYS_NL)))
    assert totals(results) == files.DAYS_NL_SUMS
    assert counted(files.DAYS_NL, "Bezoeken", "Paginaweergaven") == list(files.DAYS_NL_SUMS.values())
    assert store.query("SELECT min(day)::VARCHAR, max(day)::VARCHAR, count(DISTINCT day) FROM daily").rows == (
        ("2026-03-01", "2026-03-14", 4),
    )


def test_mailings_bring_the_totals_of_their_file(store: Store) -> None:
    results = brought(store, files.MAILINGS_FR, Answers(mapping=explained(files.MAILINGS_FR)))
    names = ("Destinataires", "Délivrés", "Ouvreurs", "Cliqueurs", "Désabonnements")
    found = totals(results)
    assert found.pop("mailings") == 3
    assert list(found.values()) == counted(files.MAILINGS_FR, *names)
    assert store.query("SELECT sent_at::VARCHAR FROM mailing ORDER BY 1 LIMIT 1").rows == (("2026-01-05 08:00:00",),)


def test_the_currency_is_asked_once_and_remembered(store: Store) -> None:
    answers = Answers(mapping=explained(files.CAMPAIGNS_US))
    (asked,) = brought(store, files.CAMPAIGNS_US, answers)
    assert (asked.status, asked.asks) == ("needs_input", "currency")
    (result,) = brought(store, files.CAMPAIGNS_US, replace(answers, currency="USD"))
    assert (result.totals, result.currency) == (files.CAMPAIGNS_US_SUMS, "USD")
    (later,) = brought(store, files.CAMPAIGNS_US.replace("02/", "03/"))
    assert (later.status, later.currency, later.label) == ("imported", "USD", "Our tool")


def test_a_stock_and_a_flow_stay_apart(store: Store) -> None:
    brought(store, files.FOLLOWERS_EN, Answers(mapping=explained(files.FOLLOWERS_EN, platform="linkedin")))
    rows = store.query("SELECT metric, max(value), count(*) FROM daily GROUP BY 1 ORDER BY 1").rows
    assert rows == (("followers", 12081, 5), ("followers_gained", 22, 5))


def test_pages_of_a_month_that_is_asked_for(store: Store) -> None:
    answers = Answers(mapping=explained(files.PAGES_ES))
    assert brought(store, files.PAGES_ES, answers)[0].asks == "period"
    results = brought(store, files.PAGES_ES, replace(answers, period="2026-03"))
    assert totals(results) == {"sessions": 833, "pageviews": 1049}
    assert counted(files.PAGES_ES, "Visitas", "Páginas vistas") == [833, 1049]


def test_people_become_codes_and_their_numbers_are_masked(store: Store) -> None:
    brought(store, files.MESSAGES_DE, Answers(mapping=explained(files.MESSAGES_DE)))
    rows = store.query("SELECT author, text, message_id, inbound, reply_hours FROM message ORDER BY created_at").rows
    assert [row[3:] for row in rows] == [(True, 1.0), (True, 4.0), (True, None)]
    everything = " ".join(str(cell) for row in rows for cell in row)
    assert not any(name in everything for name in ("Anna", "Bert", "Cora", "@wexmoor", "1234 5678"))
    assert len({row[0] for row in rows}) == 3


def test_nothing_is_kept_by_looking(store: Store) -> None:
    results = brought(store, files.DAYS_NL, Answers(mapping=explained(files.DAYS_NL)), keep=False)
    assert totals(results) == files.DAYS_NL_SUMS
    assert (kept_mappings(store), history(store)) == ([], [])


def test_the_next_month_needs_no_question(store: Store) -> None:
    mapping = explained(files.DAYS_NL)
    brought(store, files.DAYS_NL, Answers(account="Wexmoor", mapping=mapping))
    brought(store, files.DAYS_NL.replace("2026", "2024"), Answers(account="Oberwexmoor", mapping=mapping))
    brought(store, files.DAYS_NL.replace("2026", "2025"), Answers(account="Wexmoor", mapping=mapping))
    # Two accounts are held now: the one that was named with the mapping is meant.
    (april,) = brought(store, files.DAYS_NL.replace("-03-2026", "-04-2026"))
    assert (april.status, april.account, april.totals) == ("imported", "Wexmoor", files.DAYS_NL_SUMS)
    assert [entry.label for entry in history(store)] == ["Our tool"] * 4
    assert {file.label for file in source_files(store, [april.import_id or 0])} == {"Our tool"}


def test_one_column_more_or_fewer_is_unknown_again(store: Store) -> None:
    brought(store, files.DAYS_NL, Answers(mapping=explained(files.DAYS_NL)))
    lines = files.DAYS_NL.replace("2026", "2027").strip().split("\n")
    more = [f"{line};{'Bron' if at == 0 else 'web'}" for at, line in enumerate(lines)]
    fewer = [line.rpartition(";")[0] for line in lines]
    for text in (more, fewer):
        (result,) = brought(store, "\n".join(text))
        assert (result.status, result.export) == ("rejected", None)
        assert "none of the exports that are known" in result.message


def test_a_known_file_needs_no_mapping_and_keeps_none(store: Store) -> None:
    text = "Day,Event\n2026-03-01,Flood\n"
    header = ("day", "event")
    made = Mapping("Mine", "own", "event", header, ())
    (result,) = brought(store, text, Answers(mapping=made))
    assert (result.export, kept_mappings(store)) == ("own_events", [])


def test_what_is_forgotten_is_unknown_and_keeps_its_name(store: Store) -> None:
    (result,) = brought(store, files.DAYS_NL, Answers(mapping=explained(files.DAYS_NL)))
    (held,) = kept_mappings(store)
    forget_mapping(store, held.mapping.name)
    assert kept_mappings(store) == []
    assert brought(store, files.DAYS_NL.replace("2026", "2027"))[0].export is None
    assert history(store)[0].label == "Our tool"
    undo(store, result.import_id or 0)
    assert store.query("SELECT count(*) FROM daily").rows == ((0,),)
    # Explained again it counts again.
    brought(store, files.DAYS_NL, Answers(mapping=explained(files.DAYS_NL)))
    assert len(kept_mappings(store)) == 1


def test_a_day_that_stands_twice_is_not_a_table_of_days(store: Store) -> None:
    mapping = explained(files.DAYS_NL)
    twice = files.DAYS_NL + "14-03-2026;7;9;1,0%;00:00:01\n"
    (result,) = brought(store, twice, Answers(mapping=mapping))
    assert (result.status, kept_mappings(store)) == ("rejected", [])
    assert "days stand several times" in result.message


def test_posts_without_an_id_are_told_apart_by_their_time_and_words(store: Store) -> None:
    text = (
        "Datum;Beitragstext;Impressionen\n"
        "13.02.2026;Die neue Buslinie 12 fährt ab Montag durch das ganze Tal;10\n"
        "13.02.2026;Wir suchen Freiwillige für den Frühjahrsputz am Ufer;20\n"
    )
    results = brought(store, text, Answers(mapping=explained(text, platform="facebook")))
    assert totals(results) == {"impressions": 30, "posts": 2}
    later = text.replace(";20", ";25")
    assert totals(brought(store, later)) == {"impressions": 35, "posts": 2}
    assert store.query("SELECT count(*), sum(impressions) FROM post").rows == ((2, 35),)


def test_a_line_that_cannot_be_read_is_said(store: Store) -> None:
    text = files.DAYS_NL + "someday;5;6;1%;00:00:01\n"
    results = brought(store, text, Answers(mapping=explained(text)))
    assert totals(results) == files.DAYS_NL_SUMS
    assert results[0].rejected_lines[0][1:] == (6, "column “Dag”: expected a date, found “someday”")


@pytest.mark.parametrize("into", ["audience", "peer_count", "event"])
def test_the_rarer_tables(into: str, store: Store) -> None:
    text = {
        "audience": "Altersgruppe;Personen\n18-24;120\n25-34;88\n",
        "peer_count": "Gemeinde;Netz;Tag;Abos gesamt\nObertal;Facebook;01.03.2026;900\nUntertal;X;01.03.2026;40\n",
        "event": "Wann;Was war los;Notiz\n01.03.2026;Hochwasser am Ufer;-\n05.03.2026;Tag der offenen Tür;-\n",
    }[into]
    found = propose(read_grids(text.encode(), "file.csv"), "file.csv", into)
    assert found is not None
    by_hand = {
        "audience": {"Altersgruppe": "bucket", "Personen": "value"},
        "peer_count": {"Gemeinde": "peer", "Netz": "platform", "Tag": "day", "Abos gesamt": "followers"},
        "event": {"Wann": "day", "Was war los": "label"},
    }[into]
    uses = tuple(found.use(guess, by_hand[guess.header]) for guess in found.columns if guess.header in by_hand)
    assert all(by_hand[guess.header] in found.choices(guess) for guess in found.columns if guess.header in by_hand)
    dimension = "age" if into == "audience" else ""
    made = replace(found.mapping("Mine"), uses=uses, dimension=dimension, platform=platforms_for(into)[0])
    results = brought(store, text, Answers(mapping=made, period="2026-03"))
    assert (
        totals(results)
        == {
            "audience": {"followers by age": 208},
            "peer_count": {"followers": 940},
            "event": {"events": 2},
        }[into]
    )
