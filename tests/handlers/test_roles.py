"""Invitations and roles, as admins and their guests meet them."""

import pytest
from sqlalchemy import func, insert, select

from community.neighbourhoods import repository as neighbourhoods
from community.volunteers import repository as volunteers
from community.volunteers.invitations import fingerprint, new_token
from community.volunteers.roles import Role
from community.volunteers.tables import invites, roles
from core.database import Tx
from core.ids import NeighbourhoodId, PersonId
from handlers.cards.roles import RoleInvited, TakeBackConfirmed
from handlers.commands import COMMANDS
from tests.house import House, Person

REFUSED = "Deze link werkt niet, of niet meer."


async def invited(admin: Person, role: str = "Vrijwilliger") -> str:
    """The payload of a fresh link, as the admin reads it."""
    await admin.says("/uitnodigen")
    await admin.taps(role)
    return str((await admin.last())["text"]).partition("?start=")[2].strip()


async def roles_given(house: House) -> list[tuple[str, int]]:
    """Role and neighbourhood of every role that stands."""
    async with house.database.read() as tx:
        query = select(roles.c.role, roles.c.neighbourhood_id).where(roles.c.revoked_at.is_(None))
        return [(row.role, row.neighbourhood_id) for row in await tx.execute(query)]


async def count(house: House, table: object) -> int:
    """Rows of a table."""
    async with house.database.read() as tx:
        return int((await tx.execute(select(func.count()).select_from(table))).scalar_one())  # type: ignore[arg-type]  # any table


async def plant(house: House, neighbourhood_id: NeighbourhoodId) -> str:
    """An invitation for volunteers straight in the database; gives its payload."""
    token = new_token()

    async def work(tx: Tx) -> None:
        now = house.clock.now()
        values = {"role": "volunteer", "token_hash": fingerprint(token), "created_at": now}
        expires_at = now.replace(year=now.year + 1)
        await tx.execute(insert(invites).values(neighbourhood_id=neighbourhood_id, expires_at=expires_at, **values))

    await house.write(work)
    return f"i_{token}"


async def test_a_link_makes_a_neighbour_a_volunteer(house: House) -> None:
    admin, bram = await house.admin(), await house.resident("Bram")
    payload = await invited(admin)
    await bram.says(f"/start {payload}")
    assert "Welkom! Je rol in De Testhoek: 🙋 Vrijwilliger" in (await bram.last())["text"]
    assert "/nieuw" in (await bram.last())["text"]
    assert "Iemand kreeg een rol" in (await admin.last())["text"]
    menu = [one["command"] for one in (await bram.chat())["commands"]]
    assert "nieuw" in menu
    assert "uitnodigen" not in menu


async def test_who_never_wrote_agrees_first_and_then_gets_the_role(house: House) -> None:
    payload = await invited(await house.admin())
    stranger = await house.stranger()
    await stranger.says(f"/start {payload}")
    assert await roles_given(house) == []
    await stranger.taps("Ja, dat is goed")
    assert [role for role, _ in await roles_given(house)] == ["volunteer"]


async def test_the_message_with_the_link_says_how_long_and_for_whom_and_can_be_passed_on(house: House) -> None:
    admin = await house.admin()
    payload = await invited(admin, "Buurtregisseur")
    message = await admin.last()
    assert "één keer, en nog 48 uur" in message["text"]
    assert f"<code>https://t.me/{house.bot.rooms.bot_username}?start={payload}</code>" in message["html"]
    assert [button["url"].partition("?")[0] for row in message["buttons"] for button in row] == [
        "https://t.me/share/url"
    ]


async def test_nobody_who_reads_the_database_can_use_a_link(house: House) -> None:
    admin = await house.admin()
    token = (await invited(admin)).removeprefix("i_")
    await house.database.shrink_log()
    assert (await admin.last())["text"].endswith(token)
    assert token.encode() not in house.database_file.read_bytes()


async def test_a_used_an_expired_a_foreign_and_a_guessed_link_get_one_answer(house: House) -> None:
    admin, first = await house.admin(), await house.resident("Bram")
    used, expired = await invited(admin), await invited(admin)
    await first.says(f"/start {used}")
    elsewhere = await house.write(lambda tx: neighbourhoods.id_for(tx, "elders", "Elders"))
    foreign = await plant(house, elsewhere)
    await house.waits(hours=48)
    late = await house.resident("Laat")
    answers = set()
    for payload in (used, expired, foreign, "i_" + new_token(), "i_", "i_x"):
        await late.says(f"/start {payload}")
        answers.add("\n".join(await late.hears()))
    assert len(answers) == 1
    assert REFUSED in answers.pop()
    assert [role for role, _ in await roles_given(house)] == ["volunteer"]


