"""Posting, hearing, joining, calling off: whole stories on the phones of a buurt."""

from datetime import date, time, timedelta
from typing import Any

from community.activities.importing import activities_from
from community.activities.posting import drafts
from community.activities.taking_in import import_activities
from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor
from core.database import Tx
from core.ids import NeighbourhoodId, UserId
from handlers.cards.activities.activity import JoinTapped
from handlers.cards.activities.drafts import DraftPublishTapped, DraftThemeTapped
from handlers.cards.activities.posted import PostedCancelTapped
from tests.house import House, Person
from tests.journeys.phones import data_of


async def prepares(volunteer: Person, title: str = "Soepdag", *, seats: int | None = 20) -> None:
    """A draft with everything answered, up to the preview. The questions themselves have tests of their own."""
    house = volunteer.house
    now = house.clock.now()

    async def fill(tx: Tx) -> None:
        person = await residents.find_user(tx, house.bot.rooms.bot_id, UserId(volunteer.user_id))
        assert person is not None
        poster = Actor(person, await volunteers.roles_of(tx, person.id))
        draft = await drafts.begin(tx, poster, now=now)
        await drafts.answer(tx, poster, draft.id, "title", title, now=now)
        await drafts.choose_theme(tx, poster, draft.id, "food")
        await drafts.choose_day(tx, poster, draft.id, date(2026, 11, 27), now=now)
        await drafts.choose_hour(tx, poster, draft.id, time(14), None, now=now)
        await drafts.answer(tx, poster, draft.id, "place", "Het Zwaluwnest, Zwaluwplein 4", now=now)
        await drafts.choose_seats(tx, poster, draft.id, seats)

    await house.write(fill)
    await volunteer.says("/nieuw")
    await volunteer.taps(data=await data_of(volunteer, "dresume"))


async def posts(volunteer: Person, title: str = "Soepdag", *, seats: int | None = 20) -> None:
    """An activity in the agenda, on Friday 27 November at two."""
    await prepares(volunteer, title, seats=seats)
    await volunteer.taps("Plaats het")


async def texts(person: Person) -> str:
    """Everything the bot ever said to somebody."""
    return "\n---\n".join(one.get("text") or "" for one in await person.transcript() if one["from"] == "bot")


