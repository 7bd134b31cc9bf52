"""Servers on the loopback address that behave as badly as a network can, one way each."""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]

YES = b'{"ok":true,"result":{"message_id":7}}'


@asynccontextmanager
async def a_server(talk: Talk) -> AsyncIterator[str]:
    """Its address. ``talk`` gets every connection."""
    talks: set[asyncio.Task[None]] = set()

    def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async def one() -> None:
            try:
                await talk(reader, writer)
            except (ConnectionError, asyncio.IncompleteReadError):
                pass
            finally:
                writer.close()

        task = asyncio.create_task(one())
        talks.add(task)
        task.add_done_callback(talks.discard)

    server = await asyncio.start_server(connected, "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        for task in list(talks):
            task.cancel()


def nobody_listens() -> str:
    """An address that refuses connections: its port was free a moment ago."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{found.getsockname()[1]}"


async def read_request(reader: asyncio.StreamReader) -> bytes:
    """One whole request with a Content-Length, or chunked."""
    head = await reader.readuntil(b"\r\n\r\n")
    fields = {
        name.strip().lower(): value.strip()
        for name, _, value in (line.partition(b":") for line in head.split(b"\r\n")[1:])
    }
    if fields.get(b"transfer-encoding") == b"chunked":
        return head + await reader.readuntil(b"0\r\n\r\n")
    return head + await reader.readexactly(int(fields.get(b"content-length", 0)))


def an_answer(body: bytes, status: str = "200 OK", kind: str = "application/json", length: int | None = None) -> bytes:
    """One whole answer, unless ``length`` promises more."""
    promised = len(body) if length is None else length
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {promised}\r\n\r\n".encode() + body


def break_off(writer: asyncio.StreamWriter) -> None:
    """End the connection hard (RST), as a dying proxy does."""
    connection = writer.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
