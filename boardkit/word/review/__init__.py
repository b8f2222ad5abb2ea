"""What is wrong with a Word file for who reads it, and for who reads it with other senses."""
