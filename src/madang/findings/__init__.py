"""What the analyst claims, and on what."""
