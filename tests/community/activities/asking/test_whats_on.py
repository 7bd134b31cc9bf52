"""Which days a question about the agenda means; and that other questions are left alone."""

from datetime import date

import pytest

from community.activities.agenda import Kind, View
from community.activities.asking.whats_on import asks_where, days_asked, span_asked

TUESDAY = date(2026, 11, 24)
TODAY, WEEK, SOON = View(Kind.TODAY), View(Kind.WEEK), View()


def days(first: date, count: int = 1) -> View:
    """A span of days."""
    return View(Kind.DAYS, first_on=first, days=count)


FRIDAY, SATURDAY, SUNDAY = (date(2026, 11, day) for day in (27, 28, 29))
WEEKEND = days(SATURDAY, 2)


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("wat is er vandaag te doen?", TODAY),
        ("Wa is er te doen zaterdag", days(SATURDAY)),
        ("wat valt er vrijdag te beleven in de buurt?", days(FRIDAY)),
        ("wat is er dit weekend allemaal te doen", WEEKEND),
        ("wat is er volgend weekend te doen", days(date(2026, 12, 5), 2)),
        ("is er vanavond iets te doen?", TODAY),
        ("is er nog iets morgen", days(date(2026, 11, 25))),
        ("activiteiten deze week", WEEK),
        ("wat staat er volgende week op het programma", days(date(2026, 11, 30), 7)),
        ("wat is er te doen op 5 december", days(date(2026, 12, 5))),
        ("hallo, wat is er te doen?", SOON),
        ("wat is er nu te doen", SOON),
        ("qu'est-ce qu'il y a ce week-end ?", WEEKEND),
        ("Qu’est-ce qu’il y a aujourd’hui ?", TODAY),
        ("que faire dimanche ?", days(SUNDAY)),
        ("y a quoi ce soir", TODAY),
        ("quelles activités y a-t-il cette semaine ?", WEEK),
        ("Qu'y a-t-il à faire la semaine prochaine dans le quartier ?", days(date(2026, 11, 30), 7)),
        ("what's on tomorrow?", days(date(2026, 11, 25))),
        ("What is there to do on Friday", days(FRIDAY)),
        ("anything happening this weekend?", WEEKEND),
        ("que faire vendredi soir ?", days(FRIDAY)),
        ("y a-t-il quelque chose samedi après-midi ?", days(SATURDAY)),
        ("qu’est-ce qu’il y a demain matin ?", days(date(2026, 11, 25))),
        ("what is on saturday afternoon?", days(SATURDAY)),
        ("is there anything saturday evening?", days(SATURDAY)),
        ("wat is er vrijdag ’s avonds te doen?", days(FRIDAY)),
    ],
)
def test_what_is_on_opens_the_agenda_there(text: str, view: View) -> None:
    assert days_asked(text, TUESDAY) == view


@pytest.mark.parametrize(
    ("today", "view"),
    [(SATURDAY, WEEKEND), (SUNDAY, days(SUNDAY)), (date(2026, 11, 30), days(date(2026, 12, 5), 2))],
)
def test_a_weekend_that_has_begun_is_what_is_left_of_it(today: date, view: View) -> None:
    assert days_asked("wat is er dit weekend te doen", today) == view


@pytest.mark.parametrize(
    "text",
    [
        "wat is er?",
        "qu'est-ce qu'il y a ?",
        "wat kan ik doen",
        "is er vandaag een dokter?",
        "wat is er vrijdag gesloten",
        "what's wrong today",
        "wat is er aan de hand vandaag",
        "waar staat de soepkar vandaag?",
        "is de apotheek zondag open",
        "wat kan ik doen tegen eenzaamheid",
        "que faire contre l'humidité",
        "what's the number of the police",
        "samen soep eten vrijdag",
        "vandaag",
        "",
        "wat is er te doen vrijdag en zaterdag",
        "wat is er vandaag te doen " + "in de buurt " * 20,
    ],
)
def test_what_asks_something_else_is_left_alone(text: str) -> None:
    assert days_asked(text, TUESDAY) is None


@pytest.mark.parametrize(
    ("text", "where", "today"),
    [
        ("waar staat de koffiekar nu?", True, True),
        ("où est le bar à soupe aujourd'hui ?", True, True),
        ("la charrette est où ?", True, False),
        ("Where is the coffee cart today", True, True),
        ("wat is het adres van de soepdag", True, False),
        ("soupe ou café", False, False),
        ("wanneer is de soepdag", False, False),
        ("waarom is er soep vandaag", False, True),
    ],
)
def test_whether_the_place_and_whether_today_is_asked(text: str, where: bool, today: bool) -> None:
    assert (asks_where(text), span_asked(text, TUESDAY) == (TUESDAY, TUESDAY)) == (where, today)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("waar staat de koffiekar morgen?", (date(2026, 11, 25), date(2026, 11, 25))),
        ("waar staat de koffiekar op 3 december?", (date(2026, 12, 3), date(2026, 12, 3))),
        ("où est la charrette la semaine prochaine ?", (date(2026, 11, 30), date(2026, 12, 6))),
        ("where is the cart this week", (TUESDAY, SUNDAY)),
        ("waar is de kar dit weekend", (SATURDAY, SUNDAY)),
        ("waar is de kar vrijdag of zaterdag", None),
        ("waar is de kar", None),
    ],
)
def test_which_days_a_question_about_something_names(text: str, span: tuple[date, date] | None) -> None:
    assert span_asked(text, TUESDAY) == span
