"""The form of the minutes, read back section by section, and what it changes in the board's files."""
