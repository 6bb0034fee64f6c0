"""One function per thing a person does: open a transaction, call the rooms, save, answer."""
