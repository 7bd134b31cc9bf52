"""Three phones: a pretended Telegram, a small web page and a sample neighbourhood, to try the bot without an account."""
