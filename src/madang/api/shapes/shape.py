"""What all shapes share."""

from pydantic import BaseModel, ConfigDict, StrictStr

from madang.base.bilingual import Bilingual


class Shape(BaseModel):
    """An answer."""

    model_config = ConfigDict(frozen=True)


class Asked(BaseModel):
    """The body of a request: unknown fields are refused, so that a misspelt one is never passed over.

    Numbers and truths in it are `StrictInt` and `StrictBool`; a changed row names the `revision` it started from.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")


class Said(Shape):
    """A text in Korean and in English; either may be empty."""

    ko: StrictStr = ""
    en: StrictStr = ""

    @classmethod
    def of(cls, text: Bilingual) -> "Said":
        """The shape of a bilingual text."""
        return cls(ko=text.ko, en=text.en)

    def value(self) -> Bilingual:
        """The bilingual text, without spaces at its ends."""
        return Bilingual(self.ko.strip(), self.en.strip())


class Trouble(Shape):
    """Why a request was not met: `kind` is the error's name (not_found, stale …), `said` the sentence."""

    kind: StrictStr
    said: Said