async def test_followers_hear_of_it_in_their_own_language_and_others_hear_nothing(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula = await house.resident("Paula", "nl", follows=("food",))
    amina = await house.resident("Amina", "fr", follows=("food", "nature"))
    other = await house.resident("Jan", "nl", follows=("nature",))
    silent = await house.resident("Lies", "nl")
    for said in ("/nieuw", "Soepdag", "eten", "vrijdag", "14u", "Het Zwaluwnest, Zwaluwplein 4", "20"):
        await bram.says(said)
    await bram.taps("Plaats het")
    assert "2 buren krijgen een bericht" in await texts(bram)
    assert "Nieuw in de buurt" in (await paula.last())["text"]
    assert "vrijdag 27 november om 14 u" in (await paula.last())["text"]
    assert "Du nouveau dans le quartier" in (await amina.last())["text"]
    assert "vendredi 27 novembre à 14 h" in (await amina.last())["text"]
    assert "✅ Je viens" in await amina.buttons()
    for one in (other, silent, bram):
        assert "Nieuw in de buurt" not in await texts(one)
    await house.waits(minutes=1)
    assert (await texts(paula)).count("Nieuw in de buurt") == 1
    assert "Klaar: 2 buren kregen het" in await texts(bram)


async def test_the_preview_reads_exactly_as_the_card(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await prepares(bram)
    await bram.taps("Meer vertellen")
    await bram.taps("Uitleg")
    await bram.says("Verse soep, met brood.")
    preview = (await bram.last())["text"]
    await bram.taps("Plaats het")
    assert preview in (await paula.last())["text"]
    assert "Verse soep, met brood." in preview
    assert "Nog 20 plaatsen" in preview


async def test_one_tap_joins_and_a_second_changes_nothing(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula, jan = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan")]
    await posts(bram)
    await bram.says("/mijnactiviteiten")
    await bram.taps("Soepdag")
    await paula.taps("Ik kom")
    assert "Je komt." in (await paula.last())["text"]
    assert "✅ Ik kom" not in await paula.buttons()
    assert "Komen: 1 van 20" in (await bram.last())["text"]
    for _ in range(2):
        await jan.taps(data=JoinTapped(1).pack(), forge=True)
    assert "Er komen al 2 mensen" in (await jan.last())["text"]
    assert "Komen: 2 van 20" in (await bram.last())["text"]
    assert "Paula" not in await texts(bram)


async def test_the_last_place_goes_to_one_and_the_other_waits_until_it_is_free(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula, jan = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan")]
    await posts(bram, seats=1)
    await paula.taps("Ik kom")
    await jan.taps(data=JoinTapped(1).pack())
    assert "Je staat op de wachtlijst" in (await jan.last())["text"]
    await paula.taps("Ik kan niet")
    assert "Je komt niet" in (await paula.last())["text"]
    assert (await jan.last())["text"].startswith("🎁 Er is een plaats vrij voor jou. Kom je?")
    await jan.taps("Ja, ik kom")
    assert "Je komt." in (await jan.last())["text"]


async def test_a_resident_cannot_post_or_tap_at_a_draft(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    await prepares(bram)
    await paula.says("/nieuw")
    assert "Wat ga je doen" not in await texts(paula)
    for tap in (DraftPublishTapped(1), DraftThemeTapped(1, "nature"), PostedCancelTapped(1, 1)):
        await paula.taps(data=tap.pack(), forge=True)
    await paula.says("/agenda")
    assert "niets in de agenda" in (await paula.last())["text"]


async def test_a_draft_survives_a_restart_and_another_conversation_in_between(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Wandeling")
    await bram.taps("bewegen")
    await house.restarts()
    await bram.says("28/11")
    await bram.says("14u30")
    await bram.says("/agenda")
    await house.waits(days=1)
    await house.restarts()
    await bram.says("/nieuw")
    await bram.taps("Verder doen")
    await bram.says("Aan de fontein")
    await bram.says("iedereen")
    assert "Wandeling" in (await bram.last())["text"]
    assert "zaterdag 28 november om 14.30 u" in (await bram.last())["text"]
    assert "Aan de fontein" in (await bram.last())["text"]


async def test_a_left_draft_is_offered_again(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw Soepdag")
    await bram.says("/nieuw")
    assert "Je was bezig met Soepdag" in (await bram.last())["text"]
    await bram.taps("Verder doen")
    assert "Waar past dit bij" in (await bram.last())["text"]
    await bram.taps("Toch niet")
    assert "niets geplaatst" in (await bram.last())["text"]
    await bram.says("/nieuw")
    await bram.taps("Weggooien")
    await bram.says("/nieuw")
    assert "Wat ga je doen" in (await bram.last())["text"]
    await bram.says("stoppen")
    assert "niets geplaatst" in (await bram.last())["text"]


async def test_every_question_may_be_answered_by_a_tap(house: House) -> None:
    bram = await house.volunteer("Bram")
    await posts(bram)
    await bram.says("/nieuw Koffiekar")
    for button in ("ontmoeten", "donderdag 26 november", "16 u", "Het Zwaluwnest", "Iedereen is welkom"):
        assert "✖️ Toch niet" in await bram.buttons()
        await bram.taps(button)
    assert "donderdag 26 november om 16 u" in (await bram.last())["text"]
    assert "Het Zwaluwnest, Zwaluwplein 4" in (await bram.last())["text"]


async def test_an_answer_that_is_unclear_is_asked_again_and_nothing_is_lost(house: House) -> None:
    bram = await house.volunteer("Bram")
    await bram.says("/nieuw")
    await bram.says("🎉🎉")
    assert "Schrijf de titel" in (await bram.last())["text"]
    await bram.says("x" * 4000)
    assert "4.000 tekens" in (await bram.last())["text"]
    await bram.says("Soepdag")
    await bram.taps("samen eten")
    await bram.says("volgende vrijdag")
    assert "Die dag begreep ik niet" in (await bram.last())["text"]
    await bram.says("23/11/2026")
    assert "al voorbij" in (await bram.last())["text"]
    await bram.says("27/11")
    await bram.says("7u")
    assert await bram.buttons() == ["7 u", "19 u", "✏️ Aanpassen", "✖️ Toch niet"]
    await bram.taps("19 u")
    await bram.says("Het Zwaluwnest")
    await bram.says("20 of 25")
    assert "Schrijf één getal" in (await bram.last())["text"]
    await bram.says("20")
    assert "vrijdag 27 november om 19 u" in (await bram.last())["text"]


async def test_one_thing_of_the_preview_can_be_changed(house: House) -> None:
    """The card names the day itself: it is read again when "morgen" would be wrong."""
    bram = await house.volunteer("Bram")
    await prepares(bram)
    await bram.taps("✏️ Aanpassen")
    await bram.taps("Dag")
    await bram.says("morgen")
    assert "woensdag 25 november om 14 u" in (await bram.last())["text"]
    await bram.says("ja")
    assert "staat in de agenda" in await texts(bram)


async def test_posting_twice_by_two_taps_invites_once(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await prepares(bram)
    await bram.taps("Plaats het")
    await bram.taps(data=DraftPublishTapped(1).pack(), forge=True)
    assert "Dit staat al in de agenda" in (await bram.last())["text"]
    assert (await texts(paula)).count("Nieuw in de buurt") == 1


async def test_html_and_emoji_in_a_title_arrive_as_they_were_written(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await posts(bram, "Soep <b>& brood</b> 🍞 </i>")
    assert "Soep <b>& brood</b> 🍞 </i>" in (await paula.last())["text"]
    await paula.says("/agenda")
    assert "Soep <b>& brood</b> 🍞 </i>" in (await paula.last())["text"]
    await bram.says("/mijnactiviteiten")
    assert "Soep <b>& brood</b> 🍞 </i>" in (await bram.last())["text"]


async def test_what_is_posted_at_ten_in_the_evening_is_heard_at_eight_in_the_morning(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    await house.waits(hours=12)
    await posts(bram)
    assert "Ik verstuur het morgen om 8 u" in await texts(bram)
    await house.waits(hours=9, minutes=50)
    assert "Nieuw in de buurt" not in await texts(paula)
    await house.waits(minutes=20)
    assert "Nieuw in de buurt" in (await paula.last())["text"]


async def test_the_evening_before_one_reminder_comes(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula, jan = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan")]
    await posts(bram)
    await paula.taps("Ik kom")
    await house.waits(days=2, hours=7, minutes=30)
    assert "Niet vergeten" not in await texts(paula)
    await house.waits(minutes=40)
    assert "Niet vergeten: morgen om 14 u" in (await paula.last())["text"]
    await house.restarts()
    await house.waits(minutes=10)
    assert (await texts(paula)).count("Niet vergeten") == 1
    assert "Niet vergeten" not in await texts(jan)


async def test_calling_off_reaches_who_joined_and_every_card_says_so(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula, jan = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan")]
    await posts(bram)
    await paula.taps("Ik kom")
    await bram.says("/mijnactiviteiten")
    await bram.taps("Soepdag")
    await bram.taps("Afzeggen")
    assert "Eén buur krijgt bericht" in (await bram.last())["text"]
    await bram.taps("Ja, zeg af")
    assert "Soepdag gaat niet door" in (await paula.last())["text"]
    assert "Soepdag gaat niet door" not in await texts(jan)
    assert "Dit gaat niet door" in (await jan.last())["text"]
    assert "✅ Ik kom" not in await jan.buttons()
    await jan.says("/agenda")
    assert "gaat niet door" in (await jan.last())["text"]
    await house.waits(days=2, hours=9)
    assert "Niet vergeten" not in await texts(paula)


async def test_one_tap_under_an_invitation_ends_its_theme(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food", "nature"))
    await posts(bram)
    await paula.taps("Niets meer over samen eten")
    assert "Je hoort niets meer over samen eten" in (await paula.last())["text"]
    await posts(bram, "Tweede soepdag")
    assert "Tweede soepdag" not in await texts(paula)


WEEKLY: dict[str, Any] = {
    "id": "koffie",
    "theme": "meeting",
    "title": {"nl": "Koffiekar", "fr": "Charrette à café"},
    "place": "Hoek Wissendries",
    "latitude": 51.04,
    "longitude": 3.71,
    "rrule": "FREQ=WEEKLY;COUNT=12",
}


async def imports(house: House) -> None:
    """A weekly coffee cart, twelve times."""
    entry = WEEKLY | {"starts": (house.clock.now() + timedelta(days=1)).replace(tzinfo=None, microsecond=0)}
    entries = activities_from({"activity": [entry]}, file="activities.toml")
    home = house.bot.rooms.neighbourhoods.only()
    assert home is not None

    async def take_in(tx: Any) -> None:
        await import_activities(tx, NeighbourhoodId(home.id), entries, now=house.clock.now())

    await house.write(take_in)


async def test_the_agenda_turns_its_pages_in_one_message(house: House) -> None:
    await imports(house)
    amina = await house.resident("Amina", "fr")
    await amina.says("/agenda")
    first = await amina.last()
    assert first["text"].count("Charrette à café") == 2  # a series does not crowd out the rest
    await amina.taps("1 ·")
    await amina.taps("Partager et garder")
    await amina.taps("Voir toutes les dates")
    all_times = await amina.last()
    assert all_times["text"].count("Charrette à café\n") == 5
    await amina.taps("Suivant")
    await amina.taps("Suivant")
    third = await amina.last()
    assert third["message_id"] == all_times["message_id"]
    assert third["text"].count("Charrette à café\n") == 2
    assert not any("Suivant" in label for label in await amina.buttons())
    await amina.taps("11 ·")
    assert "Hoek Wissendries" in (await amina.last())["text"]
    await amina.taps("Voir sur la carte")
    assert (await amina.last()).get("venue") or (await amina.last()).get("location")


async def test_somebody_of_another_neighbourhood_sees_and_joins_nothing_of_this_one(two_buurten: House) -> None:
    bram = await two_buurten.volunteer("Bram")
    far = await two_buurten.resident("Jan", home="anderhoek", follows=("food",))
    await posts(bram)
    assert "Nieuw in de buurt" not in await texts(far)
    await far.taps(data=JoinTapped(1).pack(), forge=True)
    assert "Dat vind ik niet terug" in (await far.last())["text"]
    await far.says("/agenda")
    assert "Soepdag" not in (await far.last())["text"]
