"""What the buurtregisseur does: take, answer, ask, note, put off, pass on, close; and who has duty."""
