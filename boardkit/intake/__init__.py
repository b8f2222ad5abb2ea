"""Every change to a board's files: what comes back from Word, a next meeting; with a diff first."""
