"""An activity with a photo: no word of its poster is lost to it, and what the preview shows is what neighbours get."""

from tests.handlers.activities.drafts_on_phones import changes
from tests.house import House, Person
from tests.journeys.phones import data_of

DOOR = "Kom langs de achterdeur, de voordeur is stuk. "
SENTENCE = "Soepdag vrijdag om 12u in Het Zwaluwnest, gratis"
ACCESS = "geen trappen, brede deur, toilet voor rolstoelen op het gelijkvloers, parking vlak voor de deur"
SPOKEN = "Nederlands, Frans, een beetje Turks en Arabisch, en met handen en voeten"
WITHOUT = "Je buren krijgen de tekst zonder de foto"


async def drafts(bram: Person, explanation: str) -> dict[str, str]:
    """A draft with a photo, a few fields and an explanation; its preview."""
    await bram.says("/nieuw")
    await bram.sends(photo={"caption": SENTENCE})
    for page, field, said in (
        (1, "Meebrengen", "een kom, een lepel"),
        (2, "Toegankelijk", ACCESS),
        (2, "Talen", SPOKEN),
    ):
        await changes(bram, field, page=page)
        await bram.says(said)
    await changes(bram, "Uitleg", page=1)
    await bram.says(explanation)
    preview: dict[str, str] = await bram.last()
    return preview


async def test_words_that_fit_stand_under_the_photo_everywhere_also_after_an_answer(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    preview = await drafts(bram, DOOR * 8)
    assert DOOR.strip() in preview["text"] and WITHOUT not in preview["text"]
    await bram.taps(data=await data_of(bram, "dpost"))
    assert (await paula.last())["kind"] == "photo"
    for tap in ("Ik kom", "Ik kan niet"):
        await paula.taps(tap)
        assert (await paula.last())["text"].count(DOOR.strip()) == 8
    await paula.says("/agenda")
    await paula.taps("Soepdag")
    assert ((await paula.last())["kind"], (await paula.last())["text"].count(DOOR.strip())) == ("photo", 8)


async def test_where_they_do_not_fit_the_words_go_and_the_preview_says_so(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    preview = await drafts(bram, DOOR * 12)
    assert preview["text"].count(DOOR.strip()) == 12 and WITHOUT in preview["text"]
    await bram.taps(data=await data_of(bram, "dpost"))
    invitation = await paula.last()
    assert (invitation["kind"], invitation["text"].count(DOOR.strip())) == ("text", 12)
    await paula.taps("Ik kom")
    assert (await paula.last())["text"].count(DOOR.strip()) == 12


async def test_preview_and_invitation_agree_about_the_photo_at_every_length(house: House) -> None:
    bram, paula = await house.volunteer("Bram"), await house.resident("Paula", follows=("food",))
    found = set()
    await drafts(bram, "x")
    for letters in range(340, 600, 40):
        await changes(bram, "Uitleg", page=1)
        await bram.says("n" * letters)
        without = WITHOUT in (await bram.last())["text"]
        await bram.taps(data=await data_of(bram, "dpost"))
        invitation = await paula.last()
        assert ("n" * letters in invitation["text"], invitation["kind"] == "text") == (True, without)
        found.add(without)
        if without:
            break
        await drafts(bram, "x")
    assert found == {True, False}
