"""What an organiser exports, in whatever shape, becomes the entry she meant."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge.importing import FileRead, read_file
from knowledge.models import (
    Coordinates,
    Owner,
    OwnerKind,
    Schedule,
    Service,
    ServiceKind,
    ServiceStatus,
    Texts,
)

BUURT = Owner(OwnerKind.NEIGHBOURHOOD, 1)
NAMED = {"id": "soepbar", "name": "Soepbar De Lepel", "category": "food", "summary": "Elke week een kom soep."}
SECOND = Path(__file__).parent / "neighbourhoods" / "kastelhoek.json"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "services.json"


def read(file: Path, *entries: object) -> FileRead:
    file.write_text(json.dumps(entries), encoding="utf-8")
    return read_file(file, BUURT)


def only(file: Path, **more: Any) -> Service:
    content = read(file, NAMED | more)
    assert content.faults == []
    [service] = content.services
    return service


def said(file: Path, *entries: object) -> list[str]:
    content = read(file, *entries)
    return [str(one) for one in (*content.warnings, *content.faults)]


def test_an_entry_with_every_key_is_read_whole(file: Path) -> None:
    content = read(
        file,
        {
            **NAMED,
            "keywords": ["soep"],
            "hours": "We 12:00-14:00",
            "languages": ["nl", "fr"],
            "lat": 50.85,
            "lon": 4.35,
            "name_fr": "Bar à soupe",
            "summary_fr": "Un bol de soupe.",
            "name_en": "Soup bar",
            "summary_en": "A bowl of soup.",
            "who": "iedereen",
            "phone": "0400 00 00 01",
            "address": "Voorbeeldstraat 1",
            "price": "€ 1",
            "access": "rolstoeltoegankelijk, toilet",
            "status": "wachtlijst (3 weken)",
            "pictogram": "🥣",
            "kind": "activity",
            "recurrence": "elke woensdag",
            "rrule": "FREQ=WEEKLY;BYDAY=WE",
            "start": "2026-12-02T12:00",
            "end": "2026-12-02T14:00",
            "booking": "niet nodig",
            "phrasings": ["ik heb honger"],
        },
    )
    assert (content.warnings, content.faults) == ([], [])
    [service] = content.services
    assert service == Service(
        id=service.id,
        slug="soepbar",
        category="food",
        pictogram="🥣",
        texts={
            "nl": Texts(
                name="Soepbar De Lepel",
                summary="Elke week een kom soep.",
                eligibility="iedereen",
                cost="€ 1",
                recurrence="elke woensdag",
            ),
            "fr": Texts(name="Bar à soupe", summary="Un bol de soupe."),
            "en": Texts(name="Soup bar", summary="A bowl of soup."),
        },
        owner=BUURT,
        phone="0400 00 00 01",
        address="Voorbeeldstraat 1",
        coordinates=Coordinates(50.85, 4.35),
        languages=("nl", "fr"),
        access=("step_free", "toilet"),
        opening_hours="We 12:00-14:00",
        status=ServiceStatus.WAITING_LIST,
        status_note="wachtlijst (3 weken)",
        keywords={"nl": ("soep",)},
        phrasings={"nl": ("ik heb honger",)},
        kind=ServiceKind.ACTIVITY,
        schedule=Schedule("FREQ=WEEKLY;BYDAY=WE", "2026-12-02T12:00", "2026-12-02T14:00", "niet nodig"),
    )


def test_a_name_is_enough(file: Path) -> None:
    content = read(file, {"name": "Soepbar De Lepel"})
    assert content.faults == []
    [service] = content.services
    assert (service.slug, service.category, service.pictogram) == ("soepbar-de-lepel", "info", "ℹ️")


def test_null_and_empty_are_absent(file: Path) -> None:
    service = only(file, phone=None, hours="", lat=None, lon=" ", keywords=None, status=None)
    assert (service.phone, service.opening_hours, service.coordinates, service.keywords) == (None, None, None, {})
    assert (service.status, service.status_note) == (ServiceStatus.OPEN, None)


@pytest.mark.parametrize("given", ["Soepbar_De.Lepel-2", "épicerie", "A", "0", "a..b", "x" * 64])
def test_a_fine_id_stays_exactly_as_it_is(given: str, file: Path) -> None:
    assert only(file, id=given).slug == given


@pytest.mark.parametrize(
    ("given", "slug"),
    [("Soepbar De Lepel!", "soepbar-de-lepel"), (17, "17"), ("svc:12", "svc-12"), ("x" * 70, "x" * 64)],
)
def test_another_id_becomes_a_slug(given: object, slug: str, file: Path) -> None:
    assert only(file, id=given).slug == slug


def test_entries_without_id_that_are_called_alike_are_told_apart(file: Path) -> None:
    content = read(file, {"name": "Repair"}, {"name": "Repair"}, {"name": "Iets", "id": "repair-2"}, {"name": "Repair"})
    assert [one.slug for one in content.services] == ["repair", "repair-3", "repair-2", "repair-4"]


def test_an_id_twice_names_both_places(file: Path) -> None:
    assert said(file, NAMED, NAMED) == [
        "services.json: entry 2 (soepbar): id: is the id of entry 1 (soepbar) too; give it another"
    ]


@pytest.mark.parametrize(
    ("written", "language"),
    [
        ({"name": "Crèche Les Lutins", "summary": "Milieu d'accueil pour les enfants du quartier."}, "fr"),
        ({"name": "Le Coup de Tampon", "summary": "Hulp bij het lezen van brieven."}, "nl"),
        ({"name": "Le Coup de Tampon", "summary": "De la soupe pour vous.", "summary_fr": "De la soupe."}, "nl"),
        ({"name": "Soup", "summary": "We fix what is broken, and you can help.", "summary_fr": "De la soupe."}, "nl"),
        ({"name": "Repair Café"}, "nl"),
        ({"name": "Repair Café", "summary": "We fix what is broken, and you can help with it."}, "en"),
    ],
)
def test_plain_texts_are_dutch_unless_they_clearly_are_not(written: dict[str, str], language: str, file: Path) -> None:
    [service] = read(file, written | {"keywords": ["x"], "category": "food"}).services
    assert service.texts[language].name == written["name"]
    assert service.keywords == {language: ("x",)}


def test_texts_and_words_may_be_given_per_language(file: Path) -> None:
    service = only(
        file,
        name={"nl": "Soepbar", "FR": "Bar à soupe"},
        keywords={"nl": "soep, brood", "fr": ["soupe"]},
        keywords_en="soup; bread",
        phrasings_fr="j'ai faim, très faim",
        phrasings_en="I am hungry, help | no food",
        summary=None,
    )
    assert {code: texts.name for code, texts in service.texts.items()} == {"nl": "Soepbar", "fr": "Bar à soupe"}
    assert service.keywords == {"nl": ("soep", "brood"), "fr": ("soupe",), "en": ("soup", "bread")}
    assert service.phrasings == {"fr": ("j'ai faim, très faim",), "en": ("I am hungry, help", "no food")}


def test_keys_may_be_dutch_or_french(file: Path) -> None:
    [service] = read(
        file,
        {"Naam": "Soepbar", "Nom (français)": "Bar à soupe", "Catégorie": "eten", "TEL.": 400000001, "qui": ["a", "b"]},
    ).services
    assert {code: texts.name for code, texts in service.texts.items()} == {"nl": "Soepbar", "fr": "Bar à soupe"}
    assert (service.category, service.phone, service.texts["nl"].eligibility) == ("food", "400000001", "a, b")


@pytest.mark.parametrize("shape", [{"services": [NAMED]}, {"made": "today", "items": [NAMED]}])
def test_a_list_inside_an_object_is_found(shape: object, file: Path) -> None:
    file.write_text(json.dumps(shape), encoding="utf-8")
    assert [one.slug for one in read_file(file, BUURT).services] == ["soepbar"]


@pytest.mark.parametrize(
    ("hours", "opening_hours", "note"),
    [
        ("Mo-Fr 09:00-12:00", "Mo-Fr 09:00-12:00", None),
        ("24/7", "24/7", None),
        ("op afspraak", None, "op afspraak"),
        ("elke dinsdag van 9 tot 12", None, "elke dinsdag van 9 tot 12"),
    ],
)
def test_hours_that_are_no_openstreetmap_are_kept_as_a_note(
    hours: str, opening_hours: str | None, note: str | None, file: Path
) -> None:
    service = only(file, hours=hours)
    assert (service.opening_hours, service.hours_note) == (opening_hours, note)


def test_both_notes_about_hours_are_kept(file: Path) -> None:
    assert only(file, hours="op afspraak", hours_note="niet in juli").hours_note == "op afspraak · niet in juli"


@pytest.mark.parametrize(("lat", "lon"), [("50,85", "4,35"), (" 50.85 ", "4.35°"), (50.85, 4.35)])
def test_coordinates_may_be_texts_with_a_comma(lat: object, lon: object, file: Path) -> None:
    assert only(file, lat=lat, lon=lon).coordinates == Coordinates(50.85, 4.35)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"lat": 91, "lon": 4}, "lat: expected a number between -90 and 90, next to its twin"),
        ({"lat": 50, "lon": 181}, "lon: expected a number between -180 and 180, next to its twin"),
        ({"lat": 50}, "lon: expected a number between -180 and 180, next to its twin"),
        ({"latitude": "north", "lon": 4}, "latitude: expected a number between -90 and 90, next to its twin"),
        ({"lat": float("nan"), "lon": 4}, "lat: expected a number between -90 and 90, next to its twin"),
        ({"lat": 10**400, "lon": 4}, "lat: expected a number between -90 and 90, next to its twin"),
        ({"lat": True, "lon": 4}, "lat: expected a number between -90 and 90, next to its twin"),
        ({"phone": {"a": 1}}, "phone: expected a text"),
        ({"phone": True}, "phone: expected a text"),
        ({"phone": float("inf")}, "phone: expected a text"),
        ({"keywords": ["a", ["b"]]}, "keywords: expected a text"),
        ({"keywords": ["a"] * 1001}, "keywords: more than 1000 texts; keep the best"),
        ({"price": "x" * 2001}, "price: longer than 2000 characters; shorten it"),
        ({"price": "a\0b"}, "price: holds characters that are no text; type it anew"),
        ({"price": "\ud800"}, "price: holds characters that are no text; type it anew"),
        ({"access": "\ud800"}, "access: holds characters that are no text; type it anew"),
        ({"hours": "\ud800"}, "hours: holds characters that are no text; type it anew"),
        ({"hidden": "perhaps"}, "hidden: expected yes or no"),
        (
            {"hidden": "ja", "adres": "Straat 1"},
            "hidden: a hidden entry has no address and no coordinates; take them out",
        ),
        ({"checked_on": "yesterday"}, "checked_on: expected a date such as 2026-11-22"),
        ({"status": "vol " * 300, "saturation": "druk " * 300}, "status: longer than 2000 characters; shorten it"),
        ({"id": "***"}, "id: expected 1 to 64 letters, digits, hyphens, underscores or dots"),
        ({"name": None}, "name: expected a name"),
        ({"name": ["", {}]}, "name: expected a text"),
    ],
)
def test_a_bad_value_is_told_with_entry_key_and_what_to_do(more: dict[str, object], fault: str, file: Path) -> None:
    entry = NAMED | more
    content = read(file, {"name": "Een andere"}, entry)
    assert [str(one) for one in content.faults] == [f"services.json: entry 2 ({entry['id']}): {fault}"]
    assert [one.slug for one in content.services] == ["een-andere"]


@pytest.mark.parametrize(
    ("more", "warning"),
    [
        ({"fone": "x"}, 'fone: unknown key; did you mean "phone"?'),
        ({"name": {"nl": "Soep", "de": "Suppe"}}, 'name.de: unknown key; did you mean "name"?'),
        ({"phone": 400000001}, "phone: is a number, so it lost its first zero; write it as a text"),
        ({"website": "geen"}, "website: expected an address that begins with https://; it was left out"),
        ({"kind": "thing"}, "kind: expected service, activity or event; service was taken"),
        ({"pictogram": "x" * 17}, "pictogram: is longer than one pictogram; that of the category was taken"),
        ({"naam": "Soep"}, 'naam: says the same as "name", which was taken; empty one of them'),
        ({"alternatives": "soepbaar"}, 'alternatives: no other entry "soepbaar"; did you mean "soepbar"?'),
    ],
)
def test_what_can_be_understood_otherwise_is_a_warning(more: dict[str, object], warning: str, file: Path) -> None:
    content = read(file, NAMED | more)
    assert content.faults == []
    assert len(content.services) == 1
    assert [str(one) for one in content.warnings] == [f"services.json: entry 1 (soepbar): {warning}"]


def test_a_word_for_a_category_that_nobody_knows_stays_as_a_keyword(file: Path) -> None:
    service = only(file, category="hobbyclub", keywords=["schaken"])
    assert (service.category, service.pictogram) == ("info", "ℹ️")
    assert service.keywords == {"nl": ("schaken", "hobbyclub")}


def test_status_and_saturation_are_both_kept(file: Path) -> None:
    service = only(file, status="druk", saturation="nog 2 plaatsen op maandag", status_on="12/11/2026")
    assert (service.status, service.status_note) == (ServiceStatus.BUSY, "nog 2 plaatsen op maandag")
    assert service.status_on == date(2026, 11, 12)


def test_an_address_that_is_said_to_be_secret_is_never_kept(file: Path) -> None:
    content = read(
        file, NAMED | {"access": "geheim adres - niet publiceren", "address": "Straat 1", "lat": 1, "lon": 1}
    )
    [service] = content.services
    assert (service.hidden, service.address, service.coordinates) == (True, None, None)
    assert "secret" in str(content.warnings[0])


def test_a_bare_website_gets_its_beginning(file: Path) -> None:
    assert only(file, website="www.voorbeeld.example/soep").website == "https://www.voorbeeld.example/soep"


def test_what_steers_a_terminal_is_taken_out(file: Path) -> None:
    assert only(file, phone="\x1b[31m0400\x07 00\r\n00").phone == "[31m0400 00\n00"
    assert "\x1b" not in said(file, NAMED | {"\x1b[2J": 1, "id": "a b\x1b"})[0]


def test_what_is_no_object_is_named_by_its_number(file: Path) -> None:
    assert "services.json: entry 2: expected an object {…}" in said(file, NAMED, "soep")


def test_a_whole_second_neighbourhood_is_read_with_its_own_ids() -> None:
    content = read_file(SECOND, BUURT)
    raw = json.loads(SECOND.read_text(encoding="utf-8"))
    assert content.faults == []
    assert [one.slug for one in content.services] == [entry["id"] for entry in raw]
    refuge = next(one for one in content.services if one.hidden)
    assert (refuge.address, refuge.coordinates) == (None, None)
    assert {one.status for one in content.services} >= {ServiceStatus.WAITING_LIST, ServiceStatus.FULL}
    assert sum(one.opening_hours is not None for one in content.services) > 45
