"""Days and files of calendars: when schools are closed, and what a phone or an agenda can take in."""
