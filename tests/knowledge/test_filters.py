"""Open now, my language, no steps, free, comes to my home: what an entry does not say, it is not taken to be."""

from datetime import UTC, datetime

import pytest

from knowledge.filters import EVERY_FILTER, NO_FILTER, Filter, is_free, passes
from knowledge.models import Service, ServiceStatus, Texts
from tests.knowledge.conftest import ServiceBuilder

TUESDAY_AT_TEN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
TUESDAY_EVENING = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
HOURS = "Mo-Fr 09:00-12:00; PH off"


def costing(a_service: ServiceBuilder, **costs: str) -> Service:
    """An entry that says what it costs, per language."""
    return a_service(1, "Iets", texts={code: Texts(name="Iets", cost=cost) for code, cost in costs.items()})


def test_without_filters_everything_passes(a_service: ServiceBuilder) -> None:
    assert passes(a_service(1, "Iets"), NO_FILTER, "nl", TUESDAY_AT_TEN)


@pytest.mark.parametrize("one", list(Filter))
def test_what_an_entry_does_not_say_of_itself_it_is_not_taken_to_be(a_service: ServiceBuilder, one: Filter) -> None:
    assert not passes(a_service(1, "Iets"), one, "nl", TUESDAY_AT_TEN)


@pytest.mark.parametrize("left_out", list(Filter))
def test_every_filter_that_is_on_must_be_met(a_service: ServiceBuilder, left_out: Filter) -> None:
    facts: dict[Filter, dict[str, object]] = {
        Filter.OPEN_NOW: {"opening_hours": HOURS},
        Filter.MY_LANGUAGE: {"languages": ("fr", "nl")},
        Filter.FREE: {"texts": {"nl": Texts(name="Iets", cost="Gratis.")}},
    }
    access = {Filter.STEP_FREE: "step_free", Filter.HOME_VISITS: "home_visits"}
    said = {key: value for one, told in facts.items() if one != left_out for key, value in told.items()}
    codes = tuple(code for one, code in access.items() if one != left_out)
    service = a_service(1, "Iets", access=codes, **said)
    assert passes(service, EVERY_FILTER ^ left_out, "nl", TUESDAY_AT_TEN)
    assert not passes(service, EVERY_FILTER, "nl", TUESDAY_AT_TEN)


def test_open_now_follows_the_hours(a_service: ServiceBuilder) -> None:
    service = a_service(1, "Loket", opening_hours=HOURS)
    assert passes(service, Filter.OPEN_NOW, "nl", TUESDAY_AT_TEN)
    assert not passes(service, Filter.OPEN_NOW, "nl", TUESDAY_EVENING)


def test_closed_for_some_time_is_not_open_whatever_the_hours_say_but_full_is(a_service: ServiceBuilder) -> None:
    closed = a_service(1, "Atelier", opening_hours=HOURS, status=ServiceStatus.CLOSED)
    full = a_service(2, "Opvang", opening_hours=HOURS, status=ServiceStatus.FULL)
    assert not passes(closed, Filter.OPEN_NOW, "nl", TUESDAY_AT_TEN)
    assert passes(full, Filter.OPEN_NOW, "nl", TUESDAY_AT_TEN)


def test_the_language_is_that_of_the_reader(a_service: ServiceBuilder) -> None:
    service = a_service(1, "Loket", languages=("nl", "tr"))
    assert passes(service, Filter.MY_LANGUAGE, "nl", TUESDAY_AT_TEN)
    assert not passes(service, Filter.MY_LANGUAGE, "fr", TUESDAY_AT_TEN)


@pytest.mark.parametrize("code", ["home_visits", "home_visit"])
def test_both_spellings_of_a_home_visit_count(a_service: ServiceBuilder, code: str) -> None:
    assert passes(a_service(1, "Buddy", access=(code,)), Filter.HOME_VISITS, "nl", TUESDAY_AT_TEN)


@pytest.mark.parametrize(
    "cost",
    [
        "Gratis.",
        "Gratis, een kwartier per persoon.",
        "Gratis voor jou; de dienst of school betaalt.",
        "Kosteloos",
        "0 euro",
        "€ 0,00",
        "0€",
        "Entrée gratuite",
        "GRATUIT, sans rendez-vous",
        "It is free.",
    ],
)
def test_free_is_free(a_service: ServiceBuilder, cost: str) -> None:
    assert is_free(costing(a_service, nl=cost))


@pytest.mark.parametrize(
    "cost",
    [
        "Gratis. Een wasbeurt kost 1 euro.",
        "Gratis tot 18 jaar, daarna € 5",
        "Ongeveer een derde van de winkelprijs. Het eerste pakket is gratis.",
        "Gratis of goedkoop",
        "De eerste nachten gratis, daarna volgens je inkomen",
        "Niet gratis",
        "Pas gratuit",
        "La première séance est gratuite, ensuite 50 cents",
        "10 euro",
        "€ 0,50",
        "0,50 euro",
        "20 euro",
        "Vraag ernaar",
        "Freelance",
    ],
)
def test_another_price_is_not_free(a_service: ServiceBuilder, cost: str) -> None:
    assert not is_free(costing(a_service, nl=cost))


def test_a_price_in_one_language_counts_for_all(a_service: ServiceBuilder) -> None:
    assert is_free(costing(a_service, fr="Gratuit"))
    assert not is_free(costing(a_service, nl="Gratis", fr="Gratuit. Le café coûte 50 cents."))


def test_the_numbers_on_buttons_stay_as_they_are() -> None:
    assert {one.name: one.value for one in Filter} == {
        "OPEN_NOW": 1,
        "MY_LANGUAGE": 2,
        "STEP_FREE": 4,
        "FREE": 8,
        "HOME_VISITS": 16,
    }
    assert EVERY_FILTER.value == 31
