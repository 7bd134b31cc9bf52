"""From an announcement to a draft, and from a draft to something in the agenda."""
