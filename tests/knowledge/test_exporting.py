"""Export, then import: the same entries, whatever they hold."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.categories import CATEGORIES
from knowledge.exporting import EXPORTS, as_csv, as_json, flat
from knowledge.importing import read_file
from knowledge.importing.meanings import access_in, is_secret, languages_in
from knowledge.importing.plan import Plan, plan
from knowledge.models import (
    LANGUAGES,
    Coordinates,
    Owner,
    OwnerKind,
    Schedule,
    Service,
    ServiceId,
    ServiceKind,
    ServiceStatus,
    Texts,
)

BUURT = Owner(OwnerKind.NEIGHBOURHOOD, 1)
SECOND = Path(__file__).parent / "neighbourhoods" / "kastelhoek.json"

_WORDS = (
    *("Épicerie sociale", "le pain et la soupe de l'école", "de soep van de buurt", "the soup of the day", "=1+1"),
    *("'t is goed", "a | b", "a; b, c", '"quoted" \\ back', "twee\nregels", "rolstoeltoegankelijk", "gratis", "ℹ️"),
    *("geheim adres", "nl en fr", "volzet tot mei", "{$x}", "# geen commentaar", '"""', "-0,5", "+32 400 00 00 01"),
)
_characters = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20).map(str.strip)
texts = st.one_of(st.sampled_from(_WORDS), _characters.filter(bool))
some_text = st.none() | texts
word_lists = st.lists(texts, max_size=3).map(tuple)
slugs = st.from_regex(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,20}", fullmatch=True)
dates = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
degrees = st.builds(Coordinates, st.floats(-90, 90), st.floats(-180, 180))
per_language = st.dictionaries(st.sampled_from(LANGUAGES), word_lists, max_size=3)


@st.composite
def written(draw: st.DrawFn) -> dict[str, Texts]:
    """Texts in one to three languages, of which at least one has a name."""
    codes = draw(st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=3, unique=True))
    named = draw(st.sampled_from(codes))
    made = {}
    for code in codes:
        name = draw(texts) if code == named else draw(some_text)
        others = [draw(some_text) for _ in range(6)]
        if name or any(others):
            made[code] = Texts(name, *others)
    return made


@st.composite
def services(draw: st.DrawFn) -> Service:
    """An entry as an import can have made it: access and languages in their normal form, no place for hidden ones."""
    access = access_in(draw(word_lists))
    address, coordinates = draw(some_text), draw(st.none() | degrees)
    hidden = draw(st.booleans()) or is_secret(address or "", *access)
    return Service(
        id=ServiceId(0),
        slug=draw(slugs),
        category=draw(st.sampled_from(list(CATEGORIES))),
        pictogram=draw(st.sampled_from(["🍲", "ℹ️", "🗣️", "x"])),
        texts=draw(written()),
        owner=BUURT,
        organisation=draw(some_text),
        phone=draw(some_text),
        website=draw(st.none() | st.just("https://soep.example/?a=1&b=é")),
        address=None if hidden else address,
        coordinates=None if hidden else coordinates,
        languages=languages_in(draw(word_lists)),
        access=access,
        opening_hours=draw(st.sampled_from([None, "24/7", 'Mo-Fr 09:00-12:00 "bel aan"; PH off'])),
        status=draw(st.sampled_from(ServiceStatus)),
        status_on=draw(dates),
        checked_on=draw(dates),
        alternatives=draw(st.lists(slugs, max_size=2).map(tuple)),
        keywords=draw(per_language),
        phrasings=draw(per_language),
        kind=draw(st.sampled_from(ServiceKind)),
        schedule=draw(st.builds(Schedule, some_text, some_text, some_text, some_text)),
        hours_note=draw(some_text),
        status_note=draw(some_text),
        contact=draw(some_text),
        maintainer=draw(some_text),
        hidden=hidden,
        needs=draw(word_lists),
        not_needs=draw(word_lists),
    )


