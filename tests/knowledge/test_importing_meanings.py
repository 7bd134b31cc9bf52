"""Organisers' words, and the codes they stand for."""

import tomllib

import pytest

from knowledge.analysis import WORDS
from knowledge.categories import CATEGORIES, category_of
from knowledge.importing.field_names import Field, field_named, language_of_names
from knowledge.importing.meanings import access_in, access_parts, is_secret, kind_in, languages_in, status_in
from knowledge.models import ServiceKind, ServiceStatus


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ok", ServiceStatus.OPEN),
        ("Open", ServiceStatus.OPEN),
        ("encore des places", ServiceStatus.OPEN),
        ("druk", ServiceStatus.BUSY),
        ("BUSY", ServiceStatus.BUSY),
        ("vol", ServiceStatus.FULL),
        ("volzet", ServiceStatus.FULL),
        ("Complet", ServiceStatus.FULL),
        ("plus de places", ServiceStatus.FULL),
        ("wachtlijst", ServiceStatus.WAITING_LIST),
        ("waiting_list", ServiceStatus.WAITING_LIST),
        ("liste d'attente", ServiceStatus.WAITING_LIST),
        ("gesloten", ServiceStatus.CLOSED),
        ("fermé", ServiceStatus.CLOSED),
    ],
)
def test_a_bare_word_is_a_status_and_nothing_more(text: str, status: ServiceStatus) -> None:
    assert status_in(text) == (status, None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("volzet tot januari, dringende dossiers eerst", ServiceStatus.FULL),
        ("complet jusque septembre", ServiceStatus.FULL),
        ("inschrijvingsstop behalve straten 1-14", ServiceStatus.FULL),
        ("wachtlijst 4 jaar", ServiceStatus.WAITING_LIST),
        ("volzet, er is een wachtlijst", ServiceStatus.WAITING_LIST),
        ("3 weken wachttijd", ServiceStatus.WAITING_LIST),
        ("tijdelijk gesloten tot 3 januari", ServiceStatus.CLOSED),
        ("druk op zaterdag", ServiceStatus.BUSY),
        ("mardi complet", ServiceStatus.BUSY),
        ("namiddag volzet", ServiceStatus.BUSY),
        ("percelen volzet, werkmomenten open", ServiceStatus.BUSY),
        ("gesloten op maandag", ServiceStatus.OPEN),
        ("volzet tot februari, 1.1 avond", ServiceStatus.FULL),
        ("niet volzet", None),
        ("pas encore complet", None),
        ("geen fietsen, geen witgoed", None),
        ("geen wachtlijst meer", ServiceStatus.OPEN),
        ("bezet voor 100 %", ServiceStatus.FULL),
        ("85%", ServiceStatus.BUSY),
        ("40 %", ServiceStatus.OPEN),
    ],
)
def test_what_says_more_is_kept_too(text: str, status: ServiceStatus | None) -> None:
    assert status_in(text) == (status, text)


@pytest.mark.parametrize(
    ("text", "access"),
    [
        ("rolstoeltoegankelijk", ("step_free",)),
        ("accessible PMR", ("step_free",)),
        ("Rolstoel", ("step_free",)),
        ("aan huis", ("home_visits",)),
        ("à domicile", ("home_visits",)),
        ("huisbezoek", ("home_visits",)),
        ("step_free", ("step_free",)),
        ("home_visits", ("home_visits",)),
        ("gelijkvloers, ingang via de poort", ("step_free", "ingang via de poort")),
        ("aan huis of in het buurthuis", ("home_visits", "aan huis of in het buurthuis")),
        ("2e étage sans ascenseur", ("2e étage sans ascenseur",)),
        ("niet rolstoeltoegankelijk", ("niet rolstoeltoegankelijk",)),
        ("pas accessible PMR", ("pas accessible PMR",)),
        ("8 trappen", ("8 trappen",)),
    ],
)
def test_access_is_read_from_free_text(text: str, access: tuple[str, ...]) -> None:
    assert access_in(access_parts(text)) == access
    assert access_in(access) == access  # a second reading changes nothing: what is exported comes back


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("nl, fr", ("nl", "fr")),
        ("NL/FR", ("nl", "fr")),
        ("nl fr en", ("nl", "fr", "en")),
        ("nl | fr | en | ar", ("nl", "fr", "en", "ar")),
        ("Nederlands en Frans", ("nl", "fr")),
        ("néerlandais, français et arabe", ("nl", "fr", "ar")),
        ("fr-BE", ("fr",)),
        ("Vlaamse Gebarentaal", ("sgn",)),
        ("vele talen", ("vele talen",)),
    ],
)
def test_languages_are_read_from_names_and_codes(text: str, codes: tuple[str, ...]) -> None:
    assert languages_in([text]) == codes
    assert languages_in(codes) == codes


def test_a_secret_address_is_recognised_and_a_discreet_service_is_not_one() -> None:
    assert is_secret("", "Geheim adres, bel eerst")
    assert is_secret("adresse confidentielle")
    assert not is_secret("service anonyme et confidentiel", "discreet")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Dienst", ServiceKind.SERVICE),
        ("activité", ServiceKind.ACTIVITY),
        ("evenement", ServiceKind.EVENT),
        ("x", None),
    ],
)
def test_kinds_have_names_in_each_language(word: str, kind: ServiceKind | None) -> None:
    assert kind_in(word) is kind


@pytest.mark.parametrize(
    ("word", "category"),
    [
        ("food", "food"),
        ("Voeding", "food"),
        ("eten & ontmoeting", "food"),
        ("taal / welzijn", "language"),
        ("Santé mentale", "mind"),
        ("mantelzorg/dementie", "carers"),
        ("dieren", "pets"),
        ("bénévolat", "volunteering"),
        ("administratie", "papers"),
        ("hobbyclub", None),
    ],
)
def test_words_for_shelves_are_known(word: str, category: str | None) -> None:
    assert category_of(word) == category


def test_every_shelf_has_words_in_each_language_and_no_word_has_two() -> None:
    tables = tomllib.loads((WORDS / "categories.toml").read_text(encoding="utf-8"))
    assert list(tables) == list(CATEGORIES)
    for language in ("nl", "fr", "en"):
        words = [word for lists in tables.values() for word in lists[language]]
        assert [word for word in words if words.count(word) > 1] == []


def test_no_column_name_stands_for_two_fields() -> None:
    tables = tomllib.loads((WORDS / "import_fields.toml").read_text(encoding="utf-8"))
    meant: dict[str, set[str]] = {}
    for field, lists in tables.items():
        for name in {field, *(name for names in lists.values() for name in names)}:
            meant.setdefault(name, set()).add(field)
    assert {name: fields for name, fields in meant.items() if len(fields) > 1} == {}


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("Naam", Field("name")),
        ("nom_fr", Field("name", "fr")),
        ("Samenvatting (Frans)", Field("summary", "fr")),
        ("résumé néerlandais", Field("summary", "nl")),
        ("keywords_en", Field("keywords", "en")),
        ("phone_fr", None),
        ("kleur", None),
    ],
)
def test_a_column_is_recognised_with_its_language(written: str, field: Field | None) -> None:
    assert field_named(written) == field


def test_french_column_names_speak_for_french_rows() -> None:
    assert language_of_names(["nom", "résumé", "téléphone", "lat"]) == "fr"
    assert language_of_names(["naam", "samenvatting"]) == "nl"
    assert language_of_names(["name", "summary", "price"]) == "nl"
