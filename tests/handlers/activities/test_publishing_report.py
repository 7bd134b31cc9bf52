"""How the news of an activity goes its way: each once, also with a restart in the middle; and an honest report."""

import asyncio
from collections import Counter

from sqlalchemy import insert, select, update

from community.activities.tables import activities
from community.residents.models import TEXT_VERSIONS, Purpose
from community.residents.tables import consents, follows, memberships, people
from core.database import Tx
from core.tables import chats, outbox
from handlers.cards.activities.warnings import DraftLeaveOutTapped
from tests.handlers.test_activities import posts, prepares, texts
from tests.house import House, Person

MANY = 300
NEWS = "Nieuw in de buurt"


async def many_followers(house: House, how_many: int) -> None:
    """Neighbours who agreed to news about food, and have a phone."""
    home, now = house.bot.rooms.neighbourhoods.only(), house.clock.now()
    assert home is not None
    numbers = range(20_000, 20_000 + how_many)
    for number in numbers:
        house.standin.people.join({"user_id": number, "first_name": "Buur", "language_code": "nl"})
        house.standin.world.chats[number].started = True
    bot_id = house.bot.rooms.bot_id
    base = {"bot_id": bot_id, "home_id": home.id}

    async def fill(tx: Tx) -> None:
        for number in numbers:
            known = {"kind": "private", "language": "nl", "reachability": "reachable", "changed_at": now}
            await tx.execute(insert(chats).values(bot_id=bot_id, chat_id=number, **known))
            met = base | {"user_id": number, "chat_id": number, "first_seen_at": now}
            columns = {name: value for name, value in met.items() if name in people.c}
            person = (await tx.execute(insert(people).values(columns).returning(people.c.id))).scalar_one()
            where = {"person_id": person, "neighbourhood_id": home.id}
            await tx.execute(insert(memberships).values(where | {"joined_at": now}))
            agreed = where | {"purpose": Purpose.NEWS, "text_version": TEXT_VERSIONS[Purpose.NEWS], "given_at": now}
            await tx.execute(insert(consents).values(agreed))
            await tx.execute(insert(follows).values(where | {"theme": "food", "since": now}))

    await house.write(fill)


def arrived(house: House) -> Counter[int]:
    """How many invitations each chat was sent, as the other side saw it."""
    return Counter(
        line["chat_id"]
        for line in house.standin.ledger.lines
        if line["phase"] == "applied" and line.get("method") == "sendMessage" and NEWS in (line.get("text") or "")
    )


async def test_a_restart_in_the_middle_of_three_hundred_invitations_sends_each_once(house: House) -> None:
    bram = await house.volunteer("Bram")
    await many_followers(house, MANY)
    await prepares(bram)
    data = next(
        one["data"] for row in (await bram.last())["buttons"] for one in row if one["text"].endswith("Plaats het")
    )
    await house.post(f"/sim/chats/{bram.chat_id}/taps", {"data": data})
    restarts = 0
    for so_many in (40, 120, 220):
        async with asyncio.timeout(20):
            while len(arrived(house)) < so_many:
                await asyncio.sleep(0.01)
        async with house.database.read() as tx:
            left = (await tx.execute(select(outbox.c.id).where(outbox.c.state == "queued"))).all()
        restarts += bool(left)
        await house.bot.stop()
        if so_many < 220:
            house.bot = type(house.bot)(house.settings(), clock=house.clock)
            await house.bot.start()
    await house.start_bot()
    await house.settled(30)
    counts = arrived(house)
    assert restarts >= 1
    assert (len(counts), set(counts.values())) == (MANY, {1})
    await house.waits(seconds=6)
    assert f"Klaar: {MANY} buren kregen het" in await texts(bram)


async def test_the_report_tells_what_surely_and_what_perhaps_did_not_arrive(house: House) -> None:
    bram = await house.volunteer("Bram")
    paula, jan, lies, an = [await house.resident(name, follows=("food",)) for name in ("Paula", "Jan", "Lies", "An")]
    await house.post(f"/sim/chats/{jan.chat_id}/block", {"blocked": True})
    await house.post("/sim/faults", {"fault": "reset_after", "method": "sendMessage", "chat_id": lies.chat_id})
    await posts(bram)
    await house.waits(seconds=6)
    report = (await bram.last())["text"]
    assert "Klaar: 2 buren kregen het." in report
    assert "Eén buur bereikte ik niet." in report
    assert "Van één buur weet ik niet of het aankwam." in report
    assert [(await texts(one)).count(NEWS) for one in (paula, an)] == [1, 1]


async def test_the_card_counts_along_while_the_news_goes(house: House) -> None:
    bram = await house.volunteer("Bram")
    for name in ("Paula", "Jan", "Lies"):
        await house.resident(name, follows=("food",))
    await house.waits(hours=12)
    await posts(bram)
    card = (await bram.last())["message_id"]
    kind = outbox.c.kind == "activity_invitation"
    async with house.database.read() as tx:
        first = (await tx.execute(select(outbox.c.id).where(kind).order_by(outbox.c.id))).scalars().first()

    async def one_is_sent(tx: Tx) -> None:
        await tx.execute(update(outbox).where(outbox.c.id == first).values(state="sent"))

    async def the_others_wait(tx: Tx) -> None:
        later = house.clock.now().replace(year=2027)
        await tx.execute(update(outbox).where(kind, outbox.c.state == "queued").values(due_at=later))

    await house.write(one_is_sent)
    await house.write(the_others_wait)
    await house.waits(hours=10)
    last = await bram.last()
    assert "Verstuurd: 1. Nog te gaan: 2." in last["text"]
    assert last["message_id"] == card


async def at_the_preview(house: House, **columns: object) -> Person:
    """A soup day of which some columns are as a test wants them."""
    bram = await house.volunteer("Bram")
    await prepares(bram)

    async def change(tx: Tx) -> None:
        await tx.execute(update(activities).values(columns))

    await house.write(change)
    await bram.says("/nieuw")
    await bram.taps("Verder doen")
    return bram


async def test_the_preview_tells_what_to_look_at_and_nothing_stands_in_the_way(house: House) -> None:
    paula = await house.resident("Paula", follows=("food",))
    bram = await at_the_preview(house, rrule="FREQ=WEEKLY")
    preview = (await bram.last())["text"]
    assert "Kijk je nog eens na?" in preview
    assert "Het valt ook op een feestdag: vrijdag 25 december en vrijdag 1 januari 2027." in preview
    assert "Het gaat ook door in de kerstvakantie en krokusvakantie." in preview
    await bram.taps("Laat de feestdagen weg")
    assert "feestdag" not in (await bram.last())["text"]
    assert "krokusvakantie" in (await bram.last())["text"]
    await bram.taps("Plaats het")
    assert NEWS in await texts(paula)
    assert "Kijk je nog eens na?" not in await texts(paula)


async def test_something_at_the_same_place_at_the_same_hour_is_named(house: House) -> None:
    await posts(await house.volunteer("Lies"), "Bingo")
    bram = await house.volunteer("Bram")
    await prepares(bram)
    assert "Op die plek is er dan ook Bingo, vrijdag 27 november om 14 u." in (await bram.last())["text"]


async def test_nobody_takes_days_out_of_somebody_elses_draft(house: House) -> None:
    bram = await at_the_preview(house, rrule="FREQ=WEEKLY")
    other = await house.volunteer("Lies")
    await other.taps(data=DraftLeaveOutTapped(1).pack(), forge=True)
    await bram.says("/nieuw")
    await bram.taps("Verder doen")
    assert "25 december" in (await bram.last())["text"]
