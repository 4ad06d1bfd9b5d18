"""import and undo on the command line."""

from __future__ import annotations

import pytest

from lib.commands import main
from tests.commands.running import run

KEYS = {
    *("file", "status", "export", "platform", "grain", "account", "rows_read", "rows_loaded", "rows_rejected"),
    *("first_day", "last_day", "totals", "currency", "warnings", "message"),
}
NOT_KNOWN = "a,b\n1,2\n"


def test_files_in_words(on_new_store, demo_files):
    ran = on_new_store("import", demo_files / "newsletter" / "campaigns.csv", demo_files / "ours" / "events.csv")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "imported: campaigns.csv (Our organisation, 2024-11-07 to 2026-10-22) [import 1]: "
        "E-mail newsletter: 74 of 74 rows",
        "imported: events.csv (Our organisation, 2025-03-17 to 2026-10-04) [import 2]: Typed in by us: 8 of 8 rows",
    ]


def test_every_line_of_a_folder_is_an_object_of_the_contract(on_new_store, demo_files):
    ran = on_new_store("import", "--json", demo_files / "google-ads", demo_files / "x", "--organisation", "Wexmoor")
    assert (ran.status, ran.err) == (0, "")
    assert len(ran.objects) == 6
    for found in ran.objects:
        assert set(found) >= KEYS
        assert found["status"] == "imported"
        assert found["rows_read"] == found["rows_loaded"] + found["rows_rejected"]
        assert found["first_day"] <= found["last_day"]
    ads = ran.objects[0]
    assert (ads["file"], ads["platform"], ads["grain"], ads["currency"]) == (
        "Campaign report.csv",
        "google_ads",
        ["campaign"],
        "GBP",
    )
    assert ads["rows_loaded"] == 730 * 3
    assert set(ads["totals"]) >= {"spend", "clicks", "impressions"}


def test_the_same_folder_twice_changes_nothing(on_new_store, demo_files):
    first = on_new_store("import", "--json", demo_files / "newsletter")
    again = on_new_store("import", "--json", demo_files / "newsletter")
    assert [found["status"] for found in again.objects] == ["unchanged"]
    assert again.status == 0
    for name in ("rows_loaded", "totals", "first_day", "last_day", "import_id"):
        assert again.objects[0][name] == first.objects[0][name]


def test_one_bad_file_does_not_keep_the_others_out(on_new_store, demo_files, tmp_path):
    (tmp_path / "mixed").mkdir()
    (tmp_path / "mixed" / "a.csv").write_text(NOT_KNOWN)
    (tmp_path / "mixed" / "b.csv").write_bytes((demo_files / "ours" / "events.csv").read_bytes())
    ran = on_new_store("import", "--json", tmp_path / "mixed", tmp_path / "missing.csv")
    assert ran.status == 1
    assert [(found["file"], found["status"]) for found in ran.objects] == [
        ("a.csv", "rejected"),
        ("b.csv", "imported"),
        ("missing.csv", "failed"),
    ]
    for found in ran.objects:
        assert set(found) >= KEYS
    assert "none of the exports that are known" in ran.objects[0]["message"]
    assert ran.objects[0]["rows_loaded"] == 0
    assert "missing.csv: cannot be read (No such file or directory)." in ran.objects[2]["message"]


def test_bad_files_in_words(on_new_store, tmp_path):
    (tmp_path / "a.csv").write_text(NOT_KNOWN)
    (tmp_path / "empty.csv").write_text("")
    ran = on_new_store("import", tmp_path / "a.csv", tmp_path / "empty.csv")
    assert ran.status == 1
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["rejected", "rejected"]


def test_a_folder_without_files(on_new_store, tmp_path):
    (tmp_path / "nothing").mkdir()
    ran = on_new_store("import", tmp_path / "nothing")
    assert (ran.status, ran.out, ran.err) == (1, "", f"No files in {tmp_path / 'nothing'}.\n")


def test_undo_takes_an_import_out(on_new_store, demo_files):
    on_new_store("import", demo_files / "newsletter")
    ran = on_new_store("undo", 1)
    assert (ran.status, ran.out) == (0, "undone: campaigns.csv [import 1], 74 rows taken out\n")
    assert on_new_store("findings").status == 1
    again = on_new_store("undo", 1)
    assert (again.status, again.out) == (1, "")
    assert again.err == "There is no import 1 to undo. Held are: none.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nothing",),
        ("import",),
        ("import", "--colour", "red", "a.csv"),
        ("undo", "one"),
        ("case",),
        ("findings", "--first-day", "yesterday"),
        ("case", "--out", "x", "--last-day", "2026-02-30"),
    ],
)
def test_wrong_usage_is_two(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(list(arguments))
    assert stopped.value.code == 2
    assert "usage: python -m lib" in capsys.readouterr().err


def test_a_store_that_is_none(tmp_path):
    (tmp_path / "text.duckdb").write_text("not a store, but long enough to be looked at " * 200)
    ran = run("findings", "--store", tmp_path / "text.duckdb")
    assert (ran.status, ran.out) == (1, "")
    assert "cannot be opened as a Data Party store" in ran.err


def test_a_table_without_days_takes_those_of_the_one_table_beside_it_and_says_so(on_new_store, tmp_path):
    folder = tmp_path / "search"
    folder.mkdir()
    (folder / "Chart.csv").write_text(
        "Date,Clicks,Impressions,CTR,Position\n2026-03-01,5,90,5.6%,5.5\n2026-03-02,7,80,8.8%,5.1\n"
    )
    (folder / "Queries.csv").write_text("Top queries,Clicks,Impressions,CTR,Position\nbin day,3,40,7.5%,2.1\n")
    ran = on_new_store("import", "--json", folder)
    chart, queries = ran.objects
    assert (chart["status"], queries["status"]) == ("imported", "imported")
    assert (queries["first_day"], queries["last_day"]) == ("2026-03-01", "2026-03-02")
    assert "Queries.csv: its days are those of the table beside it, 2026-03-01..2026-03-02" in queries["warnings"]
