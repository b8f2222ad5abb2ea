"""From YAML text to a board in which every value knows its line and column."""
