"""Days and hours in the ways in which people write them, in words that stand in no file of sentences."""

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
    ("text", "on"),
    [
        ("Egg hunt Easter Monday 11am park West, free", "2027-03-29"),
        ("On Easter Monday at half past ten there's an egg hunt in Rozenpark.", "2027-03-29"),
        ("Chasse aux œufs le lundi de Pâques à 10h30, parc de la Dodaine", "2027-03-29"),
        ("lundi de paques chasse aux oeufs, 10h30, parc", "2027-03-29"),
        ("Concert le lundi de Pentecôte à 17h au temple", "2027-05-17"),
        ("carol singing xmas eve 6pm place flagey", "2026-12-24"),
        ("watch night service\nnew years eve 10pm\nchapel, rue haute 88", "2026-12-31"),
        ("Ice dip, New Year's Day, noon, Donk lake.", "2027-01-01"),
        ("Speed-dating on Valentine's Day, 4-6 pm, Brewery Van Hoek", "2027-02-14"),
        ("Saint-Valentin : dîner-spectacle, vingt heures, Petit Théâtre", "2027-02-14"),
        ("Pancakes on Shrove Tuesday at 5pm in the refectory", "2027-02-09"),
        ("Mardi gras, place du Lavoir : carnaval, départ à quatorze heures", "2027-02-09"),
        ("Carnaval des enfants mardi gras à 14h, place du Lavoir", "2027-02-09"),
        ("Ash Wednesday service 7pm, St Anne's church", "2027-02-10"),
        ("Messe du mercredi des Cendres à 19h, église Sainte-Anne", "2027-02-10"),
        ("Rallye vélo le jeudi de l'Ascension, huit heures et demie du matin, plaine de jeux", "2027-05-06"),
        ("Meet at the water tower, 10 o'clock, Ascension Day. Heath hike", "2027-05-06"),
        ("Kruisweg op Goede Vrijdag om 15u in de Sint-Jan", "2027-03-26"),
        ("Chemin de croix vendredi saint à 15h, église Saint-Jean", "2027-03-26"),
        ("Good Friday walk of silence 3pm from the church", "2027-03-26"),
        ("Brunch dimanche de Pâques 11h salle des fêtes", "2027-03-28"),
        ("Eerste kerstdag 15u wandeling vanaf de kapel", "2026-12-25"),
        ("Kerststal met echte schapen, kerstavond 17u, dorpsplein", "2026-12-24"),
        ("Conte au coin du feu la veille de Noël à 16h30, bibliothèque", "2026-12-24"),
        ("Galette à l'Épiphanie, 15h, salle paroissiale", "2027-01-06"),
        ("Crêpes à la Chandeleur, 16h, salle paroissiale", "2027-02-02"),
        ("Pannenkoeken op Lichtmis om 16u in de refter", "2027-02-02"),
        ("Bal du Réveillon, Saint-Sylvestre, 21h, salle Omega", "2026-12-31"),
        ("Nieuwjaarsduik, nieuwjaarsdag 11u, strand", "2027-01-01"),
        ("Plongeon du jour de l'an à 11h, plage", "2027-01-01"),
        ("Santa visits on St Nicholas day at 3pm, hall West", "2026-12-06"),
        ("Brunch op Moederdag om 11u in zaal Ons Huis", "2027-05-09"),
        ("Fête des mères : brunch à 11h, salle Omega", "2027-05-09"),
        ("Bal du mardi gras le samedi 13 février à 20h salle West", "2027-02-13"),
        ("mother's day brunch 11am hall West", "2027-05-09"),
        ("op pinksteren om 10u fietstocht vanaf kerk", "2027-05-16"),
        ("Warming up for Easter Monday: Saturday 27 March 2pm hall West", "2027-03-27"),
    ],
)
def test_a_feast_is_its_day(text: str, on: str | None) -> None:
    assert draft(text)["date"] == on


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Kaarslichtconcert op Valentijn, 's avonds om half zeven, in de Sint-Rochuskerk", "2027-02-14"),
        ("biweekly running group sundays 9am, main gate of the park", "2026-11-29"),
        ("zumba is deze keer di ipv ma, 20u zaal volkslust", "2026-11-24"),
        ("zumba mardi au lieu de lundi, 20h salle West", "2026-11-24"),
        ("zumba on Tuesday instead of Monday this week, 8pm hall West", "2026-11-24"),
        ("repair café dim prochain de 10 à 13h, maison de quartier", "2026-11-29"),
        ("film fri evening at 8 hall West", "2026-11-27"),
        ("half acht do badminton in sporthal de wal", "2026-11-26"),
        ("20u do badminton in sporthal de wal", "2026-11-26"),
        ("brunch zo voormiddag 10u zaal West", "2026-11-29"),
        ("brunch dim matin 10h salle West", "2026-11-29"),
        ("brunch sat arvo 3pm hall West", "2026-11-28"),
        ("koffie di nm 14u zaal West", "2026-11-24"),
        ("koffie woe vm 10u zaal West", "2026-11-25"),
        ("first aid over 2 evenings, tues 1 and tues 8 dec, 7-9.30pm, croix rouge uccle", "2026-12-01"),
        ("à la caserne, sam 23 et sam 30 janvier, 9h-16h, premiers secours", "2027-01-23"),
        ("sam 5/12 + dim 6/12\n10-18h\nmarché des créateurs\nanciennes écuries", "2026-12-05"),
        ("ehbo di 1 en di 8 dec 19u zaal West", "2026-12-01"),
        ("ehbo op dinsdag 1, dinsdag 8 en dinsdag 15 december 19u zaal West", "2026-12-01"),
        ("kerstmarkt za 12 & zo 13 dec 14u-20u kerkplein", "2026-12-12"),
        ("kerstmarkt za 12 en zo 13 december vanaf 14u kerkplein", "2026-12-12"),
        ("marché de Noël ven 11, sam 12 et dim 13 décembre dès 14h place West", "2026-12-11"),
        ("xmas market Sat 12 and Sun 13 Dec 2pm church square", "2026-12-12"),
        ("In the week after next, on the Thursday, a lecture at 8.15 in the evening, lecture room", "2026-12-03"),
        ("blood pressure check tuesday of the week after next, 9-11.30am, pharmacy", "2026-12-01"),
        ("fotowandeling za over een week 14u station", "2026-12-05"),
        ("balade photo sam en quinze, 14h, gare", "2026-12-12"),
        ("gratis fietskeuring volgende week woe vanaf 15u30 aan de poort", "2026-11-25"),
        ("fietskeuring woe volgende week 15u30 poort", "2026-11-25"),
        ("contrôle vélos mer de la semaine prochaine 15h30 école", "2026-11-25"),
        ("bike check wed next week 3.30pm school", "2026-11-25"),
        ("bike check next week on wed 3.30pm school", "2026-11-25"),
        ("Troc de plantes le 5 du mois prochain à 14h, salle West", "2026-12-05"),
        ("plant swap on the 5th of next month, 2pm, hall West", "2026-12-05"),
        ("plantenruil eerste zaterdag van volgende maand 14u zaal West", "2026-12-05"),
        ("plant swap first Saturday of next month, 2pm, hall West", "2026-12-05"),
        ("plant swap the last Friday of this month, 2pm, hall West", "2026-11-27"),
        ("plantenruil de laatste vrijdag van deze maand 14u zaal West", "2026-11-27"),
        (
            "coach trip to monschau, sat 12 dec, leaving 8.15am from place meiser, 22 eur, sign up b4 thurs 3 dec",
            "2026-12-12",
        ),
        ("Webinar op 8 december om 19u30 via Zoom. Inschrijven tegen zaterdag 5 december bij Jos", "2026-12-08"),
        ("Kerstdiner zondag 13 december 12u restaurant Lepel, uw naam doorgeven voor 4 december", "2026-12-13"),
        ("Kerstdiner zondag 13 december 12u restaurant Lepel, uiterste inschrijvingsdatum 4/12", "2026-12-13"),
        ("Souper de Noël dimanche 13 décembre à 12h, resto Lepel, réponse souhaitée pour le 4 décembre", "2026-12-13"),
        ("Souper de Noël dimanche 13 décembre à 12h, resto Lepel, inscr. avt le 4/12", "2026-12-13"),
        ("Souper dimanche 13 décembre à 12h, resto Lepel, confirmez avant vendredi", "2026-12-13"),
        ("Kerstdiner zondag 13 december 12u restaurant Lepel, laat iets weten voor vrijdag", "2026-12-13"),
        ("morgenvroeg 9u wandeling vertrek kerk", "2026-11-23"),
        ("do-avond 20u kaarten zaal West", "2026-11-26"),
        ("kerstvakantiekamp van ma 28 t/m wo 30 dec, 9u-16u, sporthal", "2026-12-28"),
        ("bingo deze namiddag 14u in De Ark", "2026-11-22"),
        ("atelier couture du samedi 12 au dimanche 13 décembre de 14h à 18h salle West", "2026-12-12"),
        ("repas samedi 19/12 12h30 salle West - inscription pour le 10/12 au plus tard", "2026-12-19"),
        ("repas samedi 19/12 12h30 salle West, inscriptions closes le 10/12", "2026-12-19"),
        ("repas samedi 19/12 12h30 salle West, paiement avant le 10", "2026-12-19"),
        ("repas samedi 19/12 12h30 salle West, merci de confirmer pour jeudi", "2026-12-19"),
        ("yoga Tuesday fortnight 7pm hall West", "2026-12-08"),
        ("yoga on Tues 1st and Tues 8th Dec 7pm hall West", "2026-12-01"),
        ("xmas lunch Sun 13 Dec 12.30 hall West, names to Rita by the 1st", "2026-12-13"),
        ("xmas lunch Sun 13 Dec 12.30 hall West, pay before Friday", "2026-12-13"),
        ("Yoga zaterdag 5 december 10u Kerkstraat 12-14", "2026-12-05"),
        ("Yoga samedi 5 décembre 10h rue du 11 Novembre 8", "2026-12-05"),
        ("Yoga samedi 5 décembre 10h place du Premier Mai", "2026-12-05"),
        ("Tricot les mardi 5 et jeudi 7 janvier 14h salle West", "2027-01-05"),
        ("Tricot mardi 5, jeudi 7 et mardi 12 janvier 14h salle West", "2027-01-05"),
        ("Mosselfeest zaterdag en zondag 5 en 6 december vanaf 12u zaal West", "2026-12-05"),
        ("Mosselfeest za. 5 en zo. 6 december, za vanaf 18u, zo vanaf 12u, zaal West", "2026-12-05"),
        ("Bingo verschoven naar zaterdag 5 december 14u zaal West (ipv 28 november)", "2026-12-05"),
        ("stage du 15 au 19/02 de 9h à 16h salle West", "2027-02-15"),
        ("stage 15-19/02 9h-16h salle West", "2027-02-15"),
        ("stage du 15/02 au 19/02 9h-16h salle West", "2027-02-15"),
        ("kamp 15/2 tot 19/2 9u-16u sporthal", "2027-02-15"),
        ("zumba vrijdag 4/12 ipv donderdag 3/12, 19u zaal West", "2026-12-04"),
        ("zumba thurs eve 7pm hall West", "2026-11-26"),
        ("zumba Thu 3rd, Thu 10th and Thu 17th December 7pm hall West", "2026-12-03"),
        ("zumba 3+10+17 december 19u zaal West", "2026-12-03"),
        ("zumba 3 en 10/12 om 19u zaal West", "2026-12-03"),
        ("zumba 3, 10 et 17/12 à 19h salle West", "2026-12-03"),
    ],
)
def test_a_day(text: str, on: str | None) -> None:
    assert draft(text)["date"] == on


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("pancake brunch sun 7 feb 11-2, adults pay more, scout hut woluwe", "11:00", "14:00"),
        ("teachers training sat 9 jan 9-1 w/ lunch, annex of the church", "09:00", "13:00"),
        ("Clothes swap, Sunday 17 January 2-5, in the church hall", "14:00", "17:00"),
        ("Clothes swap, Sunday 17 January 2-5 in the church hall", "14:00", "17:00"),
        ("ruilbeurs zo 17 jan 10-12 in zaal West", "10:00", "12:00"),
        ("ruilbeurs zondag 17/1 10-12 in zaal West", "10:00", "12:00"),
        ("disco soupe vendredi 4 déc\n17h30 → 21h\nparvis", "17:30", "21:00"),
        ("kleerkesruil zo 13 dec tss 10 en 13u in de gang, Statiestraat 22", "10:00", "13:00"),
        ("vr 4 dec tss 18u en 20u soepbar zaal West", "18:00", "20:00"),
        ("vergadering woe 2 dec 20u tot ca 22u zaal West", "20:00", "22:00"),
        (
            "guided tour Monday 7 December, we start at 1.30pm from the info desk and take an hour and a half",
            "13:30",
            "15:00",
        ),
        ("talk tue 1 dec 7pm library, lasts about an hour", "19:00", "20:00"),
        ("1st of jan hangover hike noon groenendaal station", "12:00", None),
        ("balade à vélo samedi à 14h, à 2 pas de la gare", "14:00", None),
        ("Après-midi Brassens jeudi en huit, à quinze heures moins le quart, véranda", "14:45", None),
        ("lezing do 3 dec twintig uur dertig zaal West", "20:30", None),
        ("film fri 4 dec at eight pm hall West", "20:00", None),
        ("film vr avond 8u zaal West", "20:00", None),
        ("film ven soir 8h salle West", "20:00", None),
        ("gezelschapspelen za avond 7u cafe den anker", "19:00", None),
        ("plantenruil 5.12. 14u zaal West", "14:00", None),
        ("plantenruil za 5.12 om 14u zaal West", "14:00", None),
        ("quiz zaterdag 30 jan zaal West, deuren 19u", "19:00", None),
        ("atelier couture mardi 24 nov 14h/16h salle West", "14:00", "16:00"),
        ("atelier couture mardi 24 nov à 14h (jusque 16h) salle West", "14:00", "16:00"),
        ("atelier couture mardi 24 nov, accueil dès 13h30, salle West", "13:30", None),
        ("yoga 24 Nov 10-12 hall West", "10:00", "12:00"),
        ("yoga 24 Nov 11-1 hall West", "11:00", "13:00"),
        ("yoga 24 Nov 2pm for 90 mins hall West", "14:00", "15:30"),
        ("yoga 24 Nov twenty to three hall West", "14:40", None),
        ("yoga 24 Nov doors open at 7pm hall West", "19:00", None),
        ("yoga 24 Nov 12 noon hall West", "12:00", None),
        ("yoga Sat 5 Dec 8pm to Sun 6 Dec 9am hall West", "20:00", "09:00"),
        ("yoga Friday 4 December 6pm to Sunday 6 December 4pm hall West", "18:00", "16:00"),
        ("Repair café zaterdag 5 december 13u-16u, laatste binnenkomst 15u30, zaal West", "13:00", "16:00"),
        ("Sunday roast Saturday 5 December noon hall West", "12:00", None),
        ("soirée pyjama vendredi 4 décembre 19h jusqu'à samedi 10h, salle West", "19:00", "10:00"),
        ("📅 mer 2 déc 🕑 14h → 17h 📍 salle West jeux", "14:00", "17:00"),
        ("speelnamiddag zaal West op 2 dec 14 à 17u", "14:00", "17:00"),
        ("speelnamiddag zaal West op 2 dec 14u (tot 17u)", "14:00", "17:00"),
        (
            "Graag nodigen wij u uit op zaterdag, de twaalfde december, om negentien uur dertig in de feestzaal",
            "19:30",
            None,
        ),
        ("Kwis op 12 december zaal West van 19u30 tot +/- 22u", "19:30", "22:00"),
        ("Wandeling in de vroege ochtend van zondag 13 december om 7u, vertrek kerk", "07:00", None),
        ("Quiz le 12 décembre de 19h30 à +/- 22h, salle West", "19:30", "22:00"),
        ("Quiz le 12 décembre de 19h30 à environ 22h, salle West", "19:30", "22:00"),
        ("Quiz le 12.12 à 19h salle West", "19:00", None),
        ("Quiz le sam 12.12 à 19h salle West", "19:00", None),
        ("Quiz 12 December, 7.30pm until approx 10pm, hall West", "19:30", "22:00"),
        ("Breakfast Saturday morning 12 December 8-10 hall West", "08:00", "10:00"),
        ("Bingo op zaterdag 5 december om 14u in plaats van 15u, zaal West", "14:00", None),
        ("Bingo samedi 5 décembre à 14h au lieu de 15h, salle West", "14:00", None),
        ("Bingo Saturday 5 December at 2pm instead of 3pm, hall West", "14:00", None),
        ("Bingo zaterdag 5 december 14u en niet om 15u, zaal West", "14:00", None),
    ],
)
def test_an_hour(text: str, start: str | None, end: str | None) -> None:
    read = draft(text)
    assert (read["start"], read["end"]) == (start, end)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("karaoke sat 5 december, 8 or 9 pm, Café De Zwaan", "start"),
        ("atelier couture semaine du 7 décembre, 14h, salle West", "date"),
        ("atelier couture vers le 10 décembre à 14h salle West", "date"),
        ("yoga 24 Nov, 7 or 7.30pm, hall West", "start"),
        ("yoga week of 7 December 7pm hall West", "date"),
        ("Brunch Kerkstraat 11 en 12 december vanaf 10u", "date"),
        ("Op woensdag 9 dezer om 14u in zaal West", "date"),
        ("La réunion aura lieu le lundi 7 courant à 20h local 4", "date"),
        ("bingo the Saturday after next 2pm hall West", "date"),
        ("Quiz un vendredi de janvier à 20h salle West", "date"),
        ("bingo de zaterdag na Pasen 14u zaal West", "date"),
        ("bingo le samedi avant Noël 14h salle West", "date"),
    ],
)
def test_what_may_be_two_things_is_asked(text: str, name: str) -> None:
    read = draft(text)
    assert read[name] is None
    assert name in read["ask"]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("Kerstmarkt 11 en 12 december vanaf 17u kerkplein", "2026-12-11"),
        ("kerstmarkt 11, 12 en 13 december op het plein, 14u", "2026-12-11"),
        ("rommelmarkt 5 & 6 december 8u parking Noord", "2026-12-05"),
        ("brunch Dorpsstraat 11, 12 december 11u", "2026-12-12"),
        ("zondag de 31ste om 15u receptie in de refter", "2027-01-31"),
        ("dimanche le 31 à 15h réception au réfectoire", "2027-01-31"),
        ("dit weekend zaterdag om 14u bingo in de refter", "2026-11-28"),
        ("Bingo zaterdag dit weekend om 14u in de refter", "2026-11-28"),
        ("ce week-end, samedi à 14h, bingo au foyer", "2026-11-28"),
        ("Tot vrijdag op de quiz! 20u, café De Haan", "2026-11-27"),
        ("À samedi au bal ! 20h, salle Roma", "2026-11-28"),
        ("See you Friday at the quiz! 8pm, Red Lion", "2026-11-27"),
        ("crêpes mer ap-m au foyer, 14h30", "2026-11-25"),
    ],
)
def test_a_day_that_is_told_in_part(text: str, on: str) -> None:
    assert draft(text)["date"] == on


