"""How fast this bot is beside a bare echo bot, against the same pretended Telegram, in one run. Ratios, not records."""
