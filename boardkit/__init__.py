"""boardkit: the papers of a board, made from what its secretary keeps in YAML."""
