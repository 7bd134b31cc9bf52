"""What somebody chose is personal: it can be taken along, and it goes with everything else."""

from typing import Any

from sqlalchemy import select

from community.activities.personal_data import PERSONAL_DATA
from community.activities.tables import digest_readers, reminder_choices
from community.activities.telling import choices, digest
from community.activities.telling.choices import Reminder
from core.encryption import MasterKey, Vault


async def chooser(buurt: Any) -> Any:
    """Somebody who wants one reminder less, and the news once a week."""
    person = await buurt.person(follows="food")
    async with buurt.database.write() as tx:
        await choices.choose(tx, person.id, Reminder.DAY_BEFORE, wanted=False)
        await digest.choose(tx, person, buurt.home, weekly=True, now=buurt.now)
    return person


async def export(buurt: Any, person: Any) -> dict[str, Any]:
    """What is shown of somebody."""
    async with buurt.database.read() as tx:
        return await PERSONAL_DATA.export(tx, person.id, Vault(MasterKey.fresh()))


async def test_choices_are_shown_to_who_made_them_and_to_nobody_else(buurt: Any) -> None:
    shown = await export(buurt, await chooser(buurt))
    assert shown["reminders"] == {"evening_before": False, "two_hours_before": True}
    assert shown["weekly_message"] == [{"neighbourhood": "De Testhoek", "since_at": buurt.now}]
    other = await export(buurt, await buurt.person())
    assert (other["reminders"], other["weekly_message"]) == (None, [])


async def test_choices_are_erased_with_the_person_and_those_of_others_stay(buurt: Any) -> None:
    goes, stays = await chooser(buurt), await chooser(buurt)
    async with buurt.database.write() as tx:
        await PERSONAL_DATA.erase(tx, goes.id, buurt.now)
        for table in (reminder_choices, digest_readers):
            assert (await tx.execute(select(table.c.person_id))).scalars().all() == [stays.id]
