"""A year of the sample programme and of things early and late, on a clock of our own, beside a second reckoning.

What ought to happen is worked out here from the dates on the wall alone, with none of the product's rules. The real
lines of the timetable are looked at a minute before each moment at which something is due, and at that moment.
"""

import bisect
import random
import re
import tomllib
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, update

from community.activities.importing import activities_from
from community.activities.joining import service as joining
from community.activities.models import Place
from community.activities.tables import activities, occurrences
from community.activities.taking_in import import_activities
from community.activities.telling import choices, digest
from community.activities.telling.choices import Reminder
from community.neighbourhoods import repository as neighbourhoods
from community.residents import repository as residents
from community.residents import service as stopping
from community.residents.models import Purpose
from community.residents.quiet_hours import QuietHours
from community.volunteers.roles import Actor
from core.database import Database
from core.ids import BotId, ChatId, NeighbourhoodId, UserId
from core.tables import metadata, outbox
from scheduler.timetable import TIMETABLE

WALL = ZoneInfo("Europe/Brussels")
BEGIN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DAYS = 370
HALF = 190
"""Days; until after the clock went forward, and longer than any series is written ahead."""
BOT = BotId(7)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
"""Who said yes less than this before a reminder is left in peace."""
CLOCKS_CHANGE = {date(2027, 3, 28), date(2027, 10, 31)}
PROGRAMME = Path(__file__).parents[2] / "demo" / "neighbourhood" / "activities.toml"
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SENT = update(outbox).where(outbox.c.state == "queued").values(state="sent")
"""What is owed is soon on its way: STOP takes back only what waits."""
TICKS = {tick.name: tick for tick in TIMETABLE}
REMIND = TICKS["remind people of what they joined"]
LOOK_BACK = TICKS["ask afterwards how many came and how it was"]
TELL_THE_WEEK = TICKS["tell once a week what the next one brings"]
WRITE_AHEAD = TICKS["write down what the next weeks bring"]
EARLY_AND_LATE = [
    ("zonsopgang", "nature", datetime(2026, 11, 29, 8, 30), "FREQ=WEEKLY;BYDAY=SU"),
    ("wissel", "culture", datetime(2026, 11, 29, 2, 30), "FREQ=MONTHLY;BYDAY=-1SU"),
    ("nacht", "moving", datetime(2026, 12, 4, 23, 30), "FREQ=MONTHLY;BYDAY=1FR"),
    ("middernacht", "culture", datetime(2026, 12, 5, 0, 15), "FREQ=MONTHLY;BYDAY=1SA"),
]
"""Every Sunday, so on both days the clock changes; and at half past two of those nights themselves."""


@dataclass(frozen=True, order=True)
class Happening:
    """One time of one activity, as the programme says it."""

    starts_at: datetime
    slug: str
    theme: str
    minutes: int

    @property
    def day(self) -> date:
        """The day on the wall."""
        return self.starts_at.astimezone(WALL).date()

    @property
    def day_before(self) -> datetime:
        """Six in the evening, the day before."""
        return on_wall(self.day - timedelta(days=1), time(18))

    @property
    def hours_before(self) -> datetime:
        """Two real hours before, or eight in the evening before the night that this falls in."""
        at = self.starts_at - timedelta(hours=2)
        local = at.astimezone(WALL)
        if 8 <= local.hour < 21:
            return at
        return on_wall(local.date() - timedelta(days=1 if local.hour < 8 else 0), time(20))

    @property
    def is_over(self) -> datetime:
        """Its end, where nobody said so after two hours."""
        return self.starts_at + timedelta(minutes=self.minutes or 120)


def on_wall(day: date, at: time) -> datetime:
    """An instant by the clock on the wall; an hour that comes twice is the first."""
    return datetime.combine(day, at, WALL).astimezone(UTC)


