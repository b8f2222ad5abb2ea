"""From a view to the words of a paper, one module per kind."""
