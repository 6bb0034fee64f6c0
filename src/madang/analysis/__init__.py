"""Questions asked of the coded material: answers, no opinions."""
