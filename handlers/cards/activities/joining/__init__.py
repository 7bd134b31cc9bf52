"""Where people stand with an activity: with whom, waiting for what, and for the organiser who comes."""
