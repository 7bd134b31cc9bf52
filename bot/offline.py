"""The request object of the handlers' own bot: it knows who it is, and refuses everything else.

Nothing may talk to Telegram inside a transaction. A handler that tries gets an error in its first test.
"""

from typing import Any

import orjson
from telegram.request import BaseRequest, RequestData


class TalkedInsideTransaction(RuntimeError):
    """A handler called Telegram. It should have said what it owes."""


class OfflineRequest(BaseRequest):
    """Answers ``getMe`` with what the transport learnt at start."""

    def __init__(self, me: dict[str, Any]) -> None:
        self._me = orjson.dumps({"ok": True, "result": me})

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    @property
    def read_timeout(self) -> float:
        """Never used."""
        return 1.0

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """``getMe``, or an error.

        Raises:
            TalkedInsideTransaction: see there.
        """
        if url.endswith("/getMe"):
            return 200, self._me
        raise TalkedInsideTransaction(url.rpartition("/")[2])
