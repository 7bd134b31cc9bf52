"""A script or the page plays the people over HTTP; these are its routes, all under /sim."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any
from urllib.parse import quote

import orjson
from aiohttp import web

from demo.standin.errors import Impossible
from demo.standin.events import EventStream
from demo.standin.faults import Faults, Gate
from demo.standin.ledger import Ledger
from demo.standin.people import People
from demo.standin.state import World
from demo.standin.transcript import chat_shown, event_shown

Json = dict[str, Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

LONGEST_WAIT = 30.0
HEARTBEAT = 15.0


def reply(content: Any, status: int = 200) -> web.Response:
    """A JSON answer."""
    return web.Response(body=orjson.dumps(content), status=status, content_type="application/json")


def _playable(action: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[web.StreamResponse]]:
    """Answer what the action returns; a person cannot do everything, and then the answer is 400."""

    @wraps(action)
    async def handle(*arguments: Any) -> web.StreamResponse:
        try:
            return reply(await action(*arguments))
        except Impossible as impossible:
            return reply({"error": str(impossible)}, 400)
        except (TypeError, ValueError, KeyError) as fault:
            return reply({"error": f"not understood: {fault}"}, 400)

    return handle


async def _body(request: web.Request) -> Json:
    raw = await request.read()
    decoded = orjson.loads(raw) if raw else {}
    if not isinstance(decoded, dict):
        raise Impossible("a JSON object is expected")
    return decoded


def _chat_id(request: web.Request) -> int:
    return int(request.match_info["chat"])


class SimRoutes:
    """The control side of one stand-in."""

    def __init__(self, world: World, ledger: Ledger, faults: Faults, gate: Gate) -> None:
        self._world = world
        self._ledger = ledger
        self._faults = faults
        self._gate = gate
        self.people = People(world, ledger)

    def mount(self, app: web.Application) -> None:
        """Add every /sim route to `app`."""
        app.add_routes(
            [
                web.post("/sim/people", self._add_person),
                web.post("/sim/groups", self._add_group),
                web.post("/sim/chats/{chat}/messages", self._write),
                web.post("/sim/chats/{chat}/taps", self._tap),
                web.post("/sim/chats/{chat}/deletions", self._throw_away),
                web.post("/sim/chats/{chat}/block", self._block),
                web.post("/sim/chats/{chat}/state", self._state),
                web.get("/sim/chats/{chat}", self._show),
                web.get("/sim/files/{file}", self._file),
                web.get("/sim/events", self._events),
                web.post("/sim/updates", self._inject),
                web.post("/sim/updates/{id}/redeliver", self._redeliver),
                web.get("/sim/ledger", self._read_ledger),
                web.get("/sim/pending", self._pending),
                web.post("/sim/faults", self._add_fault),
                web.delete("/sim/faults", self._clear_faults),
                web.post("/sim/stop-at", self._stop_at),
                web.post("/sim/go", self._go),
                web.get("/sim/reached", self._reached),
            ]
        )

    @_playable
    async def _add_person(self, request: web.Request) -> Json:
        return self.people.join(await _body(request))

    @_playable
    async def _add_group(self, request: web.Request) -> Json:
        return self.people.make_group(await _body(request))

    @_playable
    async def _write(self, request: web.Request) -> Json:
        return self.people.write(_chat_id(request), await _body(request))

    @_playable
    async def _tap(self, request: web.Request) -> Json:
        return self.people.tap(_chat_id(request), await _body(request))

    @_playable
    async def _throw_away(self, request: web.Request) -> Json:
        return self.people.throw_away(_chat_id(request), await _body(request))

    @_playable
    async def _block(self, request: web.Request) -> Json:
        blocked = (await _body(request)).get("blocked", True)
        return self.people.block(_chat_id(request), bool(blocked))

    @_playable
    async def _state(self, request: web.Request) -> Json:
        return self.people.set_state(_chat_id(request), await _body(request))

    @_playable
    async def _show(self, request: web.Request) -> Json:
        return chat_shown(self._world, self.people.chat(_chat_id(request)))

    @_playable
    async def _inject(self, request: web.Request) -> Json:
        update = (await _body(request)).get("update")
        if not isinstance(update, dict):
            raise Impossible("update is missing")
        update_id = self._world.updates.inject(update)
        self._ledger.write("person", action="inject", update_id=update_id)
        return {"update_id": update_id}

    @_playable
    async def _redeliver(self, request: web.Request) -> Json:
        update_id = int(request.match_info["id"])
        if not self._world.updates.redeliver(update_id):
            raise Impossible("there was no such update")
        self._ledger.write("person", action="redeliver", update_id=update_id)
        return {"update_id": update_id}

    @_playable
    async def _read_ledger(self, request: web.Request) -> Json:
        return {"lines": self._ledger.after(int(request.query.get("after", 0)))}

    @_playable
    async def _pending(self, request: web.Request) -> Json:
        return {"updates": len(self._world.updates), "polling": self._world.updates.polling}

    @_playable
    async def _add_fault(self, request: web.Request) -> Json:
        self._faults.add(await _body(request))
        return {}

    @_playable
    async def _clear_faults(self, request: web.Request) -> Json:
        self._faults.clear()
        return {}

    @_playable
    async def _stop_at(self, request: web.Request) -> Json:
        self._gate.stop_at(await _body(request))
        return {}

    @_playable
    async def _go(self, request: web.Request) -> Json:
        self._gate.go(drop=bool((await _body(request)).get("drop")))
        return {}

    @_playable
    async def _reached(self, request: web.Request) -> Json:
        seconds = min(float(request.query.get("seconds", LONGEST_WAIT)), LONGEST_WAIT)
        line = await self._gate.reached(seconds)
        return {"reached": line is not None, "line": line}

    async def _file(self, request: web.Request) -> web.Response:
        """A file as a phone keeps it: always a download, so that no file can run as a page of this address."""
        file = self._world.files.get(request.match_info["file"])
        if file is None:
            return reply({"error": "there is no such file"}, 404)
        headers = {
            "Content-Type": file.media_type,
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(file.name, safe='')}",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=file.content, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events; a listener that comes back with Last-Event-ID misses nothing."""
        last = request.headers.get("Last-Event-ID", "")
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        response = web.StreamResponse(headers=headers)
        queue = self._world.events.listen(int(last) if last.isdigit() else None)
        try:
            await response.prepare(request)
            await response.write(b": listening\n\n")
            await _tell(self._world.events, response, queue)
        except ConnectionError:
            pass
        finally:
            self._world.events.leave(queue)
        return response


async def _tell(stream: EventStream, response: web.StreamResponse, queue: asyncio.Queue[Any]) -> None:
    while not stream.closed:
        try:
            async with asyncio.timeout(HEARTBEAT):
                event = await queue.get()
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if event is None:
            return
        await response.write(b"id: %d\ndata: %s\n\n" % (event.number, orjson.dumps(event_shown(event))))
