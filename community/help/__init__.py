"""Requests for help: from a person to a person, and nothing lost in between."""
