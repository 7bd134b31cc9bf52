"""The screens of what the bot says of activities by itself, for the walk through all there are."""

from datetime import date, time, timedelta
from typing import Any

from community.residents.quiet_hours import BRUSSELS
from handlers.cards.activities.activity import JoinTapped
from tests.handlers.activities.what_is_posted import goes_to, stands


async def is_told(walk: Any) -> None:
    """Reminders and their switches, how many came and how it was, and the week in one message."""
    house, organiser = walk.house, walk.bram
    day: date = (house.clock.now() + timedelta(days=2)).astimezone(BRUSSELS).date()
    guest = await house.resident("Gust", walk.language, follows=("food",))
    await walk.taps(guest, "weeklyset 1")
    soup = await stands(house, organiser, on=day)
    await guest.taps(data=JoinTapped(soup).pack(), forge=True)
    await goes_to(house, f"{day - timedelta(days=1)}T18:00")
    await walk.taps(guest, "reminders", "remind 0", "remindok")
    await goes_to(house, f"{day}T17:00")
    await walk.taps(organiser, "cameskip")
    await goes_to(house, f"{day + timedelta(days=1)}T10:00")
    await walk.taps(guest, "howwas 1")
    await walk.taps(organiser, "cameask", "came", "cametype")
    await organiser.says("4")
    sunday = day + timedelta(days=6 - day.weekday() or 7)
    await stands(house, organiser, on=sunday + timedelta(days=2), at=time(11))
    await goes_to(house, f"{sunday}T17:00")
    await walk.taps(guest, "weeklyno")
