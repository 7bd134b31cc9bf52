"""A file of services becomes entries, or a list of everything that is wrong with it."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.importing import KnowledgeFileError, read_services
from knowledge.models import Coordinates, Owner, OwnerKind, ServiceStatus, Texts

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
        ("phone =", "fone =", 'fone: unknown key; did you mean "phone"?'),
        ("phone =", "qqqqq =", "qqqqq: unknown key"),
        ('"mobility"', '"mobilty"', 'category: did you mean "mobility"?'),
        ('"busy"', '"ful"', 'status: did you mean "full"?'),
        ('category = "mobility"', "", "category: expected a text"),
        ('"0400 00 00 14"', "400000014", "phone: expected a text"),
        ("name.nl", "name.de", "name.de: unknown language; expected nl, fr, en"),
        ('summary.nl = "We herstellen je fiets."', "", "summary: expected a text in at least one language"),
        ("2026-11-12", '"12/11/2026"', "status_on: expected a date such as 2026-11-22, without quotes"),
        ("longitude = 3\n", "", "longitude: expected a number between -180 and 180, next to its twin"),
        ("51.04", "151.04", "latitude: expected a number between -90 and 90, next to its twin"),
        ('["velo"]', '"velo"', "keywords.nl: expected a list of texts"),
        ('["velo"]', '["velo", 3]', "keywords.nl: expected a text"),
    ],
)
def test_a_fault_names_file_entry_and_key(old: str, new: str, fault: str, file: Path) -> None:
    assert old in ENTRY
    assert faults_of(file, ENTRY.replace(old, new)) == [f"services.toml: fietsatelier: {fault}"]


def test_unreadable_opening_hours_are_a_fault(file: Path) -> None:
    [fault] = faults_of(file, ENTRY.replace("We 13:00-17:00", "woe 13u-17u"))
    assert fault.startswith("services.toml: fietsatelier: opening_hours: not OpenStreetMap opening hours")


def test_an_entry_without_id_is_named_by_its_number(file: Path) -> None:
    faults = faults_of(file, ENTRY + ENTRY.replace('id = "fietsatelier"', ""))
    assert faults == ["services.toml: entry 2: id: expected a text"]


@pytest.mark.parametrize("slug", ["Fiets Atelier", "-fiets", "f" * 65])
def test_an_id_that_is_no_slug_is_a_fault(slug: str, file: Path) -> None:
    [fault] = faults_of(file, ENTRY.replace('id = "fietsatelier"', f'id = "{slug}"'))
    assert fault.endswith("id: expected 1 to 64 lower-case letters, digits and hyphens")


def test_an_id_twice_and_a_missing_alternative_are_faults(file: Path) -> None:
    assert faults_of(file, ENTRY + ENTRY + 'alternatives = ["velodroom"]\n') == [
        "services.toml: fietsatelier: id: is used by two entries",
        'services.toml: fietsatelier: alternatives: no other entry "velodroom"',
    ]


def test_an_alternative_may_stand_in_a_shared_library(file: Path) -> None:
    file.write_text(ENTRY + 'alternatives = ["velodroom"]\n', encoding="utf-8")
    assert read_services(file, BUURT, elsewhere=["velodroom"])[0].alternatives == ("velodroom",)


def test_all_faults_are_said_at_once(file: Path) -> None:
    faults = faults_of(file, "extra = 1\n" + ENTRY.replace('"busy"', '"ful"') + 'colour = "red"\n')
    assert len(faults) == 3


def test_broken_toml_names_the_line(file: Path) -> None:
    [fault] = faults_of(file, "[[service]]\nid = \n")
    assert "services.toml" in fault
    assert "line 2" in fault


def test_a_file_that_is_not_text_is_a_fault(file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KnowledgeFileError):
        read_services(file, BUURT)
