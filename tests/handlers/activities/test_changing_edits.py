"""Editing, calling off, the organiser's list and who could be reached: on the phones of a buurt."""

from sqlalchemy import update

from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.roles import Role
from community.volunteers.tables import roles
from core.database import Tx
from core.ids import UserId
from tests.handlers.activities.a_soup_series import evening, heard, opens, says_yes, soup, texts
from tests.house import House, Person


async def test_my_activities_come_in_pages_and_a_regisseur_sees_all(house: House) -> None:
    bram, piet, els = await house.volunteer("Bram"), await house.volunteer("Piet"), await house.volunteer("Els")
    await soup(house, bram, rrule="FREQ=WEEKLY;COUNT=12")
    await soup(house, piet, rrule=None, texts={"nl": {"title": "Frietdag"}})
    await bram.says("/mijnactiviteiten")
    first = await bram.last()
    assert first["text"].count("Soepdag") == 5
    assert "Frietdag" not in first["text"]
    assert len(await bram.buttons()) <= 8
    await bram.taps("Volgende")
    await bram.taps("Volgende")
    third = await bram.last()
    assert third["message_id"] == first["message_id"]
    assert third["text"].count("Soepdag") == 2
    await _gets(house, els, Role.REGISSEUR)
    await els.says("/mijnactiviteiten")
    assert "Frietdag" in (await els.last())["text"]
    assert "Activiteiten in de buurt" in (await els.last())["text"]
    await bram.taps(data="1.postedpage.1.9223372036854775807", forge=True)
    assert "niets in de agenda" in (await bram.last())["text"] or "Soepdag" in (await bram.last())["text"]


async def _gets(house: House, person: Person, role: Role, *, taken: bool = False) -> None:
    async def change(tx: Tx) -> None:
        known = await residents.find_user(tx, house.bot.rooms.bot_id, UserId(person.user_id))
        assert known is not None and known.home_id is not None
        if taken:
            await tx.execute(update(roles).where(roles.c.person_id == known.id).values(revoked_at=house.clock.now()))
        else:
            await volunteers.grant(tx, known.id, known.home_id, role, granted_by=None, now=house.clock.now())

    await house.write(change)


async def test_a_title_is_changed_quietly_and_told_when_the_organiser_wants_it(house: House) -> None:
    bram, paula, jan = await house.volunteer("Bram"), await house.resident("Paula"), await house.resident("Jan")
    numbers = await soup(house, bram)
    await says_yes(paula, numbers[0])
    await jan.taps(data=f"1.occ.{numbers[0]}", forge=True)
    await opens(bram, numbers[0])
    assert len(await bram.buttons()) <= 8
    await bram.taps("✏️ Aanpassen")
    await bram.taps("Alleen deze keer")
    assert len(await bram.buttons()) == 8
    await bram.taps("📝 Titel")
    assert "Nu: Soepdag" in (await bram.last())["text"]
    await bram.says("Soep & wafels")
    assert "Ik stuur niets" in (await bram.last())["text"]
    assert "Soep & wafels" in (await jan.last())["text"], "the card of who said nothing is drawn anew"
    assert await heard(paula, "Het heet nu") == 0
    tell = (await bram.last())["buttons"][0][0]["data"]
    await bram.taps("Laat het weten")
    assert "Het heet nu: Soep & wafels" in (await paula.last())["text"]
    assert await heard(jan, "Het heet nu") == 0
    await bram.taps(data=tell, forge=True)
    assert await heard(paula, "Het heet nu") == 1
    await opens(bram, numbers[1])
    assert "Soepdag" in (await bram.last())["text"]