@pytest.mark.parametrize(
    "text",
    [
        "vrijdag de 28ste om 20u quiz in de refter",  # no 28th that is near is a Friday
        "this weekend Sunday 2pm bingo in the hall",  # today is that Sunday
        "bingo this wkend in the hall at 2pm",
        "Op 11 november om 11u herdenking aan het monument",
        "Broodbakken op 5 en 12 of 6 en 13 december, 10u, bakhuis",
        "Le club de marche se retrouve les lundis impairs à 14h place Dailly",
        "Wandelclub op de even maandagen om 14u aan de kerk",
        "Walking club odd Mondays 2pm church",
        "Christmas tree sale Saturday 10-4 by the church",
    ],
)
def test_a_day_that_may_be_another_is_asked(text: str) -> None:
    read = draft(text)
    assert read["kind"] == "activity"
    assert read["date"] is None
    assert "date" in read["ask"]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Walk Sunday at 2pm from the church, back by 7", "19:00"),
        ("Walk Sunday at 2pm from the church, home before 6", "18:00"),
        ("Wandeling zondag 14u aan de kerk, thuis voor 18u", "18:00"),
        ("Marche dimanche 14h à l'église, retour pour 17h", "17:00"),
    ],
)
def test_to_be_back_is_the_end(text: str, end: str) -> None:
    read = draft(text)
    assert (read["start"], read["end"], read["seats"]) == ("14:00", end, None)


