"""The words, who spoke them, and places within them."""
