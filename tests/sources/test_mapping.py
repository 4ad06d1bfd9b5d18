"""Unknown files: what is proposed, what is never proposed, and what a mapping makes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.sources import (
    EXPORTS,
    GRAINS,
    Grid,
    Mapping,
    NoExportFitsError,
    Proposal,
    UnknownExport,
    Use,
    from_json,
    missing,
    platforms_for,
    propose,
    read_grids,
    recognise,
)
from lib.sources.cell_kinds import DAY_FIRST, MONTH_FIRST, UNSURE, day_of, looked_at, order_of
from lib.sources.declare import PARSES
from lib.sources.levels import level_of
from lib.sources.mapping import as_export
from tests.conftest import ROOT
from tests.sources import unknown_files as files
from tests.test_house import DAILY_METRICS, DIMENSIONS, NOT_STORED, PAID_METRICS, columns_of

SAMPLES = ROOT / "tests" / "sources" / "samples"


def proposed(text: str, file_name: str = "file.csv", into: str = "") -> Proposal:
    found = propose(read_grids(text.encode(), file_name), file_name, into)
    assert found is not None
    return found


def meant(proposal: Proposal) -> dict[str, str]:
    """Return header -> field of the columns that are used."""
    return {guess.header: guess.to for guess in proposal.columns if guess.to}


@pytest.mark.parametrize(
    ("text", "into", "order", "expected"),
    [
        (
            files.POSTS_DE,
            "post",
            DAY_FIRST,
            {
                "Veröffentlicht": "published_at",
                "Netzwerk": "account_platform",
                "Beitragstext": "title",
                "Link zum Beitrag": "permalink",
                "Impressionen": "impressions",
                "Gefällt mir": "reactions",
                "Kommentare": "comments",
            },
        ),
        (files.DAYS_NL, "daily", DAY_FIRST, {"Dag": "day", "Bezoeken": "sessions", "Paginaweergaven": "pageviews"}),
        (
            files.MAILINGS_FR,
            "mailing",
            DAY_FIRST,
            {
                "Date d'envoi": "sent_at",
                "Nom de l'envoi": "title",
                "Objet": "subject",
                "Destinataires": "sends",
                "Délivrés": "deliveries",
                "Ouvreurs": "opens",
                "Cliqueurs": "clicks",
                "Désabonnements": "unsubscribes",
            },
        ),
        (
            files.CAMPAIGNS_US,
            "campaign",
            MONTH_FIRST,
            {
                "Campaign": "campaign",
                "Date": "day",
                "Spend": "spend",
                "Impressions": "impressions",
                "Clicks": "clicks",
            },
        ),
        (
            files.FOLLOWERS_EN,
            "daily",
            "",
            {"Day": "day", "Followers": "followers", "New followers": "followers_gained"},
        ),
        (files.AMBIGUOUS, "daily", UNSURE, {"Day": "day", "Sessions": "sessions", "Page views": "pageviews"}),
        (files.PAGES_ES, "breakdown", "", {"Página": "item", "Visitas": "sessions", "Páginas vistas": "pageviews"}),
        (
            files.MESSAGES_DE,
            "message",
            "",
            {
                "Eingegangen am": "created_at",
                "Kanal": "network",
                "Absender": "author",
                "Nachricht": "text",
                "Beantwortet am": "first_reply_at",
            },
        ),
    ],
    ids=["posts", "days", "mailings", "campaigns", "followers", "ambiguous", "pages", "messages"],
)
def test_what_a_file_may_mean(text: str, into: str, order: str, expected: dict[str, str]) -> None:
    found = proposed(text)
    assert (found.into, found.order, meant(found)) == (into, order, expected)
    assert found.refusal == ""


def test_the_header_is_found_below_a_title_and_totals_are_no_rows() -> None:
    found = proposed(files.POSTS_DE)
    assert (found.line, found.rows, found.first_rows[0][0]) == (3, 3, "13.02.2026 09:30")


def test_how_sure_is_said_in_words() -> None:
    sure = {guess.header: guess.sureness for guess in proposed(files.POSTS_DE).columns}
    assert sure["Impressionen"] == "sure"
    assert sure["Netzwerk"] == "likely"
    assert sure["Interaktionsrate"] == "not used"


def test_what_the_pages_are_is_read_off_them() -> None:
    assert (proposed(files.PAGES_ES).dimension, proposed(files.PAGES_ES).platform) == ("page", "ga4")


@pytest.mark.parametrize(
    "header",
    [
        *("CTR", "Click rate", "Engagement rate", "Öffnungsrate", "Taux d'ouverture", "Clicks per post", "Clicks %"),
        *("Durchschnittliche Impressionen", "Impressions (previous period)", "Impressions 28 days", "Clicks vs. Ziel"),
        *("Weekly impressions", "Cumulative clicks", "Vorjahr Klicks", "Cost per click", "Index", "Other clicks"),
    ],
)
def test_rates_averages_and_other_times_are_never_counts(header: str) -> None:
    """They look like numbers, and would be added up."""
    text = f"Day;Sessions;{header}\n" + "".join(f"2026-03-0{day};10{day};{day}7\n" for day in range(1, 8))
    assert meant(proposed(text)) == {"Day": "day", "Sessions": "sessions"}


def test_percentages_can_not_even_be_chosen_as_counts() -> None:
    found = proposed(files.POSTS_DE)
    (rate,) = [guess for guess in found.columns if guess.header == "Interaktionsrate"]
    assert not {to for to in found.choices(rate) if (field := GRAINS["post"].field(to)) and field.is_measure}


@pytest.mark.parametrize(
    ("header", "numbers", "expected"),
    [
        ("Followers", (12040, 12049, 12058, 12062, 12081), "followers"),
        # The same word over numbers that came and went.
        ("Followers", (14, 0, 3, 22, 9), None),
        ("Followers", (-2, 5, 3, -1, 9), None),
        ("New followers", (14, 0, 3, 22, 9), "followers_gained"),
        ("New followers", (12040, 12049, 12058, 12062, 12081), None),
        # Elsewhere it means what a day brought: here the numbers must say so.
        ("Abonnés", (12040, 12049, 12058, 12062, 12081), "followers"),
        ("Neue Follower", (14, 0, 3, 22, 9), "followers_gained"),
    ],
)
def test_a_stock_is_not_proposed_for_a_flow(header: str, numbers: tuple[int, ...], expected: str | None) -> None:
    text = f"Day;Impressions;{header}\n" + "".join(
        f"2026-03-0{at};9{at}3;{each}\n" for at, each in enumerate(numbers, 1)
    )
    assert meant(proposed(text)).get(header) == expected


def test_followers_in_a_list_of_posts_are_not_those_that_a_post_brought() -> None:
    text = "Date;Post text;Impressions;Followers\n" + "".join(
        f"2026-03-0{day} 10:00;A long enough text of a post about day {day};9{day}0;{12040 + day}\n"
        for day in range(1, 7)
    )
    assert "Followers" not in meant(proposed(text, into="post"))


def test_the_level_of_numbers() -> None:
    assert level_of(["12.040", "12.049", "12.058", "12.062"]) == "stock"
    assert level_of(["4", "0", "9", "2"]) == "flow"
    assert level_of(["4", "5"]) == ""


def test_two_columns_never_get_the_same_field() -> None:
    found = proposed("Day;Clicks;Klicks;Clics\n2026-03-01;1;2;3\n2026-03-02;2;3;4\n")
    used = [guess.to for guess in found.columns if guess.to]
    assert len(used) == len(set(used))


def test_headers_that_stand_twice_cannot_be_used() -> None:
    found = proposed("Day;Sessions;Clicks;Clicks\n2026-03-01;1;2;3\n2026-03-02;2;3;4\n")
    assert meant(found) == {"Day": "day", "Sessions": "sessions"}
    assert [found.choices(guess) for guess in found.columns if guess.twice] == [[], []]


@pytest.mark.parametrize("text", [files.PEOPLE, files.ADDRESSES])
def test_lists_of_people_are_refused(text: str) -> None:
    assert "list of people" in proposed(text).refusal


def test_columns_that_name_people_are_hidden_and_of_use_as_a_code_only() -> None:
    found = proposed(files.MESSAGES_DE)
    (author,) = [guess for guess in found.columns if guess.personal]
    assert (author.header, found.choices(author)) == ("Absender", ["author"])
    assert {row[2] for row in found.first_rows} == {"(hidden)"}
    assert found.use(author, "author").parse == "person"
    as_posts = proposed(files.MESSAGES_DE, into="post")
    assert [as_posts.choices(guess) for guess in as_posts.columns if guess.personal] == [[]]


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (("14/03/2026", "03/04/2026"), DAY_FIRST),
        (("03/14/2026", "03/04/2026"), MONTH_FIRST),
        (("03/04/2026", "05/06/2026"), UNSURE),
        (("13/01/2026", "01/13/2026"), UNSURE),
        (("03.04.2026",), DAY_FIRST),
        (("2026-04-03", "3 April 2026"), ""),
    ],
)
def test_the_order_of_day_and_month(texts: tuple[str, ...], order: str) -> None:
    assert order_of(texts) == order


def test_days_as_they_are_written() -> None:
    written = (
        "2026-04-03",
        "3.4.2026",
        "03/04/26",
        "20260403",
        "3 April 2026",
        "3. april 2026",
        "Apr 3, 2026 10:00 PM",
    )
    assert {str(day_of(text, DAY_FIRST)) for text in written} == {"2026-04-03"}
    assert str(day_of("04/03/2026 09:00", MONTH_FIRST)) == "2026-04-03"
    assert [day_of(text, DAY_FIRST) for text in ("1.204", "12,5", "31.02.2026", "some day", "2026")] == [None] * 5


def test_weeks_are_not_days() -> None:
    text = "From;Sessions\n" + "".join(f"2026-03-{day:02};1{day}\n" for day in (2, 9, 16, 23))
    assert proposed(text, into="daily").weekly


@pytest.mark.parametrize(
    ("header", "cells", "parse"),
    [
        ("Watch time (hours)", ("1.5", "2"), "number"),
        ("Watch time (seconds)", ("90", "12"), "duration_hours"),
        ("Watch time", ("0:01:30", "0:00:12"), "duration_hours"),
        ("Watch time", ("90", "12"), ""),
        ("Watch time (minutes)", ("90", "12"), ""),
    ],
)
def test_watch_time_has_a_unit_or_is_refused(header: str, cells: tuple[str, ...], parse: str) -> None:
    text = f"Day;Impressions;{header}\n" + "".join(f"2026-03-0{at};{at};{cell}\n" for at, cell in enumerate(cells, 1))
    found = proposed(text, into="daily")
    use = found.use(next(guess for guess in found.columns if guess.header == header), "watch_hours")
    assert use.parse == parse
    made = replace(found.mapping("Views"), platform="youtube", uses=(Use("Day", "day", "day"), use))
    assert any("watch time" in each for each in missing(made)) == (parse == "")


def ready(text: str, label: str = "Our tool") -> Mapping:
    """Return the mapping that is proposed, with what only a user can say."""
    found = proposed(text).mapping(label)
    platform = found.platform or platforms_for(found.into)[0]
    return replace(found, platform=platform, order=DAY_FIRST if found.order == UNSURE else found.order)


def test_a_kept_mapping_knows_its_header_and_no_other() -> None:
    mapping = ready(files.DAYS_NL)
    lines = files.DAYS_NL.strip().split("\n")
    same = recognise(read_grids(files.DAYS_NL.encode(), "next.csv"), "next.csv", [mapping])
    assert (same.export.name, same.export.label, same.export.basis) == (mapping.name, "Our tool", "mapped")
    # In another order it is the same table; upper case and spare spaces say nothing.
    turned = "\n".join(";".join(reversed(line.split(";"))) for line in lines)
    assert recognise(read_grids(turned.encode(), "f.csv"), "f.csv", [mapping]).export.name == mapping.name
    more = "\n".join(f"{line};{'Bron' if at == 0 else 'x'}" for at, line in enumerate(lines))
    fewer = "\n".join(line.rpartition(";")[0] for line in lines)
    other = files.DAYS_NL.replace("Bouncepercentage", "Bounces")
    for text in (more, fewer, other):
        with pytest.raises(NoExportFitsError):
            recognise(read_grids(text.encode(), "f.csv"), "f.csv", [mapping])


def test_a_mapping_is_not_tried_where_an_export_is_known() -> None:
    sample = (SAMPLES / "own_events.csv").read_bytes()
    header = tuple(sorted(cell.strip().lower() for cell in read_grids(sample, "e.csv")[0].rows[0][1]))
    mapping = Mapping("Mine", "own", "event", header, (Use("Day", "day", "day"), Use("Event", "label", "masked")))
    assert recognise(read_grids(sample, "e.csv"), "e.csv", [mapping]).export.name == "own_events"


def test_dates_in_the_other_order_are_not_taken() -> None:
    mapping = ready(files.AMBIGUOUS)
    assert recognise(read_grids(files.AMBIGUOUS.encode(), "f.csv"), "f.csv", [mapping])
    american = files.AMBIGUOUS.replace("05/04/2026", "05/14/2026")
    with pytest.raises(UnknownExport, match="the month first") as raised:
        recognise(read_grids(american.encode(), "f.csv"), "f.csv", [mapping])
    assert not isinstance(raised.value, NoExportFitsError)


def test_a_week_in_each_row_is_not_taken_for_a_day() -> None:
    mapping = ready("Day;Sessions\n2026-03-01;3\n2026-03-02;4\n")
    weeks = "Day;Sessions\n2026-03-01;3\n2026-03-08;4\n2026-03-15;4\n"
    with pytest.raises(UnknownExport, match="a week or more apart"):
        recognise(read_grids(weeks.encode(), "f.csv"), "f.csv", [mapping])


def test_what_is_missing_is_said_in_words() -> None:
    nothing = Mapping("", "", "breakdown", ("a", "b"), ())
    assert missing(nothing) == [
        "Choose the column with: what the row is about.",
        "Choose at least one column with a number that is counted.",
        "Say what the rows are about.",
        "Choose the platform that the file is about.",
        "Give the file a name.",
    ]
    twice = replace(ready(files.DAYS_NL), uses=(Use("Dag", "day", "day"), Use("A", "sessions"), Use("B", "sessions")))
    assert missing(twice) == ["“Visits to the website” is chosen for several columns: keep one."]
    posts = replace(ready(files.POSTS_DE), uses=(Use("Impressionen", "impressions"),), platform="tool")
    assert missing(posts) == [
        "Choose the column with: day and time of publishing.",
        "Choose the column with: id of the post or link to the post or text or title of the post.",
        "Choose the column that says the network.",
    ]
    assert missing(ready(files.DAYS_NL)) == []
    with pytest.raises(ValueError, match="Choose the column"):
        as_export(nothing)


@pytest.mark.parametrize("grain", GRAINS.values(), ids=lambda grain: grain.into)
def test_fields_exist_in_the_tables(grain) -> None:
    names = {field.to for field in grain.fields} - {"account_name", "account_platform"}
    if grain.into in ("daily", "breakdown", "peer_count"):
        measures = {field.to for field in grain.fields if field.is_measure}
        assert measures <= DAILY_METRICS | PAID_METRICS
        named = {"day", "first_day", "last_day", "item", "currency", "peer", "platform"}
        assert names - measures - {"account_name", "account_platform"} <= named
    else:
        assert names <= columns_of(grain.into) | NOT_STORED.get(grain.into, set())
    if grain.into == "breakdown":
        assert {code for code, _ in grain.dimensions} <= DIMENSIONS
    assert {to for group in grain.needs for to in group} <= names
    assert len({field.label for field in grain.fields}) == len(grain.fields)
    assert platforms_for(grain.into)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=12)
KNOWN = st.sampled_from(
    sorted(
        {name for export in EXPORTS for layout in export.layouts for column in layout.columns for name in column.names}
    )
)
CELLS = st.one_of(
    st.integers(-5, 10**6).map(str),
    st.floats(0, 10**5).map(lambda number: f"{number:.2f}".replace(".", ",")),
    st.dates().map(lambda day: day.strftime("%d.%m.%Y")),
    st.dates().map(lambda day: day.strftime("%m/%d/%Y")),
    st.sampled_from(["", "-", "12 %", "Facebook", "https://example.org/1", "anna@example.org", "@wexmoor", "yes"]),
    TEXTS,
)


@st.composite
def tables(draw: st.DrawFn) -> str:
    headers = draw(st.lists(st.one_of(KNOWN, TEXTS), min_size=2, max_size=7))
    rows = draw(st.lists(st.tuples(*(CELLS for _ in headers)), min_size=1, max_size=6))
    return "\n".join("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row) for row in [headers, *rows])


@given(tables(), st.sampled_from(["", *GRAINS]))
def test_any_proposal_makes_an_export_or_says_what_is_missing(text: str, into: str) -> None:
    grid = Grid("table", [(at, line.split("\t")) for at, line in enumerate(text.split("\n"), 1)], "\t")
    found = propose([grid], "file.tsv", into)
    if found is None:
        return
    used = [guess.to for guess in found.columns if guess.to]
    assert len(used) == len(set(used))
    assert {guess.to for guess in found.columns if guess.to and guess.personal} <= {"author"}
    mapping = found.mapping("Mine")
    assert from_json(mapping.as_json()) == mapping
    if missing(mapping):
        return
    export = as_export(mapping)
    (layout,) = export.layouts
    assert layout.required == layout.columns
    assert {column.parse for column in layout.columns} <= set(PARSES)


@given(
    st.lists(st.tuples(TEXTS, st.sampled_from(sorted(DAILY_METRICS)), st.sampled_from(PARSES)), max_size=5),
    TEXTS,
    st.lists(TEXTS, max_size=5),
)
def test_a_mapping_survives_being_written_down(
    uses: list[tuple[str, str, str]], label: str, headers: list[str]
) -> None:
    mapping = Mapping(label, "x", "daily", tuple(headers), tuple(Use(*use) for use in uses), zone="Europe/Berlin")
    assert from_json(mapping.as_json()) == mapping


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"label": 1}', "nonsense"])
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"mapping|JSON|Expecting"):
        from_json(text)


def test_reports_that_are_known_and_of_no_use_get_no_assistant() -> None:
    found = recognise(read_grids(files.INDEXING.encode(), "Coverage.csv"), "Coverage.csv")
    assert found.export.refusal


@pytest.mark.parametrize("texts", [["1,5", "2"], ["1.204"], ["12 %"], [""], ["x"] * 3])
def test_shares_are_of_the_filled_cells(texts: list[str]) -> None:
    cells = looked_at(texts)
    assert all(0 <= share <= 1 for share in (cells.number, cells.percent, cells.day, cells.distinct, cells.link))
