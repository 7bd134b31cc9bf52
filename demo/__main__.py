"""``python -m demo``: three phones in a browser, with the real bot behind them. No token, no account, no internet."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

USUAL_PORT = 8765


def main() -> None:
    """Play in a folder that is thrown away afterwards. The environment's PORT is the port; 0 means any."""
    print("Starting the bot and its pretended Telegram …", flush=True)
    with suppress(KeyboardInterrupt), tempfile.TemporaryDirectory(prefix="buurtbot-demo-") as folder:
        from demo.play import run  # noqa: PLC0415  # the slow part: first say that we are busy

        run(Path(folder), int(os.environ.get("PORT", USUAL_PORT)))


if __name__ == "__main__":
    main()
