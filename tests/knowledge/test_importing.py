"""A TOML file of services becomes entries, or a list of everything that is wrong with it."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.importing import KnowledgeFileError, read_file, read_services
from knowledge.models import Coordinates, Owner, OwnerKind, Schedule, ServiceKind, ServiceStatus, Texts

BUURT = Owner(OwnerKind.NEIGHBOURHOOD, 1)
ENTRY = """
[[service]]
id = "fietsatelier"
category = "mobility"
name.nl = "Fietsatelier"
name.fr = "Atelier vélo"
summary.nl = "We herstellen je fiets."
phone = "0400 00 00 14"
latitude = 51.04
longitude = 3
opening_hours = "We 13:00-17:00"
status = "busy"
status_on = 2026-11-12
keywords.nl = ["velo"]
phrasings.fr = ["mon vélo est cassé"]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "services.toml"


def faults_of(file: Path, text: str) -> list[str]:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeFileError) as refused:
        read_services(file, BUURT)
    return [str(fault) for fault in refused.value.faults]


def warnings_of(file: Path, text: str) -> list[str]:
    file.write_text(text, encoding="utf-8")
    read = read_file(file, BUURT)
    assert read.faults == []
    return [str(warning) for warning in read.warnings]


def test_an_entry_is_read_whole(file: Path) -> None:
    file.write_text(ENTRY, encoding="utf-8")
    [service] = read_services(file, BUURT)
    assert service.slug == "fietsatelier"
    assert service.owner == BUURT
    assert service.texts == {
        "nl": Texts(name="Fietsatelier", summary="We herstellen je fiets."),
        "fr": Texts(name="Atelier vélo"),
    }
    assert service.coordinates == Coordinates(51.04, 3.0)
    assert service.status is ServiceStatus.BUSY
    assert service.status_on == date(2026, 11, 12)
    assert service.keywords == {"nl": ("velo",)}
    assert service.phrasings == {"fr": ("mon vélo est cassé",)}


def test_a_missing_pictogram_comes_from_the_category(file: Path) -> None:
    file.write_text(ENTRY, encoding="utf-8")
    assert read_services(file, BUURT)[0].pictogram == "🚐"


def test_missing_words_come_from_another_language(file: Path) -> None:
    file.write_text(ENTRY, encoding="utf-8")
    [service] = read_services(file, BUURT)
    assert service.texts_in("fr") == Texts(name="Atelier vélo", summary="We herstellen je fiets.")
    assert service.texts_in("en").name == "Fietsatelier"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('"mobility"', '"mobilty"', 'category: did you mean "mobility"?'),
        ('"busy"', '"ful"', 'status: did you mean "full"?'),
        ('category = "mobility"', "", "category: expected a text"),
        ('"0400 00 00 14"', "400000014", "phone: expected a text"),
        ("name.nl", "name.de", "name.de: unknown language; expected nl, fr, en"),
        ('name.nl = "Fietsatelier"\nname.fr = "Atelier vélo"', "", "name: expected a text in at least one language"),
        ("phone =", 'kind = "evnt"\nphone =', 'kind: did you mean "event"?'),
        ("phone =", 'hidden = "yes"\nphone =', "hidden: expected true or false, without quotes"),
        ("phone =", "rrule = 5\nphone =", "rrule: expected a text"),
        ("phone =", 'phone = "\\u0000"\n#', "phone: holds characters that are no text; type it anew"),
        ("phone =", f'contact = "{"x" * 2001}"\nphone =', "contact: longer than 2000 characters; shorten it"),
        (
            "phone =",
            'start.nl = "Bel"\nphone =',
            'start: how to begin is called "application" now; start is a date or time',
        ),
        (
            "phone =",
            "hidden = true\nphone =",
            "hidden: a hidden entry has no address and no coordinates; take them out",
        ),
        (
            "phone =",
            'access = ["geheim adres"]\nphone =',
            "hidden: a hidden entry has no address and no coordinates; take them out",
        ),
        ("2026-11-12", '"12/11/2026"', "status_on: expected a date such as 2026-11-22, without quotes"),
        ("longitude = 3\n", "", "longitude: expected a number between -180 and 180, next to its twin"),
        ("51.04", "151.04", "latitude: expected a number between -90 and 90, next to its twin"),
        ('["velo"]', '"velo"', "keywords.nl: expected a list of texts"),
        ('["velo"]', '["velo", 3]', "keywords.nl: expected a text"),
    ],
)
def test_a_fault_names_file_entry_and_key(old: str, new: str, fault: str, file: Path) -> None:
    assert old in ENTRY
    assert faults_of(file, ENTRY.replace(old, new)) == [f"services.toml: entry 1 (fietsatelier): {fault}"]


def test_unreadable_opening_hours_are_a_fault(file: Path) -> None:
    [fault] = faults_of(file, ENTRY.replace("We 13:00-17:00", "woe 13u-17u"))
    assert fault.startswith("services.toml: entry 1 (fietsatelier): opening_hours: not OpenStreetMap opening hours")


def test_an_entry_without_id_is_named_by_its_number(file: Path) -> None:
    faults = faults_of(file, ENTRY + ENTRY.replace('id = "fietsatelier"', ""))
    assert faults == ["services.toml: entry 2: id: expected a text"]


