"""Whose label became which, when a text was corrected."""

from collections import defaultdict

from madang.text.transcript import Transcript


def renamed(old: Transcript, new: Transcript) -> dict[str, str]:
    """New labels and the old ones they took the place of.

    Only where the text has as many turns as before, and every turn of the old label, and none other,
    now carries the new one: a misspelt name put right. One turn given to another speaker is no renaming.
    """
    _, _, before = old.turn_columns()
    _, _, after = new.turn_columns()
    if len(before) != len(after):
        return {}
    became: dict[str | None, set[str | None]] = defaultdict(set)
    came_from: dict[str | None, set[str | None]] = defaultdict(set)
    for was, now in zip(before, after, strict=True):
        became[was].add(now)
        came_from[now].add(was)
    pairs = ((now, next(iter(came_from[now]))) for now in came_from if len(came_from[now]) == 1)
    return {now: was for now, was in pairs if now and was and now != was and len(became[was]) == 1}
