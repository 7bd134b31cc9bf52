"""One walk through everything there is to see, in Dutch and in French: every screen is looked at."""

import re
import tomllib
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import update

from community.activities.importing import activities_from
from community.activities.policy import ActivityPolicy
from community.activities.posting import drafts, leaving
from community.activities.posting.notices import posting_subject
from community.activities.tables import activities
from community.activities.taking_in import import_activities
from community.residents import repository as residents
from community.volunteers import repository as volunteers
from community.volunteers.roles import Actor
from core import outbox
from core.database import Tx
from core.ids import UserId
from core.outbox import Owed
from handlers.callbacks import CallbackData
from handlers.cards.activities.publishing import ON_ITS_WAY
from handlers.cards.card import Button, Card
from handlers.commands import COMMANDS
from handlers.scene import Builder, Scene
from tests.handlers.activities.soup_days import comes, looks_as_organiser, opens
from tests.house import House, Person, a_neighbourhood
from tests.journeys.phones import FRIDAY, WAYS_OUT, data_of, prepares
from tests.journeys.what_is_told import is_told

ACTIVITIES = Path(__file__).parents[2] / "demo" / "neighbourhood" / "activities.toml"
PICTOGRAM = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff]")
NUMBERS_SPEAK = {"dday", "dhour", "dseats"}
"""A day, an hour, a number of places: a pictogram on each of eight buttons would only be in the way."""
HELP_SCREENS = {
    "consent_to_use", "goodbye", "welcome", "unknown_card", "help_prompt", "help_offer", "help_consent",
    "help_receipt", "help_passed_on", "help_discarded", "help_notice", "help_take_back", "my_requests",
    "relay_to_resident", "help_joined", "help_add", "help_name", "help_name_prompt", "my_request", "my_readers",
    "refer_choices", "refer_ask", "refer_own", "refer_informed", "concern_prompt", "concern_known", "pass_on_agreed",
    "pass_on_prompt", "pass_on_not_yet", "help_picked_up", "help_later",
}  # fmt: skip
ASKED = {"nl": "ik wil mensen leren kennen", "fr": "je voudrais rencontrer des gens"}
ELSEWHERE = {"nl": "bonjour, je cherche un docteur pour ma fille", "fr": "dag, ik zoek een dokter voor mijn kind"}
"""The same, in the other language."""
OF_AN_ACTIVITY = {
    "nl": ("samen soep eten", "wandelen met anderen"),
    "fr": ("se promener ensemble", "boire un café dehors", "manger ensemble"),
}
KNOWN = {"nl": "mijn frigo is leeg", "fr": "mon frigo est vide"}


@dataclass(frozen=True)
class Seen:
    """One screen on its way to somebody."""

    kind: str
    key: str
    card: Card

    def buttons(self) -> Iterator[Button]:
        """All its buttons."""
        return (button for row in self.card.rows for button in row)


