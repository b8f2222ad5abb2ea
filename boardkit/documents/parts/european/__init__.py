"""What papers about input for the European body have in common."""