@pytest.mark.parametrize(
    ("text", "seats", "price"),
    [
        ("yoga samedi 10h salle West, 8 futures mamans maximum, 12 €", 8, 12),
        ("Twaalf kinderen vanaf 6 jaar kunnen zaterdag 14u wafels bakken in de refter", 12, None),
        ("Knopen leren zaterdag 9u aan de hoeve, max. 16 leden", 16, None),
        ("Zaterdag 9u in zaal West voor 45 euro een cursus EHBO", None, 45),
        ("Nous proposons à 45 euros une formation samedi 9h salle West", None, 45),
    ],
)
def test_a_number_beside_other_words(text: str, seats: int | None, price: float | None) -> None:
    read = draft(text)
    assert (read["seats"], read["price"]) == (seats, price)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Blokbar zaterdag 9u-22u in de bib", ("09:00", "22:00")),
        ("Étude samedi de 9h à 22h à la biblio", ("09:00", "22:00")),
        ("Open van 8u tot 22u op zaterdag in de bib", (None, None)),
        ("Buurtontbijt zondag 8u30 tot 10u in de refter", ("08:30", "10:00")),
        ("Petit-déjeuner dimanche à 8h à la salle", ("08:00", None)),
        ("Breakfast Sunday 8 to 10 in the hall", ("08:00", "10:00")),
        ("Vergadering over het buurtontbijt dinsdag 8u in de refter", (None, None)),
        ("Saturday at 23.00 in the church the midnight carols", ("23:00", None)),
        ("Messe de minuit le 24 décembre à 23h30 à l'église", ("23:30", None)),
        ("Messe de minuit le 24 décembre à l'église", (None, None)),
        ("Marche samedi à minuit depuis la place", ("00:00", None)),
        ("Friperie samedi, 11h ou midi, hall du bâtiment", (None, None)),
        ("Soup Saturday 11am or noon in the hall", (None, None)),
        ("Soep zaterdag om 11u of op de middag in de zaal", (None, None)),
        ("Opendeurdag zaterdag om 10u, we sluiten om 13u, campus Zuid", ("10:00", "13:00")),
        ("Dictation when the bell strikes ten on Saturday, Agora hall", ("10:00", None)),
        ("Kinderfuif zaterdag 17-19u, daarna fuif tot 2u, zaal", ("17:00", None)),
        ("Kids' disco Saturday 5-7 then adults 8 till midnight, hall", (None, None)),
        ("Open day Sunday, we open at 10am and close at 5pm, school hall", ("10:00", "17:00")),
        ("Portes ouvertes dimanche, on ouvre à 10h et ferme à 17h, école du Parc", ("10:00", "17:00")),
        ("Opendeurdag zondag, we openen om 10u en sluiten om 17u, school De Linde", ("10:00", "17:00")),
        ("Buurtfeest zaterdag 12 december, opbouw vanaf 9u, feest om 14u, plein", ("14:00", None)),
        ("Brocante dimanche de 10h à 16h, installation des exposants à 8h, salle", ("10:00", "16:00")),
        ("Street party Saturday 12 Dec, set up at 9am, party at 2pm, square", ("14:00", None)),
        ("Boum samedi de 14h à 17h, bar jusqu'à 20h, salle", ("14:00", None)),
        ("Craft fair Saturday 10am-4pm, bar until 6pm, hall", ("10:00", None)),
    ],
)
def test_hours_that_something_else_explains(text: str, hours: tuple[str | None, str | None]) -> None:
    read = draft(text)
    assert (read["kind"], read["start"], read["end"]) == ("activity", *hours)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("film in room of kot 12, sunday 29 nov 19u", "2026-11-29"),
        ("De beweegclub turnt ook in de winter: elke maandag om half drie, cafetaria", "2026-11-23"),
        ("La gym continue aussi en hiver : chaque lundi à 14h30, cafétéria", "2026-11-23"),
        ("The walkers go on, also in winter: every Monday at 2.30pm from the church", "2026-11-23"),
        ("film zaterdag 28, zondag 29 november 19u in de refter", "2026-11-28"),
        ("Op Kerstavond om 17u30 kinderviering in de kerk; dat geef je door aan Lieve vóór 13 december", "2026-12-24"),
        ("Op Kerstavond om 17u30 in de kerk een viering, mantels klaar voor 13 december", "2026-12-24"),
        ("Aide aux devoirs lu + je 15h45-17h à la bibli, pas pendant les vacances scolaires", "2026-11-23"),
        ("Food parcels every day from 21 december up to and incl 23 december, 9u-12u, garage", "2026-12-21"),
    ],
)
def test_a_day_beside_another_number(text: str, on: str) -> None:
    assert draft(text)["date"] == on