async def test_every_part_can_be_changed_and_left_out(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    (one,) = await soup(house, bram, rrule=None)
    await says_yes(paula, one)
    for part, said in (
        ("what", "Met brood"),
        ("price", "3 euro"),
        ("bring", "Een kom"),
        ("audience", "Iedereen"),
        ("access", "Lift"),
        ("languages", "Nederlands, Frans"),
        ("contact", "Balie 0400 00 00 90"),
        ("seats", "12"),
        ("minutes", "2 uur"),
        ("online", "https://example.org/soep"),
        ("deadline", "1"),
    ):
        await bram.taps(data=f"1.chgpart.{one}.0.{part}", forge=True)
        await bram.says(said)
        assert "Aangepast" in (await bram.last())["text"], part
        if part != "price":
            await bram.taps("Laat het weten")
        else:
            assert "De prijs was: 2 euro\n💶 De prijs is nu: 3 euro" in (await paula.last())["text"]
        assert "er is iets veranderd" in (await paula.last())["text"], part
        await bram.taps(data=f"1.chgpart.{one}.0.{part}", forge=True)
        await bram.taps("Weglaten")
        assert "Aangepast" in (await bram.last())["text"], part
        if part != "price":
            await bram.taps("Laat het weten")
    read = await texts(paula)
    for line in ("Er staat geen prijs meer bij", "Je hoeft niets meer mee te brengen", "Iedereen kan nu komen"):
        assert line in read
    for again in ("x" * 700, "🎉"):
        await bram.taps(data=f"1.chgpart.{one}.0.what", forge=True)
        await bram.says(again)
        assert "Aangepast" not in (await bram.last())["text"]


async def test_a_new_picture_and_what_is_no_picture(house: House) -> None:
    bram = await house.volunteer("Bram")
    (one,) = await soup(house, bram, rrule=None)
    await bram.taps(data=f"1.chgpart.{one}.0.photo", forge=True)
    await bram.says("hier is ze")
    assert "Stuur een foto" in (await bram.last())["text"]
    await bram.sends(photo=True)
    assert "Aangepast: 📷 Foto" in (await bram.last())["text"]
    await bram.taps(data=f"1.chgpart.{one}.0.title", forge=True)
    await bram.sends(voice=True)
    assert "Aangepast" not in (await bram.last())["text"]


async def test_what_is_typed_much_later_or_after_another_button_changes_nothing(house: House) -> None:
    bram = await house.volunteer("Bram")
    (one,) = await soup(house, bram, rrule=None)
    for later in (True, False):
        await bram.taps(data=f"1.chgpart.{one}.0.title", forge=True)
        if later:
            await house.waits(hours=2)
        else:
            await bram.says("/agenda")
        await bram.says("mijn frigo is leeg")
        await opens(bram, one)
        assert "Soepdag" in (await bram.last())["text"]
        assert "frigo" not in (await bram.last())["text"]
    await bram.taps(data=f"1.chgpart.{one}.0.title", forge=True)
    await house.restarts()
    await bram.says("Soep na een herstart")
    await opens(bram, one)
    assert "Soep na een herstart" in (await bram.last())["text"]


async def test_calling_off_with_a_reason_and_who_could_not_be_reached(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula, jan, lies = [await house.resident(name) for name in ("Paula", "Jan", "Lies")]
    amina = await house.resident("Amina", "fr")
    numbers = await soup(house, bram, contact="0400 00 00 90")
    for one in (paula, jan, lies, amina):
        await says_yes(one, numbers[0])
    await lies.says("STOP")
    await jan.blocks()
    await opens(bram, numbers[0])
    await bram.taps("🚫 Afzeggen")
    await bram.taps("Alleen deze keer")
    assert "3 buren krijgen bericht" in (await bram.last())["text"]
    await bram.taps("Zeg ook waarom")
    await bram.says("wegens storm")
    assert await heard(paula, "Soepdag gaat niet door") == 0
    asked = await bram.last()
    sure = asked["buttons"][0][0]["data"]
    assert "Wat je hierboven schreef, gaat mee" in asked["text"]
    await bram.taps("Ja, zeg af")
    news = (await paula.last())["text"]
    assert "Soepdag gaat niet door." in news
    assert "💬 wegens storm" in news
    assert "wegens storm" in (await amina.last())["text"]
    assert "Soupe : c’est annulé." in (await amina.last())["text"]
    assert await heard(lies, "Soepdag gaat niet door") == 0
    await house.waits(minutes=1)
    await house.waits(minutes=1)
    card = [one for one in await bram.transcript() if "bereikt" in (one.get("text") or "")][-1]["text"]
    assert "📬 2 van 4 bereikt." in card
    assert "Eén buur kreeg het niet: blokkeerde de bot." in card
    assert "Eén buur kreeg het niet: wil geen berichten." in card
    assert "Jan" not in card and "Lies" not in card
    await bram.taps(data=sure, message_id=asked["message_id"], forge=True)
    assert "Dit gaat niet door" in (await bram.last())["text"]
    assert await heard(paula, "Soepdag gaat niet door.") == 1


async def test_the_report_edits_itself_until_it_is_final(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula")
    numbers = await soup(house, bram)
    await says_yes(paula, numbers[0])
    await evening(house)
    await opens(bram, numbers[0])
    card = (await bram.last())["message_id"]
    await bram.taps(data=f"1.chgpart.{numbers[0]}.0.price", forge=True)
    await bram.says("1 euro")

    async def shown() -> str:
        return str(next(one["text"] for one in await bram.transcript() if one["message_id"] == card))

    assert "0 van 1 bereikt" in await shown()
    await house.restarts()
    await house.waits(hours=10)
    await house.waits(minutes=1)
    assert "1 van 1 bereikt" in await shown()
    edits = len(await house.ledger())
    await house.waits(minutes=1)
    await house.waits(minutes=1)
    after = [one for one in (await house.ledger())[edits:] if "editMessageText" in str(one)]
    assert after == [], "what is final is not drawn over and over"


async def test_the_rest_of_a_series_stops_in_french(house: House) -> None:
    chloe, amina = await house.volunteer("Chloé", "fr"), await house.resident("Amina", "fr")
    numbers = await soup(house, chloe)
    await says_yes(amina, *numbers)
    await opens(chloe, numbers[2])
    await chloe.taps("🚫 Annuler")
    await chloe.taps("Celle-ci et les suivantes")
    assert "La série s’arrête" in (await chloe.last())["text"]
    await chloe.taps("Oui, annuler")
    news = (await amina.last())["text"]
    assert "Soupe : c’est annulé." in news
    assert "Ces fois sont annulées aussi :" in news
    assert news.count("•") == 3
    assert await heard(amina, "c’est annulé.") == 1
    await amina.says("/agenda")
    await chloe.says("/mesactivites")
    assert (await chloe.last())["text"].count("Soupe") == 2


async def test_a_rest_can_be_edited_in_french_and_the_price_is_told(house: House) -> None:
    chloe, paula = await house.volunteer("Chloé", "fr"), await house.resident("Paula")
    numbers = await soup(house, chloe)
    await says_yes(paula, numbers[1], numbers[2])
    await opens(chloe, numbers[1])
    await chloe.taps("✏️ Modifier")
    await chloe.taps("Celle-ci et les suivantes")
    await chloe.taps("💶 Prix")
    await chloe.says("gratuit")
    assert "Un voisin sera prévenu." in (await chloe.last())["text"]
    assert "De prijs was: 2 euro\n💶 De prijs is nu: gratuit" in (await paula.last())["text"]
    assert await heard(paula, "er is iets veranderd") == 1


async def test_a_regisseur_goes_on_when_the_organiser_is_gone(house: House) -> None:
    bram, els, paula = await house.volunteer("Bram"), await house.regisseur("Els"), await house.resident("Paula")
    numbers = await soup(house, bram)
    await says_yes(paula, *numbers[:3])
    await bram.blocks()
    await opens(els, numbers[0])
    await els.taps("📍 Andere plek")
    await els.taps("Alleen deze keer")
    await els.says("De kerk")
    assert "De kerk" in (await paula.last())["text"]
    await bram.blocks(False)
    await _gets(house, bram, Role.VOLUNTEER, taken=True)
    await opens(bram, numbers[1])
    assert "vind ik niet terug" in (await bram.last())["text"]
    await opens(els, numbers[1])
    await els.taps("🚫 Afzeggen")
    await els.taps("Alleen deze keer")
    await els.taps("Ja, zeg af")
    assert await heard(paula, "gaat niet door") > 0
    await opens(els, numbers[2])
    await els.taps("🗓️ Verplaatsen")
    await els.taps("Deze en alle volgende")
    await els.says("10u")
    await els.taps("Ja, verplaats")
    assert "om 10 u" in (await paula.last())["text"]


async def test_the_poster_hears_what_a_colleague_changed(house: House) -> None:
    bram, els = await house.volunteer("Bram"), await house.regisseur("Els")
    (one,) = await soup(house, bram, rrule=None)
    await opens(els, one)
    await els.taps("🚫 Afzeggen")
    await els.taps("Ja, zeg af")
    assert "Iemand van het team paste je activiteit aan." in (await bram.last())["text"]
    assert "Dit gaat niet door" in (await bram.last())["text"]
    assert "Els" not in await texts(bram)


async def test_fewer_places_are_explained(house: House) -> None:
    bram, paula, jan = await house.volunteer("Bram"), await house.resident("Paula"), await house.resident("Jan")
    (one,) = await soup(house, bram, rrule=None, seats=5)
    await says_yes(paula, one)
    await says_yes(jan, one)
    await bram.taps(data=f"1.chgpart.{one}.0.seats", forge=True)
    await bram.says("1")
    assert "Er is nu één plaats te weinig. Niemand verliest zijn plaats" in (await bram.last())["text"]
    assert "Je komt" in (await jan.last())["text"]
