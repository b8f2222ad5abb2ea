"""What a board is: frozen records, with no file, no clock and no language."""
