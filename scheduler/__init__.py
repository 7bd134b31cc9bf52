"""The clock edge: what becomes due is found in the database, by ticks that hold no state of their own."""