@pytest.mark.parametrize("slug", ["Fiets Atelier", "-fiets", "f" * 65])
def test_an_id_that_is_no_slug_is_a_fault(slug: str, file: Path) -> None:
    [fault] = faults_of(file, ENTRY.replace('id = "fietsatelier"', f'id = "{slug}"'))
    assert fault.endswith("id: expected 1 to 64 letters, digits, hyphens, underscores or dots")


@pytest.mark.parametrize("slug", ["Fiets_Atelier.2", "épicerie", "1", "f" * 64])
def test_a_fine_id_stays_as_it_is(slug: str, file: Path) -> None:
    file.write_text(ENTRY.replace('id = "fietsatelier"', f'id = "{slug}"'), encoding="utf-8")
    assert read_services(file, BUURT)[0].slug == slug


def test_an_id_twice_is_a_fault(file: Path) -> None:
    assert faults_of(file, ENTRY + ENTRY) == [
        "services.toml: entry 2 (fietsatelier): id: is the id of entry 1 (fietsatelier) too; give it another",
    ]


@pytest.mark.parametrize(
    ("old", "new", "warning"),
    [
        ("phone =", "fone =", 'fone: unknown key; did you mean "phone"?'),
        ("phone =", "qqqqq =", "qqqqq: unknown key"),
        ("phone =", 'alternatives = ["velodroom"]\nphone =', 'alternatives: no other entry "velodroom"'),
        ("phone =", 'alternatives = ["fietsatelier"]\nphone =', 'alternatives: no other entry "fietsatelier"'),
        ("phone =", 'needs = ["no-such-need-qqq"]\nphone =', 'needs: no need "no-such-need-qqq"'),
        (
            'summary.nl = "We herstellen je fiets."',
            "",
            "summary: write one or two sentences, in at least one language",
        ),
    ],
)
def test_what_harms_nobody_is_a_warning(old: str, new: str, warning: str, file: Path) -> None:
    assert warnings_of(file, ENTRY.replace(old, new)) == [f"services.toml: entry 1 (fietsatelier): {warning}"]


def test_an_unknown_key_is_said_once_for_the_whole_file(file: Path) -> None:
    twice = ENTRY.replace("phone =", "fone =")
    [warning] = warnings_of(file, twice + twice.replace('id = "fietsatelier"', 'id = "other"'))
    assert warning.startswith("services.toml: entry 1 (fietsatelier): fone: unknown key")
    assert warning.endswith("(in 2 entries)")


def test_the_newer_keys_are_read(file: Path) -> None:
    more = """
kind = "activity"
recurrence.nl = "elke woensdag"
application.fr = "Appelez d'abord"
rrule = "FREQ=WEEKLY;BYDAY=WE"
start = 2026-12-02T14:00:00
end = "16:00"
booking = "niet nodig"
hours_note = "niet in juli"
status_note = "nog 2 plaatsen"
contact = "de balie"
owner = "buurtwerk"
access = ["rolstoeltoegankelijk", "toilet"]
languages = ["Nederlands", "fr"]
"""
    assert warnings_of(file, ENTRY + more) == []
    [service] = read_services(file, BUURT)
    assert service.kind is ServiceKind.ACTIVITY
    assert service.texts["nl"].recurrence == "elke woensdag"
    assert service.texts["fr"].application == "Appelez d'abord"
    assert service.schedule == Schedule("FREQ=WEEKLY;BYDAY=WE", "2026-12-02T14:00:00", "16:00", "niet nodig")
    assert (service.hours_note, service.status_note) == ("niet in juli", "nog 2 plaatsen")
    assert (service.contact, service.maintainer) == ("de balie", "buurtwerk")
    assert (service.access, service.languages) == (("step_free", "toilet"), ("nl", "fr"))


def test_a_hidden_entry_without_a_place_is_taken(file: Path) -> None:
    file.write_text(ENTRY.replace("latitude = 51.04\nlongitude = 3", "hidden = true"), encoding="utf-8")
    [service] = read_services(file, BUURT)
    assert service.hidden


def test_an_alternative_may_stand_in_a_shared_library(file: Path) -> None:
    file.write_text(ENTRY + 'alternatives = ["velodroom"]\n', encoding="utf-8")
    assert read_file(file, BUURT, elsewhere=["velodroom"]).warnings == []
    assert read_services(file, BUURT)[0].alternatives == ("velodroom",)


def test_all_faults_are_said_at_once(file: Path) -> None:
    faults = faults_of(file, ENTRY.replace('"busy"', '"ful"').replace("51.04", "151.04") + 'website = "red"\n')
    assert len(faults) == 3


def test_the_good_entries_of_a_file_with_faults_are_there_for_the_dry_run(file: Path) -> None:
    file.write_text(ENTRY + ENTRY.replace("fietsatelier", "other").replace('"busy"', '"ful"'), encoding="utf-8")
    read = read_file(file, BUURT)
    assert ([service.slug for service in read.services], read.faulty) == (["fietsatelier"], frozenset({"other"}))


def test_broken_toml_names_the_line(file: Path) -> None:
    [fault] = faults_of(file, "[[service]]\nid = \n")
    assert "services.toml" in fault
    assert "line 2" in fault


def test_a_file_that_is_not_text_is_a_fault(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KnowledgeFileError):
        read_services(file, BUURT)
