"""The one module that knows the library which reads Hangul documents (python-hwpx).

It turns HWP 5 into the XML of HWPX, so that one walk serves both.
"""

import warnings
from collections.abc import Sequence
from importlib.metadata import version
from typing import Any

from madang.base.bilingual import Bilingual
from madang.base.errors import Invalid
from madang.text.readers import hangul_distribution

NAME = f"python-hwpx {version('python-hwpx')}"
_FORMATTING = ("ctrl-data", "doc-data", "print-setting", "scripts", "script-before-after", "track-changes")


def sections(content: bytes, file_name: str) -> tuple[Sequence[Any], tuple[Bilingual, ...]]:
    """The roots of its sections, and notes on what the library could not turn over. Raises `Invalid`."""
    # Imported here: it is slow to load.
    from hwpx import HwpxDocument

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            document = HwpxDocument.open(hangul_distribution.opened_up(content))
            return [section.element for section in document.sections], _lost(document)
    except Exception as error:  # A young library: what it raises at a damaged file is not listed anywhere.
        raise _refused(str(getattr(error, "code", "")), file_name) from error


def _lost(document: Any) -> tuple[Bilingual, ...]:
    report = getattr(document, "conversion_report", None)
    found = {} if report is None else {k: n for k, n in report.unconverted.items() if k not in _FORMATTING}
    listed = ", ".join(f"{kind} ({count})" for kind, count in sorted(found.items()))
    note = Bilingual(
        f"한글 문서에서 읽지 못한 부분이 있으니 원본과 견주어 보십시오: {listed}.",
        f"Parts of the Hangul document could not be read, so compare it: {listed}.",
    )
    return (note,) if found else ()


def _refused(code: str, file_name: str) -> Invalid:
    if code == "hwp5-password":
        return Invalid(
            f"{file_name} is protected by a password; take the password off and bring it in again.",
            f"{file_name}: 암호로 잠겨 있습니다. 암호를 풀고 다시 가져오십시오.",
        )
    if code == "hwp5-distribution":
        return Invalid(
            f"{file_name} is a distribution document whose words are locked; ask its author for the original .hwp.",
            f"{file_name}: 배포용 문서여서 글이 잠겨 있습니다. 만든 사람에게 원본 .hwp를 받아 가져오십시오.",
        )
    if code == "hwp5-drm":
        return Invalid(
            f"{file_name} is locked by a certificate or rights management; save it without that and bring it in.",
            f"{file_name}: 인증서나 DRM으로 잠겨 있습니다. 보안을 풀어 저장한 뒤 가져오십시오.",
        )
    return Invalid(
        f"{file_name} is damaged inside; open it in Hancom Office, save it again and bring that in.",
        f"{file_name}: 안이 손상되었습니다. 한글에서 열어 다시 저장한 뒤 가져오십시오.",
    )
