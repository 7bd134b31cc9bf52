"""Three phones and a clock let a visitor see the bot at work: this serves that page and its JSON."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, Protocol
from zoneinfo import ZoneInfo

from aiohttp import web

Role = Literal["resident", "volunteer", "regisseur"]

FOLDER = Path(__file__).parent
TIMEZONE = ZoneInfo("Europe/Brussels")
FURTHEST_MOVE = timedelta(days=366)

# The page shows text that people and a bot wrote: nothing from elsewhere and nothing inline may run or load.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}


@dataclass(frozen=True)
class Phone:
    """One phone on the page. `title` is the short line under the name; a `chat_id` below zero is a group.

    `latitude` and `longitude` (degrees) are where "share my location" says this person is.
    """

    chat_id: int
    user_id: int
    name: str
    role: Role
    title: str
    language: str
    latitude: float = 50.8467
    longitude: float = 4.3525


@dataclass(frozen=True)
class Suggestion:
    """A sentence to try: sent from the phone of `role`; `shows` says in a few words what one will see."""

    role: Role
    text: str
    shows: str


class Stage(Protocol):
    """What the page must be given: the people, the sentences to try, and the clock everything runs on."""

    def phones(self) -> list[Phone]:
        """The phones, in the order they stand on the page."""

    def suggestions(self) -> list[Suggestion]:
        """The sentences to try, in order."""

    def now(self) -> datetime:
        """The demo time, aware UTC."""

    async def move_clock(self, to: datetime) -> None:
        """Set the demo time (aware UTC, never earlier than `now()`) and let what falls due happen."""


class MoveRefused(ValueError):
    """The asked clock move is unreadable, goes back in time, or goes too far."""


def mount_page(app: web.Application, *, stage: Stage) -> None:
    """Add `/`, the page's files, and `/demo/phones`, `/demo/suggestions`, `/demo/clock` to `app`."""
    page = _Page(stage)
    app.add_routes(
        [
            web.get("/", page.file),
            web.get(r"/{name:[a-z]+\.(?:css|js|svg)}", page.file),
            web.get("/demo/phones", page.phones),
            web.get("/demo/suggestions", page.suggestions),
            web.get("/demo/clock", page.clock),
            web.post("/demo/clock", page.move_clock),
        ]
    )


class _Page:
    """Answers the requests of the page from the stage."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def file(self, request: web.Request) -> web.StreamResponse:
        path = FOLDER / request.match_info.get("name", "index.html")
        if not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path, headers=HEADERS)

    async def phones(self, _: web.Request) -> web.Response:
        return web.json_response([asdict(phone) for phone in self._stage.phones()])

    async def suggestions(self, _: web.Request) -> web.Response:
        return web.json_response([asdict(suggestion) for suggestion in self._stage.suggestions()])

    async def clock(self, _: web.Request) -> web.Response:
        return web.json_response(_clock_face(self._stage.now()))

    async def move_clock(self, request: web.Request) -> web.Response:
        try:
            to = clock_move(await request.json(), now=self._stage.now())
        except ValueError as refused:
            return web.json_response({"error": str(refused)}, status=400)
        await self._stage.move_clock(to)
        return web.json_response(_clock_face(self._stage.now()))


def clock_move(asked: Any, *, now: datetime) -> datetime:
    """The aware UTC time that `{"forward_minutes": n}` or `{"to": iso}` asks for; no offset means local.

    Raises MoveRefused: time never runs back in a story that others also follow, and at most a year ahead.
    """
    match asked:
        case {"forward_minutes": int(minutes)} if abs(minutes) <= FURTHEST_MOVE // timedelta(minutes=1):
            to = now + timedelta(minutes=minutes)
        case {"to": str(iso)}:
            to = _read_time(iso)
        case _:
            raise MoveRefused('say {"forward_minutes": whole number} or {"to": ISO time}')
    if not now <= to <= now + FURTHEST_MOVE:
        raise MoveRefused("the clock moves forward, at most a year")
    return to


def _read_time(iso: str) -> datetime:
    try:
        read = datetime.fromisoformat(iso)
    except ValueError:
        raise MoveRefused("not an ISO time") from None
    return (read if read.tzinfo else read.replace(tzinfo=TIMEZONE)).astimezone(UTC)


def _clock_face(now: datetime) -> dict[str, str]:
    return {"now": now.astimezone(TIMEZONE).isoformat(timespec="seconds"), "timezone": TIMEZONE.key}
