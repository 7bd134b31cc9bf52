"""The room of answers: where a resident can go, found from everyday words."""
