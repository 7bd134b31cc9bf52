"""What the buurtregisseur sees."""
