"""The Bot API over HTTP: finds the method, lets faults and holds happen, and records every phase."""

from __future__ import annotations

import asyncio
import inspect
import logging
import re
import socket
import struct
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import orjson
from aiohttp import ClientSession, web

from demo.standin import methods_media, methods_messages, methods_profile, methods_updates
from demo.standin.catalogue import PARAMETERS
from demo.standin.errors import Refusal, bad_request
from demo.standin.faults import Fault, Faults, Gate
from demo.standin.ledger import Ledger, Line
from demo.standin.limits import too_many_requests
from demo.standin.parameters import UPLOAD_LIMIT, Parameters, read_parameters
from demo.standin.registry import CANONICAL, METHODS, Call
from demo.standin.sim_routes import SimRoutes
from demo.standin.state import World
from demo.standin.webhook import WebhookSender

Json = dict[str, Any]

log = logging.getLogger(__name__)
_TOKEN = re.compile(r"[1-9]\d*:[\w-]{1,70}")
_BAD_GATEWAY = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>nginx</body>\r\n</html>\r\n"
METHOD_MODULES = (methods_media, methods_messages, methods_profile, methods_updates)


def utc_now() -> datetime:
    """The present moment, aware, in UTC."""
    return datetime.now(UTC)


class StandIn:
    """A pretended Telegram for one bot.

    `delay` is the simulated round trip in seconds (half of it for getUpdates); `limits` switches the 429
    buckets and the slowing of too hasty getUpdates; `ledger` is a file that gets each line at once.
    """

    def __init__(
        self,
        *,
        token: str,
        username: str = "buurtbot",
        now: Callable[[], datetime] = utc_now,
        limits: bool = True,
        ledger: Path | None = None,
        delay: float = 0.0,
    ) -> None:
        self.world = World(username, now, limits=limits)
        self.ledger = Ledger(now, ledger)
        self.faults = Faults()
        self.gate = Gate()
        self.sim = SimRoutes(self.world, self.ledger, self.faults, self.gate)
        self.people = self.sim.people
        self._token = token
        self._delay = delay
        self._requests = count(1)
        self._webhook = WebhookSender(self.world)
        self._runner: web.AppRunner | None = None
        self._notices: set[asyncio.Task[None]] = set()

    def mount(self, app: web.Application) -> None:
        """Add the Bot API, its file downloads and the /sim routes to `app`."""
        app.router.add_route("*", "/bot{token}/{method}", self._bot)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self.sim.mount(app)
        app.on_startup.append(self._open)
        app.on_shutdown.append(self._close)

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> str:
        """Serve on an own port; returns the address, "http://127.0.0.1:PORT"."""
        app = web.Application(client_max_size=UPLOAD_LIMIT)
        self.mount(app)
        app.router.add_route("*", "/{path:.*}", _wrong_path)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        return f"http://{host}:{self._runner.addresses[0][1]}"

    async def stop(self) -> None:
        """End what waits and close the port and the ledger."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _open(self, _: web.Application) -> None:
        self._webhook.start()

    async def _close(self, _: web.Application) -> None:
        await self._webhook.stop()
        self.gate.go(drop=True)
        self.world.events.close()
        self.world.updates.wake_all()
        self.ledger.close()

    async def _bot(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
            name = _method_name(request.match_info["method"])
            parameters = await read_parameters(request)
        except Refusal as refusal:
            self.ledger.write("refused", method=request.match_info["method"], status=refusal.code)
            return _refused(refusal)
        return await self._perform(request, name, parameters)

    def _check_token(self, token: str) -> None:
        if token != self._token:
            well_formed = _TOKEN.fullmatch(token)
            raise Refusal(401, "Unauthorized" if well_formed else "Unauthorized: invalid token specified")

    async def _perform(self, request: web.Request, name: str, parameters: Parameters) -> web.StreamResponse:
        """Take one request through received, applied and answered."""
        chat_id = parameters.integer("chat_id") or None
        facts: Json = {"request": next(self._requests), "method": name, "chat_id": chat_id}
        unknown = parameters.values.keys() - PARAMETERS[name]
        if await self._phase("received", facts, unknown_parameters=sorted(unknown) or None):
            return _reset(request)
        fault = self.faults.take(name, chat_id)
        if fault is not None and fault.kind not in ("reset_after", "slow", "truncate"):
            return await self._break(request, fault, facts)
        call = Call(self.world, parameters, lambda: _connected(request))
        response, found = await self._apply(call, name)
        if response.status == 200 and await self._phase("applied", facts, **found):
            return _reset(request)
        await self._travel(name, fault)
        if fault is not None and fault.kind in ("reset_after", "truncate"):
            self.ledger.write("fault", fault=fault.kind, **facts)
            return _reset(request) if fault.kind == "reset_after" else await _truncated(request, response)
        return await self._send(request, response, facts, found)

    async def _apply(self, call: Call, name: str) -> tuple[web.Response, Json]:
        """Perform the method; its answer, and what the ledger tells about it."""
        try:
            result = METHODS[name](call)
            if inspect.isawaitable(result):
                result = await result
        except Refusal as refusal:
            return _refused(refusal), {"error": refusal.description}
        except (TypeError, ValueError, KeyError, AttributeError) as fault:
            place = traceback.extract_tb(fault.__traceback__)[-1]
            log.error("a parameter of %s has the wrong shape (%s, line %s)", name, place.name, place.lineno)
            return _refused(bad_request("wrong parameter type")), {"error": "wrong parameter type"}
        answer: Json = {"ok": True, "result": result}
        if call.note is not None:
            answer["description"] = call.note
        return _answer(orjson.dumps(answer)), _found(name, call.parameters, result)

    async def _travel(self, name: str, fault: Fault | None) -> None:
        seconds = self._delay / 2 if name == "getUpdates" else self._delay
        if fault is not None and fault.kind == "slow":
            seconds += fault.seconds
        if seconds:
            await asyncio.sleep(seconds)

    async def _send(self, request: web.Request, response: web.Response, facts: Json, found: Json) -> web.StreamResponse:
        try:
            await response.prepare(request)
            await response.write_eof()
        except ConnectionError:
            self.ledger.write("lost", **facts)
            return response
        await self._phase("answered", facts, status=response.status, **found)
        return response

    async def _phase(self, phase: str, facts: Json, **found: Any) -> bool:
        """Record a phase and hold the request if it was asked for; True when the request shall be dropped."""
        line = self.ledger.write(phase, **facts, **found)
        stop = self.gate.hit(phase, facts["method"])
        if stop is None:
            return False
        reached = self.ledger.write("reached", at_phase=phase, **facts)
        self.gate.announce(reached)
        if stop.url:
            notice = asyncio.create_task(_notify(stop.url, line))
            self._notices.add(notice)
            notice.add_done_callback(self._notices.discard)
        if phase == "answered":
            return False
        await stop.go.wait()
        return stop.drop

    async def _break(self, request: web.Request, fault: Fault, facts: Json) -> web.StreamResponse:
        """Fail before anything is applied."""
        if fault.kind == "reset_before":
            self.ledger.write("fault", fault=fault.kind, **facts)
            return _reset(request)
        if fault.kind == "502html":
            response = web.Response(status=502, body=_BAD_GATEWAY, content_type="text/html")
        else:
            limited = fault.kind == "429"
            server_trouble = Refusal(500, "Internal Server Error: restart")
            refusal = too_many_requests(fault.retry_after) if limited else server_trouble
            response = _refused(refusal)
        return await self._send(request, response, facts, {"fault": fault.kind})

    async def _download(self, request: web.Request) -> web.StreamResponse:
        file = self.world.files_by_path.get(request.match_info["path"])
        if request.match_info["token"] != self._token or file is None:
            return await _wrong_path(request)
        return web.Response(body=file.content, content_type="application/octet-stream")


def _method_name(asked: str) -> str:
    name = CANONICAL.get(asked.lower())
    if name is None:
        log.error("the stand-in does not know the method %s", asked)
        raise Refusal(404, "Not Found: method not found")
    return name


def _answer(body: bytes) -> web.Response:
    return web.Response(body=body, headers={"Content-Type": "application/json"})


def _refused(refusal: Refusal) -> web.Response:
    error: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    headers = {"Content-Type": "application/json"}
    if refusal.parameters:
        error["parameters"] = refusal.parameters
    if "retry_after" in refusal.parameters:
        headers["Retry-After"] = str(refusal.parameters["retry_after"])
    return web.Response(status=refusal.code, body=orjson.dumps(error), headers=headers)


async def _wrong_path(_: web.Request) -> web.StreamResponse:
    return _refused(Refusal(404, "Not Found"))


def _found(name: str, parameters: Parameters, result: Any) -> Json:
    """What the ledger tells of a result: the ids of updates, or which message now has which text."""
    if name == "getUpdates":
        ids = [update["update_id"] for update in result]
        return {"update_ids": ids, "offset": parameters.integer("offset")}
    if isinstance(result, dict) and "message_id" in result:
        return {"message_id": result["message_id"], "text": result.get("text") or result.get("caption")}
    if name == "sendMediaGroup":
        ids = [message["message_id"] for message in result]
        return {"message_id": ids[0], "message_ids": ids, "text": result[0].get("caption")}
    return {"message_id": parameters.integer("message_id") or None}


def _connected(request: web.Request) -> bool:
    transport = request.transport
    return transport is not None and not transport.is_closing()


def _reset(request: web.Request) -> web.StreamResponse:
    """Break the connection hard (RST), as a dying proxy does."""
    transport = request.transport
    if transport is not None:
        connection = transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response()


async def _truncated(request: web.Request, whole: web.Response) -> web.StreamResponse:
    """Promise the whole answer and send half of it."""
    body = whole.body
    assert isinstance(body, bytes)
    response = web.StreamResponse(status=whole.status, headers={"Content-Type": "application/json"})
    response.content_length = len(body)
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.close()
    return response


async def _notify(url: str, line: Line) -> None:
    try:
        async with ClientSession() as session:
            await session.post(url, json=line)
    except OSError:
        log.warning("nobody listens where the stop should be told")