async def test_a_link_of_this_neighbourhood_planted_the_same_way_does_work(house: House) -> None:
    """The foreign link above fails for its neighbourhood, and for nothing else."""
    bram = await house.resident("Bram")
    await bram.says(f"/start {await plant(house, NeighbourhoodId(1))}")
    assert "Vrijwilliger" in (await bram.last())["text"]


async def test_opening_a_link_twice_gives_one_role(house: House) -> None:
    admin, bram = await house.admin(), await house.resident("Bram")
    payload = await invited(admin)
    await bram.says(f"/start {payload}")
    await bram.says(f"/start {payload}")
    assert REFUSED in (await bram.last())["text"]
    assert len(await roles_given(house)) == 1


async def test_a_role_holds_in_its_neighbourhood_and_moves_the_guest_there(two_buurten: House) -> None:
    house = two_buurten
    book = house.bot.rooms.neighbourhoods
    here, there = book.find_slug("testhoek"), book.find_slug("anderhoek")
    assert here is not None and there is not None
    bram = await house.resident("Bram", home="testhoek")
    await bram.says(f"/start {await plant(house, there.id)}")
    assert await roles_given(house) == [("volunteer", there.id)]
    await bram.says("/nieuw")
    assert "Dit is voor vrijwilligers" not in (await bram.last())["text"]
    await bram.says(f"/start b_{here.slug}")
    await bram.says("/nieuw")
    assert "Dit is voor vrijwilligers" in (await bram.last())["text"]


async def test_a_refusal_leaves_no_trace(house: House) -> None:
    paula = await house.resident()
    async with house.database.read() as tx:
        before = (await tx.execute(select(invites))).all()
    for command in ("/uitnodigen", "/rollen", "/status"):
        await paula.says(command)
        assert "Dit is voor beheerders" in (await paula.last())["text"]
    await paula.taps(data=RoleInvited(1, "admin").pack(), forge=True)
    await paula.says(f"/start i_{new_token()}")
    assert await roles_given(house) == []
    async with house.database.read() as tx:
        assert (await tx.execute(select(invites))).all() == before == []


@pytest.mark.parametrize("role", [Role.VOLUNTEER, Role.REGISSEUR])
async def test_no_other_role_makes_an_admin(house: House, role: Role) -> None:
    holder = await (house.volunteer() if role is Role.VOLUNTEER else house.regisseur())
    await holder.taps(data=RoleInvited(1, "admin").pack(), forge=True)
    assert "Dit is voor beheerders" in (await holder.last())["text"]
    assert await count(house, invites) == 0


@pytest.mark.parametrize("role", ["resident", "koning", ""])
async def test_a_made_up_role_is_not_invited_for(house: House, role: str) -> None:
    admin = await house.admin()
    await admin.taps(data=RoleInvited(1, role).pack(), forge=True)
    assert "vind ik niet terug" in (await admin.last())["text"]
    assert await count(house, invites) == 0


async def test_a_double_tap_makes_no_more_than_two_links_each_for_one(house: House) -> None:
    admin = await house.admin()
    await admin.says("/uitnodigen")
    await admin.taps("Vrijwilliger")
    await admin.taps("Vrijwilliger")
    links = [one["text"] for one in await admin.transcript() if "?start=i_" in (one["text"] or "")]
    assert len(set(links)) == len(links) == 2


async def test_an_admin_sees_roles_by_number_and_takes_one_back_with_two_taps(house: House) -> None:
    admin, bram = await house.admin(), await house.resident("Bram")
    await bram.says(f"/start {await invited(admin)}")
    await admin.says("/rollen")
    listed = (await admin.last())["text"]
    assert "🙋 Vrijwilliger: 1" in listed
    assert "Nummer 1 – 🙋 Vrijwilliger, sinds vandaag" in listed
    assert "Bram" not in listed
    await admin.taps("Neem terug")
    assert len(await roles_given(house)) == 1
    await admin.taps("Ja, neem terug")
    assert "🙋 Vrijwilliger: 0" in (await admin.last())["text"]
    assert "is gestopt" in (await bram.last())["text"]
    await bram.says("/nieuw")
    assert "Dit is voor vrijwilligers" in (await bram.last())["text"]
    assert "nieuw" not in [one["command"] for one in (await bram.chat())["commands"]]


