"""What one record alone cannot know, one function per rule."""
