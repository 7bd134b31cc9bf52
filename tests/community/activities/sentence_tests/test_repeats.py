"""What comes back, until when, and when not; in words of no file of sentences."""

from datetime import datetime
from typing import Any

import pytest

from bot.commands.activity import as_draft
from community.activities.sentences.reading import read_sentence

NOW = datetime(2026, 11, 22, 10, 0)
"""A Sunday, ten in the morning."""


def draft(text: str) -> dict[str, Any]:
    return as_draft(read_sentence(text, NOW))


@pytest.mark.parametrize(
    ("text", "on", "rule"),
    [
        (
            "womens breakfast is now 1st sat of each month at 9am in the parish hall, we start in december God willing",
            "2026-12-05",
            "MONTHLY;BYDAY=1SA",
        ),
        ("Yoga elke dinsdag om 19u in zaal West, we starten in januari", "2027-01-05", "WEEKLY;BYDAY=TU"),
        ("Yoga tous les mardis à 19h salle West, on commence en janvier", "2027-01-05", "WEEKLY;BYDAY=TU"),
        ("bible study on zoom thursdays 8pm til end of jan", "2026-11-26", "WEEKLY;BYDAY=TH;UNTIL=20270131"),
        (
            "Volksdansen elke zaterdagavond om 8 uur tot Pasen, danszaal West, gratis",
            "2026-11-28",
            "WEEKLY;BYDAY=SA;UNTIL=20270328",
        ),
        ("Danse chaque samedi à 20h jusqu'à Pâques, salle West", "2026-11-28", "WEEKLY;BYDAY=SA;UNTIL=20270328"),
        ("Folk dancing every Saturday 8pm until Christmas, hall West", "2026-11-28", "WEEKLY;BYDAY=SA;UNTIL=20261225"),
        ("advent devotion every day from 1 dec til 24 dec, 7am, online", "2026-12-01", "DAILY;UNTIL=20261224"),
        (
            "fenêtres de l'avent ts les jours du 1er au 24 dec à 17h30, rdv au kiosque",
            "2026-12-01",
            "DAILY;UNTIL=20261224",
        ),
        (
            "stage de cirque ts les jours du lun 22 au ven 26 fevrier, 9h-16h, chapiteau",
            "2027-02-22",
            "DAILY;UNTIL=20270226",
        ),
        ("van ma 21 tem do 24 dec elke dag warme choco in de kerststal, 16-18u", "2026-12-21", "DAILY;UNTIL=20261224"),
        ("Every day from Mon 21 to Thu 24 Dec hot choc in the barn, 4-6pm", "2026-12-21", "DAILY;UNTIL=20261224"),
        (
            "Kamp elke dag van maandag 15 tot vrijdag 19 februari, 9u-16u, sporthal",
            "2027-02-15",
            "DAILY;UNTIL=20270219",
        ),
        (
            "Cours de couture tous les jeudis 19h, 8 séances à partir du 14/1, local 3",
            "2027-01-14",
            "WEEKLY;BYDAY=TH;COUNT=8",
        ),
        ("Sewing every Thursday 7pm for six weeks from 14 Jan, room 3", "2027-01-14", "WEEKLY;BYDAY=TH;COUNT=6"),
        (
            "leeskring op de vijftiende van elke maand om twintig uur, bovenzaal Pelikaan",
            "2026-12-15",
            "MONTHLY;BYMONTHDAY=15",
        ),
        (
            "Crossword Coffee on the fifteenth of each month, at 10.30, Brasserie Anker",
            "2026-12-15",
            "MONTHLY;BYMONTHDAY=15",
        ),
        ("Café tricot le quinze de chaque mois à 15h, salle West", "2026-12-15", "MONTHLY;BYMONTHDAY=15"),
        ("Café tricot le premier de chaque mois à 15h, salle West", "2026-12-01", "MONTHLY;BYMONTHDAY=1"),
        ("Breicafe op de twintigste van de maand, elke maand, 15u, zaal West", "2026-12-20", "MONTHLY;BYMONTHDAY=20"),
        ("Knit café the 10th of the month, every month, 3pm, hall West", "2026-12-10", "MONTHLY;BYMONTHDAY=10"),
        (
            "une fois par mois, à savoir le deuxième samedi du mois à 10h, atelier d'écriture à la librairie",
            "2026-12-12",
            "MONTHLY;BYDAY=2SA",
        ),
        (
            "een keer per maand, namelijk op de tweede zaterdag om 10u, schrijfatelier in de bib",
            "2026-12-12",
            "MONTHLY;BYDAY=2SA",
        ),
        (
            "bloedinzameling om de 3 maand op den eerste di vd maand, nu dus 1 dec van 17u tot 20u, sporthal",
            "2026-12-01",
            "MONTHLY;INTERVAL=3;BYDAY=1TU",
        ),
        (
            "playgroup every mon wensday fri 9 to 11.30, creche hall, 3 euro, never in the school hols",
            "2026-11-23",
            "WEEKLY;BYDAY=MO,WE,FR",
        ),
        (
            "speelgroep elke ma wo vr 9u-11u30 zaal West, niet in de schoolvakanties",
            "2026-11-23",
            "WEEKLY;BYDAY=MO,WE,FR",
        ),
        ("garderie chaque lundi mercredi vendredi 9h-11h30 salle West", "2026-11-23", "WEEKLY;BYDAY=MO,WE,FR"),
        (
            "aide aux devoirs ts les 15 jours le jeudi 16h-18h, local 3, sauf vacances scolaires",
            "2026-11-26",
            "WEEKLY;INTERVAL=2;BYDAY=TH",
        ),
        (
            "Knit hour, each Thursday in December at 3, in the winter garden of Ter Beuke",
            "2026-12-03",
            "WEEKLY;BYDAY=TH;UNTIL=20261231",
        ),
        ("Zoals elk jaar op 6 januari om 14 uur sterrenwandeling, kapel", "2027-01-06", None),
        ("Comme chaque année, marché de Noël le 12 décembre dès 14h, place West", "2026-12-12", None),
        ("As every year, carol singing on 20 December at 6pm, church square", "2026-12-20", None),
        ("Like every year: soup sale Sat 5 Dec 11am, church square", "2026-12-05", None),
        (
            "koor do avond half 8, kerk sint-anna, da is elke week behalve in de schoolvakanties",
            "2026-11-26",
            "WEEKLY;BYDAY=TH",
        ),
        ("troc de plantes le premier samedi du mois prochain à 14h, salle West", "2026-12-05", None),
        (
            "kaarten in zaal West elke woensdag om 14u, laatste keer op 16 december",
            "2026-11-25",
            "WEEKLY;BYDAY=WE;UNTIL=20261216",
        ),
        (
            "kaarten in zaal West, zes woensdagnamiddagen, 14u, start 13 januari",
            "2027-01-13",
            "WEEKLY;BYDAY=WE;COUNT=6",
        ),
        ("kaarten in zaal West elke woensdag 14u, behalve op kerstavond", "2026-11-25", "WEEKLY;BYDAY=WE"),
        (
            "atelier couture 1 mardi sur 2 à 14h salle West à partir du 1er décembre",
            "2026-12-01",
            "WEEKLY;INTERVAL=2;BYDAY=TU",
        ),
        ("atelier couture tous les 2èmes mardis du mois à 14h salle West", "2026-12-08", "MONTHLY;BYDAY=2TU"),
        (
            "atelier couture le deuxième mardi de chaque mois de janvier à juin, 14h, salle West",
            "2027-01-12",
            "MONTHLY;BYDAY=2TU;UNTIL=20270630",
        ),
        (
            "atelier couture mercredi 14h salle West, et ce chaque semaine jusqu'à Pâques",
            "2026-11-25",
            "WEEKLY;BYDAY=WE;UNTIL=20270328",
        ),
        ("yoga alternate Tuesdays 7pm hall West", "2026-11-24", "WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("yoga on alternate Tuesdays from 1 December 7pm hall West", "2026-12-01", "WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("yoga every Tuesday till Easter 7pm hall West", "2026-11-24", "WEEKLY;BYDAY=TU;UNTIL=20270328"),
        ("yoga every Tuesday, last one 15 December, 7pm hall West", "2026-11-24", "WEEKLY;BYDAY=TU;UNTIL=20261215"),
        ("yoga Tuesdays for 6 weeks from 5 January 7pm hall West", "2027-01-05", "WEEKLY;BYDAY=TU;COUNT=6"),
        (
            "yoga every Tuesday between 5 January and 9 February 7pm hall West",
            "2027-01-05",
            "WEEKLY;BYDAY=TU;UNTIL=20270209",
        ),
        ("yoga every Tuesday 7pm hall West, not on 22 or 29 December", "2026-11-24", "WEEKLY;BYDAY=TU"),
        ("Breien elke 14 dagen op dinsdag, 14u zaal West", "2026-11-24", "WEEKLY;INTERVAL=2;BYDAY=TU"),
        (
            "Breien elke eerste dinsdag van de maand, niet in juli en augustus, 14u zaal West",
            "2026-12-01",
            "MONTHLY;BYDAY=1TU",
        ),
        ("Breien elke dinsdag 14u zaal West, 2 keer gratis proberen", "2026-11-24", "WEEKLY;BYDAY=TU"),
        ("Breien elke dinsdag 14u zaal West, beurtenkaart van 10 lessen 50 euro", "2026-11-24", "WEEKLY;BYDAY=TU"),
        ("Tricot tous les mardis 14h salle West, carte de 10 séances 50 euros", "2026-11-24", "WEEKLY;BYDAY=TU"),
        ("Tricot tous les mardis 14h salle West, on reprend en janvier", "2027-01-05", "WEEKLY;BYDAY=TU"),
        ("Tricot deux fois par mois, le 1er et le 3e mardi, 14h salle West", "2026-12-01", "MONTHLY;BYDAY=1TU,3TU"),
        ("Tricot chaque deuxième mardi du mois à partir de janvier 14h salle West", "2027-01-12", "MONTHLY;BYDAY=2TU"),
        ("Tricot chaque soir à 20h du 14 au 18 décembre salle West", "2026-12-14", "DAILY;UNTIL=20261218"),
        (
            "Knitting every Tuesday from now until Christmas, 2pm, hall West",
            "2026-11-24",
            "WEEKLY;BYDAY=TU;UNTIL=20261225",
        ),
        ("Knitting every Tuesday starting next week 2pm hall West", "2026-11-24", "WEEKLY;BYDAY=TU"),
        ("Knitting course: 4 Tuesdays, 5, 12, 19 and 26 January, 2pm, hall West", "2027-01-05", None),
        (
            "Knitting every Tuesday 2pm hall West, last session 23 February",
            "2026-11-24",
            "WEEKLY;BYDAY=TU;UNTIL=20270223",
        ),
        ("Knitting every evening from 14 to 18 December, 7pm, hall West", "2026-12-14", "DAILY;UNTIL=20261218"),
        ("Yoga tous les lundis 19h salle West sauf le lundi de Pâques", "2026-11-23", "WEEKLY;BYDAY=MO"),
        ("Yoga elke donderdag 19u zaal West, niet op Hemelvaart", "2026-11-26", "WEEKLY;BYDAY=TH"),
        ("soepcafé elke maandag t/m donderdag 12u zaal West", "2026-11-23", "WEEKLY;BYDAY=MO,TU,WE,TH"),
        ("soup café Mondays to Thursdays noon hall West", "2026-11-23", "WEEKLY;BYDAY=MO,TU,WE,TH"),
        ("soup café Monday to Thursday evenings 6pm hall West", "2026-11-23", "WEEKLY;BYDAY=MO,TU,WE,TH"),
        ("zumba thurs evenings 7-8 hall West", "2026-11-26", "WEEKLY;BYDAY=TH"),
        ("zumba mons and weds 7pm hall West", "2026-11-23", "WEEKLY;BYDAY=MO,WE"),
        ("zumba Thursdays Jan-March 7pm hall West", "2027-01-07", "WEEKLY;BYDAY=TH;UNTIL=20270331"),
        ("zumba le jeudi, janv-mars, 19h salle West", "2027-01-07", "WEEKLY;BYDAY=TH;UNTIL=20270331"),
    ],
)
def test_what_repeats(text: str, on: str | None, rule: str | None) -> None:
    read = draft(text)
    assert (read["date"], read["rrule"]) == (on, f"FREQ={rule}" if rule else None)


@pytest.mark.parametrize(
    "text",
    [
        "stoelyoga elke di en do 9u30-10u30 turnzaal rusthuis, schoolvakanties ni",
        "stoelyoga elke dinsdag 9u30 turnzaal West, schoolvakanties niet",
        "gym douce tous les mardis 9h30 salle West, vacances scolaires exceptées",
        "gym douce tous les mardis 9h30 salle West (congés scolaires exclus)",
        "gentle gym every Tuesday 9.30am hall West, school holidays excluded",
        "gym elke dinsdag 9u30 zaal West, in de schoolvakanties is er geen les",
        "gym every Tuesday 9.30am hall West, we don't meet in the school holidays",
        "gym elke dinsdag 9u30 zaal West, tijdens vakanties geen les",
        "yoga every Tuesday in term time 7pm hall West",
        "yoga every Tuesday during term 7pm hall West",
        "table de conversation NL ts les mercredis 18h30 biblio, sf vac scol",
        "table de conversation ts les mer 18h30 biblio, pas pdt les vac. scol.",
        "conversatietafel elke wo 18u30 bib (schoolvakanties uitgezonderd)",
        "conversatietafel elke woensdag 18u30 bib, vakanties niet inbegrepen",
        "conversation table Wednesdays 6.30pm library, closed in school holidays",
    ],
)
def test_not_in_the_school_holidays(text: str) -> None:
    assert draft(text)["skip_school_holidays"] is True


@pytest.mark.parametrize(
    "text",
    [
        "Nu de zondagen lang duren: spelnamiddag op 16 januari om 14u in de refter",
        "Les dimanches sont longs : jeux le 16 janvier à 14h au foyer",
        "Sundays are boring, so board games on 16 January at 2pm in the hall",
    ],
)
def test_what_days_are_like_is_no_rule(text: str) -> None:
    read = draft(text)
    assert (read["date"], read["rrule"]) == ("2027-01-16", None)


@pytest.mark.parametrize(
    ("text", "rule", "skips"),
    [
        ("Turnles elke vrijdag 10u in de zaal, stopt tijdens de schoolvakanties", "FREQ=WEEKLY;BYDAY=FR", True),
        ("Gym chaque vendredi 10h à la salle, s'arrête pendant les vacances scolaires", "FREQ=WEEKLY;BYDAY=FR", True),
        ("Gym every Friday 10am in the hall, stops during school holidays", "FREQ=WEEKLY;BYDAY=FR", True),
        (
            "After our test in October the swim: Sunday at 9.15 in the pool, weekly from 10 January till 28 March",
            "FREQ=WEEKLY;BYDAY=SU;UNTIL=20270328",
            False,
        ),
    ],
)
def test_when_a_series_stops(text: str, rule: str, skips: bool) -> None:
    read = draft(text)
    assert (read["rrule"], read["skip_school_holidays"]) == (rule, skips)
