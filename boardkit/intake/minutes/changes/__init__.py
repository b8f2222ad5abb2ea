"""From what a form says to the lines of the board's files that change; nothing else is touched."""
