"""An organiser copies the sample neighbourhood, so its files must be complete, invented and free of labels."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from opening_hours import OpeningHours
from rapidfuzz import fuzz

FOLDER = Path(__file__).resolve().parents[3] / "demo" / "neighbourhood"
NAMES = ("neighbourhood", "services", "activities", "team")
RAW = {name: (FOLDER / f"{name}.toml").read_text(encoding="utf-8") for name in NAMES}
FILES: dict[str, dict[str, Any]] = {name: tomllib.loads(text) for name, text in RAW.items()}
BUURT = FILES["neighbourhood"]
SERVICES: list[dict[str, Any]] = FILES["services"]["service"]
ACTIVITIES: list[dict[str, Any]] = FILES["activities"]["activity"]
PEOPLE: list[dict[str, Any]] = FILES["team"]["person"]
BY_ID = {service["id"]: service for service in SERVICES}
WRITTEN_ON = date(2026, 11, 22)

CATEGORIES = {
    "food",
    "money",
    "housing",
    "energy",
    "health",
    "mind",
    "disability",
    "mobility",
    "family",
    "school",
    "elderly",
    "carers",
    "language",
    "digital",
    "work",
    "rights",
    "safety",
    "street",
    "repair",
    "meeting",
    "sport",
    "newcomers",
}
THEMES = {"food", "meeting", "moving", "children", "culture", "digital", "learning", "carers", "nature"}
ACCESS = {"step_free", "toilet", "lift", "parking", "shower", "nappy_table", "home_visit", "companion"}
BUURT_KEYS = {
    "slug",
    "name",
    "municipality",
    "organisation",
    "phone",
    "desk",
    "latitude",
    "longitude",
    "timezone",
}
ACTIVITY_KEYS = {
    "id",
    "theme",
    "pictogram",
    "title",
    "what",
    "place",
    "latitude",
    "longitude",
    "starts",
    "minutes",
    "price",
    "contact",
}
PLAIN = {
    "id",
    "category",
    "pictogram",
    "organisation",
    "phone",
    "website",
    "languages",
    "access",
    "opening_hours",
    "status",
    "checked_on",
}
IN_BOTH_LANGUAGES = ("name", "summary", "eligibility", "cost", "application", "keywords", "phrasings")
OPTIONAL = {"bring", "address", "latitude", "longitude", "status_on"}
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
FORBIDDEN = re.compile(
    r"\b(?:arme?n?|kansarme?n?|armoede|cli[eë]nt(?:en|e|s)?|pati[eë]nt(?:en|e|es|s)?|hulpbehoevend\w*|doelgroep\w*"
    r"|beperking(?:en)?|gehandicapt\w*|allochto\w+|pauvres?|pauvreté|nécessiteu\w+|handicapée?s?|(?:public|groupe)s?"
    r" cibles?|bénéficiaires?|needy|poor|disabled|target group)\b",
    re.IGNORECASE,
)

each_service = pytest.mark.parametrize("service", SERVICES, ids=[s["id"] for s in SERVICES])
each_activity = pytest.mark.parametrize("activity", ACTIVITIES, ids=[a["id"] for a in ACTIVITIES])


def texts(value: object) -> Iterator[str]:
    """Every string inside a parsed TOML value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)


def longest_sentence(text: str) -> int:
    """Words in the longest sentence; a lone French colon or guillemet is not a word."""
    sentences = re.split(r"(?<=[.!?])\s+", text)
    return max(len([word for word in sentence.split() if re.search(r"\w", word)]) for sentence in sentences)


def weekdays(rule: str) -> set[str]:
    """The weekdays one opening rule names: "Mo,We-Fr 08:00-12:00" gives Mo, We, Th and Fr."""
    found = set()
    for first, last in re.findall(r"\b(Mo|Tu|We|Th|Fr|Sa|Su)\b(?:-(Mo|Tu|We|Th|Fr|Sa|Su)\b)?", rule):
        found |= set(DAYS[DAYS.index(first) : DAYS.index(last or first) + 1])
    return found


def test_the_files_hold_forty_services_twelve_activities_and_six_people() -> None:
    assert (len(SERVICES), len(ACTIVITIES)) == (40, 12)
    assert Counter((p["role"], p["language"]) for p in PEOPLE) == {
        ("regisseur", "nl"): 1,
        ("volunteer", "nl"): 2,
        ("resident", "nl"): 1,
        ("resident", "fr"): 1,
        ("admin", "nl"): 1,
    }
    assert all(p.keys() == {"first_name", "role", "language", "persona"} for p in PEOPLE)


