"""Bytes to text: which encoding, and how sure."""

import codecs
import re
from dataclasses import dataclass, field

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid

SAMPLE = 64 * 1024
NOISE_SAMPLE = 8 * 1024
DAMAGE = 0.02
COMMON_SHARE = 0.9
LATIN_SHARE = 0.7
ODD_SHARE = 0.02

SURMISED = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949", "johab", "koi8_r", "mac_roman"),
]
"""What is tried when nothing simpler fits: the encodings people's programs really wrote text in."""

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# What pages claim, and what browsers take it for.
ALIASES = {"euc-kr": "cp949", "ks_c_5601-1987": "cp949", "iso-8859-1": "cp1252", "latin1": "cp1252", "utf-8": None}

NO_ENCODINGS = frozenset(("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"))
"""What Python would decode and no page or mail is written in; some take very long."""

# C0 and C1 controls that no transcript holds; tab, line ends, page break and escape may occur.
ODD = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
HANGUL = re.compile(r"[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]")
LATIN = re.compile(r"[\u00a0-\u024f\u2010-\u203a\u20ac\u2122]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text with `\\n` line ends and no byte order mark, its encoding, and a sentence where it was guessed."""

    text: str
    encoding: str
    note: Bilingual = field(default_factory=Bilingual)

    @property
    def notes(self) -> tuple[Bilingual, ...]:
        """The note, if there is one."""
        return (self.note,) if self.note else ()


def decode(content: bytes, file_name: str, declared: str | None = None) -> Decoded:
    """The text of `content`, `declared` being the encoding it claims; `Invalid` where it is not text."""
    found = _marked(content) or _certain(content) or _claimed(content, declared) or _guessed(content)
    if found is None or _is_noise(found.text):
        raise Invalid(
            f"{file_name} is not text; export it from its own program as .txt or .docx.",
            f"{file_name}: 글 파일이 아닙니다. 만든 프로그램에서 .txt나 .docx로 내보내십시오.",
        )
    return _tidied(found)


def _marked(content: bytes) -> Decoded | None:
    for mark, encoding in BOMS:
        if content.startswith(mark):
            text = content[len(mark) :].decode(encoding, "replace")
            return Decoded(text, encoding, _damage_note(text, encoding))
    return None


def _certain(content: bytes) -> Decoded | None:
    # A zero byte is valid UTF-8 but in text it is the sign of UTF-16 without its mark.
    if b"\0" in content[:SAMPLE]:
        return _utf16(content)
    text = _strict(content, "utf-8")
    return None if text is None else Decoded(text, "utf-8")


def _claimed(content: bytes, declared: str | None) -> Decoded | None:
    encoding = ALIASES.get(declared or "", declared)
    if encoding is not None and encoding.lower().replace("-", "_") in NO_ENCODINGS:
        return None
    try:
        return None if encoding is None else Decoded(content.decode(encoding), encoding)
    except (ValueError, LookupError):
        return None


def _guessed(content: bytes) -> Decoded | None:
    return _korean(content) or _damaged(content, "utf-8") or _damaged(content, "cp949") or _western(content)


def _utf16(content: bytes) -> Decoded | None:
    sample = content[: SAMPLE // 2 * 2]
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if high >= low else "utf-16-be"
    text = _strict(content[: len(content) // 2 * 2], encoding)
    if text is None or not _is_common(text):
        return None
    return Decoded(text, encoding, _unnamed(f"{encoding.upper()}로", encoding.upper()))


def _korean(content: bytes) -> Decoded | None:
    text = _strict(content, "cp949")
    if text is None or not HANGUL.search(text) or not _is_common(text):
        return None
    return Decoded(text, "cp949", _unnamed("한국어(CP949)로", "Korean (CP949)"))


def _damaged(content: bytes, encoding: str) -> Decoded | None:
    text = content.decode(encoding, "replace")
    beyond, lost = len(BEYOND_ASCII.findall(text)), text.count("\ufffd")
    if lost > max(1, beyond * DAMAGE) or lost * 20 >= beyond or not _is_common(text):
        return None
    return Decoded(text, encoding, _damage_note(text, encoding))


def _western(content: bytes) -> Decoded | None:
    text = _strict(content, "cp1252")
    if text is not None and _is_latin(text):
        return Decoded(text, "cp1252", _unnamed("서유럽어(CP1252)로", "Western (CP1252)"))
    return _surmised(content)


def _surmised(content: bytes) -> Decoded | None:
    # Imported here: it is slow to load and seldom wanted.
    from charset_normalizer import from_bytes

    best = from_bytes(content[:SAMPLE], cp_isolation=SURMISED).best()
    if best is None:
        return None
    text = content.decode(best.encoding, "replace")
    name = best.encoding.upper()
    note = Bilingual(
        f"문자 인코딩이 적혀 있지 않아 {name}로 짐작했습니다. 글이 맞는지 보십시오.",
        f"The file does not name its encoding; {name} is a guess, so check its words.",
    )
    return Decoded(text, best.encoding, note)


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_common(text: str) -> bool:
    """Whether its letters beyond ASCII are ones people write, not what chance makes of other bytes.

    Half of what chance makes of Western bytes are rare syllables or Chinese characters; in Korean
    text most letters are among the 2,350 common syllables.
    """
    beyond = "".join(BEYOND_ASCII.findall(text[:SAMPLE])).replace("\ufffd", "")
    latin = len(LATIN.findall(beyond))
    korean = len(beyond.encode("euc-kr", "ignore")) // 2 if len(HANGUL.findall(beyond)) * 3 >= len(beyond) else 0
    return latin + korean >= len(beyond) * COMMON_SHARE


def _is_latin(text: str) -> bool:
    sample = text[:SAMPLE]
    beyond = BEYOND_ASCII.findall(sample)
    return len(beyond) <= max(2, len(sample) * LATIN_SHARE) and len(LATIN.findall(sample)) >= len(beyond) * COMMON_SHARE


def _is_noise(text: str) -> bool:
    sample = text[:NOISE_SAMPLE]
    return len(ODD.findall(sample)) > len(sample) * ODD_SHARE


def _unnamed(ko: str, en: str) -> Bilingual:
    return Bilingual(
        f"문자 인코딩이 적혀 있지 않아 {ko} 읽었습니다.",
        f"The file does not name its encoding; it was read as {en}.",
    )


def _damage_note(text: str, encoding: str) -> Bilingual:
    lost, name = text.count("\ufffd"), encoding.upper()
    if not lost:
        return Bilingual()
    what = "1 character" if lost == 1 else f"{lost} characters"
    return Bilingual(
        f"{name}로 읽지 못한 글자가 {lost}개 있어 \ufffd로 보입니다.",
        f"{what} could not be read as {name}, shown as \ufffd.",
    )


def _tidied(found: Decoded) -> Decoded:
    text, note = found.text, found.note
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        zeros = text.count("\0")
        note = Bilingual(
            f"{note.ko} 빈 문자(0) {zeros}개를 뺐습니다.".strip(),
            f"{note.en} {zeros} zero characters were left out.".strip(),
        )
        text = text.replace("\0", "")
    return Decoded(text, found.encoding, note)
