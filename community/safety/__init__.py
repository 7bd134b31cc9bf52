"""Does somebody who writes to us stand in danger or in need, and whom can they call? A look needs no database."""
