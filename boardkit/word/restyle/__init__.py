"""The look of one Word file is given to another, whose words, tags and structure stay."""
