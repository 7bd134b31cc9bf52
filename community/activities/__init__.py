"""What happens in the buurt: who posts it, who hears of it, who comes. No question about care is ever asked here."""
