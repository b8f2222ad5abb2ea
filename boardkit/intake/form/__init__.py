"""What every form has that comes back from a person: tables, names, dates and choices to be understood."""
