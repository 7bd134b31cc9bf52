"""The Telegram edge: from an update to a call of the domain, and from the domain to words and buttons."""
