"""The duty roster: who answers on which day, who stands in, and who is called what."""