class Walk:
    """The walk, in one language."""

    def __init__(self, house: House, language: str) -> None:
        self.house = house
        self.language = language

    async def begin(self) -> None:
        """The people, and an agenda of more than one page."""
        self.admin = await self.house.admin(language=self.language)
        self.els = await self.house.regisseur("Els", self.language)
        self.bram = await self.house.volunteer("Bram", self.language)
        home = self.house.bot.rooms.neighbourhoods.find_slug("testhoek")
        assert home is not None

        async def fill(tx: Tx) -> None:
            entries = activities_from(tomllib.loads(ACTIVITIES.read_text(encoding="utf-8")), file=ACTIVITIES.name)
            await import_activities(tx, home.id, entries, now=self.house.clock.now())

        await self.house.write(fill)

    async def commands(self, person: Person, *keys: str) -> None:
        """Commands by their key."""
        for key in keys:
            await person.says("/" + next(one for one in COMMANDS if one.key == key).name_in(self.language))

    async def taps(self, person: Person, *taps: str) -> None:
        """Buttons by the name of their tap, perhaps with its last value ("use 1")."""
        for tap in taps:
            name, _, last = tap.partition(" ")
            await person.taps(data=await data_of(person, name, last=last))

    async def newcomer(self) -> None:
        """From the first word to the first answers."""
        self.paula = await self.house.stranger("Paula", self.language)
        await self.paula.says(KNOWN[self.language])
        await self.taps(self.paula, "use 0")
        await self.commands(self.paula, "start", "start")
        await self.taps(self.paula, "use 1", "home 1", "news ask", "news yes", "theme food", "news done")
        await self.paula.says(KNOWN[self.language])
        await self.taps(self.paula, "place", "call", "more", "helped 0", "helped 1")
        await self.paula.says(ASKED[self.language])
        await self.taps(self.paula, "svc", "none")
        await self.paula.says(ELSEWHERE[self.language])
        await self.commands(self.paula, "language", "emergency", "privacy")
        await self.taps(self.paula, "export")

    async def looking_around(self) -> None:
        """The menu of themes, what is near, and an activity found by a question."""
        await self.commands(self.paula, "menu")
        await self.taps(self.paula, "shelf", "menu", "nearby")
        await self.paula.sends(location={"latitude": 51.0405, "longitude": 3.7207})
        await self.taps(self.paula, "near")
        await self.house.waits(minutes=1)
        for text in OF_AN_ACTIVITY[self.language]:
            await self.paula.says(text)

    async def editing(self) -> None:
        """What those who keep the entries see."""
        await self.bram.says(KNOWN[self.language])
        await self.taps(self.bram, "room", "roomset", "room", "roomkeep")
        await self.commands(self.bram, "why")
        await self.commands(self.els, "wordings")
        await self.taps(self.els, "wadd", "wback")
        await self.commands(self.els, "wordings")
        await self.taps(self.els, "wdrop")

    async def agenda(self) -> None:
        """Looking and answering."""
        await self.commands(self.paula, "agenda")
        await self.taps(self.paula, "agenda 1", "agenda soon.0", "agthemes", "agenda 0", "agenda soon.0")
        await self.taps(self.paula, "occ", "venue", "join", "maybe", "decline")
        await self.taps(self.paula, "share", "ics 0", "fwd", "poster")
        await self.commands(self.paula, "mine")
        await self.taps(self.paula, "comeyet")
        await self.commands(self.paula, "agenda")
        await self.taps(self.paula, "agnear")
        await self.paula.sends(location={"latitude": 51.0405, "longitude": 3.7207})
        await self.taps(self.paula, "agnearpg 1")

    async def joining(self) -> None:
        """With whom, for whom, the waiting list and its offers, and what the organiser sees of it."""
        soup = await opens(self.house, 2, by=self.bram)
        jo, ada, mo = [await self.house.resident(name, self.language) for name in ("Jo", "Ada", "Mo")]
        for one in (jo, ada, mo):
            await comes(one, soup)
        await self.taps(mo, "whywait", "party", "plus 1", "others", "others2 0", "others2 1")
        await mo.says({"nl": "mijn buurvrouw", "fr": "ma voisine"}[self.language])
        await self.taps(mo, "myname 1")
        await mo.says("M.")
        await self.taps(mo, "myname 0", "plusmore", "partystop", "plus 0", "needs", "need company", "need transport")
        await looks_as_organiser(self.bram, soup)
        await self.taps(self.bram, "who .0.0", "who .0.1")
        await self.taps(jo, "party", "plus 1", "whole", "decline")
        await self.taps(mo, "passon")
        await comes(mo, soup)
        await comes(jo, soup)
        await self.taps(mo, "decline")
        await self.taps(jo, "accept")
        await self.house.write(lambda tx: tx.execute(update(activities).values(closes_days=9)))
        await self.taps(jo, "decline", "leave")
        await self.house.write(lambda tx: tx.execute(update(activities).values(closes_days=None)))

    async def posting(self) -> None:
        """A volunteer's screens, and what followers get of them."""
        await self.commands(self.bram, "new")
        await self.taps(self.bram, "dsteps")
        await self.bram.says("Soepdag")
        await self.commands(self.bram, "new")
        day = f"dday .{FRIDAY.toordinal()}"
        await self.taps(self.bram, "dresume", "dtheme food", day, "dhour", "dplace", "dseats")
        for step, tap in (
            *(("repeat", "drepeat 1"), ("repeat", "dschool 1"), ("long", "dlong"), ("closes", "dcloses 1")),
            *(("price", "dfree"), ("price", "ddrop price"), ("repeat", "drepeat 0")),
        ):
            further = ["dfields .2.1"] if step == "closes" else []
            await self.taps(self.bram, "dfields .1.0", *further, f"dchange {step}", tap)
        await self.taps(self.bram, "dpost", "posted", "pcancel 0")
        await self.taps(self.paula, "unfollow")
        await self.commands(self.bram, "posted", "new")

    async def publishing(self) -> None:
        """The minute to take it back, a colleague who reads the first post of somebody, and something of before."""
        lies = await self.house.volunteer("Lies", self.language)
        await prepares(lies, "Soepdag")
        await self._posts(lies, ActivityPolicy(first_posts=9))
        await self.taps(self.els, "fpask", "fpnot", "fpask")
        await self.els.says("...?!")
        await self.els.says("Wat?")
        await self.taps(lies, "dresume")
        await self._posts(lies, ActivityPolicy(first_posts=9))
        await self.taps(self.els, "fpno")
        await self.taps(lies, "dresume")
        await self._posts(lies, ActivityPolicy(first_posts=0))
        await self.taps(lies, "dback")
        await self._posts(lies, ActivityPolicy(first_posts=9))
        await self.taps(self.els, "fpyes")
        await self.commands(lies, "posted")
        await self.taps(lies, "posted", "copytime")
        await lies.says("27/11")
        await self._comes_weekly(lies)
        await self.taps(lies, "dholiday")
        await self.commands(lies, "new")
        await self.taps(lies, "dnew", "copies", "copy", "dstop", "dgone")

    async def _draft_of(self, volunteer: Person, tx: Tx) -> tuple[Actor, int]:
        known = await residents.find_user(tx, self.house.bot.rooms.bot_id, UserId(volunteer.user_id))
        assert known is not None
        actor = Actor(known, await volunteers.roles_of(tx, known.id))
        draft = await drafts.unfinished(tx, actor)
        assert draft is not None
        return actor, draft.id

    async def _posts(self, volunteer: Person, policy: ActivityPolicy) -> None:
        """Post the draft, under other rules than those of this house."""
        rooms, now = self.house.bot.rooms, self.house.clock.now()

        async def post(tx: Tx) -> None:
            actor, draft_id = await self._draft_of(volunteer, tx)
            await leaving.post(tx, actor, draft_id, policy, rooms.quiet_hours, admins=rooms.admins, now=now)
            about = {"activity_id": draft_id}
            card = Owed(actor.chat_id, ON_ITS_WAY, about, subject=posting_subject(draft_id))
            await outbox.owe(tx, rooms.bot_id, [card], now=now)

        await self.house.write(post)
        await self.house.settled()

    async def _comes_weekly(self, volunteer: Person) -> None:
        async def change(tx: Tx) -> None:
            _, draft_id = await self._draft_of(volunteer, tx)
            await tx.execute(update(activities).where(activities.c.id == draft_id).values(rrule="FREQ=WEEKLY"))

        await self.house.write(change)
        await self.commands(volunteer, "new")
        await self.taps(volunteer, "dresume")

    async def changing(self) -> None:
        """What an organiser does with something in the agenda: here a regisseur, with a series nobody posted."""
        await self.commands(self.els, "organised")
        await self.taps(self.els, "postedpage 1", "postedpage 0", "posted", "chg edit", "chgscope 0", "chgpage 1")
        await self.taps(self.els, "chgpage 0", "chgpart title")
        await self.els.says("Soep")
        await self.taps(self.els, "chgtell title", "chgpage 0", "chgpart what", "chgstop")
        await self.taps(self.els, "chg edit", "chgscope 1", "chgpart what")
        await self.els.says("...a")
        await self.taps(self.els, "chgpage 0", "chgpart what", "chgdrop what", "chgstop", "chg move", "chgscope 0")
        await self.els.says("16u35")
        await self.taps(self.els, "chgmove")
        await self.commands(self.els, "organised")
        await self.taps(self.els, "posted", "chg move", "chgscope 1")
        await self.els.says("16u40")
        await self.taps(self.els, "chgmvrest")
        await self.commands(self.els, "organised")
        await self.taps(self.els, "posted", "pcancel 0", "chgscope 0", "chgwhy 0")
        await self.els.says("...b")
        await self.taps(self.els, "chgcancel 1")

    async def helping(self) -> None:
        """A resident, a regisseur, and what goes between them."""
        await self.commands(self.paula, "help")
        await self.taps(self.paula, "nohelp")
        await self.paula.sends(voice=True)
        await self.taps(self.paula, "human", "send 0")
        for _ in range(2):
            await self.commands(self.paula, "help")
            await self.paula.says(KNOWN[self.language])
            await self.taps(self.paula, "send 1")
        await self.commands(self.els, "today", "duty")
        await self.taps(self.els, "show", "claim")
        card = next(one for one in reversed(await self.els.transcript()) if "close" in str(one.get("buttons")))
        reply = {"text": "Dag", "reply_to": card["message_id"]}
        await self.house.post(f"/sim/chats/{self.els.chat_id}/messages", reply)
        await self.house.settled()
        await self.paula.says("?")
        await self.house.waits(days=2)
        await self.taps(self.els, "close", "close2 solved")
        await self.commands(self.paula, "mine")
        await self.taps(self.paula, "back", "back2 1")
        await self.paula.sends(sticker=True)
        await self.taps(self.paula, "human")
        await self.paula.sends(sticker=True)
        await self.taps(self.paula, "nohelp")

    async def more_of_a_request(self) -> None:
        """What follows a yes, a name that is shown and hidden, and the small screen of a request."""
        await self.commands(self.paula, "help")
        await self.paula.says(KNOWN[self.language])
        await self.taps(self.paula, "send 1")
        await self.paula.says("en nog iets")
        await self.taps(self.paula, "allsaid", "name", "namestop", "name")
        await self.paula.says("P.")
        await self.taps(self.paula, "noname")
        await self.commands(self.paula, "mine")
        await self.taps(self.paula, "mine", "readers", "mine", "add", "mines", "back", "back2 1")

    async def at_the_desk(self) -> None:
        """All that a regisseur does with a request."""
        bert = await self.house.regisseur("Bert", self.language)
        await self.commands(self.paula, "help")
        await self.paula.says(KNOWN[self.language])
        await self.taps(self.paula, "send 1")
        await self.taps(self.els, "askback", "desknot", "note")
        await self.els.says("Belt liever.")
        await self.taps(self.els, "later", "later2", "hand", "hand2")
        await self.taps(bert, "handno")
        await self.taps(self.els, "deskmore", "mute", "mute2 1", "mute2 0", "mute", "mute2 1")
        await self.commands(self.els, "muted", "note")
        await self.taps(self.els, "unmute", "close", "close2 solved", "teach", "teach2")

    async def referring(self) -> None:
        """To an organisation: what the resident chooses, reads and approves."""
        await self.commands(self.paula, "help")
        await self.paula.says(KNOWN[self.language])
        await self.taps(self.paula, "send 1")
        await self.taps(self.els, "refer", "refseek")
        await self.els.says("kruidenier")
        await self.taps(self.els, "refpick 1", "refprop")
        await self.taps(self.paula, "want")
        await self.taps(self.els, "refwrite")
        await self.els.says("Iemand zoekt eten.")
        await self.taps(self.els, "refput")
        await self.taps(self.paula, "ownwords", "refstop", "exactly")
        await self.taps(self.els, "reftold")

    async def about_others(self) -> None:
        """A worry, and what a volunteer passes on."""
        await self.commands(self.paula, "concern")
        await self.taps(self.paula, "noword")
        await self.commands(self.paula, "concern")
        await self.paula.says("...")
        await self.taps(self.paula, "knows 2", "send 1")
        for yes in ("agreed 0", "agreed 1"):
            await self.commands(self.bram, "pass_on")
            await self.taps(self.bram, yes)
        await self.bram.says("...")
        await self.taps(self.bram, "send 1")
        await self.taps(self.els, "claim")
        await self.house.waits(minutes=1)

    async def duty_and_danger(self) -> None:
        """The roster of the desk, and a request that is urgent."""
        await self.commands(self.els, "duty")
        for taps in (["dutyday", "dutywk"], ["dutyday", "dutyme"], ["duty 0", "duty 1"]):
            await self.taps(self.els, *taps)
        await self.taps(self.els, "dutyall", "dutyon", "dutywho", "dutyset", "dutyall", "dutyon", "dutyno 1")
        await self.taps(self.els, "dutycall")
        await self.els.says("E.")
        await self.commands(self.paula, "help")
        await self.paula.says({"nl": "mijn huis staat in brand", "fr": "ma maison est en feu"}[self.language])
        await self.taps(self.paula, "send 1")
        await self.house.waits(minutes=1)
        await self.taps(self.els, "seen")

    async def afterwards(self) -> None:
        """A request that is closed: kept longer, one more thing, and whether it helped."""
        amina = await self.house.resident("Amina", self.language)
        await self.commands(amina, "help")
        await amina.says(KNOWN[self.language])
        await self.taps(amina, "send 1")
        await self.taps(self.els, "close", "close2 solved", "deskmore", "keep", "keep2 30", "keep3 asked")
        await self.taps(amina, "still", "still2")
        await self.house.waits(days=8)
        await self.taps(amina, "didhelp 1")

    async def telling(self) -> None:
        """What the bot says of activities by itself."""
        await is_told(self)

    async def roles(self) -> None:
        """An admin's screens."""
        await self.commands(self.admin, "invite", "roles", "status")
        await self.taps(self.admin, "inv volunteer", "takeq")

    async def leaving(self) -> None:
        """Stopping and erasing."""
        await self.commands(self.paula, "stop", "erase")


