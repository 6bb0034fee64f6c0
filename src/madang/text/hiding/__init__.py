"""Names that are not to be read: proposed, decided by a person, found in every form, and replaced by spans."""
