"""What one reader may see on one day."""