def note_every_card(house: House) -> list[Seen]:
    """From now on, what is built for Telegram is also written down here."""
    seen: list[Seen] = []
    builders = cast("dict[str, Builder]", house.bot.renderer._builders)

    def noting(kind: str, build: Builder) -> Builder:
        async def noted(scene: Scene, **variables: Any) -> Card:
            card = await build(scene, **variables)
            seen.append(Seen(kind, variables.get("key", ""), card))
            return card

        return noted

    for kind, build in list(builders.items()):
        builders[kind] = noting(kind, build)
    return seen


@pytest.fixture
async def doubting(tmp_path: Path) -> AsyncIterator[House]:
    """Two neighbourhoods and a bot that is seldom sure and seldom at a loss: so the walk comes by every choice."""
    both = [a_neighbourhood(), a_neighbourhood("anderhoek", "Den Anderen Hoek", "0400 00 00 91")]
    house = House(tmp_path, neighbourhoods=both, match={"sure": 0.94, "which": 0.02})
    await house.open()
    yield house
    await house.close()


@pytest.mark.parametrize("language", ["nl", "fr"])
async def test_every_button_has_words_and_every_help_screen_ends_with_both_ways_out(
    doubting: House, language: str
) -> None:
    seen = note_every_card(doubting)
    walk = Walk(doubting, language)
    await walk.begin()
    residents = (walk.newcomer, walk.looking_around, walk.agenda, walk.joining)
    for part in (
        *residents,
        walk.editing,
        walk.posting,
        walk.changing,
        walk.publishing,
        walk.helping,
        walk.more_of_a_request,
        walk.at_the_desk,
        walk.referring,
        walk.about_others,
        walk.duty_and_danger,
        walk.afterwards,
        walk.telling,
        walk.roles,
        walk.leaving,
    ):
        await part()
    look_at_buttons(seen)
    look_at_help_screens(seen, language)