def test_ids_are_unique_slugs() -> None:
    for things in (SERVICES, ACTIVITIES):
        ids = [thing["id"] for thing in things]
        assert len(set(ids)) == len(ids)
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", thing_id) for thing_id in ids)


def test_the_neighbourhood_has_every_setting_and_three_languages() -> None:
    assert BUURT.keys() == BUURT_KEYS | {"regisseur_title", "phone_hours"}
    assert all(BUURT[key] for key in BUURT_KEYS)
    for key in ("regisseur_title", "phone_hours"):
        assert BUURT[key].keys() == {"nl", "fr", "en"} and all(BUURT[key].values())


@each_service
def test_a_service_is_complete_in_dutch_and_french(service: dict[str, Any]) -> None:
    required = PLAIN | set(IN_BOTH_LANGUAGES) | {"alternatives"}
    assert required <= service.keys() <= required | OPTIONAL
    assert all(service[key] for key in PLAIN)
    assert all(service[key]["nl"] and service[key]["fr"] for key in IN_BOTH_LANGUAGES)
    assert "bring" not in service or service["bring"].keys() == {"nl", "fr"}
    assert service["category"] in CATEGORIES
    assert set(service["access"]) <= ACCESS
    assert {"nl", "fr"} <= set(service["languages"])


def test_every_category_is_used_and_has_one_pictogram_of_its_own() -> None:
    assert {s["category"] for s in SERVICES} == CATEGORIES
    assert (
        len({(s["category"], s["pictogram"]) for s in SERVICES})
        == len({s["pictogram"] for s in SERVICES})
        == len(CATEGORIES)
    )


@each_service
def test_opening_hours_are_valid_and_no_rule_overwrites_another(service: dict[str, Any]) -> None:
    """In OSM syntax a later rule replaces the whole day: "Mo-Fr 9-12; We 13-16" closes Wednesday morning."""
    hours = OpeningHours(service["opening_hours"], country="BE")
    assert hours.next_change(datetime(2026, 11, 23)) is not None or service["opening_hours"] == "24/7"
    seen: Counter[tuple[str, str]] = Counter()
    for rule in service["opening_hours"].split(";"):
        season = (
            re.match(r"\s*((?:\d{4} )?(?:Jan|Feb|Mar|Apr|Ma[yj]|Jul|Aug|Nov|Dec).*?)(?= (?:Mo|Tu|We|Sa|off))", rule)
            or [""]
        )[0]
        nth = "".join(re.findall(r"\[.*?\]", rule))
        seen.update((season + nth, day) for day in weekdays(rule))
    assert not [day for day, times in seen.items() if times > 1]


@each_service
def test_only_the_hidden_shelter_has_no_address_and_the_rest_lies_in_the_neighbourhood(
    service: dict[str, Any],
) -> None:
    assert ({"address", "latitude", "longitude"} & service.keys() == set()) == (service["id"] == "veilig-huis")
    if "address" in service:
        assert {"latitude", "longitude"} <= service.keys()
        assert abs(service["latitude"] - BUURT["latitude"]) < 0.01
        assert abs(service["longitude"] - BUURT["longitude"]) < 0.01


def test_one_address_has_one_place_on_the_map() -> None:
    places = {(s["address"], s["latitude"], s["longitude"]) for s in SERVICES if "address" in s}
    assert len(places) == len({address for address, *_ in places})


@each_service
def test_a_service_that_is_not_open_says_since_when_and_leads_to_an_open_one(service: dict[str, Any]) -> None:
    assert service["status"] in {"open", "busy", "full", "waiting_list", "closed"}
    assert ("status_on" in service) == (service["status"] != "open")
    assert set(service["alternatives"]) <= BY_ID.keys() - {service["id"]}
    if service["status"] != "open":
        assert service["status_on"] <= service["checked_on"]
        assert "open" in {BY_ID[other]["status"] for other in service["alternatives"]}


def test_statuses_are_mixed() -> None:
    statuses = Counter(s["status"] for s in SERVICES)
    assert min(statuses[status] for status in ("full", "waiting_list", "busy")) >= 3
    assert statuses["closed"] == 1


def test_two_services_were_last_checked_more_than_a_year_ago() -> None:
    old = [s for s in SERVICES if (WRITTEN_ON - s["checked_on"]).days > 365]
    assert len(old) == 2
    assert all(date(2026, 5, 1) <= s["checked_on"] <= WRITTEN_ON for s in SERVICES if s not in old)


