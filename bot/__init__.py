"""The front door: settings, the command line, and everything between Telegram and the rooms."""

import sys

# httpx, which python-telegram-bot imports and we do not use, loads its command line with a colour library and all.
# An entry of None makes that import fail, which httpx expects: a tenth of a second and five megabytes less.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None is how Python marks "not to be imported"