def look_at_buttons(seen: list[Seen]) -> None:
    """A pictogram and words on each; and there is no kind of button that the walk did not come by."""
    labels = {(button.tap.name if button.tap else "link", button.label) for one in seen for button in one.buttons()}
    ours = {kind.name for kind in CallbackData.kinds.values() if kind.__module__.startswith("handlers.")}
    assert ours - {name for name, _ in labels} == set()
    wordless = [label for _, label in labels if not any(letter.isalpha() for letter in label)]
    bare = [label for name, label in labels if name not in NUMBERS_SPEAK and not PICTOGRAM.search(label)]
    assert (wordless, bare) == ([], [])


def look_at_help_screens(seen: list[Seen], language: str) -> None:
    """Danger first, then the telephone of the neighbourhood, as the last two lines."""
    shown = [one for one in seen if one.kind in HELP_SCREENS or one.key.startswith("help-")]
    assert HELP_SCREENS - {one.kind for one in shown} == set()
    danger, telephone = WAYS_OUT[language]
    without = {(one.kind, one.key) for one in shown if not one.card.text.endswith(f"{danger}\n{telephone}")}
    assert without == {("consent_to_use", ""), ("goodbye", "")}  # no neighbourhood was chosen yet: whose telephone?
    assert all(danger in one.card.text for one in shown)
