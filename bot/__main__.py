"""So that ``python -m bot`` is the bot's command line."""

from bot.cli import app

app(prog_name="python -m bot")
