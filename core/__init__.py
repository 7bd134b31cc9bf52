"""The floor every room stands on: ids, clock, database, inbox, outbox, encryption. No word in here names a feature."""