def test_phones_and_websites_are_invented() -> None:
    phones = [s["phone"] for s in SERVICES] + [BUURT["phone"]]
    assert len(set(phones)) == len(phones)
    assert all(re.fullmatch(r"0400 00 00 \d\d", phone) for phone in phones)
    for raw in RAW.values():
        rest = re.sub(r"0400 00 00 \d\d\b", "", raw)
        assert re.findall(r"\+\d|(?<![\d.])0\d{2,3}[ /.]?\d{2}", rest) == []
        assert all(host.endswith(".example") for host in re.findall(r"https?://([^/\"\s]+)", raw))
        assert "www." not in raw and "@" not in raw


def test_the_contact_of_an_activity_is_a_first_name_and_an_invented_number() -> None:
    for activity in ACTIVITIES:
        assert re.fullmatch(r"[A-Z][a-z]+, 0400 00 00 \d\d", activity["contact"])
    contacts = {a["contact"] for a in ACTIVITIES}
    assert len({contact[-2:] for contact in contacts}) == len(contacts)
    assert not {contact[-2:] for contact in contacts} & {s["phone"][-2:] for s in SERVICES}


@each_service
def test_residents_words_are_plentiful(service: dict[str, Any]) -> None:
    assert len(service["phrasings"]["nl"]) >= 6
    assert len(service["phrasings"]["fr"]) >= 5
    assert min(len(service["keywords"][language]) for language in ("nl", "fr")) >= 4


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_phrasing_leads_to_one_service(language: str) -> None:
    said = [(p.casefold(), s["id"]) for s in SERVICES for p in s["phrasings"][language]]
    assert [p for p, times in Counter(p for p, _ in said).items() if times > 1] == []
    alike = [
        (one, other)
        for (one, here), (other, there) in combinations(said, 2)
        if here != there and fuzz.token_sort_ratio(one, other) >= 80
    ]
    assert alike == []


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_keyword_stands_once_with_a_service(language: str) -> None:
    for service in SERVICES:
        words = [word.casefold() for word in service["keywords"][language]]
        assert len(set(words)) == len(words)


@each_service
def test_a_summary_is_one_short_sentence_and_no_sentence_is_long(service: dict[str, Any]) -> None:
    for text in service["summary"].values():
        assert len(text.split()) <= 20
        assert text.endswith(".") and not re.search(r"[.!?] [A-ZÀ-Ý]", text)
    for key in ("eligibility", "cost", "application", "bring"):
        assert all(longest_sentence(text) <= 20 for text in service.get(key, {}).values())


@pytest.mark.parametrize("name", NAMES)
def test_no_text_labels_a_person(name: str) -> None:
    assert [text for text in texts(FILES[name]) if FORBIDDEN.search(text)] == []


@pytest.mark.parametrize(
    ("language", "other_form"),
    [("nl", r"\b(?:u|uw|uzelf|gij|ge|jullie)\b"), ("fr", r"\b(?:tu|toi|ton|tes|ta)\b|\bt'")],
)
def test_dutch_says_je_and_french_says_vous(language: str, other_form: str) -> None:
    for thing in [*SERVICES, *ACTIVITIES]:
        ours = [v[language] for k, v in thing.items() if isinstance(v, dict) and k not in ("phrasings", "keywords")]
        assert [text for text in ours if re.search(other_form, text, re.IGNORECASE)] == []


@each_activity
def test_an_activity_is_complete_and_its_first_time_fits_its_rhythm(activity: dict[str, Any]) -> None:
    assert ACTIVITY_KEYS <= activity.keys() <= ACTIVITY_KEYS | {"rrule", "seats", "bring"}
    assert all(activity[key].keys() == {"nl", "fr"} for key in ("title", "what", "price", "bring") if key in activity)
    assert all(longest_sentence(text) <= 20 for text in activity["what"].values())
    assert activity["theme"] in THEMES
    assert activity["starts"].tzinfo is None and activity["starts"] >= datetime(2026, 11, 23)
    if "rrule" in activity:
        assert "DTSTART" not in activity["rrule"]
        assert rrulestr(activity["rrule"], dtstart=activity["starts"])[0] == activity["starts"]


def test_the_rhythms_are_the_ones_people_say() -> None:
    rules = [a.get("rrule", "once") for a in ACTIVITIES]
    said = (
        r"FREQ=WEEKLY;BYDAY",
        r"WEEKLY;INTERVAL=2",
        r"BYDAY=1WE,3WE",
        r"BYDAY=4TH",
        r"MONTHLY;INTERVAL=3",
        r"BYDAY=-1SU",
        "once",
    )
    assert [rhythm for rhythm in said if not any(re.search(rhythm, rule) for rule in rules)] == []
    assert {a["theme"] for a in ACTIVITIES} == THEMES