def numbered(several: list[Service]) -> list[Service]:
    return [replace(service, id=ServiceId(number)) for number, service in enumerate(several, start=1)]


def back(several: list[Service], suffix: str) -> list[Service]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"services{suffix}"
        file.write_text(EXPORTS[suffix](several), encoding="utf-8", newline="")
        content = read_file(file, BUURT)
    assert [str(fault) for fault in content.faults] == []
    return content.services


@pytest.mark.parametrize("suffix", [".json", ".toml"])
@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(several=st.lists(services(), min_size=1, max_size=3, unique_by=lambda one: one.slug))
def test_json_and_toml_lose_nothing(suffix: str, several: list[Service]) -> None:
    assert back(several, suffix) == numbered(several)


@pytest.mark.parametrize("suffix", EXPORTS)
def test_whole_neighbourhoods_come_back_from_every_format(suffix: str, sample: list[Service]) -> None:
    assert back(sample, suffix) == sample
    second = read_file(SECOND, BUURT).services
    assert back(second, suffix) == second


def test_a_word_with_a_comma_alone_stays_one_word(a_service: Callable[..., Service]) -> None:
    service = replace(a_service(1, "Soep"), keywords={"nl": ("soep, brood",)}, phrasings={"nl": ("a; b",)})
    [again] = back([service], ".csv")
    assert (again.keywords, again.phrasings) == (service.keywords, service.phrasings)


def test_a_formula_leaves_as_a_plain_text(a_service: Callable[..., Service]) -> None:
    service = replace(a_service(1, "Soep"), phone="=1+1")
    assert "'=1+1" in as_csv([service])
    assert back([service], ".csv")[0].phone == "=1+1"


def test_dutch_texts_carry_no_language_unless_they_would_be_taken_for_french(a_service: Callable[..., Service]) -> None:
    plain = replace(a_service(1, "Soep"), texts={"nl": Texts("Soep"), "fr": Texts("Soupe")})
    assert (flat(plain)["name"], flat(plain)["name_fr"]) == ("Soep", "Soupe")
    frenchlike = replace(plain, texts={"nl": Texts("La soupe de l'école pour vous et les enfants")})
    assert "name" not in flat(frenchlike)
    assert back([frenchlike], ".json")[0].texts == frenchlike.texts


def test_a_hidden_entry_leaves_without_a_place(a_service: Callable[..., Service]) -> None:
    entry = flat(replace(a_service(1, "Toevlucht"), hidden=True))
    assert entry["hidden"] is True
    assert {"address", "lat", "lon"} & entry.keys() == set()


def test_an_empty_neighbourhood_is_an_empty_list() -> None:
    assert as_json([]) == "[]\n"
    assert as_csv([]).startswith("id,name,category,")
    assert back([], ".json") == back([], ".toml") == []


def test_a_plan_names_what_is_new_different_gone_and_the_same(a_service: Callable[..., Service]) -> None:
    stored = [a_service(7, "Soep", slug="soup"), a_service(8, "Brood", slug="bread"), a_service(9, "Thee", slug="tea")]
    coming = [
        a_service(1, "Fruit", slug="fruit"),
        a_service(2, "Brood", slug="bread"),
        replace(a_service(3, "Soep", slug="soup"), phone="0400 00 00 01"),
    ]
    assert plan(stored, coming) == Plan(added=("fruit",), changed=("soup",), removed=("tea",), same=("bread",))


def test_a_status_that_was_set_later_is_no_difference(a_service: Callable[..., Service]) -> None:
    in_file = a_service(1, "Soep", status_on=date(2026, 11, 12), status_note="ok in november")
    stored = replace(
        in_file, id=ServiceId(7), status=ServiceStatus.FULL, status_on=date(2026, 11, 20), status_note=None
    )
    assert plan([stored], [in_file]).same == ("service-1",)
    assert plan([stored], [replace(in_file, status_on=None)]).same == ("service-1",)
    assert plan([stored], [replace(in_file, status_on=date(2026, 11, 21))]).changed == ("service-1",)