async def test_no_is_no(house: House) -> None:
    admin, _ = await house.admin(), await house.volunteer()
    await admin.says("/rollen")
    await admin.taps("Neem terug")
    await admin.taps("Nee, laat zo")
    assert "Rollen in De Testhoek" in (await admin.last())["text"]
    assert len(await roles_given(house)) == 1


async def test_taking_back_twice_says_it_is_gone_and_tells_nobody_again(house: House) -> None:
    admin, bram = await house.admin(), await house.volunteer()
    await admin.taps(data=TakeBackConfirmed(1).pack(), forge=True)
    await admin.taps(data=TakeBackConfirmed(1).pack(), forge=True)
    assert "Misschien is het al weg" in (await admin.last())["text"]
    assert sum("is gestopt" in (one["text"] or "") for one in await bram.transcript()) == 1


async def test_an_admin_of_the_configuration_cannot_be_taken_out_by_another(house: House) -> None:
    configured, other = await house.admin(), await house.resident("Ana")
    payload = await invited(configured, "Beheerder")
    await other.says(f"/start {payload}")

    async def give(tx: Tx) -> None:
        """Also as a row, as it is for somebody who was invited first and written into the configuration later."""
        book, now = house.bot.rooms.neighbourhoods, house.clock.now()
        only = book.only()
        assert only is not None
        await volunteers.grant(tx, PersonId(1), only.id, Role.ADMIN, granted_by=None, now=now)

    await house.write(give)
    await other.says("/rollen")
    assert [label for label in await other.buttons() if "nummer 2" in label] == []
    await other.taps(data=TakeBackConfirmed(2).pack(), forge=True)
    assert "staat in de instellingen" in (await other.last())["text"]
    await configured.says("/rollen")
    assert "Rollen in De Testhoek" in (await configured.last())["text"]


async def test_an_admin_may_step_down(house: House) -> None:
    configured, ana = await house.admin(), await house.resident("Ana")
    await ana.says(f"/start {await invited(configured, 'Beheerder')}")
    await ana.says("/rollen")
    await ana.taps("Neem terug")
    await ana.taps("Ja, neem terug")
    assert "Er stopte een rol" in (await configured.last())["text"]
    await ana.says("/rollen")
    assert "Dit is voor beheerders" in (await ana.last())["text"]


async def test_a_long_list_is_shown_in_parts(house: House) -> None:
    admin = await house.admin()

    async def fill(tx: Tx) -> None:
        values = {"person_id": 1, "neighbourhood_id": 1, "role": "volunteer", "granted_at": house.clock.now()}
        await tx.execute(insert(roles), [values] * 45)

    await house.write(fill)
    await admin.says("/rollen")
    seen = set()
    for _ in range(3):
        buttons = await admin.buttons()
        seen |= {label for label in buttons if "Neem terug" in label}
        if any("Toon er meer" in label for label in buttons):
            await admin.taps("Toon er meer")
    assert len(seen) == 45


NAMES = [(name, command.key) for command in COMMANDS for name in command.names]


async def test_every_command_works_under_all_its_names(house: House) -> None:
    """In one chat, by somebody with every role: in Dutch, French and English alike."""
    assert len({name for name, _ in NAMES}) == len(NAMES), "one name for two commands"
    everybody = await house.admin()

    async def give(tx: Tx) -> None:
        for role in (Role.VOLUNTEER, Role.REGISSEUR):
            where = NeighbourhoodId(1)
            await volunteers.grant(tx, PersonId(1), where, role, granted_by=None, now=house.clock.now())

    await house.write(give)
    unanswered = []
    for name, key in NAMES:
        await everybody.says(f"/{name}")
        heard = " ".join(await everybody.hears())
        if not heard or "commando ken ik niet" in heard or "Dit is voor" in heard:
            unanswered.append((name, key))
    assert unanswered == []


async def test_status_counts_and_names_nobody(house: House) -> None:
    admin, paula = await house.admin(), await house.resident("Paula")
    await paula.blocks()
    await house.waits(days=200)  # so that the emergency numbers were confirmed too long ago
    await admin.says("/status")
    text = (await admin.last())["text"]
    assert "Onbereikbare gesprekken: 1" in text
    assert "Noodnummers om opnieuw na te kijken: 5" in text
    assert "Opzijgelegd na een fout: 0" in text
    assert "Paula" not in text
    assert str(paula.user_id) not in text
