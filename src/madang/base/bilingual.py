"""`Bilingual`: what is said in Korean and in English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in Korean and in English; either may be empty."""

    ko: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        """Whether anything is said in either language."""
        return bool(self.ko or self.en)

    def said(self, language: str) -> str:
        """The text in `language`, or in the other one where it is missing."""
        return (self.ko or self.en) if language == "ko" else (self.en or self.ko)
