"""How each kind of message looks, built at the moment of sending, in the reader's language."""