def days_of(rule: str, first: date) -> Iterator[date]:
    """The days of the few kinds of rule that the programme has, counted on a calendar."""
    parts = dict(part.split("=") for part in rule.split(";"))
    assert set(parts) <= {"FREQ", "INTERVAL", "BYDAY"}, rule
    every, until = int(parts.get("INTERVAL", "1")), BEGIN.date() + timedelta(days=DAYS + 20)
    if parts["FREQ"] == "WEEKLY":
        day = first - timedelta(days=first.weekday()) + timedelta(days=WEEKDAYS.index(parts["BYDAY"]))
        while day <= until:
            if day >= first:
                yield day
            day += timedelta(weeks=every)
        return
    month = first.year * 12 + first.month - 1
    while date(month // 12, month % 12 + 1, 1) <= until:
        following = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
        whole = [date(month // 12, month % 12 + 1, 1)]
        while whole[-1] + timedelta(days=1) < following:
            whole.append(whole[-1] + timedelta(days=1))
        for part in parts["BYDAY"].split(","):
            number, name = re.fullmatch(r"(-?\d)([A-Z]{2})", part).groups()  # type: ignore[union-attr]  # it matches
            those = [day for day in whole if day.weekday() == WEEKDAYS.index(name)]
            day = those[int(number) - 1 if int(number) > 0 else int(number)]
            if day >= first:
                yield day
        month += every


def programme() -> list[dict[str, Any]]:
    """The sample file, and what we put beside it."""
    entries: list[dict[str, Any]] = tomllib.loads(PROGRAMME.read_text(encoding="utf-8"))["activity"]
    ours = [
        {"id": slug, "theme": theme, "title": {"nl": slug}, "place": "Plein", "starts": starts, "rrule": rule}
        for slug, theme, starts, rule in EARLY_AND_LATE
    ]
    return [*entries, *ours]


def year_of(entries: list[dict[str, Any]]) -> list[Happening]:
    """Everything that takes place, soonest first."""
    found = []
    for entry in entries:
        starts: datetime = entry["starts"]
        days = days_of(entry["rrule"], starts.date()) if "rrule" in entry else [starts.date()]
        for day in days:
            at = on_wall(day, starts.time())
            if BEGIN < at < BEGIN + timedelta(days=DAYS + 10):
                found.append(Happening(at, entry["id"], entry["theme"], entry.get("minutes", 0)))
    return sorted(found)


@dataclass
class Neighbour:
    """Somebody, and what was chosen: which reminders, and perhaps the weekly message about some themes."""

    actor: Actor
    day: bool
    hours: bool
    themes: frozenset[str] = frozenset()
    stops_at: datetime | None = None
    seats: dict[Happening, tuple[datetime, datetime | None]] = field(default_factory=dict)

    def has_seat(self, what: Happening, at: datetime, *, said_for: timedelta = timedelta(0)) -> bool:
        """Whether a seat was taken (so long) by then and not given back, and messages not stopped."""
        if self.stops_at is not None and self.stops_at <= at:
            return False
        joined, left = self.seats.get(what, (at + MINUTE, None))
        return joined + said_for <= at and (left is None or left > at)

    def has_left(self, what: Happening, at: datetime) -> bool:
        """Whether it was joined and declined by then."""
        left = self.seats.get(what, (at, None))[1]
        return left is not None and left <= at


class Year:
    """The database, the people, and what they do, in the order of time."""

    def __init__(self, folder: Path, days: int) -> None:
        self.database = Database.at(f"sqlite+aiosqlite:///{folder}/year.db")
        self.end = BEGIN + timedelta(days=days)
        self.chance = random.Random(5)
        self.rooms: Any = SimpleNamespace(bot_id=BOT, quiet_hours=QuietHours())
        self.happenings = year_of(programme())
        self.neighbours: list[Neighbour] = []
        self.cancelled: dict[Happening, datetime] = {}
        self.acts: list[tuple[datetime, int, Any]] = []
        self.numbers: dict[tuple[str, datetime], int] = {}

    async def begin(self) -> None:
        """The programme, a dozen people with different wishes, and their plans."""
        async with self.database.write() as tx:
            await tx.run_sync(metadata.create_all)
            self.home = await neighbourhoods.id_for(tx, "testhoek", "De Testhoek")
            entries = activities_from({"activity": programme()}, file=PROGRAMME.name)
            await import_activities(tx, self.home, entries, now=BEGIN)
            for number in range(12):
                self.neighbours.append(await self._neighbour(tx, self.home, number))
        self.neighbours[8].stops_at = BEGIN + timedelta(days=200, seconds=30)
        self._act(self.neighbours[8].stops_at, "stop", self.neighbours[8])
        for what in self.happenings:
            if what.starts_at < self.end:
                self._plan(what)
        self.acts.sort(key=lambda act: act[:2])

    async def _neighbour(self, tx: Any, home: NeighbourhoodId, number: int) -> Neighbour:
        met = await residents.meet(tx, BOT, UserId(100 + number), ChatId(100 + number), "nl", now=BEGIN)
        await residents.join(tx, met.id, home, now=BEGIN)
        actor = Actor(await residents.get(tx, met.id), {home: frozenset()})
        day, hours = number % 4 in (0, 1), number % 4 in (0, 2)
        if number >= 4:  # the first four never touched the choice: they get both
            for reminder, wanted in ((Reminder.DAY_BEFORE, day), (Reminder.HOURS_BEFORE, hours)):
                await choices.choose(tx, met.id, reminder, wanted=wanted)
        else:
            day = hours = True
        themes = (frozenset({"food"}), frozenset({"culture", "nature"}), frozenset({"carers"}))
        if number < len(themes):
            await residents.agree(tx, met.id, Purpose.NEWS, now=BEGIN, neighbourhood_id=home)
            await residents.follow(tx, met.id, home, themes[number], now=BEGIN)
            await digest.choose(tx, actor, home, weekly=True, now=BEGIN)
        return Neighbour(actor, day, hours, themes[number] if number < len(themes) else frozenset())

    def _act(self, at: datetime, what: str, *about: Any) -> None:
        self.acts.append((at, len(self.acts), (what, *about)))

    def _plan(self, what: Happening) -> None:
        """Some join, early or at the last minute; some leave again; now and then a time is called off.

        Half a minute past: never just when something is due.
        """
        if self.chance.random() < 0.05:
            called_off = self._moment(what, 60)
            self._act(called_off, "cancel", what)
            self.cancelled[what] = called_off
        last = self.cancelled.get(what, what.starts_at) - timedelta(minutes=5)
        likely = 0.6 if what.day in CLOCKS_CHANGE else 0.2
        for one in self.neighbours:
            joins = self._moment(what, self.chance.choice((4, 20, 200)))
            if self.chance.random() > likely or joins >= last or (one.stops_at and joins >= one.stops_at):
                continue
            self._act(joins, "join", one, what)
            leaves = joins + (last - joins) * self.chance.random()
            leaves = leaves.replace(second=45, microsecond=0)
            if self.chance.random() < 0.25 and leaves > joins:
                self._act(leaves, "leave", one, what)

    def _moment(self, what: Happening, hours: int) -> datetime:
        early = what.starts_at - timedelta(minutes=self.chance.randint(6, hours * 60))
        return max(early, BEGIN + MINUTE).replace(second=30)

    async def number_of(self, tx: Any, what: Happening) -> int:
        """The number of its row: it must have been written down by now, at that very instant."""
        if (what.slug, what.starts_at) not in self.numbers:
            query = select(activities.c.slug, occurrences.c.starts_at, occurrences.c.id)
            for row in await tx.execute(query.join(activities, activities.c.id == occurrences.c.activity_id)):
                self.numbers[row.slug, row.starts_at] = row.id
        return self.numbers[what.slug, what.starts_at]

    async def does(self, tx: Any, at: datetime, act: tuple[Any, ...]) -> None:
        """One act of somebody, through the services."""
        match act:
            case "stop", one:
                await stopping.stop(tx, one.actor.person, now=at)
            case "cancel", what:
                row = occurrences.c.id == await self.number_of(tx, what)
                await tx.execute(update(occurrences).where(row).values(cancelled_at=at))
            case "join", one, what:
                place = await joining.join(tx, one.actor, await self.number_of(tx, what), now=at)
                assert place is Place.SEAT
                one.seats[what] = (at, None)
            case "leave", one, what:
                await joining.decline(tx, one.actor, await self.number_of(tx, what), now=at)
                one.seats[what] = (one.seats[what][0], at)

    async def passes(self, looks: list[tuple[datetime, Any]]) -> None:
        """The year: what people do and what the timetable does, in the order of time.

        What was done since the last look is committed with the next: a thousand times less waiting for the disk.
        """
        acts = [*self.acts, (BEGIN + timedelta(days=9999), 0, ())]
        done = 0
        for at, tick in sorted(looks, key=lambda look: look[0]):
            async with self.database.write() as tx:
                while acts[done][0] < at:
                    await self.does(tx, acts[done][0], acts[done][2])
                    done += 1
                await tick.work(tx, self.rooms, at)
                await tx.execute(_SENT)

    async def owed(self, kind: str) -> list[Any]:
        """All that was ever owed of a kind."""
        async with self.database.read() as tx:
            query = select(outbox).where(outbox.c.kind == kind, outbox.c.edits_message_id.is_(None))
            return list((await tx.execute(query.order_by(outbox.c.id))).all())

    def takes_place(self, what: Happening, at: datetime) -> bool:
        """Whether it was not called off by then."""
        return what not in self.cancelled or self.cancelled[what] > at

    def by_number(self) -> dict[int, Happening]:
        """The happenings by the number of their row."""
        found = {(one.slug, one.starts_at): one for one in self.happenings}
        return {number: found[key] for key, number in self.numbers.items() if key in found}


def moments(year: Year) -> list[tuple[datetime, Any]]:
    """When to look at what: at each moment something may be due and a minute before, and daily for the rest."""
    due = {at for one in year.happenings for at in (one.day_before, one.hours_before) if at > BEGIN}
    looks: list[tuple[datetime, Any]] = [(at - early, REMIND) for at in due for early in (MINUTE, timedelta(0))]
    for number in range(DAYS + 2):
        day = (BEGIN + timedelta(days=number)).astimezone(WALL).date()
        looks.append((on_wall(day, time(10)), LOOK_BACK))
        if day.weekday() == 6:
            looks += [(on_wall(day, time(4)), WRITE_AHEAD), (on_wall(day, time(9, 59)), LOOK_BACK)]
            looks += [(on_wall(day, time(16, 59)), TELL_THE_WEEK), (on_wall(day, time(17)), TELL_THE_WEEK)]
    return [look for look in looks if BEGIN < look[0] <= year.end]


def expected_reminders(year: Year) -> set[tuple[ChatId, Happening, datetime]]:
    """(chat, what, moment) of every reminder that is owed when no look is missed."""
    found = set()
    for one in year.neighbours:
        for what in one.seats:
            first, second = what.day_before, what.hours_before
            gets_first = one.day and one.has_seat(what, first, said_for=HOUR) and year.takes_place(what, first)
            if gets_first:
                found.add((one.actor.chat_id, what, first))
            same_evening = first.astimezone(WALL).date() == second.astimezone(WALL).date()
            gets_second = one.hours and one.has_seat(what, second, said_for=HOUR) and year.takes_place(what, second)
            if gets_second and not (same_evening and gets_first):
                found.add((one.actor.chat_id, what, second))
    return {one for one in found if one[2] <= year.end}


@pytest.fixture
async def year(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[Year]:
    """The year, before it passes; or so many days of it."""
    year = Year(tmp_path, getattr(request, "param", DAYS))
    await year.begin()
    yield year
    await year.database.close()


def expected_questions(year: Year) -> dict[tuple[ChatId, date], Happening]:
    """Whom we ask on which day how it was: about the last thing of the day before, once a day,
    unless it is another time of what they were at lately."""
    found: dict[tuple[ChatId, date], Happening] = {}
    for one in year.neighbours:
        for what in sorted(one.seats):
            day = what.day + timedelta(days=1)
            asked = on_wall(day, time(10))
            was_there = one.has_seat(what, asked) and what not in year.cancelled
            often = any(
                other.slug == what.slug and timedelta() < what.starts_at - other.starts_at < timedelta(days=25)
                for other in one.seats
                if other not in year.cancelled and one.has_seat(other, asked)
            )
            if was_there and not often and what.is_over <= asked <= year.end:
                found[one.actor.chat_id, day] = what
    return found


def expected_weeks(year: Year) -> set[tuple[ChatId, datetime]]:
    """Who gets the message of the week, and when: on Sunday at five, if the next week brings anything."""
    found = set()
    for one in year.neighbours:
        for number in range(DAYS + 2):
            sunday = (BEGIN + timedelta(days=number)).astimezone(WALL).date()
            told = on_wall(sunday, time(17))
            week = [
                what
                for what in year.happenings
                if sunday < what.day <= sunday + timedelta(days=7) and what.theme in one.themes
                if year.takes_place(what, told)
                if not one.has_left(what, told)
            ]
            if sunday.weekday() == 6 and week and told <= year.end:
                found.add((one.actor.chat_id, told))
    return found


async def test_a_year_passes_and_each_is_told_at_the_minute_and_once(year: Year) -> None:
    await year.passes(moments(year))
    happenings = year.by_number()
    told = [
        (row.chat_id, happenings[row.variables["occurrence_id"]], row.created_at)
        for row in await year.owed("activity_reminder")
    ]
    expected = expected_reminders(year)
    assert len(told) == len(set(told))
    assert set(told) == expected
    look_at_what_was_walked_through(year, expected)
    asked = {
        (row.chat_id, row.created_at.astimezone(WALL).date()): happenings[row.variables["occurrence_id"]]
        for row in await year.owed("activity_feedback")
    }
    assert len(asked) == len(await year.owed("activity_feedback"))
    assert {key: what.starts_at for key, what in asked.items()} == {
        key: what.starts_at for key, what in expected_questions(year).items()
    }
    weeks = [(row.chat_id, row.created_at) for row in await year.owed("activity_digest")]
    assert len(weeks) == len(set(weeks))
    assert set(weeks) == expected_weeks(year)
    assert await year.owed("activity_head_count") == []  # nobody of the buurt posted these: a file did


def look_at_what_was_walked_through(year: Year, expected: set[tuple[ChatId, Happening, datetime]]) -> None:
    """The year was one worth walking through, and nobody was told anything at night."""
    hours = {moment.astimezone(WALL).time() for _, _, moment in expected}
    assert all(time(8) <= hour < time(21) for hour in hours)
    assert len(expected) > 400
    assert len(year.cancelled) > 10
    reminded = {what.day for _, what, _ in expected}
    assert reminded >= CLOCKS_CHANGE
    assert {date(2027, 1, 1), date(2027, 3, 29), date(2027, 5, 17)} & {one.day for one in year.happenings}
    evenings = [moment for _, _, moment in expected if moment.astimezone(WALL).time() == time(20)]
    assert len(evenings) > 10


def outages(chance: random.Random) -> list[tuple[datetime, datetime]]:
    """Now and then the bot is down, for an hour, or for a day and a half."""
    found = []
    for _ in range(60):
        begin = BEGIN + timedelta(minutes=chance.randint(600, (HALF - 5) * 24 * 60), seconds=20)
        found.append((begin, begin + timedelta(minutes=chance.choice((200, 900, 2100)))))
    return sorted(found)


@pytest.mark.parametrize("year", [HALF], indirect=True)
async def test_a_bot_that_was_down_tells_late_by_day_or_not_at_all(year: Year) -> None:
    down = outages(random.Random(3))
    starts = [begin for begin, _ in down]

    def is_down(at: datetime) -> bool:
        return any(begin <= at < end for begin, end in down[: bisect.bisect(starts, at)])

    mornings = [on_wall((BEGIN + timedelta(days=one)).date(), time(8)) for one in range(1, DAYS)]
    looks = [look for look in moments(year) if look[1] in (REMIND, WRITE_AHEAD)]
    looks += [(at, REMIND) for at in [*(end for _, end in down), *mornings]]
    looks = [look for look in looks if not is_down(look[0])]
    await year.passes(looks)
    seen = sorted({at for at, tick in looks if tick is REMIND and 8 <= at.astimezone(WALL).hour < 21})
    told: dict[tuple[ChatId, Happening], list[datetime]] = defaultdict(list)
    happenings = year.by_number()
    for row in await year.owed("activity_reminder"):
        told[ChatId(row.chat_id), happenings[row.variables["occurrence_id"]]].append(row.created_at)
    people = {one.actor.chat_id: one for one in year.neighbours}
    for (chat, what), moments_told in told.items():
        look_at_lateness(year, people[chat], what, moments_told, seen)
    expected = expected_reminders(year)
    in_time = {one for one in expected if not is_down(one[2])}
    late = [at for moments_told in told.values() for at in moments_told if at not in {one[2] for one in expected}]
    assert len(expected) - len(in_time) > 15
    assert len(late) > 5
    assert {one for one in in_time if one[2] not in told[one[0], one[1]]} == set()


def look_at_lateness(year: Year, one: Neighbour, what: Happening, told: list[datetime], seen: list[datetime]) -> None:
    """Each at the first look after its hour, by day, half an hour before the start at the latest, and not too close."""
    assert len(told) <= 2
    for at in told:
        assert 8 <= at.astimezone(WALL).hour < 21
        assert at <= what.starts_at - timedelta(minutes=30)
        assert one.has_seat(what, at)
        assert year.takes_place(what, at)
        hours = [hour for hour in (what.day_before, what.hours_before) if hour <= at]
        assert hours
        firsts = {seen[bisect.bisect_left(seen, hour)] for hour in hours}
        assert at in firsts
    if len(told) == 2:
        assert told[1] - told[0] >= timedelta(hours=2)
