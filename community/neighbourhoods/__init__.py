"""The buurten one deployment serves, and how to reach the people behind each."""
