"""The analyst's marks."""
